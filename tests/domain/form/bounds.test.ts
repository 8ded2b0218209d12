import { describe, expect, it } from 'vitest';
import { awardFields, readAwards } from '#src/domain/award/award-form.ts';
import { confirmAwards } from '#src/domain/award/confirm-awards.server.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { readEventFacts, readParticipation } from '#src/domain/event/event-form.ts';
import { readFindings } from '#src/domain/mentoring/visit-form.ts';
import { readMeeting } from '#src/domain/participant/attendance.ts';
import { readParticipant } from '#src/domain/participant/participant-form.ts';
import { readSelection } from '#src/domain/participant/selection.ts';
import { readCohort } from '#src/domain/programme/cohort-form.ts';
import { readTarget } from '#src/domain/programme/target-form.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { readShortlistForm } from '#src/domain/shortlist/shortlist-form.ts';
import { readNewSupport } from '#src/domain/support/support-form.ts';
import { fieldSentence } from '#src/i18n/messages/field-problem.ts';
import { readingProblems } from '#src/i18n/messages/form-reading.ts';
import { freshDatabase } from '../../support/database.ts';

const today = '2026-11-22';
const typed = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, [text]]));

type Reading = Parameters<typeof readingProblems>[0];
type Field = Parameters<typeof fieldSentence>[0];

const said = (read: { ok: true } | { ok: false; problems: Reading }): string[] =>
  read.ok ? [] : readingProblems(read.problems, {}).map(({ field, message }) => `${field}: ${message}`);
const told = (read: { ok: true } | { ok: false; problems: readonly Field[] }): string[] =>
  read.ok ? [] : read.problems.map((one) => `${one.field}: ${fieldSentence(one)}`);

