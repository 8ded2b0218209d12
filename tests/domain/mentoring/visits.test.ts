import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { cohorts } from '#db/schema/index.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { correctVisit } from '#src/domain/mentoring/correct-visit.server.ts';
import { endVisit } from '#src/domain/mentoring/end-visit.server.ts';
import { exportVisits } from '#src/domain/mentoring/export-visits.server.ts';
import { finishFollowUp } from '#src/domain/mentoring/finish-follow-up.server.ts';
import { readVisitFilter, visitQuery } from '#src/domain/mentoring/mentoring.ts';
import { recordVisit } from '#src/domain/mentoring/record-visit.server.ts';
import { seriesChart } from '#src/domain/mentoring/visit-chart.server.ts';
import { readNewVisit } from '#src/domain/mentoring/visit-form.ts';
import { visitSeries } from '#src/domain/mentoring/visit-series.ts';
import { findVisit, listVisits, listVisitsOf } from '#src/domain/mentoring/visits.queries.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { anEnterprise, laySetting } from '../product/shop-window.ts';
import { aVisit, deedsOf, findings } from '../support/support-world.ts';

const today = '2026-11-22';
let database: Database;
let enterpriseId: number;

const setClock = (instant: string) => useClock(() => new Date(instant));

beforeEach(async () => {
  setClock('2026-11-22T03:00:00Z');
  database = await freshDatabase();
  await laySetting(database);
  enterpriseId = await anEnterprise(database, { name: 'Dapur Bu Tini' });
});

describe('A mentoring visit', () => {
  it('is a snapshot with its day, and its recording stands in the audit log', async () => {
    const visitId = await aVisit(enterpriseId);
    expect(await findVisit(operator, visitId)).toMatchObject({ ...findings, state: 'due', endedAt: null });
    expect(await deedsOf(database, 'mentoring_visit')).toEqual(['record-visit']);
  });

  it('of an UMKM or a class that is not there is not recorded', async () => {
    expect(await recordVisit(operator, 999_999, findings)).toEqual({
      ok: false,
      problem: 'unknown_enterprise',
    });
    expect(await recordVisit(operator, enterpriseId, { ...findings, cohortId: 999_999 })).toEqual({
      ok: false,
      problem: 'unknown_cohort',
    });
    expect(await deedsOf(database, 'mentoring_visit')).toEqual([]);
  });

  it('can be corrected for a day; later it is ended with a reason and written anew', async () => {
    const visitId = await aVisit(enterpriseId);
    setClock('2026-11-23T02:59:00Z');
    expect(await correctVisit(operator, visitId, { ...findings, workers: 3 })).toEqual({ ok: true });
    setClock('2026-11-23T03:00:01Z');
    expect(await correctVisit(operator, visitId, { ...findings, workers: 9 })).toEqual({
      ok: false,
      problem: 'too_late',
    });
    expect(await findVisit(operator, visitId)).toMatchObject({ workers: 3, isCorrectable: false });

    expect(await endVisit(operator, visitId, '  ')).toEqual({ ok: false, problem: 'reason_missing' });
    expect(await endVisit(operator, visitId, 'Salah UMKM')).toEqual({ ok: true });
    expect(await endVisit(operator, visitId, 'Sekali lagi')).toEqual({ ok: false, problem: 'unknown_visit' });
    expect((await listVisits(operator, {}, 1)).total).toBe(0);
    expect(await findVisit(operator, visitId)).toMatchObject({ endReason: 'Salah UMKM' });
    expect(await deedsOf(database, 'mentoring_visit')).toEqual([
      'record-visit',
      'correct-visit',
      'end-visit',
    ]);
  });

  it('has a follow-up that is due on its day and done once', async () => {
    const planned = await aVisit(enterpriseId, { followUpOn: '2026-11-23' });
    expect(await findVisit(operator, planned)).toMatchObject({ state: 'planned' });
    setClock('2026-11-22T17:00:00Z');
    expect(await findVisit(operator, planned)).toMatchObject({ state: 'due' });
    expect(await finishFollowUp(operator, planned)).toEqual({ ok: true });
    expect(await finishFollowUp(operator, planned)).toEqual({ ok: false, problem: 'nothing_open' });
    expect(await findVisit(operator, planned)).toMatchObject({ state: 'done' });
  });
});

