import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { readDashboard } from '#src/domain/dashboard/dashboard.queries.server.ts';
import { exportDashboard } from '#src/domain/dashboard/export-dashboard.server.ts';
import { trained, type Figure } from '#src/domain/dashboard/figure.ts';
import { wholeCity } from '#src/domain/dashboard/filter.ts';
import { readDashboardPlaces } from '#src/domain/dashboard/places.queries.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { everyone, someone, type Someone } from '../../support/everyone.ts';
import { seeded } from '../../support/seeded.ts';
import { anOddCity } from './odd-city.ts';

const page = { page: 1, perPage: 50 };
const filter = { ...wholeCity, programme: 'uji_pelatihan', year: 2025 };
const people: Figure = { of: 'target', measure: 'certified' };
const empty = { caption: '', columns: [{ label: '', weight: 1 }], rows: [] };
const words = { page: '', about: 'x', cut: '' };
const report = {
  name: 'x',
  city: '',
  title: '',
  asOf: '',
  filters: [],
  tables: [],
  flat: empty,
  definitions: [],
  words,
};

const asked: Record<string, (actor: Actor) => Promise<unknown>> = {
  'the targets': (actor) => readDashboard(actor, { ask: 'targets', filter: wholeCity }),
  'the funnel': (actor) => readDashboard(actor, { ask: 'funnel', filter: wholeCity }),
  'the places': (actor) => readDashboardPlaces(actor, wholeCity, trained),
  'the list behind a number': (actor) =>
    readDashboard(actor, { ask: 'list', filter: wholeCity, figure: trained, ...page }),
  'a file': (actor) => exportDashboard(actor, report, 'csv'),
};
const office: readonly Someone[] = ['verifier', 'trade_officer', 'programme_manager', 'admin', 'operator'];
/** Names of people in classes are for those who keep programmes. */
const readNames: readonly Someone[] = ['programme_manager', 'admin', 'operator'];

async function aCity(): Promise<Database> {
  useClock(() => new Date('2026-11-22T05:00:00.000Z'));
  const database = await freshDatabase();
  await anOddCity(database, seeded(11));
  return database;
}

describe.each(everyone)('%s', (who) => {
  const isOfficer = office.includes(who);

  it(isOfficer ? 'reads every figure, list and file' : 'finds no dashboard', async () => {
    const actor = await someone(await aCity(), who, { enterpriseId: 1, elsewhereId: 2 });
    for (const [what, ask] of Object.entries(asked)) {
      expect([what, (await ask(actor)) !== undefined]).toEqual([what, isOfficer]);
    }
  });
});

it.each(office)('names of people in classes are for who keeps programmes: %s', async (who) => {
  const actor = await someone(await aCity(), who, { enterpriseId: 1, elsewhereId: 2 });
  const answer = await readDashboard(actor, { ask: 'list', filter, figure: people, ...page });
  const rows = answer?.rows.filter(({ kind }) => kind === 'participant') ?? [];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ name }) => (name !== null) === readNames.includes(who))).toBe(true);
});
