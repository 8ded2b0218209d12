import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { enterpriseMembers } from '#db/schema/index.ts';
import { createAccount } from '#src/domain/account/create-account.server.ts';
import { operator, officeRoles, type OfficeRole } from '#src/domain/actor/actor.ts';
import { now } from '#src/platform/clock.server.ts';
import { makeToken } from '#src/platform/one-time-secret.server.ts';

const office = 'Dinas Contoh Kota Tangerang';
const names: Record<OfficeRole, [mailbox: string, name: string]> = {
  verifier: ['verifikator', 'Contoh Verifikator'],
  trade_officer: ['perdagangan', 'Contoh Petugas Perdagangan'],
  programme_manager: ['program', 'Contoh Pengelola Program'],
  admin: ['admin', 'Contoh Admin'],
};

/** Where the addresses and the password stand that were made for the example world. */
export function exampleAccountsFile(dataDir: string): string {
  return join(dataDir, 'example-accounts.txt');
}

/**
 * Gives the example world an owner and one officer of each role, all with one password drawn for this database: a fixed
 * one would be a back door into every site that began with the examples. Says where it wrote them; nothing is done in a
 * database that has an account or no examples.
 */
export async function addExampleAccounts(database: Database, dataDir: string): Promise<string | undefined> {
  const [example] = await database.all<{ id: number; name: string }>(sql`
    select u.id, u.name from enterprises u
    where u.is_example and not exists (select 1 from accounts)
      and exists (select 1 from search_products s join products p on p.id = s.product_id
        where p.enterprise_id = u.id)
    order by u.id limit 1`);
  if (example === undefined) return undefined;
  const password = makeToken().slice(0, 16);
  const file = exampleAccountsFile(dataDir);
  // Before the accounts: whoever finds them can sign in, even when the start was broken off here.
  writeFileSync(file, fileText(password, example.name), { mode: 0o600 });
  for (const role of officeRoles) {
    const [mailbox, name] = names[role];
    const email = `${mailbox}@contoh.example`;
    await createAccount(operator, { name, email, password, office: { role, name: office } });
  }
  const owner = await createAccount(operator, {
    name: 'Contoh Pemilik',
    email: 'pemilik@contoh.example',
    password,
  });
  if (owner.ok) {
    const member = { enterpriseId: example.id, accountId: owner.accountId, role: 'owner' as const };
    await database.insert(enterpriseMembers).values({ ...member, startedAt: now().toISOString() });
  }
  return file;
}

function fileText(password: string, enterprise: string): string {
  const officers = officeRoles.map((role) => `${names[role][0]}@contoh.example  ${role}`);
  return [
    'Accounts of the example world, for this database only. Remove them before real people come.',
    `Password of each: ${password}`,
    `pemilik@contoh.example  owner of ${enterprise}`,
    ...officers,
    '',
  ].join('\n');
}
