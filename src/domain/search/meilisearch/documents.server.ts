import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { SearchDocument } from '#src/platform/meilisearch.server.ts';
import { today } from '#src/platform/clock.server.ts';
import { endedPointsOf, scoreHoldsUntil } from '../claim-points.ts';
import { dayNumber, noEnd } from '../day-number.ts';
import { enterpriseWords } from '../enterprise-rows.server.ts';
import { productWords } from '../product-rows.server.ts';
import { claimEnds, type ClaimRow } from './claim-ends.ts';
import type { IndexKind } from './index-names.ts';
import { textAttributes } from './index-settings.server.ts';
import { plainWords } from './plain-words.ts';

type Row = Record<string, string | number | null> & {
  id: number;
  public_until_on: string;
  category_id: string | null;
  parent_category_id: string | null;
  kecamatan_code: string | null;
  kelurahan_code: string | null;
  readiness: string | null;
  ships_abroad: number;
  price: number;
  listed_at: number;
  name_key: string;
  static_score: number;
  claims: string;
};

const sharedColumns = sql`s.category_id, (select parent_id from categories where id = s.category_id) parent_category_id,
  s.kecamatan_code, s.kelurahan_code, s.readiness, s.ships_abroad, s.name_key, s.static_score, s.claims,
  cast(unixepoch(s.listed_at, 'subsec') * 1000 as integer) listed_at`;

/** The documents of those among the ids that have an index row, made of the same rows and words as the embedded index. */
export async function readDocuments(
  database: Database,
  kind: IndexKind,
  ids: readonly number[],
): Promise<SearchDocument[]> {
  const list = sql`select value id from json_each(${JSON.stringify(ids)})`;
  const rows = await database.all<Row>(kind === 'product' ? productRows(list) : enterpriseRows(list));
  return rows.map((row) => documentOf(kind, row));
}

/** At most `count` ids above `after` that have an index row, in order. */
export async function idsAfter(
  database: Database,
  kind: IndexKind,
  after: number,
  count: number,
): Promise<number[]> {
  const [table, id] =
    kind === 'product' ? ['search_products', 'product_id'] : ['search_enterprises', 'enterprise_id'];
  const column = sql.identifier(id);
  const rows = await database.all<{ id: number }>(
    sql`select ${column} id from ${sql.identifier(table)} where ${column} > ${after} order by ${column} limit ${count}`,
  );
  return rows.map((row) => row.id);
}

function productRows(ids: SQL): SQL {
  return sql`select s.product_id id, s.public_until_on, s.price, ${sharedColumns}, w.name, w.name_en, w.category_words,
      w.enterprise, w.place, w.description
    from search_products s join (${productWords(ids)}) w on w.id = s.product_id
    where s.product_id in (${ids})`;
}

/** An UMKM is listed on every day and has no price. */
function enterpriseRows(ids: SQL): SQL {
  return sql`select s.enterprise_id id, '9999-12-31' public_until_on, 0 price, ${sharedColumns}, w.name, w.main_product,
      w.category_words, w.place, w.story
    from search_enterprises s join (${enterpriseWords(ids)}) w on w.id = s.enterprise_id
    where s.enterprise_id in (${ids})`;
}

function documentOf(kind: IndexKind, row: Row): SearchDocument {
  const claims = JSON.parse(row.claims) as ClaimRow[];
  const day = today();
  const until = scoreHoldsUntil(claims, day);
  const texts = textAttributes[kind].map((name) => [name, plainWords(asText(row[name]))]);
  return {
    ...(Object.fromEntries(texts) as Record<string, string>),
    id: row.id,
    public_until: dayNumber(row.public_until_on),
    price: row.price,
    listed_at: row.listed_at,
    name_key: row.name_key,
    // The server ranks by a number that it was sent, so on the day after this one it is sent another (`SearchFeed.tellEnded`).
    static_score: row.static_score - endedPointsOf(claims, day),
    score_until: until === undefined ? noEnd : dayNumber(until),
    category: [row.category_id, row.parent_category_id].filter((id) => id !== null),
    kecamatan: row.kecamatan_code,
    kelurahan: row.kelurahan_code,
    readiness: row.readiness,
    ships_abroad: row.ships_abroad === 0 ? null : 'ya',
    ...claimEnds(claims),
  };
}

function asText(value: string | number | null | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
