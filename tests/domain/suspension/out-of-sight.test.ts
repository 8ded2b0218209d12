import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#src/domain/actor/actor.ts';
import { readEnterpriseList } from '#src/domain/enterprise/enterprise-list.queries.server.ts';
import { readEnterpriseMap } from '#src/domain/enterprise/enterprise-map.queries.server.ts';
import { findEnterprisePage } from '#src/domain/enterprise/enterprise-page.queries.server.ts';
import { findUnlistedEnterprise } from '#src/domain/enterprise/unlisted-enterprise.queries.server.ts';
import { listNewestPublications } from '#src/domain/feed/newest-publications.queries.server.ts';
import { readChangedTags } from '#src/domain/page/changed-tags.queries.server.ts';
import { pageTags } from '#src/domain/page/page-tags.ts';
import { listPrintedProducts } from '#src/domain/print/printed-shop.queries.server.ts';
import { findProductPage } from '#src/domain/product/product-page.queries.server.ts';
import { listProductCards } from '#src/domain/product/product-cards.queries.server.ts';
import { countWindow, listNewestProducts } from '#src/domain/product/window-counts.queries.server.ts';
import { findProducts } from '#src/domain/search/find-products.queries.server.ts';
import { rebuildIndex } from '#src/domain/search/rebuild-index.server.ts';
import { everyEnterprise, everyProduct } from '#src/domain/search/search-params.ts';
import { readSuggestions } from '#src/domain/search/suggestions.queries.server.ts';
import {
  findSharedEnterprise,
  findSharedProduct,
} from '#src/domain/share-image/shared-subject.queries.server.ts';
import { listSitemapPages } from '#src/domain/sitemap/sitemap.queries.server.ts';
import { endSuspension } from '#src/domain/suspension/end-suspension.server.ts';
import { suspend } from '#src/domain/suspension/suspend.server.ts';
import { countVisit, writeVisits } from '#src/domain/visit/visit-counts.server.ts';
import { anOfficer, aMember } from '../../support/actors.ts';
import { today } from '../product/shop-window.ts';
import { aShop, mended, reason, type Shop } from './suspended-shop.ts';

/** Where a product is seen by the public, by the name of the place. */
const productPlaces: Record<string, (shop: Shop, owner: Actor) => Promise<boolean>> = {
  'its page': async ({ productSlug }) => (await findProductPage(productSlug)).state === 'public',
  'its card': async ({ productId }) => (await listProductCards([productId])).length > 0,
  'its share image': async ({ productSlug }) => (await findSharedProduct(productSlug)) !== undefined,
  'the lists and the API': async ({ productId }) => (await found()).includes(productId),
  'the search': async ({ productId }) => (await found('rengginang')).includes(productId),
  'the facets': async () => {
    const { answer } = await findProducts({ ...everyProduct, text: 'rengginang' }, today);
    return answer.facets.category.some(({ count }) => count > 0);
  },
  'the suggestions': async () => (await readSuggestions('reng', 'id', today)).products.length > 0,
  'the newest': async ({ productId }) => (await listNewestProducts(10)).some(({ id }) => id === productId),
  'the feed': async ({ productId }) =>
    (await listNewestPublications(10)).some(({ card }) => card.id === productId),
  'the sitemap': async ({ productSlug }) =>
    (await listSitemapPages({ kind: 'produk', number: 1 }, today)).some(({ path }) =>
      path.includes(productSlug),
    ),
  'the related products of another': async ({ database, productId, elsewhereProductId }) => {
    const [row] = await database.all<{ slug: string }>(
      sql`select slug from products where id = ${elsewhereProductId}`,
    );
    const page = await findProductPage(row?.slug ?? '');
    return page.state === 'public' && page.related.some(({ id }) => id === productId);
  },
  'the printed catalogue': async ({ enterpriseId, productId }, owner) =>
    (await listPrintedProducts(owner, enterpriseId)).some(({ id }) => id === productId),
  'the counts of the home page': async () => (await countWindow(today)).products === 3,
  'the counted visits': async ({ database, productId, productSlug }) => {
    countVisit('seen', { kind: 'product', slug: productSlug });
    await writeVisits(database);
    return (await takeVisits(database, sql`product_id = ${productId}`)) > 0;
  },
};

