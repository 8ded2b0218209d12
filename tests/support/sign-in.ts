import { randomUUIDv7 } from 'node:crypto';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { openDatabase, type Database } from '#db/client.ts';
import {
  accounts,
  accountSessions,
  claims,
  enterpriseMembers,
  enterprises,
  graduations,
  officeRoles,
  verifications,
} from '#db/schema/index.ts';
import type { MemberRole, OfficeRole } from '#src/domain/actor/actor.ts';
import { indexEnterprises } from '#src/domain/search/index-statements.server.ts';
import { beginSession, sessionCookieName } from '#src/platform/session.server.ts';

/** Opens the database of the site under test, for what a browser test needs to be there, and closes it again. */
export async function withSiteDatabase<Result>(
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase(`file:${join(process.env['E2E_DATA_DIR'] ?? '', 'etalase.db')}`);
  try {
    return await work(database);
  } finally {
    database.$client.close();
  }
}

/** Makes an invented UMKM of its own for a test; trained, so that it may publish, unless said otherwise. */
export function aWorkspace(
  name: string,
  { isTrained = true } = {},
): Promise<{ enterpriseId: number; slug: string }> {
  return withSiteDatabase(async (database) => {
    const slug = `uji-${randomUUIDv7().slice(-12)}`;
    const at = new Date().toISOString();
    const [place] = await database.all<{ code: string }>(
      sql`select code from regions where level = 'kelurahan' and code like '36.71.%' order by code limit 1`,
    );
    const kelurahanCode = place?.code ?? null;
    const [row] = await database
      .insert(enterprises)
      .values({
        slug,
        name,
        nameKey: name.toLowerCase(),
        isExample: true,
        kabkotaCode: '36.71',
        kecamatanCode: kelurahanCode?.slice(0, 8) ?? null,
        kelurahanCode,
      })
      .returning({ id: enterprises.id });
    const enterpriseId = row?.id ?? 0;
    if (isTrained) await graduate(database, enterpriseId, at);
    await database.batch([
      database
        .update(enterprises)
        .set({ updatedAt: at })
        .where(sql`id = ${enterpriseId}`),
      ...indexEnterprises(database, [enterpriseId]),
    ]);
    return { enterpriseId, slug };
  });
}

async function graduate(database: Database, enterpriseId: number, at: string): Promise<void> {
  const [programme] = await database.all<{ id: string }>(sql`select id from programmes where trains limit 1`);
  const [claim] = await database.insert(claims).values({ kind: 'graduation', enterpriseId }).returning();
  const claimId = claim?.id ?? 0;
  await database.insert(graduations).values({ claimId, programmeId: programme?.id ?? '', result: 'lulus' });
  await database.insert(verifications).values({
    claimId,
    decision: 'verified',
    method: 'register_checked',
    verifiedBy: 'Dinas Contoh',
    verifiedAt: at,
  });
}

/** Signs a browser in as a new invented person: a member of an UMKM, or an officer. */
export async function signInAs(
  context: BrowserContext,
  who: { enterpriseId: number; role?: MemberRole } | { officer: OfficeRole },
): Promise<string> {
  const { token, accountId } = await withSiteDatabase(async (database) => {
    const accountId = randomUUIDv7();
    const startedAt = new Date().toISOString();
    const email = `${accountId}@example.test`;
    await database
      .insert(accounts)
      .values({ id: accountId, name: 'Contoh', email, emailVerifiedAt: startedAt });
    if ('officer' in who) {
      const role = { accountId, role: who.officer, office: 'Dinas Contoh' };
      await database.insert(officeRoles).values({ ...role, grantedBy: 'Uji', grantedAt: startedAt });
    } else {
      const { enterpriseId, role = 'owner' } = who;
      await database.insert(enterpriseMembers).values({ enterpriseId, accountId, role, startedAt });
    }
    const facts = { createdAt: startedAt, device: 'Uji', secondFactorAt: null };
    const store = { database, sessions: accountSessions, accounts };
    return { accountId, ...(await beginSession(store, accountId, facts)) };
  });
  const url = process.env['SITE_UNDER_TEST'] ?? '';
  await context.addCookies([{ name: sessionCookieName, value: token, url, httpOnly: true, sameSite: 'Lax' }]);
  return accountId;
}
