import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { loadReference } from '#db/reference/load.ts';
import { freshDatabase } from '../support/database.ts';

async function count(database: Database, query: ReturnType<typeof sql>): Promise<number> {
  const [row] = await database.all<{ n: number }>(query);
  return row?.n ?? -1;
}

describe('the official list of areas', () => {
  it('holds Kota Tangerang with 13 kecamatan and 104 kelurahan', async () => {
    const database = await freshDatabase();
    const within = (level: string, kota: string) =>
      count(
        database,
        sql`select count(*) as n from regions where level = ${level} and code glob ${kota} || '.*'`,
      );
    expect(await within('kecamatan', '36.71')).toBe(13);
    expect(await within('kelurahan', '36.71')).toBe(104);
    expect(await within('kecamatan', '36.74')).toBe(7);
    expect(await within('kelurahan', '36.74')).toBe(54);
    expect(await within('kecamatan', '36.03')).toBe(29);
    expect(await within('kelurahan', '36.03')).toBe(274);
  });

  it('knows every kota and kabupaten of Banten, so that an entry from Cilegon can say so', async () => {
    const database = await freshDatabase();
    expect(await count(database, sql`select count(*) as n from regions where level = 'kabkota'`)).toBe(8);
  });

  it('has an outline and a postal code for each of the 158 kelurahan of both kota, and an outline for no other area', async () => {
    const database = await freshDatabase();
    const outlined = await database.all<{ code: string; outline: string; postal_code: string | null }>(
      sql`select code, outline, postal_code from regions where outline is not null`,
    );
    expect(outlined).toHaveLength(158);
    expect(outlined.every(({ code }) => /^36\.7[14]\.\d\d\.\d{4}$/.test(code))).toBe(true);
    expect(outlined.every(({ postal_code }) => /^15\d{3}$/.test(postal_code ?? ''))).toBe(true);
    for (const { code, outline } of outlined) {
      const geometry = JSON.parse(outline) as { type: string; coordinates: number[][][] | number[][][][] };
      expect(['Polygon', 'MultiPolygon'], code).toContain(geometry.type);
      const ring = geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2) as number[][];
      expect(ring.length, code).toBeGreaterThanOrEqual(4);
    }
  });

  it('names no two areas with the same parent alike in addresses, and puts each area inside its parent', async () => {
    const database = await freshDatabase();
    expect(
      await count(
        database,
        sql`select count(*) as n from (select 1 from regions group by parent_code, slug having count(*) > 1)`,
      ),
    ).toBe(0);
    expect(
      await count(
        database,
        sql`select count(*) as n from regions where parent_code is not null and code not glob parent_code || '.*'`,
      ),
    ).toBe(0);
  });
});

describe('categories and official codes', () => {
  it('have 15 top categories in the order of the list and 122 below them, each reachable from a top one', async () => {
    const database = await freshDatabase();
    const tops = await database.all<{ id: string }>(
      sql`select id from categories where parent_id is null order by position`,
    );
    expect(tops).toHaveLength(15);
    expect(tops.slice(0, 3).map(({ id }) => id)).toEqual(['camilan', 'kue', 'siapsaji']);
    expect(
      await count(
        database,
        sql`select count(*) as n from categories c join categories t on t.id = c.parent_id where t.parent_id is null`,
      ),
    ).toBe(122);
    expect(
      await count(
        database,
        sql`select count(*) as n from categories t where parent_id is null and not exists (select 1 from categories c where c.parent_id = t.id)`,
      ),
    ).toBe(0);
  });

  it('give every alias a category and a source', async () => {
    const database = await freshDatabase();
    expect(
      await count(
        database,
        sql`select count(*) as n from category_aliases a left join categories c on c.id = a.category_id where c.id is null or trim(a.source) = ''`,
      ),
    ).toBe(0);
    expect(await count(database, sql`select count(*) as n from category_aliases`)).toBeGreaterThan(500);
  });

  it('hold KBLI 2020, the 45 Nice classes and HS 2022, with the short lists marked', async () => {
    const database = await freshDatabase();
    const rows = await database.all<{ scheme: string; version: string; n: number; usual: number }>(
      sql`select scheme, version, count(*) as n, sum(usual) as usual from classification_codes group by 1, 2 order by 1`,
    );
    expect(rows).toEqual([
      { scheme: 'hs', version: 'HS 2022', n: 6939, usual: 133 },
      { scheme: 'kbli', version: 'KBLI 2020', n: 1789, usual: 167 },
      { scheme: 'nice', version: 'Nice', n: 45, usual: 19 },
    ]);
  });

  it('suggest for categories only codes that stand in the official lists', async () => {
    const database = await freshDatabase();
    expect(
      await count(
        database,
        sql`select count(*) as n from category_codes s left join classification_codes c using (scheme, version, code) where c.code is null`,
      ),
    ).toBe(0);
    expect(
      await count(
        database,
        sql`select count(distinct category_id) as n from category_codes join categories on id = category_id where parent_id is null`,
      ),
    ).toBe(15);
  });
});

describe('certificates and programmes', () => {
  it('explain every certificate in both languages', async () => {
    const database = await freshDatabase();
    const types = await database.all<{ id: string; meaning: string | null; meaning_en: string | null }>(
      sql`select id, meaning, meaning_en from certificate_types`,
    );
    expect(types.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['halal', 'pirt', 'bpom_md', 'bpom_kosmetik', 'sni', 'haccp']),
    );
    expect(types.filter(({ meaning, meaning_en }) => !meaning || !meaning_en)).toEqual([]);
  });

  it('mark the programmes that train', async () => {
    const database = await freshDatabase();
    const trains = await database.all<{ id: string }>(
      sql`select id from programmes where trains = 1 order by id`,
    );
    expect(trains.map(({ id }) => id)).toEqual([
      'blk',
      'cpne',
      'export-coaching',
      'gampang-kerja',
      'kapasitas-tangsel',
      'pelatihan-dtks',
      'pelatihan-kerja',
      'sekolah-ekspor',
    ]);
  });
});

describe('loading the lists again', () => {
  it('writes nothing while no list has changed', async () => {
    const database = await freshDatabase();
    await database.run(sql`update categories set name = 'Diubah' where id = 'camilan'`);
    await loadReference(database);
    expect(await database.all(sql`select name from categories where id = 'camilan'`)).toEqual([
      { name: 'Diubah' },
    ]);
  });

  it('brings a list up to date when another version of it stands in the database, and keeps what officers added', async () => {
    const database = await freshDatabase();
    await database.run(sql`update categories set name = 'Diubah' where id = 'camilan'`);
    await database.run(
      sql`insert into category_aliases (alias, category_id, source) values ('cemal cemil', 'camilan', 'officer')`,
    );
    await database.run(sql`update reference_loads set hash = 'older' where name = 'categories'`);
    await loadReference(database);
    expect(await database.all(sql`select name from categories where id = 'camilan'`)).toEqual([
      { name: 'Camilan & makanan kering' },
    ]);
    expect(
      await count(database, sql`select count(*) as n from category_aliases where alias = 'cemal cemil'`),
    ).toBe(1);
  });
});
