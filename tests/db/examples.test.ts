import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { parseRows, readReference } from '#db/reference/csv.ts';
import { loadExamples } from '#db/seeds/load.ts';
import { isVerifiedClaim } from '#src/domain/claim/standing.queries.server.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';
import { publishingProblems } from '#src/domain/product/publishing.ts';
import { freshDatabase } from '../support/database.ts';

const today = '2026-11-22';

async function exampleWorld(): Promise<Database> {
  const database = await freshDatabase();
  await loadExamples(database, today);
  return database;
}

async function list(database: Database, query: ReturnType<typeof sql>): Promise<unknown[]> {
  const rows = await database.all<Record<string, unknown>>(query);
  return rows.map((row) => Object.values(row)[0]);
}

/** What stands in every table that the examples write to. */
async function contentOf(database: Database): Promise<Record<string, string>> {
  const tables = await list(
    database,
    sql`select name from sqlite_master where type = 'table' and name not like '%search%' and name not like 'sqlite%' order by name`,
  );
  const hashes: Record<string, string> = {};
  for (const table of tables.map(String)) {
    const rows = await database.all(sql`select * from ${sql.identifier(table)} order by 1, 2`);
    hashes[table] = `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`;
  }
  return hashes;
}

describe('the example world', () => {
  it('has about 40 UMKM in all 13 kecamatan and 250 products', async () => {
    const database = await exampleWorld();
    const places = await list(database, sql`select distinct kecamatan_code from enterprises order by 1`);
    expect(places).toHaveLength(13);
    expect(places.every((code) => String(code).startsWith('36.71.'))).toBe(true);
    expect(await list(database, sql`select count(*) from enterprises`)).toEqual([43]);
    expect(await list(database, sql`select count(*) from products`)).toEqual([252]);
  });

  it('is marked as an example throughout, and nobody real vouches for it', async () => {
    const database = await exampleWorld();
    expect(await list(database, sql`select count(*) from enterprises where is_example = 0`)).toEqual([0]);
    expect(await list(database, sql`select distinct verified_by from verifications`)).toEqual([
      'Verifikator contoh',
    ]);
    expect(await list(database, sql`select count(*) from cohorts where name not like '%contoh%'`)).toEqual([
      0,
    ]);
    expect(
      await list(database, sql`select name from events where is_example = 0 or name not like 'Contoh%'`),
    ).toEqual([]);
  });

  it('has visits, support, groups and people at past events, all marked as examples', async () => {
    const database = await exampleWorld();
    for (const table of ['mentoring_visits', 'supports', 'business_groups', 'event_participations']) {
      const [counts] = await database.all<{ all: number; marked: number }>(
        sql`select count(*) "all", sum(is_example) marked from ${sql.identifier(table)}`,
      );
      expect(counts?.all, table).toBeGreaterThan(1);
      expect(counts?.marked, table).toBe(counts?.all);
    }
    expect(
      await list(database, sql`select name from business_groups where name not like 'Kelompok contoh%'`),
    ).toEqual([]);
    const later = sql`select v.slug from event_participations p join events v on v.id = p.event_id where v.ends_on >= ${today}`;
    expect(await list(database, later)).toEqual([]);
  });

  it('bears no name of a firm that the press knows', async () => {
    const database = await exampleWorld();
    const real = parseRows(readReference('./real/umkm_banten_from_news.csv')).map((row) =>
      nameKey(row['nama_usaha'] ?? ''),
    );
    expect(real).toHaveLength(49);
    const names = (await list(database, sql`select name from enterprises`)).map((name) =>
      nameKey(String(name)),
    );
    expect(
      names.filter((name) => real.some((known) => known.includes(name) || name.includes(known))),
    ).toEqual([]);
  });

  it('uses phone numbers, NIB and register numbers that nobody holds', async () => {
    const database = await exampleWorld();
    const odd = (query: ReturnType<typeof sql>) => list(database, query);
    expect(
      await odd(
        sql`select whatsapp from enterprises where whatsapp is not null and whatsapp not glob '+6281000000[0-9][0-9][0-9]'`,
      ),
    ).toEqual([]);
    expect(await odd(sql`select number from business_ids where number not glob '0000000000*'`)).toEqual([]);
    expect(
      await odd(
        sql`select registration_number from ip_rights where kind like 'merek%' and registration_number not like 'IDM999999%'`,
      ),
    ).toEqual([]);
    expect(
      await odd(
        sql`select number from certificates join claims on id = claim_id where type_id = 'pirt' and number <> '206367199' || substr(number, 10, 4) || '-' || substr(expires_on, 3, 2)`,
      ),
    ).toEqual([]);
  });

  it('says in which category, kelurahan and HS heading each product belongs by the official lists', async () => {
    const database = await exampleWorld();
    expect(
      await list(
        database,
        sql`select p.name from products p join categories c on c.id = p.category_id where c.parent_id is null`,
      ),
    ).toEqual([]);
    expect(
      await list(
        database,
        sql`select name from products where hs_code is not null and hs_code not in (select code from classification_codes where scheme = 'hs')`,
      ),
    ).toEqual([]);
    expect(
      await list(
        database,
        sql`select e.name from enterprises e join regions r on r.code = e.kelurahan_code where r.level <> 'kelurahan'`,
      ),
    ).toEqual([]);
  });

  it('is written for readers: every text ends as a sentence, more than half of it also in English', async () => {
    const database = await exampleWorld();
    const texts = await list(
      database,
      sql`select description from products union all select story from enterprises union all
          select description_en from products where description_en is not null union all
          select story_en from enterprises where story_en is not null`,
    );
    expect(texts.filter((text) => !/[.?!]$/.test(String(text)) || /\s{2}/.test(String(text)))).toEqual([]);
    const [share] = await list(database, sql`select avg(name_en is not null) from products`);
    expect(share).toBeGreaterThan(0.55);
    const doubled = sql`select description from products group by description having count(*) > 1`;
    expect(await list(database, doubled)).toEqual([]);
    expect(await list(database, sql`select name from products where length(name) > 60`)).toEqual([]);
  });

  it('holds claims of every kind and in every state', async () => {
    const database = await exampleWorld();
    const kinds = await list(database, sql`select distinct kind from claims order by 1`);
    expect(kinds).toEqual(['business_id', 'certificate', 'graduation', 'ip_right']);
    const count = async (condition: ReturnType<typeof sql>) =>
      Number(
        (
          await list(
            database,
            sql`select count(*) from claims c left join verifications v on v.claim_id = c.id where ${condition}`,
          )
        )[0],
      );
    expect(await count(isVerifiedClaim('c', today))).toBeGreaterThan(100);
    expect(await count(sql`v.id is null`)).toBeGreaterThan(8);
    expect(await count(sql`v.decision = 'refused'`)).toBeGreaterThan(3);
    expect(await count(sql`v.decision = 'needs_correction'`)).toBeGreaterThan(1);
    expect(await count(sql`c.expires_on < ${today}`)).toBeGreaterThan(3);
    expect(await count(sql`c.expires_on between ${today} and date(${today}, '+90 days')`)).toBeGreaterThan(3);
    expect(await count(sql`c.ended_at is not null`)).toBeGreaterThan(0);
    const stages = await list(database, sql`select distinct stage from ip_rights where kind like 'merek%'`);
    expect(stages).toEqual(
      expect.arrayContaining(['didaftar', 'diajukan', 'pengumuman', 'substantif', 'ditolak', 'persiapan']),
    );
  });

  it('never publishes before the firm may, and nothing happens after today', async () => {
    const database = await exampleWorld();
    expect(
      await list(
        database,
        sql`select count(*) from publications w join products p on p.id = w.product_id
            where w.published_at < (select min(v.verified_at) from verifications v join claims c on c.id = v.claim_id
              where c.enterprise_id = p.enterprise_id and c.kind = 'graduation' and v.decision = 'verified')
              and w.ended_at is null`,
      ),
    ).toEqual([0]);
    const end = `${today}T23:59:59Z`;
    expect(
      await list(
        database,
        sql`select count(*) from publications where published_at > ${end} or ended_at > ${end} or ended_at < published_at`,
      ),
    ).toEqual([0]);
    expect(
      await list(
        database,
        sql`select slug from events where ends_on < ${today} and id not in (select event_id from event_participations)`,
      ),
    ).toEqual([]);
  });
});

