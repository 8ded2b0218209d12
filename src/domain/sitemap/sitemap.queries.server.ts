import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { isListed } from '#src/domain/enterprise/listed.queries.server.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';
import { countWindow } from '#src/domain/product/window-counts.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { paths } from '#src/paths.ts';
import { idWindow, rowsPerFile, type SitemapPage, type SitemapPart } from './sitemap.ts';

type PartRow = { number: number; changedOn: string };

/** The files that hold something, with the day of the last change in each; does not judge every product for it. */
export async function listSitemapParts(): Promise<{ part: SitemapPart; changedOn: string | undefined }[]> {
  const [products, enterprises] = await database().batch([
    database().all<PartRow>(sql`
      select (p.id - 1) / ${sql.raw(String(rowsPerFile))} + 1 "number",
        date(max(max(p.updated_at, w.published_at)), '+7 hours') "changedOn"
      from publications w join products p on p.id = w.product_id where w.ended_at is null group by 1 order by 1`),
    database().all<PartRow>(sql`
      select (id - 1) / ${sql.raw(String(rowsPerFile))} + 1 "number", date(max(updated_at), '+7 hours') "changedOn"
      from enterprises group by 1 order by 1`),
  ]);
  const partsOf = (kind: 'produk' | 'umkm', rows: PartRow[]) =>
    rows.map(({ number, changedOn }) => ({ part: { kind, number }, changedOn }));
  return [
    { part: { kind: 'halaman' }, changedOn: undefined },
    ...partsOf('produk', products),
    ...partsOf('umkm', enterprises),
  ];
}

/** The public pages of one file. */
export function listSitemapPages(part: SitemapPart, today = currentDay()): Promise<SitemapPage[]> {
  switch (part.kind) {
    case 'halaman':
      return listFixedPages(today);
    case 'produk':
      return listProductPages(part.number, today);
    case 'umkm':
      return listEnterprisePages(part.number);
  }
}

/** Pages that are always there, and the lists by category and kecamatan that have something in them. */
async function listFixedPages(today: string): Promise<SitemapPage[]> {
  const { categories, kecamatan } = await countWindow(today);
  const filtered = [
    ...categories
      .filter(({ products }) => products > 0)
      .map(({ id }) => paths.products('id', new URLSearchParams({ category: id }))),
    ...kecamatan
      .filter(({ products }) => products > 0)
      .flatMap(({ code }) => {
        const query = new URLSearchParams({ kecamatan: code });
        return [paths.products('id', query), paths.enterprises('id', query)];
      }),
  ];
  const map = paths.enterprises('id', new URLSearchParams({ tampilan: 'peta' }));
  const fixed = [paths.home('id'), paths.products('id'), paths.enterprises('id'), map, paths.badges('id')];
  return [...fixed, ...(await groupPages()), ...filtered].map((path) => ({ path, changedOn: undefined }));
}

/** So many business groups at most: a file has room for them beside the lists. */
const mostGroups = 1000;

/** The joint shops of business groups, and their list where there are any. */
async function groupPages(): Promise<string[]> {
  const rows = await database().all<{ slug: string }>(
    sql`select slug from business_groups where ended_at is null order by id limit ${mostGroups}`,
  );
  return rows.length === 0 ? [] : [paths.groups('id'), ...rows.map(({ slug }) => paths.group('id', slug))];
}

async function listProductPages(number: number, today: string): Promise<SitemapPage[]> {
  const { first, last } = idWindow(number);
  const rows = await database().all<{ slug: string; changedOn: string }>(sql`
    select p.slug, date(max(p.updated_at, w.published_at), '+7 hours') "changedOn"
    from products p join publications w on w.product_id = p.id and w.ended_at is null
    where p.id between ${first} and ${last} and ${isPublic('p', today)} order by p.id`);
  return rows.map(({ slug, changedOn }) => ({ path: paths.product('id', slug), changedOn }));
}

async function listEnterprisePages(number: number): Promise<SitemapPage[]> {
  const { first, last } = idWindow(number);
  const rows = await database().all<{ slug: string; changedOn: string }>(sql`
    select slug, date(updated_at, '+7 hours') "changedOn" from enterprises
    where id between ${first} and ${last} and ${isListed('enterprises.id')} order by id`);
  return rows.map(({ slug, changedOn }) => ({ path: paths.enterprise('id', slug), changedOn }));
}
