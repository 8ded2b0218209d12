import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { CensusKeeper } from '#src/domain/dashboard/census-keeper.server.ts';
import { readCensus } from '#src/domain/dashboard/census-reading.queries.server.ts';
import { readDashboard } from '#src/domain/dashboard/dashboard.queries.server.ts';
import { OwnThreadReader } from '#src/domain/dashboard/dashboard-reader.server.ts';
import { exportDashboard } from '#src/domain/dashboard/export-dashboard.server.ts';
import { isExportReady } from '#src/domain/dashboard/export-ready.ts';
import { figureWord, readFigure, trained } from '#src/domain/dashboard/figure.ts';
import { filterQuery, readFilter, wholeCity } from '#src/domain/dashboard/filter.ts';
import type { DashboardReport } from '#src/domain/dashboard/report.ts';
import { WorkerReader } from '#src/domain/dashboard/worker-reader.server.ts';
import { openWorkbook } from '#src/platform/workbook.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { seeded } from '../../support/seeded.ts';
import { aTrainedEnterprise, laySetting, train } from '../product/shop-window.ts';
import { anOddCity, today } from './odd-city.ts';

const asking = { now: '2026-11-22T10:30:00.000Z', today, withNames: true };
const workers: WorkerReader[] = [];

afterEach(async () => {
  useClock(undefined);
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
});

async function workerOf(database: Database): Promise<WorkerReader> {
  const [main] = await database.all<{ file: string }>(
    sql`select file from pragma_database_list where name = 'main'`,
  );
  const file = new URL(import.meta.resolve('#src/domain/dashboard/dashboard-worker.server.ts'));
  const worker = new WorkerReader(file, { databaseUrl: `file:${main?.file ?? ''}` });
  workers.push(worker);
  return worker;
}

async function trainedCount(database: Database, filter = wholeCity): Promise<number | undefined> {
  const officer = await anOfficer(database, 'trade_officer');
  const answer = await readDashboard(officer, { ask: 'funnel', filter });
  return answer?.lines[0]?.count;
}

test('the worker counts as this thread does, and what is written is in its answers', async () => {
  const database = await freshDatabase();
  await anOddCity(database, seeded(31));
  const worker = await workerOf(database);
  const here = new OwnThreadReader(database);
  const questions = [
    { ask: 'funnel', filter: wholeCity },
    { ask: 'targets', filter: wholeCity },
    { ask: 'places', filter: wholeCity, figure: trained },
    { ask: 'list', filter: wholeCity, figure: trained, page: 1, perPage: 7 },
  ] as const;
  for (const question of questions) {
    expect(await worker.answer(question, asking)).toEqual(await here.answer(question, asking));
  }
  const filter = { ...wholeCity, examples: true };
  const count = async () => (await worker.answer({ ask: 'funnel', filter }, asking)).lines[0]?.count ?? 0;
  const before = await count();
  await aTrainedEnterprise(database);
  await expect.poll(count).toBe(before + 1);
});

test('figures say from when they are, and a training counts no more on the day after its last', async () => {
  const database = await freshDatabase();
  await laySetting(database);
  const enterpriseId = await aTrainedEnterprise(database);
  await database.run(sql`update claims set expires_on = '2026-11-22' where enterprise_id = ${enterpriseId}`);
  const officer = await anOfficer(database, 'verifier');
  // Half an hour before and after midnight in Tangerang; nothing else happens between.
  const seen: unknown[] = [];
  for (const instant of ['2026-11-22T16:30:00.000Z', '2026-11-22T17:30:00.000Z']) {
    useClock(() => new Date(instant));
    const answer = await readDashboard(officer, { ask: 'funnel', filter: wholeCity });
    seen.push([answer?.asOf, answer?.lines[0]?.count]);
  }
  expect(seen).toEqual([
    ['2026-11-22T16:30:00.000Z', 1],
    ['2026-11-22T17:30:00.000Z', 0],
  ]);
});

test('examples count while nothing else is there, and not beside real records unless one asks', async () => {
  const database = await freshDatabase();
  await laySetting(database);
  await aTrainedEnterprise(database, { isExample: true });
  expect(await trainedCount(database)).toBe(1);
  expect(await trainedCount(database, { ...wholeCity, examples: false })).toBe(0);
  const real = await aTrainedEnterprise(database, { isExample: false });
  await train(database, real);
  expect(await trainedCount(database)).toBe(1);
  expect(await trainedCount(database, { ...wholeCity, examples: true })).toBe(2);
});

