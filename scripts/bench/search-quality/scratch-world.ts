import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { insertRows } from '#db/reference/upsert.ts';
import { runBatch } from '#db/reference/load.ts';
import * as schema from '#db/schema/index.ts';
import { categoryTree } from '#src/domain/category/categories.queries.server.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { kotaTangerang, type Place } from '#src/domain/region/region.ts';
import { rebuildIndex } from '#src/domain/search/rebuild-index.server.ts';
import type { Row } from './read-table.ts';

const since = '2026-01-01T00:00:00.000Z';
/** The programme whose graduates may publish. */
const training = 'blk';
/** Where a list of titles names no category that exists here. */
const anyCategory = 'kriya';

/**
 * Writes titles into products through the real schema and the real index: one trained UMKM in each place, whose name
 * says nothing, so that only the titles, their categories and the places can be found.
 */
export async function writeTitles(database: Database, titles: readonly Row[]): Promise<void> {
  const locations = [...new Set(titles.map(locationOf))];
  const enterpriseIds = new Map(locations.map((location, index) => [location, index + 1]));
  const [places, tree] = await Promise.all([Promise.all(locations.map(placeOf)), categoryTree()]);
  const enterpriseRows = locations.map((_, index) => enterpriseRow(index + 1, places[index]));
  const productRows = titles.map((row, index) => ({
    id: index + 1,
    enterpriseId: enterpriseIds.get(locationOf(row)) ?? 1,
    slug: `produk-${index + 1}`,
    name: row['title'] ?? '',
    categoryId: tree.findByWord(row['category_id'] ?? '')?.id ?? anyCategory,
    price: Math.max(1, Math.round(Number(row['price_idr'] || 10_000))),
    patternSeed: index + 1,
  }));
  await runBatch(database, [
    ...insertRows(schema.enterprises, enterpriseRows),
    ...trainingOf(enterpriseRows.length),
    ...insertRows(schema.products, productRows),
    ...insertRows(
      schema.publications,
      productRows.map(({ id }) => ({ productId: id, publishedBy: 'bench', publishedAt: since })),
    ),
  ]);
  await rebuildIndex(database);
}

/** Where the seller of a title is. */
export function locationOf(row: Row): string {
  return row['location'] ?? row['seller_location'] ?? '';
}

function enterpriseRow(id: number, place: Place | undefined) {
  return {
    id,
    slug: `umkm-${id}`,
    name: `Z${id}`,
    nameKey: `z${id}`,
    shipsAbroad: 0 as unknown as boolean,
    isExample: 1 as unknown as boolean,
    kabkotaCode: place?.kabkota.code ?? null,
    kecamatanCode: place?.kecamatan?.code ?? null,
  };
}

function trainingOf(count: number): SQL[] {
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((id) => [
    sql`insert into claims (id, kind, enterprise_id) values (${id}, 'graduation', ${id})`,
    sql`insert into graduations (claim_id, programme_id, result) values (${id}, ${training}, 'lulus')`,
    sql`insert into verifications (claim_id, decision, method, verified_by, verified_at)
      values (${id}, 'verified', 'document_seen', 'bench', ${since})`,
  ]);
}

async function placeOf(location: string): Promise<Place | undefined> {
  const places = await gazetteer();
  const [kecamatan] = places
    .matches('kecamatan', location)
    .filter(({ place }) => place.kabkota.code === kotaTangerang);
  const [kabkota] = places.matches('kabkota', location);
  return kecamatan?.place ?? kabkota?.place;
}
