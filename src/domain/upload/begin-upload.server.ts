import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { freeBytes } from '#src/platform/upload-files.server.ts';
import { keptFree, largestUpload, uploadQuota, type UploadPurpose } from './upload.ts';
import { uploaders } from './upload.policy.ts';
import { removeAbandonedUploads } from './remove-abandoned-uploads.server.ts';

export type NewUpload = { enterpriseId: number; purpose: UploadPurpose; bytes: number };

export type BeginAnswer =
  | { ok: true; id: string }
  | {
      ok: false;
      problem: 'unknown_enterprise' | 'empty' | 'too_large' | 'too_many_uploads' | 'disk_full';
    };

/**
 * Begins an upload of a file of a size. Refused while the account has too many unfinished ones: the rule stands in the
 * statement, so that of many at once none slips through.
 */
export async function beginUpload(actor: Actor, upload: NewUpload): Promise<BeginAnswer> {
  const { enterpriseId, purpose, bytes } = upload;
  if (!(await mayUpload(actor, enterpriseId))) return { ok: false, problem: 'unknown_enterprise' };
  if (bytes < 1) return { ok: false, problem: 'empty' };
  if (bytes > largestUpload[purpose]) return { ok: false, problem: 'too_large' };
  await removeAbandonedUploads();
  if ((await freeBytes()) - bytes < keptFree) return { ok: false, problem: 'disk_full' };
  const id = randomUUIDv7();
  const to = database();
  const open = sql`from uploads u where u.account_id = ${actor.accountId} and u.finished_at is null`;
  const [begun] = await to.batch([
    to.all<{ id: string }>(sql`
      insert into uploads (id, purpose, enterprise_id, account_id, bytes, created_at)
      select ${id}, ${purpose}, e.id, ${actor.accountId}, ${bytes}, ${now().toISOString()}
      from enterprises e
      where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', uploaders)}
        and (select count(*) ${open}) < ${uploadQuota.files}
        and (select coalesce(sum(u.bytes), 0) ${open}) + ${bytes} <= ${uploadQuota.bytes}
      returning id`),
    recordDeed(to, actor, {
      command: 'begin-upload',
      noun: 'upload',
      nounId: id,
      enterpriseId,
      detail: { purpose, bytes },
    }),
  ]);
  return begun.length > 0 ? { ok: true, id } : { ok: false, problem: 'too_many_uploads' };
}

/** The operator has no account that an upload could belong to. */
async function mayUpload(actor: Actor, enterpriseId: number): Promise<boolean> {
  if (actor.accountId === null) return false;
  const rows = await database().all(
    sql`select 1 from enterprises e where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', uploaders)}`,
  );
  return rows.length > 0;
}
