import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { listExpiringClaims } from '#src/domain/claim/expiring-claims.queries.server.ts';
import { remindOfExpiry } from '#src/domain/claim/remind-of-expiry.server.ts';
import { dueReminder } from '#src/domain/claim/reminder.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { addCertificate, addEnterprise, addRight } from './world.ts';

const site = 'https://etalase.example';
let database: Database;
let enterpriseId: number;

beforeEach(async () => {
  on('2026-11-22');
  database = await freshDatabase();
  enterpriseId = await addEnterprise(database, { slug: 'dapur-uji' });
});

function on(day: string): void {
  useClock(() => new Date(`${day}T03:00:00Z`));
}

const letters = () =>
  database.all<{ recipient: string; subject: string; text: string }>(
    sql`select recipient, subject, text from mail_messages order by id`,
  );

async function emailOf({ accountId }: { accountId: string }): Promise<string> {
  const [row] = await database.all<{ email: string }>(
    sql`select email from accounts where id = ${accountId}`,
  );
  return row?.email ?? '';
}

describe('The reminder that is due', () => {
  it.each([
    [91, undefined],
    [90, 90],
    [31, 90],
    [30, 30],
    [8, 30],
    [7, 7],
    [0, 7],
    [-1, undefined],
  ])('%d days before the end is that of %s days', (daysLeft, expected) => {
    expect(dueReminder(daysLeft)).toBe(expected);
  });
});

describe('Claims that end soon', () => {
  it('are those whose document or verification ends within 90 days, whichever is sooner', async () => {
    const soon = await addCertificate(
      database,
      { enterpriseId, expiresOn: '2026-12-22' },
      { typeId: 'pirt' },
      { validUntilOn: '2027-12-31' },
    );
    const check = await addCertificate(
      database,
      { enterpriseId, expiresOn: '2029-01-01' },
      { typeId: 'halal' },
      { validUntilOn: '2026-11-29' },
    );
    const word = await addCertificate(database, { enterpriseId, expiresOn: '2027-02-20' }, { typeId: 'sni' });
    await addCertificate(database, { enterpriseId, expiresOn: '2027-02-21' }, { typeId: 'haccp' }, {});
    await addCertificate(database, { enterpriseId, expiresOn: '2026-11-21' }, { typeId: 'nkv' }, {});
    await addCertificate(
      database,
      { enterpriseId, expiresOn: '2026-12-01' },
      { typeId: 'brc' },
      { decision: 'refused', reason: 'Bukan milik usaha ini' },
    );
    await addCertificate(
      database,
      { enterpriseId, expiresOn: '2026-12-01', endedAt: '2026-11-01', endReason: 'withdrawn' },
      { typeId: 'brc' },
      {},
    );
    const claims = await listExpiringClaims(enterpriseId, '2026-11-22');
    expect(claims.map(({ claimId, endsOn, daysLeft, ends }) => [claimId, endsOn, daysLeft, ends])).toEqual([
      [check, '2026-11-29', 7, 'verification'],
      [soon, '2026-12-22', 30, 'document'],
      [word, '2027-02-20', 90, 'document'],
    ]);
  });

  it('count a mark’s ten years from its filing where no paper says otherwise', async () => {
    const mark = { kind: 'merek', title: 'Kembang', filedOn: '2016-12-01' } as const;
    const claimId = await addRight(
      database,
      { enterpriseId },
      { ...mark, stage: 'didaftar', registrationNumber: 'IDM000000001' },
      {},
    );
    await addRight(database, { enterpriseId }, { ...mark, stage: 'substantif' }, {});
    await addRight(
      database,
      { enterpriseId, expiresOn: '2036-12-01' },
      { ...mark, stage: 'didaftar', registrationNumber: 'IDM000000002' },
      {},
    );
    const claims = await listExpiringClaims(enterpriseId, '2026-11-22');
    expect(claims).toMatchObject([{ claimId, endsOn: '2026-12-01', ends: 'document' }]);
  });
});

describe('The daily letter', () => {
  it('goes to every owner who can be reached, once for 90, 30 and 7 days, and not to the staff', async () => {
    const owners = [await aMember(database, enterpriseId), await aMember(database, enterpriseId)];
    await aMember(database, enterpriseId, 'editor');
    const unreachable = await aMember(database, enterpriseId);
    await database.run(sql`update accounts set email_verified_at = null where id = ${unreachable.accountId}`);
    const number = 'P-IRT 2063671010123-27';
    await addCertificate(database, { enterpriseId, expiresOn: '2027-02-20' }, { typeId: 'pirt', number }, {});
    for (const [day, letter] of [
      ['2026-11-21', 0],
      ['2026-11-22', 1],
      ['2026-11-22', 0],
      ['2026-12-25', 0],
      ['2027-01-21', 1],
      ['2027-02-12', 0],
      ['2027-02-15', 1],
      ['2027-02-20', 0],
      ['2027-02-21', 0],
    ] as const) {
      on(day);
      expect([day, await remindOfExpiry(site)]).toEqual([day, letter]);
    }
    const sent = await letters();
    const addresses = await Promise.all(owners.map(emailOf));
    // Which owner's letter is queued first is nobody's concern.
    const recipients = sent.map(({ recipient }) => recipient);
    expect(recipients.toSorted()).toEqual([...addresses, ...addresses, ...addresses].toSorted());
    expect(sent[0]?.text).toContain(`${site}/kelola/dapur-uji/klaim`);
    expect(sent[0]?.text).toContain('20 Feb 2027 (90 hari lagi)');
    expect(JSON.stringify(sent)).not.toContain(number);
  });

  it('names all that ends soon in one', async () => {
    await aMember(database, enterpriseId);
    await addCertificate(database, { enterpriseId, expiresOn: '2026-12-01' }, { typeId: 'halal' }, {});
    await addCertificate(database, { enterpriseId, expiresOn: '2027-01-01' }, { typeId: 'pirt' }, {});
    expect(await remindOfExpiry(site)).toBe(1);
    const sent = await letters();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text.match(/^- /gm)).toHaveLength(2);
  });

  it('goes once when two programs run it at the same moment', async () => {
    await aMember(database, enterpriseId);
    await addCertificate(database, { enterpriseId, expiresOn: '2026-12-01' }, { typeId: 'halal' }, {});
    const counts = await Promise.all([remindOfExpiry(site), remindOfExpiry(site), remindOfExpiry(site)]);
    expect(counts.toSorted()).toEqual([0, 0, 1]);
    expect(await letters()).toHaveLength(1);
    const deeds = await database.all(sql`select 1 from audit_entries where command = 'remind-of-expiry'`);
    expect(deeds).toHaveLength(1);
  });

  it('comes again when the document was prolonged and ends anew', async () => {
    await aMember(database, enterpriseId);
    const id = await addCertificate(
      database,
      { enterpriseId, expiresOn: '2026-12-01' },
      { typeId: 'halal' },
      {},
    );
    await remindOfExpiry(site);
    await database.run(sql`update claims set expires_on = '2030-12-01' where id = ${id}`);
    expect(await remindOfExpiry(site)).toBe(0);
    on('2030-11-25');
    expect(await remindOfExpiry(site)).toBe(1);
  });
});
