import { beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import {
  categories,
  enterprises,
  photos,
  products,
  productVariants,
  publications,
  wholesaleTiers,
} from '#db/schema/index.ts';
import type { Database } from '#db/client.ts';
import { findProductPage } from '#src/domain/product/product-page.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  aProduct,
  aPublicProduct,
  aTrainedEnterprise,
  anEnterprise,
  laySetting,
  putInWindow,
  today,
} from './shop-window.ts';

let database: Database;
let maker: number;
beforeEach(async () => {
  database = await freshDatabase();
  await laySetting(database);
  maker = await aTrainedEnterprise(database, { slug: 'dapur-mak-uji', name: 'Dapur Mak Uji' });
});

async function publicPage(slug: string) {
  const page = await findProductPage(slug, today);
  if (page.state !== 'public') throw new Error(`${slug} is ${page.state}`);
  return page;
}

async function withdraw(productId: number) {
  await database
    .update(publications)
    .set({ endedAt: '2026-11-01T00:00:00.000Z', endReason: 'Tidak dibuat lagi' })
    .where(eq(publications.productId, productId));
}

describe('the page of a product', () => {
  it('shows variants, wholesale prices and photos in their order', async () => {
    const id = await aPublicProduct(database, maker, { slug: 'keripik', stock: 40 });
    await database.batch([
      database.insert(productVariants).values([
        { productId: id, position: 2, name: '500 g', price: 33_000, stock: 5 },
        { productId: id, position: 1, name: '250 g' },
      ]),
      database.insert(wholesaleTiers).values([
        { productId: id, minQuantity: 50, price: 15_000 },
        { productId: id, minQuantity: 10, price: 16_500 },
      ]),
      database.insert(photos).values([
        { enterpriseId: maker, productId: id, position: 2, file: 'bb', width: 10, height: 10 },
        { enterpriseId: maker, productId: id, position: 1, file: 'aa', width: 10, height: 10 },
      ]),
    ]);

    const { product } = await publicPage('keripik');

    expect(product.variants.map(({ name, price, stock }) => ({ name, price, stock }))).toEqual([
      { name: '250 g', price: 18_000, stock: 40 },
      { name: '500 g', price: 33_000, stock: 5 },
    ]);
    expect(product.tiers.map((tier) => tier.minQuantity)).toEqual([10, 50]);
    expect(product.photos.map((photo) => photo.file)).toEqual(['aa', 'bb']);
  });

  it('keeps the WhatsApp number back until its owner chose to show it', async () => {
    await aPublicProduct(database, maker, { slug: 'keripik' });
    const setNumber = (whatsappShownSince: string | null) =>
      database
        .update(enterprises)
        .set({ whatsapp: '+6281200000001', whatsappShownSince })
        .where(eq(enterprises.id, maker));

    await setNumber(null);
    expect(JSON.stringify(await findProductPage('keripik', today))).not.toContain('81200000001');

    await setNumber('2026-10-01T00:00:00.000Z');
    expect((await publicPage('keripik')).product.enterprise.whatsapp).toBe('+6281200000001');
  });

  it('tells the claims of the product and of its maker as a whole', async () => {
    await aPublicProduct(database, maker, { slug: 'keripik' });

    const { claims } = await publicPage('keripik');

    expect(claims).toMatchObject([{ kind: 'graduation', state: 'verified', scope: 'enterprise' }]);
  });
});

describe('related products', () => {
  it('are first of the same second-level category, then of the same maker, and never the product itself', async () => {
    const other = await aTrainedEnterprise(database);
    await aPublicProduct(database, maker, { slug: 'keripik', name: 'Keripik' });
    await aPublicProduct(database, maker, { name: 'Batik dari pembuat yang sama', categoryId: 'batik' });
    await aPublicProduct(database, other, { name: 'Keripik pembuat lain' });
    await aPublicProduct(database, other, { name: 'Batik pembuat lain', categoryId: 'batik' });

    const { related } = await publicPage('keripik');

    expect(related.map((card) => card.name)).toEqual([
      'Keripik pembuat lain',
      'Batik dari pembuat yang sama',
    ]);
  });

  it('are public ones only', async () => {
    await aPublicProduct(database, maker, { slug: 'keripik' });
    await aProduct(database, maker);
    await putInWindow(database, await aProduct(database, await anEnterprise(database)));

    expect((await publicPage('keripik')).related).toEqual([]);
  });
});

describe('a product that is not in the window', () => {
  it('is unknown when it never was there, whether drafted or of an untrained maker', async () => {
    await aProduct(database, maker, { slug: 'draf' });
    await putInWindow(
      database,
      await aProduct(database, await anEnterprise(database), { slug: 'belum-terlatih' }),
    );

    expect(await findProductPage('draf', today)).toEqual({ state: 'unknown' });
    expect(await findProductPage('belum-terlatih', today)).toEqual({ state: 'unknown' });
    expect(await findProductPage('tidak-ada', today)).toEqual({ state: 'unknown' });
  });

  it('is withdrawn after it was taken out, with what its maker still sells', async () => {
    const gone = await aPublicProduct(database, maker, { slug: 'keripik', name: 'Keripik lama' });
    await aPublicProduct(database, maker, { name: 'Keripik baru' });
    await withdraw(gone);

    const page = await findProductPage('keripik', today);

    expect(page).toMatchObject({
      state: 'withdrawn',
      name: 'Keripik lama',
      maker: { slug: 'dapur-mak-uji', name: 'Dapur Mak Uji' },
      others: [{ name: 'Keripik baru' }],
    });
  });

  it('is unknown when nobody could ever see it: taken out while its maker was not trained', async () => {
    const id = await aProduct(database, await anEnterprise(database), { slug: 'belum-terlatih' });
    await putInWindow(database, id);
    await withdraw(id);

    expect(await findProductPage('belum-terlatih', today)).toEqual({ state: 'unknown' });
  });

  it('is public again when it was put back', async () => {
    const id = await aPublicProduct(database, maker, { slug: 'keripik' });
    await withdraw(id);
    await putInWindow(database, id);

    expect(await findProductPage('keripik', today)).toMatchObject({ state: 'public' });
  });

  it('is unknown while its category is missing', async () => {
    const id = await aPublicProduct(database, maker, { slug: 'keripik' });
    await database.update(products).set({ categoryId: null }).where(eq(products.id, id));

    expect(await database.$count(categories)).toBeGreaterThan(0);
    expect(await findProductPage('keripik', today)).toEqual({ state: 'unknown' });
  });
});
