import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { removePieces, writePiece } from '#src/platform/upload-files.server.ts';
import { largestPiece } from './upload.ts';
import { findUpload, type WhichUpload } from './uploads.queries.server.ts';

export type PieceAnswer =
  | { ok: true; receivedBytes: number }
  | { ok: false; problem: 'unknown_upload' | 'piece_too_large' }
  /** The piece does not follow on what has come: go on from there. */
  | { ok: false; problem: 'out_of_step'; receivedBytes: number };

/**
 * Keeps the next piece of an upload. It counts only once it lies on the disk and only where it follows on the one before
 * it, so that the same piece sent twice, or by two tabs at once, changes nothing.
 */
export async function receivePiece(
  actor: Actor,
  which: WhichUpload,
  { offset, bytes }: { offset: number; bytes: Uint8Array },
): Promise<PieceAnswer> {
  const upload = await findUpload(actor, which);
  if (upload === undefined) return { ok: false, problem: 'unknown_upload' };
  const { receivedBytes } = upload;
  if (upload.isFinished || offset !== receivedBytes)
    return { ok: false, problem: 'out_of_step', receivedBytes };
  if (bytes.length === 0 || bytes.length > Math.min(largestPiece, upload.bytes - offset))
    return { ok: false, problem: 'piece_too_large' };
  if (!(await writePiece(which.id, offset, bytes))) {
    await database().run(sql`delete from uploads where id = ${which.id}`);
    return { ok: false, problem: 'unknown_upload' };
  }
  const [row] = await database().all<{ receivedBytes: number }>(sql`
    update uploads set received_bytes = received_bytes + ${bytes.length}
    where id = ${which.id} and received_bytes = ${offset} and finished_at is null
    returning received_bytes "receivedBytes"`);
  if (row !== undefined) return { ok: true, receivedBytes: row.receivedBytes };
  const now = await findUpload(actor, which);
  // Cancelled while the piece was written: what it left goes too.
  if (now === undefined) await removePieces(which.id);
  return now === undefined
    ? { ok: false, problem: 'unknown_upload' }
    : { ok: false, problem: 'out_of_step', receivedBytes: now.receivedBytes };
}
