import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { loadCity } from '#db/seeds/city/load.ts';
import { plantedCounts, Planting, plantedWords } from '#db/seeds/city/planted-words.ts';
import { EmbeddedIndex } from '#src/domain/search/embedded-index.server.ts';
import { jsonReader } from '#src/domain/search/read.server.ts';
import { rebuildIndex } from '#src/domain/search/rebuild-index.server.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import { freshDatabase } from '../support/database.ts';

const today = '2026-11-22';
const size = { enterprises: 300, products: 1200 };
const quietly = () => undefined;

async function city(): Promise<Database> {
  const database = await freshDatabase();
  await loadCity(database, size, today, quietly);
  return database;
}

async function hashesOf(database: Database): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const table of ['enterprises', 'products', 'publications', 'claims', 'verifications', 'ip_rights']) {
    const rows = await database.all(sql`select * from ${sql.identifier(table)} order by 1`);
    hashes[table] = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  }
  return hashes;
}

describe('an invented city', () => {
  test('has as many UMKM and products as were asked for, all marked as examples', async () => {
    const database = await city();
    expect(
      await database.all(sql`select (select count(*) from enterprises where is_example = 1) enterprises,
        (select count(*) from products) products`),
    ).toEqual([size]);
    expect(await database.all(sql`select distinct verified_by from verifications`)).toEqual([
      { verified_by: 'Verifikator contoh' },
    ]);
    expect(await database.all(sql`pragma foreign_key_check`)).toEqual([]);
  });

  test('is the same city each time', async () => {
    expect(await hashesOf(await city())).toEqual(await hashesOf(await city()));
  });

  test('uses words as people do: the most frequent one in most products, thousands of words hardly ever', async () => {
    const database = await city();
    const rows = await database.all<{ description: string }>(sql`select description from products`);
    const uses = new Map<string, number>();
    for (const { description } of rows) {
      for (const word of new Set(description.split(' '))) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
    const counts = [...uses.values()].sort((one, other) => other - one);
    expect(counts[0]).toBeGreaterThan(size.products / 2);
    expect(counts.filter((count) => count < 5).length).toBeGreaterThan(2000);
  });

  test('fills every facet that can be filled, and most of its trained UMKM are in the window', async () => {
    const database = await city();
    await rebuildIndex(database);
    const answer = await new EmbeddedIndex(jsonReader(database.$client)).searchProducts(everyProduct, today);
    expect(answer.total).toBeGreaterThan(size.products * 0.75);
    expect(answer.total).toBeLessThan(size.products);
    const { readiness, ...others } = answer.facets;
    expect(readiness).toEqual([]);
    for (const [facet, counts] of Object.entries(others)) expect(counts.length, facet).toBeGreaterThan(0);
    expect(answer.facets.right.length).toBeGreaterThan(3);
    expect(answer.facets.certificate.length).toBeGreaterThan(5);
  });
});

test('planted words stand in exactly so many products, whatever the size of the city', () => {
  for (const total of [10_000, 99_999, 120_000]) {
    const planting = new Planting(total);
    const found = new Map<string, number>();
    for (let number = 0; number < total; number += 1) {
      const { name, description } = planting.wordsOf(number);
      for (const word of [...name, ...description]) found.set(word, (found.get(word) ?? 0) + 1);
    }
    for (const kind of ['rare', 'usual', 'common'] as const) {
      const expected = Math.min(plantedCounts[kind], Math.floor(total / 2));
      expect(plantedWords[kind].map((word) => found.get(word))).toEqual(
        plantedWords[kind].map(() => expected),
      );
    }
  }
});
