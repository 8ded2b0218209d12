import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor, OfficeRole } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { now } from '#src/platform/clock.server.ts';
import { mayRunAccounts } from './account.policy.ts';

export type RoleAnswer =
  | { ok: true }
  | {
      ok: false;
      problem:
        'not_allowed' | 'unknown_account' | 'office_missing' | 'reason_missing' | 'holds_nik' | 'no_change';
    };

/** Gives somebody a role for the city, in an office that records and the public will read. */
export async function grantRole(
  actor: Actor,
  accountId: string,
  given: { role: OfficeRole; office: string; reason: string },
): Promise<RoleAnswer> {
  if (!mayRunAccounts(actor)) return { ok: false, problem: 'not_allowed' };
  const office = given.office.trim();
  if (office === '') return { ok: false, problem: 'office_missing' };
  const reason = given.reason.trim();
  if (reason === '') return { ok: false, problem: 'reason_missing' };
  if (holdsNik(`${office} ${reason}`)) return { ok: false, problem: 'holds_nik' };
  const to = database();
  const [granted, , known] = await to.batch([
    to.all<{ id: number }>(sql`insert into office_roles (account_id, role, office, granted_by, granted_at)
      select id, ${given.role}, ${office}, ${actor.office}, ${now().toISOString()} from accounts
      where id = ${accountId} and deleted_at is null on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'grant-role',
      noun: 'account',
      nounId: accountId,
      detail: { role: given.role, reason },
    }),
    to.all(sql`select 1 from accounts where id = ${accountId} and deleted_at is null`),
  ]);
  if (granted.length > 0) return { ok: true };
  return { ok: false, problem: known.length > 0 ? 'no_change' : 'unknown_account' };
}

/** Takes a role from somebody, at once: commands ask for it in their queries. */
export async function endRole(
  actor: Actor,
  accountId: string,
  taken: { role: OfficeRole; reason: string },
): Promise<RoleAnswer> {
  if (!mayRunAccounts(actor)) return { ok: false, problem: 'not_allowed' };
  const reason = taken.reason.trim();
  if (reason === '') return { ok: false, problem: 'reason_missing' };
  if (holdsNik(reason)) return { ok: false, problem: 'holds_nik' };
  const to = database();
  const [ended, , known] = await to.batch([
    to.all<{
      id: number;
    }>(sql`update office_roles set ended_at = ${now().toISOString()}, end_reason = ${reason}
      where account_id = ${accountId} and role = ${taken.role} and ended_at is null returning id`),
    recordDeed(to, actor, {
      command: 'end-role',
      noun: 'account',
      nounId: accountId,
      detail: { role: taken.role },
    }),
    to.all(sql`select 1 from accounts where id = ${accountId} and deleted_at is null`),
  ]);
  if (ended.length > 0) return { ok: true };
  return { ok: false, problem: known.length > 0 ? 'no_change' : 'unknown_account' };
}