test('while a large city is read again, whoever asks gets the figures before, with their date', async () => {
  const database = await freshDatabase();
  await anOddCity(database, seeded(5));
  let stamp = 'first';
  const readings: (() => void)[] = [];
  const source = {
    stamp: () => Promise.resolve(stamp),
    read: async (moment: { now: string; today: string }) => {
      if (stamp !== 'first') await new Promise<void>((resolve) => readings.push(resolve));
      return readCensus(database, moment);
    },
  };
  // Nothing is read so quickly that one would wait for it.
  const keeper = new CensusKeeper(source, -1);
  expect((await keeper.current({ now: 'first', today })).asOf).toBe('first');
  stamp = 'second';
  expect((await keeper.current({ now: 'second', today })).asOf).toBe('first');
  expect((await keeper.current({ now: 'third', today })).asOf).toBe('first');
  expect(readings).toHaveLength(1);
  readings[0]?.();
  await expect.poll(async () => (await keeper.current({ now: 'fourth', today })).asOf).toBe('second');
  await keeper.keepUp({ now: 'fifth', today });
  expect(readings).toHaveLength(1);
});

test('ready to export is who has a verified NIB and certificate and ships abroad', () => {
  const all = { hasNib: true, hasCertificate: true, shipsAbroad: true };
  expect(isExportReady(all)).toBe(true);
  for (const lacks of ['hasNib', 'hasCertificate', 'shipsAbroad']) {
    expect(isExportReady({ ...all, [lacks]: false })).toBe(false);
  }
});

test('a filter and a figure are read from an address as they were written into it; nonsense does not narrow', () => {
  const filter = {
    programme: 'blk',
    year: 2025,
    place: '36.71.05.tanpa',
    woman: 'unknown',
    size: 'kecil',
    examples: false,
  } as const;
  expect(readFilter(filterQuery(filter))).toEqual(filter);
  const nonsense = 'program=%27--&tahun=20255&wilayah=Cipondoh&perempuan=x&kelas=raksasa&contoh=mungkin';
  expect(readFilter(new URLSearchParams(nonsense))).toEqual(wholeCity);
  for (const word of ['terlatih', 'siap-ekspor.saja', 'target.trained_capacity']) {
    const figure = readFigure(word);
    expect(figure === undefined ? '' : figureWord(figure)).toBe(word);
  }
  expect(['', 'terlatih.semua', 'target.uang', 'target'].map(readFigure)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

/** The cells of each sheet, row by row. */
async function cellsOf(path: string): Promise<unknown[][]> {
  const book = await openWorkbook(path);
  const sheets: unknown[][] = [];
  for (let sheet = 0; sheet < book.sheetCount; sheet += 1) {
    const cells: unknown[] = [];
    for await (const row of book.rows(sheet)) cells.push(...row.cells);
    sheets.push(cells);
  }
  book.close();
  return sheets;
}

const table = {
  caption: 'Angka: [uji]',
  columns: [
    { label: 'Nama', weight: 3 },
    { label: 'Jumlah', weight: 1, isNumber: true },
  ],
  rows: [
    ['=1+1', 12],
    ['+62', 1.5],
  ],
};
const report: DashboardReport = {
  name: 'dasbor-uji',
  city: 'Kota Tangerang',
  title: 'Dasbor: uji',
  asOf: 'Angka per 22 Nov 2026, 17.30 WIB',
  filters: ['Tahun: 2026'],
  tables: [table],
  flat: table,
  definitions: [{ term: 'Terlatih', text: 'Lulus pelatihan.' }],
  words: { page: 'Halaman', about: 'Keterangan', cut: 'Dipotong' },
};

test('a view leaves as CSV, workbook and PDF with its date, no formula runs in it, and each stands in the audit log', async () => {
  useClock(() => new Date('2026-11-22T10:30:00.000Z'));
  const database = await freshDatabase();
  const officer = await anOfficer(database, 'trade_officer');
  const [csv, xlsx, pdf] = await Promise.all(
    (['csv', 'xlsx', 'pdf'] as const).map((format) => exportDashboard(officer, report, format)),
  );
  const text = new TextDecoder().decode(csv?.bytes);
  expect(csv?.name).toBe('dasbor-uji-2026-11-22.csv');
  expect(text).toContain('\'=1+1,12,"Angka per 22 Nov 2026, 17.30 WIB"');
  expect(text).toContain("'+62");
  const book = join(scratchData(), 'dasbor.xlsx');
  writeFileSync(book, xlsx?.bytes ?? '');
  const sheets = await cellsOf(book);
  expect(sheets[0]).toEqual(['Nama', 'Jumlah', '=1+1', 12, '+62', 1.5]);
  expect(sheets[1]).toEqual(expect.arrayContaining(['Angka per 22 Nov 2026, 17.30 WIB', 'Lulus pelatihan.']));
  expect(new TextDecoder('latin1').decode(pdf?.bytes.slice(0, 5))).toBe('%PDF-');
  const log = await database.all(
    sql`select command, noun, noun_id id, account_id account from audit_entries order by noun_id`,
  );
  expect(log).toEqual(
    ['csv', 'pdf', 'xlsx'].map((format) => ({
      command: 'export-dashboard',
      noun: 'dashboard',
      id: `dasbor-uji.${format}`,
      account: officer.accountId,
    })),
  );
});