describe('the publishing rule on the example world', () => {
  type Facts = {
    name: string;
    top: string;
    price: number | null;
    categoryId: string | null;
    hasPattern: number;
    graduated: number;
    exempt: number;
    stands: number;
    isPublic: number;
  };
  let facts: Facts[];

  beforeAll(async () => {
    const database = await exampleWorld();
    facts = await database.all<Facts>(sql`
      select p.name, k.parent_id as top, p.price, p.category_id as categoryId, p.pattern_seed is not null as hasPattern,
        exists (select 1 from claims c join graduations g on g.claim_id = c.id join programmes t on t.id = g.programme_id
          where c.enterprise_id = p.enterprise_id and t.trains = 1 and g.result in ('lulus', 'kompeten')
            and ${isVerifiedClaim('c', today)}) as graduated,
        exists (select 1 from exemptions x where x.enterprise_id = p.enterprise_id and x.ended_at is null
          and x.valid_until_on >= ${today}) as exempt,
        exists (select 1 from publications w where w.product_id = p.id and w.ended_at is null) as stands,
        ${isPublic('p', today)} as isPublic
      from products p join categories k on k.id = p.category_id`);
  });

  it('gives the same answer as SQL and as TypeScript for each product', () => {
    expect(facts).toHaveLength(252);
    for (const product of facts) {
      const problems = publishingProblems({
        hasVerifiedGraduation: product.graduated === 1,
        hasExemption: product.exempt === 1,
        photoCount: 0,
        hasPattern: product.hasPattern === 1,
        price: product.price,
        categoryId: product.categoryId,
        isSuspended: false,
      });
      expect(product.isPublic === 1, product.name).toBe(product.stands === 1 && problems.length === 0);
    }
  });

  it('leaves a public product in every top category', () => {
    const open = new Set(facts.filter((product) => product.isPublic === 1).map(({ top }) => top));
    expect(open.size).toBe(15);
  });

  it('keeps back the untrained, the withdrawn, drafts and what has no picture, and lets the exempted publish', () => {
    const kept = facts.filter((product) => product.isPublic === 0);
    expect(kept.some(({ graduated, exempt }) => graduated === 0 && exempt === 0)).toBe(true);
    expect(kept.some(({ graduated, stands }) => graduated === 1 && stands === 0)).toBe(true);
    expect(kept.some(({ graduated, hasPattern }) => graduated === 1 && hasPattern === 0)).toBe(true);
    expect(
      facts.some((product) => product.exempt === 1 && product.graduated === 0 && product.isPublic === 1),
    ).toBe(true);
    expect(facts.length - kept.length).toBeGreaterThan(220);
  });
});

