import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { mayRunAccounts } from './account.policy.ts';
import { readIdentifier } from './identifier.ts';

/** An account as the operator sees it. */
export interface AccountLine {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  isConfirmed: boolean;
  hasSecondFactor: boolean;
  /** `admin`, and of UMKM `owner of dapur-ibu`. */
  roles: string[];
}

/** All accounts, or those with one of these roles for the city; for the operator alone. */
export async function listAccounts(actor: Actor, role?: string): Promise<AccountLine[]> {
  if (!mayRunAccounts(actor)) return [];
  const rows = await database().all<
    Omit<AccountLine, 'isConfirmed' | 'hasSecondFactor' | 'roles'> & {
      isConfirmed: number;
      hasSecondFactor: number;
      roles: string;
    }
  >(sql`
    select a.id, a.name, a.email, a.phone, a.email is null or a.email_verified_at is not null "isConfirmed",
      a.second_factor_since is not null "hasSecondFactor",
      (select json_group_array(r.what) from (
        select role what from office_roles where account_id = a.id and ended_at is null
        union all select m.role || ' of ' || e.slug from enterprise_members m
          join enterprises e on e.id = m.enterprise_id where m.account_id = a.id and m.ended_at is null) r) roles
    from accounts a where a.deleted_at is null and (${role ?? null} is null or exists (select 1 from office_roles o
      where o.account_id = a.id and o.ended_at is null and o.role = ${role ?? null})) order by a.created_at, a.id`);
  return rows.map((row) => ({
    ...row,
    isConfirmed: row.isConfirmed === 1,
    hasSecondFactor: row.hasSecondFactor === 1,
    roles: JSON.parse(row.roles) as string[],
  }));
}

/** The account of an e-mail address or a phone number; for the operator alone. */
export async function findAccountId(actor: Actor, typed: string): Promise<string | undefined> {
  const who = readIdentifier(typed);
  if (!mayRunAccounts(actor) || who === undefined) return undefined;
  const value = who.kind === 'email' ? who.email : who.phone;
  const [account] = await database().all<{ id: string }>(
    sql`select id from accounts where ${sql.raw(who.kind)} = ${value} and deleted_at is null`,
  );
  return account?.id;
}
