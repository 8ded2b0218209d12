import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { fileNameToKeep } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { removePieces, uploadPath, writePiece } from '#src/platform/upload-files.server.ts';
import { catalogueFilers } from './catalogue-file.policy.ts';
import type { UploadReport } from './catalogue-report.ts';
import { removeOldPreviews } from './remove-old-previews.server.ts';

/** A file as it was sent in. */
export type SentFile = { name: string; bytes: Uint8Array };

/** So many previews of an UMKM wait at once; an older one makes place for a new one. */
const mostWaiting = 5;

/** Lays a file on the disk under a name that nobody can guess, looks at it, and takes it away where it is not taken. */
export async function withFile<Answer extends { ok: boolean }>(
  { bytes }: SentFile,
  look: (path: string, file: string) => Promise<Answer>,
): Promise<Answer> {
  await removeOldPreviews();
  const file = randomUUIDv7();
  await writePiece(file, 0, bytes);
  let isKept = false;
  try {
    const answer = await look(uploadPath(file), file);
    isKept = answer.ok;
    return answer;
  } finally {
    if (!isKept) await removePieces(file);
  }
}

/** Notes a file with what it is about to do; undefined when the actor may not, or has no account. */
export async function noteUpload(
  actor: Actor,
  enterpriseId: number,
  upload: { name: string; file: string; report: UploadReport; command: string },
): Promise<number | undefined> {
  const to = database();
  const { name, file, report, command } = upload;
  const [noted] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into catalogue_uploads (enterprise_id, account_id, file, name, created_at, report)
      select e.id, ${actor.accountId}, ${file}, ${fileNameToKeep(name).slice(0, 200)}, ${now().toISOString()}, ${JSON.stringify(report)}
      from enterprises e where e.id = ${enterpriseId} and ${actor.accountId} is not null
        and ${actsFor(actor, 'e.id', catalogueFilers)}
      returning id`),
    recordDeed(to, actor, { command, noun: 'catalogue_upload', nounId: insertedRow, enterpriseId }),
  ]);
  await dropSurplus(enterpriseId);
  return noted[0]?.id;
}

async function dropSurplus(enterpriseId: number): Promise<void> {
  const dropped = await database().all<{ file: string }>(sql`
    delete from catalogue_uploads where applied_at is null and id in (
      select id from catalogue_uploads where enterprise_id = ${enterpriseId} and applied_at is null
      order by id desc limit -1 offset ${mostWaiting})
    returning file`);
  for (const { file } of dropped) await removePieces(file);
}
