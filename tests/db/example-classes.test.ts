import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { loadExamples } from '#db/seeds/load.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { listCountedTargets } from '#src/domain/programme/realisation.queries.server.ts';
import { freshDatabase } from '../support/database.ts';

async function exampleWorld() {
  const database = await freshDatabase();
  await loadExamples(database, '2026-11-22');
  return database;
}

describe('the classes of the example world', () => {
  it('each have invented participants, who are marked as examples and say so in their names', async () => {
    const database = await exampleWorld();
    expect(
      await database.all(sql`
        select count(*) n from cohorts c where not exists (select 1 from participants q where q.cohort_id = c.id)`),
    ).toEqual([{ n: 0 }]);
    expect(
      await database.all(
        sql`select count(*) n from participants where not is_example or name not like '% Contoh %'
          or phone not like '+62810%'`,
      ),
    ).toEqual([{ n: 0 }]);
  });

  it('show every state: applied, chosen, reserve, refused, came, passed', async () => {
    const database = await exampleWorld();
    const words = await database.all<{ word: string }>(sql`
      select distinct outcome word from participant_selections
      union select distinct presence from attendances union select distinct result from participant_results order by 1`);
    expect(words.map(({ word }) => word)).toEqual(
      expect.arrayContaining([
        'absent',
        'chosen',
        'excused',
        'kompeten',
        'lulus',
        'present',
        'refused',
        'reserve',
      ]),
    );
    const undecided = await database.all<{ n: number }>(sql`
      select count(*) n from participants where id not in (select participant_id from participant_selections)`);
    expect(undecided[0]?.n).toBe(10);
    expect(
      await database.all(sql`
        select c.id from cohorts c join participants q on q.cohort_id = c.id
          join participant_selections s on s.participant_id = q.id and s.outcome = 'chosen'
        group by c.id having count(*) > c.seats`),
    ).toEqual([]);
  });

  it('tie every result that passed to the graduation of its UMKM, and reach a part of the targets', async () => {
    const database = await exampleWorld();
    expect(
      await database.all(sql`
        select count(*) n from participant_results r join participants q on q.id = r.participant_id
          left join claims c on c.id = r.graduation_claim_id
        where r.result in ('lulus', 'kompeten') and c.enterprise_id is not q.enterprise_id`),
    ).toEqual([{ n: 0 }]);
    const targets = await listCountedTargets(operator, 'gampang-kerja');
    expect(targets.find(({ measure }) => measure === 'trained_capacity')?.realised).toBeGreaterThan(0);
  });
});