/** The same of an UMKM. */
const enterprisePlaces: Record<string, (shop: Shop) => Promise<boolean>> = {
  'its page': async ({ slug }) => (await findEnterprisePage(slug)) !== undefined,
  'its share image': async ({ slug }) => (await findSharedEnterprise(slug)) !== undefined,
  'the list and the API': async () =>
    (await readEnterpriseList(new URLSearchParams(), 'id')).cards.some(
      ({ name }) => name === 'Dapur Ibu Uji',
    ),
  'the suggestions': async () => (await readSuggestions('dapur ib', 'id', today)).enterprises.length > 0,
  'the map': async () => (await readEnterpriseMap(everyEnterprise, '36.71'))?.total === 2,
  'the sitemap': async ({ slug }) =>
    (await listSitemapPages({ kind: 'umkm', number: 1 })).some(({ path }) => path.includes(slug)),
  'the counts of the home page': async () => (await countWindow(today)).enterprises === 2,
  'the counted visits': async ({ database, enterpriseId, slug }) => {
    countVisit('seen', { kind: 'enterprise', slug });
    await writeVisits(database);
    return (await takeVisits(database, sql`enterprise_id = ${enterpriseId} and product_id = 0`)) > 0;
  },
};

async function takeVisits(database: Shop['database'], which: ReturnType<typeof sql>): Promise<number> {
  const rows = await database.all(sql`delete from visit_counts where ${which} returning 1`);
  return rows.length;
}

async function found(text = ''): Promise<number[]> {
  return (await findProducts({ ...everyProduct, text, perPage: 100 }, today)).answer.ids;
}

async function seenIn(shop: Shop): Promise<{ product: string[]; enterprise: string[] }> {
  const owner = await aMember(shop.database, shop.enterpriseId);
  const product: string[] = [];
  const enterprise: string[] = [];
  for (const [place, isSeen] of Object.entries(productPlaces))
    if (await isSeen(shop, owner)) product.push(place);
  for (const [place, isSeen] of Object.entries(enterprisePlaces))
    if (await isSeen(shop)) enterprise.push(place);
  return { product, enterprise };
}

const everywhere = { product: Object.keys(productPlaces), enterprise: Object.keys(enterprisePlaces) };

describe('What is suspended', () => {
  it('as a product is nowhere that the public looks, and everywhere again once it is ended', async () => {
    const shop = await aShop();
    const verifier = await anOfficer(shop.database, 'verifier');
    expect(await seenIn(shop)).toEqual(everywhere);
    const answer = await suspend(verifier, { productId: shop.productId }, reason);
    if (!answer.ok) throw new Error(answer.problem);
    expect(await seenIn(shop)).toEqual({ product: [], enterprise: everywhere.enterprise });
    expect(await findProductPage(shop.productSlug)).toEqual({ state: 'suspended' });
    expect(await found()).toContain(shop.secondId);
    expect(await endSuspension(verifier, answer.suspensionId, mended)).toEqual({ ok: true });
    expect(await seenIn(shop)).toEqual(everywhere);
  });

  it('as an UMKM is gone with all its products, and comes back with them', async () => {
    const shop = await aShop();
    const verifier = await anOfficer(shop.database, 'verifier');
    const answer = await suspend(verifier, { enterpriseId: shop.enterpriseId }, reason);
    if (!answer.ok) throw new Error(answer.problem);
    expect(await seenIn(shop)).toEqual({ product: [], enterprise: [] });
    expect(await found()).toEqual([shop.elsewhereProductId]);
    expect(await findUnlistedEnterprise(shop.slug)).toEqual({ state: 'suspended' });
    expect(await findProductPage(shop.productSlug)).toEqual({ state: 'suspended' });
    await endSuspension(verifier, answer.suspensionId, mended);
    expect(await seenIn(shop)).toEqual(everywhere);
  });

  it('does not come back with a rebuilt index', async () => {
    const shop = await aShop();
    const verifier = await anOfficer(shop.database, 'verifier');
    await suspend(verifier, { enterpriseId: shop.enterpriseId }, reason);
    await rebuildIndex(shop.database);
    expect(await seenIn(shop)).toEqual({ product: [], enterprise: [] });
  });

  it('never was in the window is unknown, as before', async () => {
    const shop = await aShop();
    const verifier = await anOfficer(shop.database, 'verifier');
    await suspend(verifier, { productId: shop.productId }, reason);
    await shop.database.run(sql`delete from publications where product_id = ${shop.productId}`);
    expect(await findProductPage(shop.productSlug)).toEqual({ state: 'unknown' });
  });

  it('drops every page that showed it, at once', async () => {
    const shop = await aShop();
    const verifier = await anOfficer(shop.database, 'verifier');
    const { position } = await readChangedTags(undefined);
    await suspend(verifier, { productId: shop.productId }, reason);
    const ofProduct = await readChangedTags(position);
    expect(ofProduct.tags).toEqual(
      expect.arrayContaining([
        pageTags.product(shop.productId),
        pageTags.enterprise(shop.enterpriseId),
        pageTags.products,
        pageTags.enterprises,
      ]),
    );
    await suspend(verifier, { enterpriseId: shop.enterpriseId }, reason);
    expect((await readChangedTags(ofProduct.position)).tags).toEqual(
      expect.arrayContaining([pageTags.product(shop.secondId), pageTags.enterprise(shop.enterpriseId)]),
    );
  });
});
