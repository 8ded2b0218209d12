import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { readClaimChoices } from '#src/domain/claim/claim-form.queries.server.ts';
import { listClassChoices, mostClasses } from '#src/domain/programme/class-choices.queries.server.ts';
import { listInstructorChoices } from '#src/domain/programme/instructors.queries.server.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { aMember } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { anEnterprise, laySetting } from '../product/shop-window.ts';
import { aCohort, aParticipant } from './class-room.ts';

let database: Database;

/** A city that has held many classes: `Kelas 1` of `blk` is the oldest. */
async function manyClasses(many: number): Promise<void> {
  await database.run(sql`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many})
    insert into cohorts (programme_id, name, starts_on)
    select 'blk', 'Kelas ' || i, date('2015-01-01', '+' || i || ' days') from n`);
}

const namesIn = (choices: Awaited<ReturnType<typeof listClassChoices>>) =>
  choices.flatMap(({ cohorts }) => cohorts.map(({ name }) => name));
const idOf = async (name: string): Promise<number> => {
  const [row] = await database.all<{ id: number }>(sql`select id from cohorts where name = ${name}`);
  return row?.id ?? 0;
};

beforeEach(async () => {
  database = await freshDatabase();
  await laySetting(database);
});

it('offers the latest classes of a city that has held many, with those of the UMKM and the one that is chosen', async () => {
  await manyClasses(2000);
  const latest = namesIn(await listClassChoices());
  expect(latest).toHaveLength(mostClasses);
  expect(latest).toContain('Kelas 2000');
  expect(latest).not.toContain('Kelas 1');

  const enterpriseId = await anEnterprise(database);
  const participantId = await aParticipant(await idOf('Kelas 7'));
  await database.run(
    sql`update participants set enterprise_id = ${enterpriseId} where id = ${participantId}`,
  );
  const more = namesIn(
    await listClassChoices({ enterpriseIds: [enterpriseId], chosenId: await idOf('Kelas 3') }),
  );
  expect(more).toHaveLength(mostClasses + 2);
  expect(more).toEqual(expect.arrayContaining(['Kelas 3', 'Kelas 7', 'Kelas 2000']));

  const owner = await aMember(database, enterpriseId);
  const { trainings } = await readClaimChoices(owner, enterpriseId, { kind: 'graduation' });
  const offered = trainings.flatMap(({ cohorts }) => cohorts.map(({ name }) => name));
  expect(offered).toHaveLength(mostClasses + 1);
  expect(offered).toContain('Kelas 7');
});

it('names every training, also one without a class', async () => {
  await aCohort({}, 'gampang-kerja');
  const choices = await listClassChoices();
  expect(choices.find(({ programmeId }) => programmeId === 'gampang-kerja')?.cohorts).toMatchObject([
    { name: 'Angkatan uji' },
  ]);
  expect(choices.find(({ programmeId }) => programmeId === 'sekolah-ekspor')?.cohorts).toEqual([]);
});

it('does not lose an instructor of a class, however many there are', async () => {
  await database.run(sql`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 600)
    insert into instructors (name, added_by, added_at)
    select 'Guru ' || printf('%04d', i), 'Uji', '2026-01-01T00:00:00.000Z' from n`);
  const [last] = await database.all<{ id: number }>(sql`select id from instructors where name = 'Guru 0600'`);
  const cohortId = await aCohort({ instructorIds: [last?.id ?? 0] });
  const choices = await listInstructorChoices(operator, cohortId);
  expect(choices.filter(({ isChosen }) => isChosen).map(({ name }) => name)).toEqual(['Guru 0600']);
});