describe('loading the example world', () => {
  it('changes nothing when it is there already, on the same day or later', async () => {
    const database = await exampleWorld();
    const before = await contentOf(database);
    await loadExamples(database, today);
    await loadExamples(database, '2027-03-01');
    expect(await contentOf(database)).toEqual(before);
  });

  it('gives every database the same ids and addresses', async () => {
    const [one, other] = [await exampleWorld(), await exampleWorld()];
    const slugs = sql`select group_concat(id || ' ' || slug) from products`;
    expect(await list(one, slugs)).toEqual(await list(other, slugs));
  });

  it('keeps what people did to an example', async () => {
    const database = await exampleWorld();
    await database.run(sql`update products set price = 99000 where id = 1`);
    await loadExamples(database, today);
    expect(await list(database, sql`select price from products where id = 1`)).toEqual([99000]);
  });

  it('comes after what a database holds already', async () => {
    const database = await freshDatabase();
    await database.run(
      sql`insert into enterprises (slug, name, name_key) values ('dapur-ibu', 'Dapur Ibu', 'dapur ibu')`,
    );
    await loadExamples(database, today);
    expect(await list(database, sql`select slug from enterprises where id in (1, 2) order by id`)).toEqual([
      'dapur-ibu',
      'laksa-empok-sarmanah',
    ]);
  });

  it('can be searched at once', async () => {
    const database = await exampleWorld();
    const found = await list(
      database,
      sql`select p.name from product_search s join products p on p.id = s.rowid where product_search match 'bandeng' order by 1`,
    );
    expect(found).toContain('Sate bandeng utuh');
  });
});
