import { randomUUIDv7 } from 'node:crypto';
import { database } from '#db/client.ts';
import { accounts, officeRoles } from '#db/schema/index.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { isOperator, type Actor, type OfficeRole } from '#src/domain/actor/actor.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { now } from '#src/platform/clock.server.ts';
import { hashPassword } from '#src/platform/password.server.ts';
import { readEmail } from './identifier.ts';

export interface NewAccount {
  name: string;
  email: string;
  password: string;
  /** A role for the city and the office as the public sees it. */
  office?: { role: OfficeRole; name: string } | undefined;
}

export type CreateAccountAnswer =
  | { ok: true; accountId: string }
  | {
      ok: false;
      problem: 'not_allowed' | 'not_an_email' | 'name_missing' | 'name_holds_nik' | 'email_taken';
    };

/** Makes an account for somebody else, with an address that counts as checked: officers, by the operator. */
export async function createAccount(actor: Actor, asked: NewAccount): Promise<CreateAccountAnswer> {
  if (!isOperator(actor)) return { ok: false, problem: 'not_allowed' };
  const email = readEmail(asked.email);
  if (email === undefined) return { ok: false, problem: 'not_an_email' };
  const name = asked.name.trim();
  if (name === '') return { ok: false, problem: 'name_missing' };
  if (holdsNik(name)) return { ok: false, problem: 'name_holds_nik' };
  const at = now().toISOString();
  const id = randomUUIDv7();
  const passwordHash = await hashPassword(asked.password);
  const account = {
    id,
    name,
    email,
    emailVerifiedAt: at,
    passwordHash,
    passwordChangedAt: at,
    createdAt: at,
  };
  const to = database();
  const { office } = asked;
  const [made] = await to.batch([
    to.insert(accounts).values(account).onConflictDoNothing().returning({ id: accounts.id }),
    recordDeed(to, actor, { command: 'create-account', noun: 'account', nounId: id }),
  ]);
  if (made.length === 0) return { ok: false, problem: 'email_taken' };
  if (office !== undefined) {
    await to.batch([
      to
        .insert(officeRoles)
        .values({
          accountId: id,
          role: office.role,
          office: office.name,
          grantedBy: actor.office,
          grantedAt: at,
        })
        .onConflictDoNothing(),
      recordDeed(to, actor, {
        command: 'grant-role',
        noun: 'account',
        nounId: id,
        detail: { role: office.role },
      }),
    ]);
  }
  return { ok: true, accountId: id };
}