describe('A form of officers refuses what cannot be meant and says what is allowed', () => {
  it('an event a lifetime away', () => {
    const event = { jenis: 'exhibition', nama: 'Pameran Uji' };
    const within = 'Isi tanggal dari 1 Jan 2000 sampai 31 Des 2028.';
    expect(said(readEventFacts(typed({ ...event, mulai: '2099-01-01' }), today))).toEqual([
      `mulai: ${within}`,
    ]);
    expect(said(readEventFacts(typed({ ...event, mulai: '1999-12-31' }), today))).toEqual([
      `mulai: ${within}`,
    ]);
    expect(
      said(readEventFacts(typed({ ...event, mulai: '2026-12-01', selesai: '2099-12-01' }), today)),
    ).toEqual([`selesai: ${within}`]);
    expect(said(readEventFacts(typed({ ...event, mulai: '2028-12-31' }), today))).toEqual([]);
    expect(said(readParticipation(typed({ penjualan: '2000 miliar' })))).toHaveLength(1);
    expect(said(readParticipation(typed({ penjualan: '-5000' })))).toEqual([
      'penjualan: Tulis jumlah dari Rp0 sampai Rp100.000.000.000.',
    ]);
  });

  it('support of nothing, or of more than there is', () => {
    const support = { umkm: '1', program: 'gampang-kerja', jenis: 'loan', tanggal: '2026-02-01' };
    const amount = 'nilai: Tulis jumlah dari Rp1 sampai Rp10.000.000.000.';
    expect(said(readNewSupport(typed({ ...support, nilai: '0' }), today))).toEqual([amount]);
    expect(said(readNewSupport(typed({ ...support, nilai: '11 miliar' }), today))).toEqual([amount]);
    expect(said(readNewSupport(typed({ ...support, nilai: '-1' }), today))).toEqual([amount]);
    expect(said(readNewSupport(typed({ ...support, tanggal: '1999-01-01' }), today))).toEqual([
      'tanggal: Isi tanggal dari 1 Jan 2000 sampai 22 Nov 2026.',
    ]);
  });

  it('a visit with an army of workers, and a follow-up before the visit', () => {
    const visit = { tanggal: '2026-11-20', 'tindak-lanjut': 'Daftar halal' };
    expect(said(readFindings(typed({ ...visit, 'tenaga-kerja': '900000' }), today))).toEqual([
      'tenaga-kerja: Tulis angka dari 0 sampai 5.000.',
    ]);
    expect(said(readFindings(typed({ ...visit, omzet: '900 miliar' }), today))).toEqual([
      'omzet: Tulis jumlah dari Rp0 sampai Rp5.000.000.000.',
    ]);
    expect(said(readFindings(typed({ ...visit, 'tanggal-tindak-lanjut': '2026-11-19' }), today))).toEqual([
      'tanggal-tindak-lanjut: Isi tanggal dari 20 Nov 2026 sampai 31 Des 2028.',
    ]);
  });

  it('a target of nothing, of another century, or beyond all UMKM', () => {
    const target = { tahun: '2026', ukuran: 'trained', satuan: 'orang', sumber: 'Uji' };
    const number = 'jumlah: Tulis angka dari 1 sampai 1.000.000.';
    expect(told(readTarget(typed({ ...target, jumlah: '0' }), today))).toEqual([number]);
    expect(told(readTarget(typed({ ...target, jumlah: '2000000' }), today))).toEqual([number]);
    expect(told(readTarget(typed({ ...target, tahun: '2099' }), today))).toEqual([
      'tahun: Tulis angka dari 2000 sampai 2036.',
    ]);
  });

  it('a class without seats, as large as a town, or in another century', async () => {
    await freshDatabase();
    const list = await gazetteer();
    const within = (field: string, year: number) =>
      `${field}: Isi tanggal dari 1 Jan 2000 sampai 31 Des ${year}.`;
    for (const kursi of ['0', '5000']) {
      expect(told(readCohort(typed({ nama: 'A', kursi }), list, today))).toEqual([
        'kursi: Tulis angka dari 1 sampai 2000.',
      ]);
    }
    expect(told(readCohort(typed({ nama: 'A', mulai: '1999-01-01' }), list, today))).toEqual([
      within('mulai', 2029),
    ]);
    expect(told(readCohort(typed({ nama: 'A', selesai: '2099-01-01' }), list, today))).toEqual([
      within('selesai', 2031),
    ]);
    expect(told(readParticipant(typed({ nama: 'A', mendaftar: '2027-01-01' }), list, today))).toEqual([
      'mendaftar: Isi tanggal dari 1 Jan 2000 sampai 22 Nov 2026.',
    ]);
  });

  it('a meeting or an interview that cannot have been', () => {
    expect(told(readMeeting(typed({ tanggal: '2099-01-01', topik: 'Kemasan' }), today))).toEqual([
      'tanggal: Isi tanggal dari 1 Jan 2000 sampai 31 Des 2027.',
    ]);
    const row = { peserta: '1', 'hasil-1': 'chosen' };
    for (const wawancara of ['2026-11-23', '1999-01-01']) {
      expect(readSelection(typed({ ...row, wawancara }), new Map(), today)).toMatchObject({
        problems: [{ field: 'wawancara', problem: 'day_outside' }],
      });
    }
  });

  it('a shortlist for an event of another century, or for more firms than it can hold', () => {
    const list = { nama: 'Pameran', jenis: 'exhibition', kursi: '18' };
    const problems = (more: Record<string, string>) => {
      const read = readShortlistForm(typed({ ...list, ...more }), today);
      return read.ok ? [] : read.problems.map(({ field, problem }) => `${field} ${problem}`);
    };
    expect(problems({ mulai: '1999-01-01' })).toEqual(['mulai day_outside']);
    expect(problems({ selesai: '2099-01-01' })).toEqual(['selesai day_outside']);
    expect(problems({ kursi: '501' })).toEqual(['kursi seats_not_a_number']);
    expect(problems({ mulai: '2028-01-01', kursi: '500' })).toEqual([]);
  });

  it('a package worth nothing, and an award of the last century', async () => {
    await freshDatabase();
    const given = (amount: string) =>
      readAwards(
        typed({
          [awardFields.who(1)]: '1',
          [awardFields.prize(1)]: 'Paket modal',
          [awardFields.isPackage(1)]: 'ya',
          [awardFields.amount(1)]: amount,
        }),
      );
    expect(await confirmAwards(operator, 1, { awards: given('0'), awardedOn: '2026-01-02' })).toMatchObject({
      problem: 'amount_unbelievable',
    });
    expect(
      await confirmAwards(operator, 1, { awards: given('1 juta'), awardedOn: '1999-01-02' }),
    ).toMatchObject({ problem: 'too_early' });
  });
});
