import { sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { runBatch } from '../../reference/load.ts';
import { emptyDraft, type Draft } from '../example-rows.ts';
import { insertStatements } from '../load.ts';
import { Dice, filled, Zipf } from './dice.ts';
import { addEnterprise } from './enterprise-rows.ts';
import { Planting } from './planted-words.ts';
import { addProduct } from './product-rows.ts';
import { firstProducts, standingOf } from './shares.ts';
import { Vocabulary, type Head } from './vocabulary.ts';

export type CitySize = { enterprises: number; products: number };
export type CityProgress = (kind: 'UMKM' | 'products', done: number, total: number) => void;

const enterprisesPerBatch = 1000;

/**
 * Writes an invented city of any size into an empty database with reference data, without its search index: the same
 * numbers give the same city, its days counted from `today`.
 */
export async function loadCity(
  database: Database,
  { enterprises, products }: CitySize,
  today: string,
  progress: CityProgress,
): Promise<void> {
  const words = new Vocabulary(await heads(database));
  const kelurahan = new Zipf(await kelurahanCodes(database));
  const first = firstProducts(enterprises, products);
  const planting = new Planting(products);
  let lastClaim = 0;
  for (let from = 0; from < enterprises; from += enterprisesPerBatch) {
    const draft = emptyDraft(today, { enterprise: 0, product: 0, claim: lastClaim, cohort: 0 });
    const to = Math.min(enterprises, from + enterprisesPerBatch);
    for (let number = from; number < to; number += 1) {
      addFirm(draft, number, { words, kelurahan, first, planting });
    }
    await runBatch(database, insertStatements(draft.rows));
    lastClaim += draft.rows.claims.length;
    progress('UMKM', to, enterprises);
    progress('products', first[to] ?? products, products);
  }
}

type City = { words: Vocabulary; kelurahan: Zipf<string>; first: Uint32Array; planting: Planting };

function addFirm(draft: Draft, number: number, { words, kelurahan, first, planting }: City): void {
  const id = number + 1;
  const standing = standingOf(number);
  const firm = addEnterprise(draft, new Dice(number), { id, standing, words, kelurahan });
  for (let product = first[number] ?? 0; product < (first[number + 1] ?? 0); product += 1) {
    addProduct(draft, words, { number: product, planting, enterpriseId: id, firm });
  }
}

/** What the reference data calls products of each category, in an order that has nothing to do with the alphabet. */
async function heads(database: Database): Promise<[Head, ...Head[]]> {
  const rows = await database.all<{ id: string; nameEn: string; names: string }>(sql`
    select c.id, c.name_en nameEn, json_group_array(a.alias) names
    from categories c join category_aliases a on a.category_id = c.id
    where c.parent_id is not null group by c.id order by c.id`);
  const list = rows.map(({ id, nameEn, names }) => ({
    categoryId: id,
    nameEn,
    names: filled(JSON.parse(names) as string[], `aliases of ${id}`),
    lot: new Dice(id.length * 31 + (id.codePointAt(0) ?? 0) * 7 + (id.codePointAt(3) ?? 0)).next(),
  }));
  return filled(
    list.toSorted((one, other) => one.lot - other.lot),
    'categories',
  );
}

async function kelurahanCodes(database: Database): Promise<[string, ...string[]]> {
  const rows = await database.all<{ code: string }>(
    sql`select code from regions where level = 'kelurahan' and code like '36.71.%'
      order by substr(code, -2), code`,
  );
  return filled(
    rows.map(({ code }) => code),
    'kelurahan',
  );
}
