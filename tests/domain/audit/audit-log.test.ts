import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { readEntries, searchAudit } from '#src/domain/audit/audit-log.queries.server.ts';
import { auditPerPage, auditQuery, readAuditFilter, type AuditFilter } from '#src/domain/audit/audit-log.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import { exportAudit } from '#src/domain/audit/export-audit.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { addEnterprise } from '../claim/world.ts';

let database: Database;
let admin: Actor & { accountId: string };
let enterpriseId: number;

beforeEach(async () => {
  database = await freshDatabase();
  admin = await anOfficer(database, 'admin');
  enterpriseId = await addEnterprise(database, { slug: 'dapur-audit' });
  await deed(operator, 'grant-role', 'account', '2026-11-20T16:59:59.000Z');
  await deed(admin, 'verify-claim', 'claim', '2026-11-20T17:00:00.000Z', enterpriseId);
  await deed(admin, 'verify-claim', 'claim', '2026-11-21T16:59:59.999Z');
  await deed(admin, 'open-evidence', 'evidence', '2026-11-21T17:00:00.000Z', enterpriseId);
  useClock(() => new Date('2026-11-22T05:00:00.000Z'));
});

async function deed(actor: Actor, command: string, noun: string, at: string, enterprise?: number) {
  useClock(() => new Date(at));
  const done = { command, noun, nounId: 7, enterpriseId: enterprise, detail: { uji: true } };
  await database.batch([recordDone(database, actor, done)]);
}

const filterOf = (given: Record<string, string>): AuditFilter => readAuditFilter(new URLSearchParams(given));
const found = async (given: Record<string, string>) =>
  (await searchAudit(admin, filterOf(given), 1)).entries.map(({ command }) => command);

describe('The audit log', () => {
  it('is read from the latest deed back', async () => {
    expect(await found({})).toEqual(['open-evidence', 'verify-claim', 'verify-claim', 'grant-role']);
  });

  it('is searched by who, command, noun and UMKM', async () => {
    expect(await found({ siapa: admin.accountId })).toHaveLength(3);
    expect(await found({ siapa: admin.accountId.slice(0, 13) })).toHaveLength(3);
    expect(await found({ siapa: 'operator' })).toEqual(['grant-role']);
    expect(await found({ siapa: 'disperindagkop' })).toHaveLength(3);
    expect(await found({ perintah: 'verify-claim' })).toHaveLength(2);
    expect(await found({ hal: 'evidence' })).toEqual(['open-evidence']);
    expect(await found({ umkm: 'dapur-audit' })).toEqual(['open-evidence', 'verify-claim']);
    expect(await found({ umkm: 'https://etalase.example/umkm/dapur-audit' })).toHaveLength(2);
    expect(await found({ umkm: String(enterpriseId) })).toHaveLength(2);
    expect(await found({ umkm: 'tidak-ada' })).toEqual([]);
  });

  it('is searched by days as they are in Tangerang, both included', async () => {
    expect(await found({ dari: '2026-11-21', sampai: '2026-11-21' })).toEqual([
      'verify-claim',
      'verify-claim',
    ]);
    expect(await found({ dari: '2026-11-22' })).toEqual(['open-evidence']);
    expect(await found({ sampai: '2026-11-20' })).toEqual(['grant-role']);
    expect(await found({ dari: 'kemarin' })).toHaveLength(4);
  });

  it('is paged, and a page beyond the last is the last', async () => {
    for (let nth = 0; nth < auditPerPage; nth += 1) {
      await deed(operator, 'run-import', 'import', '2026-11-22T04:00:00.000Z');
    }
    const last = await searchAudit(admin, filterOf({}), 99);
    expect(last).toMatchObject({ total: auditPerPage + 4, isCut: false, page: 2, pageCount: 2 });
    expect(last.entries).toHaveLength(4);
  });

  it('keeps its filter in the address', () => {
    const given = { siapa: 'dinas', perintah: 'verify-claim', umkm: 'dapur', dari: '2026-11-21' };
    expect(Object.fromEntries(auditQuery(filterOf(given)))).toEqual(given);
  });
});

describe('An export of the audit log', () => {
  it('has the deeds that were sought, and is a deed itself', async () => {
    const file = await exportAudit(admin, filterOf({ perintah: 'verify-claim', siapa: 'disperindagkop' }));
    expect(file?.name).toBe('audit-2026-11-22.csv');
    const lines = (file?.text ?? '').split('\r\n');
    expect(lines[0]).toBe('\uFEFFid,at,account,office,command,noun,noun_id,enterprise_id,detail');
    expect(lines).toHaveLength(4);
    const [latest] = await readEntries(admin, filterOf({}), 1);
    expect(latest).toMatchObject({ command: 'export-audit', noun: 'audit', accountId: admin.accountId });
    // What an admin types to look for somebody may be a name: the log does not keep it.
    expect(JSON.parse(latest?.detail ?? '')).toEqual({
      rows: 2,
      command: 'verify-claim',
      noun: '',
      fromOn: null,
      toOn: null,
      isByWho: true,
    });
  });

  it('has no personal data: neither names nor addresses of the accounts', async () => {
    const people = await database.all<{ name: string; email: string }>(sql`select name, email from accounts`);
    const text = (await exportAudit(admin, filterOf({})))?.text ?? '';
    expect(text).toContain(admin.accountId);
    for (const { name, email } of people) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(email);
    }
  });

  it('carries no text that a spreadsheet would calculate', async () => {
    await deed({ ...admin, office: '=HYPERLINK("x")' }, 'verify-claim', 'claim', '2026-11-22T04:00:00.000Z');
    const text = (await exportAudit(admin, filterOf({})))?.text ?? '';
    expect(text).toContain(`"'=HYPERLINK`);
  });
});
