import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { loadReference } from '#db/reference/load.ts';
import { targetMeasures as storedMeasures } from '#db/schema/index.ts';
import { targetMeasures } from '#src/domain/programme/measure.ts';
import { freshDatabase } from '../support/database.ts';

type Target = { measure: string; number: number | null; unit: string; years: number };

async function targetsOf(programmeId: string, year: number): Promise<Record<string, number | null>> {
  const database = await freshDatabase();
  const rows = await database.all<Target>(sql`
    select measure, number from programme_targets where programme_id = ${programmeId} and year = ${year}`);
  return Object.fromEntries(rows.map(({ measure, number }) => [measure, number]));
}

describe('the targets of the programmes', () => {
  it('are those of Gampang Kerja for 2026, and add up to 1,688', async () => {
    const targets = await targetsOf('gampang-kerja', 2026);
    expect(targets).toEqual({
      capital_grant: 150,
      certified_tourism: 100,
      trained_tourism: 50,
      trained_creative: 100,
      trained_capacity: 400,
      trained_competitiveness: 310,
      partnership: 310,
      haki_facilitation: null,
      exhibition: 100,
      trade_promotion: 18,
      trade_mission: null,
      campaign: 150,
    });
    const sum = Object.values(targets).reduce<number>((total, number) => total + (number ?? 0), 0);
    expect(sum).toBe(1688);
  });

  it('are a thousand exporters in the two years from 2023, and the BLK of 104 kelurahan in 2020', async () => {
    expect(await targetsOf('sekolah-ekspor', 2023)).toEqual({ exporter: 1000, certified: null });
    expect(await targetsOf('blk', 2020)).toEqual({ trained: 10_400, instructor: 158, kelurahan: 104 });
    const database = await freshDatabase();
    expect(
      await database.all(
        sql`select years from programme_targets where programme_id = 'sekolah-ekspor' and measure = 'exporter'`,
      ),
    ).toEqual([{ years: 2 }]);
  });

  it('name the aims for which no number is known without one', async () => {
    expect(await targetsOf('pelatihan-dtks', 2025)).toEqual({ trained: null, capital_package: null });
    expect(await targetsOf('kapasitas-tangsel', 2021)).toEqual({ trained_capacity: null });
    expect(await targetsOf('tangerang-bisa', 2020)).toEqual({ capital_grant: null });
    expect(await targetsOf('tangerang-emas', 2020)).toEqual({ loan: null });
  });

  it('say for every programme named by the city what is known of it: places, semester, interview, the best three', async () => {
    const database = await freshDatabase();
    const rows = await database.all<{ id: string; facts: string }>(sql`select id, facts from programmes`);
    const facts = new Map(rows.map((row) => [row.id, row.facts]));
    expect(facts.get('sekolah-ekspor')).toMatch(
      /satu semester.*asesor.*Larangan.*Cipondoh, Benda, dan Cibodas/,
    );
    expect(facts.get('blk')).toMatch(/104 kelurahan.*16 jenis pelatihan/);
    expect(facts.get('pelatihan-dtks')).toMatch(/tata boga, pangkas rambut.*wawancara.*tiga peserta terbaik/);
  });

  it('each have a source', async () => {
    const database = await freshDatabase();
    expect(
      await database.all(sql`select * from programme_targets where trim(source) = '' or set_by is not null`),
    ).toEqual([]);
  });
});

describe('loading the programmes again', () => {
  const again = sql`update reference_loads set hash = 'older' where name = 'programmes'`;

  it('brings targets up to date, but leaves those that an officer set', async () => {
    const database = await freshDatabase();
    await database.run(sql`update programme_targets set number = 1 where programme_id = 'gampang-kerja'`);
    await database.run(
      sql`update programme_targets set set_by = 'Dinas Contoh' where measure = 'exhibition'`,
    );
    await database.run(again);
    await loadReference(database);
    const numbers = await database.all(sql`
      select measure, number from programme_targets
      where programme_id = 'gampang-kerja' and measure in ('exhibition', 'trade_promotion') order by 1`);
    expect(numbers).toEqual([
      { measure: 'exhibition', number: 1 },
      { measure: 'trade_promotion', number: 18 },
    ]);
  });

  it('leaves a programme that an officer has edited', async () => {
    const database = await freshDatabase();
    await database.run(sql`update programmes set name = 'Diubah' where id in ('blk', 'gampang-kerja')`);
    await database.run(sql`insert into audit_entries (at, account_id, office, command, noun, noun_id)
      values ('2026-01-05T02:00:00.000Z', null, 'Dinas Contoh', 'edit-programme', 'programme', 'blk')`);
    await database.run(again);
    await loadReference(database);
    expect(
      await database.all(sql`select name from programmes where id in ('blk', 'gampang-kerja') order by id`),
    ).toEqual([{ name: 'Diubah' }, { name: 'Gampang Kerja' }]);
  });
});

describe('the measures of targets', () => {
  it('are the same for the database and for the pages', () => {
    expect(targetMeasures).toEqual(storedMeasures);
  });
});
