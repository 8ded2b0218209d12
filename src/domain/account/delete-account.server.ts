import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { dropEvidenceFile } from '#src/platform/evidence-files.server.ts';
import { removeKept } from '#src/platform/media-files.server.ts';
import { removePieces } from '#src/platform/upload-files.server.ts';
import { memberOffice } from './account.ts';
import { ownAccountOf } from './account.policy.ts';
import { leftEnterprises } from './deletion-outlook.queries.server.ts';
import { forgetPerson } from './forget-person-statements.server.ts';
import { releaseEnterprises } from './left-enterprise-statements.server.ts';
import { listGoingFiles, listUnnamed, type GoingFiles } from './own-files.queries.server.ts';
import { passwordRefusal, type PasswordRefusal } from './own-password.server.ts';

export type DeleteAccountAnswer = { ok: true } | { ok: false; problem: 'no_account' } | PasswordRefusal;

/**
 * Deletes one's account for good. Nothing is left that says who it was; its number stays in the records of what was done,
 * and what the public relied on stays true: see docs/decisions/0016.
 */
export async function deleteAccount(actor: Actor, password: string): Promise<DeleteAccountAnswer> {
  const id = ownAccountOf(actor);
  if (id === undefined) return { ok: false, problem: 'no_account' };
  const refusal = await passwordRefusal(id, password);
  if (refusal !== undefined) return refusal;
  const going = await listGoingFiles(id);
  const left = await database().all<{ id: number }>(
    sql`select enterprise_id id from (${leftEnterprises(id)})`,
  );
  await write(
    actor,
    id,
    left.map((enterprise) => enterprise.id),
  );
  await removeFiles(going);
  return { ok: true };
}

async function write(actor: Actor, id: string, enterpriseIds: number[]): Promise<void> {
  const to = database();
  const gone = to.run(sql`update accounts set name = '', email = null, email_verified_at = null, phone = null,
    password_hash = null, password_changed_at = null, second_factor_secret = null, second_factor_since = null,
    second_factor_step = null, deleted_at = ${now().toISOString()} where id = ${id} and deleted_at is null`);
  await to.batch([
    // First of all, while it is still known who owns what.
    ...releaseEnterprises(to, leftEnterprises(id), memberOffice),
    ...forgetPerson(to, id, memberOffice),
    gone,
    recordDeed(to, actor, { command: 'delete-account', noun: 'account', nounId: id }),
    ...indexEnterprises(to, enterpriseIds),
    ...indexProducts(to, { enterpriseIds }),
  ]);
}

/** Behind the batch: what was written stands, and a file that could not be removed is named by nothing. */
async function removeFiles(going: GoingFiles): Promise<void> {
  const unnamed = await listUnnamed(going);
  for (const file of unnamed.evidence) await dropEvidenceFile(file);
  for (const upload of going.uploads) await removePieces(upload);
  await removeKept(unnamed.photos);
}
