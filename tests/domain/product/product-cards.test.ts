import { beforeEach, describe, expect, it } from 'vitest';
import { photos, productVariants } from '#db/schema/index.ts';
import type { Database } from '#db/client.ts';
import { listProductCards } from '#src/domain/product/product-cards.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  aProduct,
  aPublicProduct,
  aTrainedEnterprise,
  anEnterprise,
  laySetting,
  putInWindow,
  today,
  train,
} from './shop-window.ts';

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
  await laySetting(database);
});

describe('product cards', () => {
  it('come in the order of the ids that were asked for', async () => {
    const enterprise = await aTrainedEnterprise(database);
    const first = await aPublicProduct(database, enterprise);
    const second = await aPublicProduct(database, enterprise);
    const third = await aPublicProduct(database, enterprise);

    const cards = await listProductCards([third, first, second], today);

    expect(cards.map((card) => card.id)).toEqual([third, first, second]);
  });

  it('say where the maker is and what the product is filed under', async () => {
    const enterprise = await aTrainedEnterprise(database, { name: 'Dapur Mak Uji' });
    const product = await aPublicProduct(database, enterprise);

    const [card] = await listProductCards([product], today);

    expect(card).toMatchObject({
      price: 18_000,
      unit: 'bungkus',
      category: { id: 'uji_keripik', topId: 'camilan', nameEn: 'Test crisps' },
      enterprise: {
        name: 'Dapur Mak Uji',
        kecamatan: { code: '36.71.05', name: 'Cipondoh' },
        kabkota: { code: '36.71', name: 'Kota Tangerang' },
      },
      isExample: true,
    });
  });

  it('tell the lowest and the highest price of the variants; a variant without a price costs what the product does', async () => {
    const enterprise = await aTrainedEnterprise(database);
    const product = await aPublicProduct(database, enterprise);
    await database.insert(productVariants).values([
      { productId: product, position: 1, name: '250 g' },
      { productId: product, position: 2, name: '500 g', price: 33_000 },
    ]);

    const [card] = await listProductCards([product], today);

    expect(card?.priceRange).toEqual({ min: 18_000, max: 33_000 });
  });

  it('show the first photo by its position', async () => {
    const enterprise = await aTrainedEnterprise(database);
    const product = await aPublicProduct(database, enterprise);
    await database.insert(photos).values([
      { enterpriseId: enterprise, productId: product, position: 2, file: 'bb', width: 800, height: 800 },
      {
        enterpriseId: enterprise,
        productId: product,
        position: 1,
        file: 'aa',
        width: 1200,
        height: 900,
        alt: 'Sebungkus',
      },
    ]);

    const [card] = await listProductCards([product], today);

    expect(card?.photo).toEqual({
      file: 'aa',
      width: 1200,
      height: 900,
      alt: 'Sebungkus',
      altEn: null,
      hasAvif: false,
    });
  });

  it('leave out what is not public, even when an index still names it', async () => {
    const trained = await aTrainedEnterprise(database);
    const notInWindow = await aProduct(database, trained);
    const untrained = await anEnterprise(database);
    const ofUntrained = await aProduct(database, untrained);
    await putInWindow(database, ofUntrained);
    const lapsed = await anEnterprise(database);
    await train(database, lapsed, '2026-11-21');
    const ofLapsed = await aPublicProduct(database, lapsed);

    expect(await listProductCards([notInWindow, ofUntrained, ofLapsed], today)).toEqual([]);
    expect(await listProductCards([ofLapsed], '2026-11-21')).toHaveLength(1);
  });
});
