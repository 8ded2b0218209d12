import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { readChangedTags } from '#src/domain/page/changed-tags.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { productPageTags } from '#src/domain/page/page-tags.ts';
import { findProductPage } from '#src/domain/product/product-page.queries.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { aPublicProduct, aTrainedEnterprise, laySetting, today } from '../product/shop-window.ts';

let database: Database;
let shown: number;
let beside: { id: number; maker: number };
/** The tags of the page of the product that is shown. */
let pageTags: string[];

beforeEach(async () => {
  database = await freshDatabase();
  await laySetting(database);
  shown = await aPublicProduct(database, await aTrainedEnterprise(database));
  const maker = await aTrainedEnterprise(database);
  beside = { id: await aPublicProduct(database, maker), maker };
  const [{ slug } = { slug: '' }] = await database.all<{ slug: string }>(
    sql`select slug from products where id = ${shown}`,
  );
  const page = await findProductPage(slug, today);
  if (page.state !== 'public') throw new Error('The product is not in the window.');
  expect(page.related.map(({ id }) => id)).toEqual([beside.id]);
  pageTags = productPageTags(page.product, page.related);
});

/** Which tags of the page are told after a write. */
async function told(write: () => Promise<unknown>): Promise<string[] | 'everything'> {
  const { position } = await readChangedTags(undefined);
  await write();
  const { tags } = await readChangedTags(position);
  return tags === 'everything' ? tags : pageTags.filter((tag) => tags.includes(tag));
}

async function writeProduct(productId: number): Promise<void> {
  const [first, ...rest] = indexProducts(database, { productIds: [productId] });
  if (first !== undefined) await database.batch([first, ...rest]);
}

describe('the page of a product that others stand beside', () => {
  it('is made anew when the UMKM of one of them was written', async () => {
    const write = async () => {
      const [first, ...rest] = indexEnterprises(database, [beside.maker]);
      if (first !== undefined) await database.batch([first, ...rest]);
    };
    expect(await told(write)).toEqual([`enterprise:${beside.maker}`]);
  });

  it('is made anew when another product of its kind comes into the window, and not at each later change of it', async () => {
    const maker = await aTrainedEnterprise(database);
    const newcomer = await aPublicProduct(database, maker);
    const [{ publishedAt } = { publishedAt: '' }] = await database.all<{ publishedAt: string }>(
      sql`select published_at "publishedAt" from publications where product_id = ${newcomer}`,
    );
    const dayOf = Date.parse(publishedAt);
    useClock(() => new Date(dayOf + 60_000));
    expect(await told(() => writeProduct(newcomer))).toEqual(['category:uji_keripik']);
    useClock(() => new Date(dayOf + 2 * 24 * 60 * 60 * 1000));
    expect(await told(() => writeProduct(newcomer))).toEqual([]);
    useClock(undefined);
  });
});

describe('an event or a programme', () => {
  it('is told to every page, as often as it is written', async () => {
    expect(await told(() => database.batch([noticeEverywhere(database)]))).toBe('everything');
    expect(await told(() => database.batch([noticeEverywhere(database)]))).toBe('everything');
    expect(await told(() => Promise.resolve())).toEqual([]);
  });
});
