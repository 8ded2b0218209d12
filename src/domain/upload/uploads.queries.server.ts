import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { readPieces } from '#src/platform/upload-files.server.ts';
import { uploadHours, type UploadPurpose, type UploadState } from './upload.ts';
import { uploaders } from './upload.policy.ts';

/** Which upload of which UMKM. */
export type WhichUpload = { id: string; enterpriseId: number };

/** How far an upload has come that the actor began; nobody else's is found, nor one that is older than a day. */
export async function findUpload(actor: Actor, which: WhichUpload): Promise<UploadState | undefined> {
  const [row] = await database().all<Omit<UploadState, 'isFinished'> & { finishedAt: string | null }>(sql`
    select u.id, u.purpose, u.bytes, u.received_bytes "receivedBytes", u.finished_at "finishedAt"
    from uploads u
    where u.id = ${which.id} and u.enterprise_id = ${which.enterpriseId} and u.account_id = ${actor.accountId}
      and u.created_at >= ${abandonedBefore()} and ${actsFor(actor, 'u.enterprise_id', uploaders)}`);
  if (row === undefined) return undefined;
  const { finishedAt, ...state } = row;
  return { ...state, isFinished: finishedAt !== null };
}

export type WholeUpload =
  | { state: 'unknown' }
  | { state: 'incomplete' }
  | { state: 'finished' }
  | { state: 'whole'; bytes: Uint8Array };

/** The bytes of an upload of the actor's, once all of them are here; `finished` when it was used already. */
export async function readUpload(
  actor: Actor,
  which: WhichUpload,
  purpose: UploadPurpose,
): Promise<WholeUpload> {
  const upload = await findUpload(actor, which);
  if (upload?.purpose !== purpose) return { state: 'unknown' };
  if (upload.isFinished) return { state: 'finished' };
  if (upload.receivedBytes < upload.bytes) return { state: 'incomplete' };
  const bytes = await readPieces(which.id);
  return bytes?.length === upload.bytes ? { state: 'whole', bytes } : { state: 'unknown' };
}

/** Uploads that began before this instant and were not finished are abandoned. */
export function abandonedBefore(): string {
  return new Date(now().getTime() - uploadHours * 3_600_000).toISOString();
}
