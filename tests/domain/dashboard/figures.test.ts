import { describe, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { OwnThreadReader } from '#src/domain/dashboard/dashboard-reader.server.ts';
import { sizes, women } from '#src/domain/dashboard/census.ts';
import type { Figure } from '#src/domain/dashboard/figure.ts';
import { wholeCity, type DashboardFilter } from '#src/domain/dashboard/filter.ts';
import { steps } from '#src/domain/dashboard/steps.ts';
import { targetMeasures } from '#src/domain/programme/measure.ts';
import { freshDatabase } from '../../support/database.ts';
import { seeded } from '../../support/seeded.ts';
import { anOddCity, programmeIds, today } from './odd-city.ts';
import { recount } from './recount.ts';

const asking = { now: '2026-11-22T10:30:00.000Z', today, withNames: true };
const stepFigures: Figure[] = steps.flatMap((step) =>
  [false, true].map((isAlone): Figure => ({ of: 'step', step, isAlone })),
);
const targetFigures: Figure[] = targetMeasures.map((measure) => ({ of: 'target', measure }));

const sought = ['luar', 'tanpa', '36.71', '36.71.05', '36.71.05.1001', '36.71.05.tanpa', '36.71.13'];

/** Every choice by itself, and many together. */
function filters(random: () => number): DashboardFilter[] {
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const all = { ...wholeCity, examples: true };
  const single: Partial<DashboardFilter>[] = [
    {},
    { examples: false },
    ...programmeIds.map((programme) => ({ programme })),
    ...[2024, 2025, 2026].map((year) => ({ year })),
    ...sought.map((place) => ({ place })),
    ...women.map((woman) => ({ woman })),
    ...sizes.map((size) => ({ size })),
  ];
  const mixed = Array.from({ length: 12 }, () => ({
    programme: pick([null, ...programmeIds]),
    year: pick([null, null, 2024, 2025]),
    place: pick([null, ...sought]),
    woman: pick([null, null, ...women]),
    size: pick([null, null, ...sizes]),
    examples: pick([true, false]),
  }));
  return [...single, ...mixed].map((each) => ({ ...all, ...each }));
}

async function listed(reader: OwnThreadReader, figure: Figure, filter: DashboardFilter) {
  const answer = await reader.answer({ ask: 'list', figure, filter, page: 1, perPage: 10_000 }, asking);
  return { total: answer.total, rows: answer.rows.length };
}

async function aCity(
  seed: number,
): Promise<{ database: Database; random: () => number; reader: OwnThreadReader }> {
  const database = await freshDatabase();
  const random = seeded(seed);
  await anOddCity(database, random);
  return { database, random, reader: new OwnThreadReader(database) };
}

describe.each([11, 12])('In a city full of odd cases (%i)', (seed) => {
  test('every step of the funnel is what a second query counts, whatever the filter', async () => {
    const { database, random, reader } = await aCity(seed);
    let counted = 0;
    for (const filter of filters(random)) {
      const { lines } = await reader.answer({ ask: 'funnel', filter }, asking);
      for (const { step, count, alone } of lines) {
        const again = {
          count: await recount(database, { of: 'step', step, isAlone: false }, filter),
          alone: await recount(database, { of: 'step', step, isAlone: true }, filter),
        };
        expect({ step, filter, count, alone }).toEqual({ step, filter, ...again });
        counted += count;
      }
    }
    expect(counted).toBeGreaterThan(200);
  });

  test('the women-led and size shares of a step are its list narrowed to them', async () => {
    const { database, reader } = await aCity(seed);
    const filter = { ...wholeCity, examples: true };
    const { lines } = await reader.answer({ ask: 'funnel', filter }, asking);
    for (const line of lines) {
      const figure: Figure = { of: 'step', step: line.step, isAlone: false };
      for (const woman of women) {
        expect(line.women[woman]).toBe(await recount(database, figure, { ...filter, woman }));
      }
      for (const size of sizes) {
        expect(line.sizes[size]).toBe(await recount(database, figure, { ...filter, size }));
      }
    }
  });

  test('what each programme reached is what a second query counts, whatever the filter', async () => {
    const { database, random, reader } = await aCity(seed);
    let reached = 0;
    for (const filter of filters(random)) {
      const { lines } = await reader.answer({ ask: 'targets', filter }, asking);
      for (const line of lines) {
        const { programme, year, measure } = line;
        const again = await recount(database, { of: 'target', measure }, { ...filter, programme, year });
        expect({ programme, year, measure, filter, n: line.reached ?? undefined }).toEqual({
          programme,
          year,
          measure,
          filter,
          n: again,
        });
        reached += line.reached ?? 0;
      }
    }
    expect(reached).toBeGreaterThan(200);
  });

  test('every number has as many behind it on its list', async () => {
    const { database, random, reader } = await aCity(seed);
    for (const filter of filters(random).slice(0, 12)) {
      for (const figure of [...stepFigures, ...targetFigures]) {
        const aimed = figure.of === 'step' ? filter : { ...filter, programme: 'uji_pelatihan', year: 2025 };
        const { total, rows } = await listed(reader, figure, aimed);
        expect({ figure, aimed, total }).toEqual({
          figure,
          aimed,
          total: await recount(database, figure, aimed),
        });
        expect(rows).toBe(total ?? 0);
      }
    }
  });

  test('the places of a figure are its number, each of them its list narrowed to that place', async () => {
    const { database, reader } = await aCity(seed);
    const figures: Figure[] = [
      { of: 'step', step: 'trained', isAlone: false },
      { of: 'step', step: 'sold', isAlone: true },
      { of: 'target', measure: 'trained' },
      { of: 'target', measure: 'partnership' },
    ];
    const filter = { ...wholeCity, examples: true, programme: 'uji_pelatihan', year: 2025 };
    for (const figure of figures) {
      const { counts = [] } = await reader.answer({ ask: 'places', figure, filter }, asking);
      const sum = counts.reduce((total, [, count]) => total + count, 0);
      expect(sum).toBe(await recount(database, figure, filter));
      for (const place of ['36.71.05.1001', '36.71.05.1002', '36.71.13.1003']) {
        const count = counts.find(([code]) => code === place)?.[1] ?? 0;
        expect(count).toBe(await recount(database, figure, { ...filter, place }));
      }
    }
  });
});
