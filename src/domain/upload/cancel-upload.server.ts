import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { removePieces } from '#src/platform/upload-files.server.ts';
import { uploaders } from './upload.policy.ts';
import type { WhichUpload } from './uploads.queries.server.ts';

export type CancelAnswer = { ok: true } | { ok: false; problem: 'unknown_upload' };

/** Ends an upload of the actor's that is not wanted any more, with all that has come of it. */
export async function cancelUpload(actor: Actor, which: WhichUpload): Promise<CancelAnswer> {
  const to = database();
  const [gone] = await to.batch([
    to.all<{ id: string }>(sql`
      delete from uploads as u
      where u.id = ${which.id} and u.enterprise_id = ${which.enterpriseId} and u.account_id = ${actor.accountId}
        and u.finished_at is null and ${actsFor(actor, 'u.enterprise_id', uploaders)}
      returning id`),
    recordDeed(to, actor, {
      command: 'cancel-upload',
      noun: 'upload',
      nounId: which.id,
      enterpriseId: which.enterpriseId,
    }),
  ]);
  if (gone.length === 0) return { ok: false, problem: 'unknown_upload' };
  await removePieces(which.id);
  return { ok: true };
}
