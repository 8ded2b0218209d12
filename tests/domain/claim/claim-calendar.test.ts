import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { claimCalendar } from '#src/domain/claim/claim-calendar.server.ts';
import { calendarFile } from '#src/platform/calendar.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { addCertificate, addEnterprise, addRight } from './world.ts';

const site = 'https://etalase.example';
let database: Database;
let enterprise: { id: number; slug: string; name: string };

beforeEach(async () => {
  useClock(() => new Date('2026-11-22T18:30:00Z'));
  database = await freshDatabase();
  const id = await addEnterprise(database, { slug: 'dapur-uji' });
  enterprise = { id, slug: 'dapur-uji', name: 'Dapur Uji' };
});

const linesOf = (file: string, name: string) =>
  file
    .replaceAll(/\r?\n /g, '')
    .split(/\r?\n/)
    .filter((line) => line.startsWith(name));

describe('The calendar of an UMKM’s claims', () => {
  it('has a whole day for each end, with reminders and an id that stays', async () => {
    const owner = await aMember(database, enterprise.id);
    const number = 'ID36110000123456789';
    const halal = await addCertificate(
      database,
      { enterpriseId: enterprise.id, expiresOn: '2027-01-31' },
      { typeId: 'halal', number },
      {},
    );
    const pirt = await addCertificate(
      database,
      { enterpriseId: enterprise.id, expiresOn: '2029-01-31' },
      { typeId: 'pirt' },
      { validUntilOn: '2027-06-30' },
    );
    const mark = await addRight(
      database,
      { enterpriseId: enterprise.id },
      {
        kind: 'merek',
        title: 'Kembang',
        stage: 'didaftar',
        registrationNumber: 'IDM000912345',
        filedOn: '2024-08-05',
      },
      {},
    );
    await addCertificate(
      database,
      { enterpriseId: enterprise.id, expiresOn: '2027-03-31' },
      { typeId: 'sni' },
      { decision: 'refused', reason: 'Bukan milik usaha ini' },
    );
    const file = await claimCalendar(owner, enterprise, site);
    expect(linesOf(file, 'UID')).toEqual([mark, pirt, halal].map((id) => `UID:klaim-${id}@etalase.example`));
    expect(linesOf(file, 'DTSTART')).toEqual(
      ['20340805', '20270630', '20270131'].map((day) => `DTSTART;VALUE=DATE:${day}`),
    );
    expect(linesOf(file, 'SUMMARY').map((line) => line.includes('diperiksa ulang'))).toEqual([
      false,
      true,
      false,
    ]);
    expect(linesOf(file, 'TRIGGER')).toEqual(Array(3).fill(['TRIGGER:-P30D', 'TRIGGER:-P7D']).flat());
    expect(file).not.toContain(number);
    expect(await claimCalendar(owner, enterprise, site)).toBe(file);
  });

  it('is empty for a stranger', async () => {
    await addCertificate(
      database,
      { enterpriseId: enterprise.id, expiresOn: '2027-01-31' },
      { typeId: 'halal' },
      {},
    );
    const file = await claimCalendar(await aStranger(database), enterprise, site);
    expect(linesOf(file, 'UID')).toEqual([]);
  });

  it('keeps a day that has a comma, a line break or a quote in its title whole', () => {
    const day = { id: 'x', on: '2028-02-29', title: 'A, b; "c"\nd', url: site, remindDaysBefore: [] };
    const file = calendarFile('Uji', 'etalase.example', [day], new Date('2026-11-22T00:00:00Z'));
    expect(linesOf(file, 'SUMMARY')).toEqual(['SUMMARY:A\\, b\\; "c"\\nd']);
    expect(linesOf(file, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20280229']);
  });
});