describe('The list of visits', () => {
  it('has the follow-ups that are due on top, the longest due first, then the latest visits', async () => {
    await aVisit(enterpriseId, { visitedOn: '2026-11-21', followUp: null, followUpOn: null });
    await aVisit(enterpriseId, { visitedOn: '2026-09-01', followUpOn: '2026-11-20' });
    await aVisit(enterpriseId, { visitedOn: '2026-09-02', followUpOn: '2026-10-20' });
    await aVisit(enterpriseId, { visitedOn: '2026-11-01', followUpOn: '2026-12-20' });
    const { visits } = await listVisits(operator, {}, 1);
    expect(visits.map(({ visitedOn }) => visitedOn)).toEqual([
      '2026-09-02',
      '2026-09-01',
      '2026-11-21',
      '2026-11-01',
    ]);
  });

  it('is narrowed by follow-up, kecamatan and class, as its address says', async () => {
    const elsewhere = await anEnterprise(database, { kecamatanCode: '36.71.13' });
    const [cohort] = await database
      .insert(cohorts)
      .values({ programmeId: 'uji_pelatihan', name: 'Angkatan uji' })
      .returning({ id: cohorts.id });
    const cohortId = cohort?.id ?? 0;
    await aVisit(enterpriseId, { cohortId, followUp: null, followUpOn: null });
    await aVisit(elsewhere);
    const filter = readVisitFilter(new URLSearchParams({ kecamatan: '36.71.13', tindak: 'due', kelas: 'x' }));
    expect(filter).toEqual({ followUp: 'due', kecamatanCode: '36.71.13', cohortId: undefined });
    expect(readVisitFilter(visitQuery(filter))).toEqual(filter);
    const totals = await Promise.all(
      [
        {},
        filter,
        { followUp: 'none' as const },
        { cohortId },
        { kecamatanCode: '36.71.05', followUp: 'due' as const },
      ].map(async (each) => (await listVisits(operator, each, 1)).total),
    );
    expect(totals).toEqual([2, 1, 1, 1, 0]);
  });

  it('is exported without formulas, and that it was stands in the audit log', async () => {
    await database.run(sql`update enterprises set name = '=1+1' where id = ${enterpriseId}`);
    await aVisit(enterpriseId);
    const csv = await exportVisits(operator, {}, 'csv');
    const text = new TextDecoder().decode(csv?.bytes);
    expect(csv?.name).toBe('pendampingan-2026-11-22.csv');
    expect(text.split('\r\n')[1]).toContain("2026-11-10,'=1+1,");
    expect((await exportVisits(operator, {}, 'xlsx'))?.bytes.length).toBeGreaterThan(1000);
    expect(await deedsOf(database, 'mentoring_visit')).toEqual([
      'record-visit',
      'export-visits',
      'export-visits',
    ]);
  });
});

describe('The visits of one UMKM', () => {
  it('are a series with the change since the first that told a figure, and a chart of it', async () => {
    await aVisit(enterpriseId, { visitedOn: '2026-03-01', monthlySales: null, workers: 1 });
    await aVisit(enterpriseId, { visitedOn: '2026-06-01', monthlySales: 2_000_000, workers: 1 });
    await aVisit(enterpriseId, { visitedOn: '2026-09-01', monthlySales: 5_000_000, workers: null });
    const points = visitSeries(await listVisitsOf(operator, enterpriseId));
    expect(points.map(({ sales }) => sales)).toEqual([
      { value: null, change: null },
      { value: 2_000_000, change: null },
      { value: 5_000_000, change: 3_000_000 },
    ]);
    expect(points.map(({ workers }) => workers.change)).toEqual([null, 0, null]);
    const chart = seriesChart(points);
    expect(chart?.bars).toHaveLength(2);
    expect(chart?.bars[1]?.height).toBeGreaterThan(chart?.bars[0]?.height ?? Infinity);
    expect(seriesChart(points.slice(0, 2))).toBeUndefined();
  });
});

describe('The form of a visit', () => {
  it('is read with amounts as people write them', () => {
    const typed = { umkm: ['7'], tanggal: ['2026-11-20'], omzet: ['4,5 juta'], 'tenaga-kerja': ['2'] };
    expect(readNewVisit(typed, today)).toMatchObject({
      ok: true,
      values: { enterpriseId: 7, findings: { visitedOn: '2026-11-20', monthlySales: 4_500_000, workers: 2 } },
    });
  });

  it('says everything that is wrong at once', () => {
    const typed = {
      tanggal: ['2026-11-23'],
      omzet: ['banyak'],
      'tenaga-kerja': ['dua'],
      legalitas: ['NIK 3671051203900001'],
      'tanggal-tindak-lanjut': ['2026-12-01'],
    };
    const read = readNewVisit(typed, today);
    expect(read.ok ? [] : read.problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'cari-umkm none_picked',
      'tanggal in_the_future',
      'omzet not_money',
      'tenaga-kerja not_a_number',
      'legalitas nik_in_text',
      'tindak-lanjut missing',
    ]);
  });
});
