import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { privatePerson } from './account.ts';
import { findEmailChange } from './email-change.queries.server.ts';
import { isWorkingLink } from './one-time-link.queries.server.ts';

export type ConfirmEmailChangeAnswer =
  { ok: true; state: 'changed' | 'other_still_due' } | { ok: false; problem: 'link_over' };

/** Confirms a change of the e-mail address at one of its two addresses; with the second one it happens. */
export async function confirmEmailChange(token: string): Promise<ConfirmEmailChangeAnswer> {
  const change = await findEmailChange(token);
  if (change === undefined) return { ok: false, problem: 'link_over' };
  const { accountId: id, kind } = change;
  const to = database();
  const at = now().toISOString();
  const asked = sql`account_id = ${id} and kind in ('change_email_old', 'change_email_new')`;
  const wanted = sql`(select email from one_time_tokens where ${asked} limit 1)`;
  const [used, changed] = await to.batch([
    to.all<{ hash: string }>(
      sql`update one_time_tokens set used_at = ${at} where ${isWorkingLink(kind, token)} returning hash`,
    ),
    to.all<{ id: string }>(sql`update accounts set email = ${wanted}, email_verified_at = ${at}
      where id = ${id} and deleted_at is null and changes() > 0 and ${wanted} is not null
        and not exists (select 1 from one_time_tokens where ${asked} and used_at is null)
        and not exists (select 1 from accounts o where o.email = ${wanted}) returning id`),
    recordDeed(to, privatePerson(id), { command: 'confirm-email-change', noun: 'account', nounId: id }),
    // A link to set the password anew that went to the old address works no more.
    to.run(sql`delete from one_time_tokens where account_id = ${id} and kind <> 'verify_email'
      and exists (select 1 from accounts where id = ${id} and email = ${wanted})`),
  ]);
  if (used.length === 0) return { ok: false, problem: 'link_over' };
  return { ok: true, state: changed.length > 0 ? 'changed' : 'other_still_due' };
}
