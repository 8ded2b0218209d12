import { describe, expect, it } from 'vitest';
import { productWords, shopWords } from '#src/components/print/print-words.ts';
import { cataloguePdf } from '#src/domain/print/catalogue-pdf.server.ts';
import { readLabelOrder } from '#src/domain/print/label-order.ts';
import { posterPdf } from '#src/domain/print/poster.server.ts';
import { findPrintedShop, listPrintedProducts } from '#src/domain/print/printed-shop.queries.server.ts';
import { shelfLabelsPdf } from '#src/domain/print/shelf-labels.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { scratchData } from '../../support/scratch-data.ts';
import {
  anEnterprise,
  aProduct,
  aPublicProduct,
  aTrainedEnterprise,
  laySetting,
  today,
} from '../product/shop-window.ts';

async function aShop() {
  scratchData({ SITE_URL: 'https://etalase.example' });
  useClock(() => new Date(`${today}T03:00:00Z`));
  const database = await freshDatabase();
  await laySetting(database);
  const enterpriseId = await aTrainedEnterprise(database);
  return { database, enterpriseId, owner: await aMember(database, enterpriseId) };
}

const sheetsOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

async function wordsFor({ owner, enterpriseId }: Awaited<ReturnType<typeof aShop>>, ids: number[] = []) {
  const shop = await findPrintedShop(owner, enterpriseId);
  if (shop === undefined) throw new Error('The owner does not see the UMKM.');
  const products = await listPrintedProducts(owner, enterpriseId, ids);
  return {
    shop: shopWords(shop, 'id', today),
    products: products.map((product) => productWords(product, 'id')),
  };
}

describe('Printing', () => {
  it('takes only products that are in the window, and of those the chosen ones', async () => {
    const world = await aShop();
    const first = await aPublicProduct(world.database, world.enterpriseId, { name: 'Keripik' });
    const second = await aPublicProduct(world.database, world.enterpriseId, { name: 'Dodol' });
    await aProduct(world.database, world.enterpriseId, { name: 'Belum siap' });
    const all = await listPrintedProducts(world.owner, world.enterpriseId);
    expect(all.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted());
    expect(await listPrintedProducts(world.owner, world.enterpriseId, [second, 999])).toMatchObject([
      { id: second, url: expect.stringMatching(/^https:\/\/etalase\.example\/produk\//) as string },
    ]);
  });

  it('is for those who act for the UMKM: for everyone else it is not found', async () => {
    const { database, enterpriseId } = await aShop();
    await aPublicProduct(database, enterpriseId);
    const others = [
      await aStranger(database),
      await aMember(database, await anEnterprise(database)),
      await anOfficer(database, 'verifier', 'trade_officer', 'programme_manager'),
    ];
    for (const other of others) {
      expect(await findPrintedShop(other, enterpriseId)).toBeUndefined();
      expect(await listPrintedProducts(other, enterpriseId)).toEqual([]);
    }
    for (const role of ['editor', 'order_desk'] as const) {
      const member = await aMember(database, enterpriseId, role);
      expect(await findPrintedShop(member, enterpriseId)).toBeDefined();
    }
  });

  it('makes a poster of one sheet, whatever the length of the name', async () => {
    const world = await aShop();
    const { shop } = await wordsFor(world);
    for (const name of [shop.name, 'Dapur '.repeat(30), 'Ś漢🍜']) {
      const pdf = await posterPdf({ ...shop, name });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(sheetsOf(pdf)).toBe(1);
    }
  });

  it('puts six products on each sheet of the catalogue, after its cover', async () => {
    const world = await aShop();
    for (let nth = 0; nth < 7; nth += 1) {
      await aPublicProduct(world.database, world.enterpriseId, { description: 'Gurih. '.repeat(200) });
    }
    const { shop, products } = await wordsFor(world);
    expect(sheetsOf(await cataloguePdf(shop, products))).toBe(3);
    expect(sheetsOf(await cataloguePdf(shop, []))).toBe(1);
  });

  it('puts 21 labels on a sheet', async () => {
    const world = await aShop();
    await aPublicProduct(world.database, world.enterpriseId);
    await aPublicProduct(world.database, world.enterpriseId);
    const { shop, products } = await wordsFor(world);
    expect(sheetsOf(await shelfLabelsPdf(shop, products, 10))).toBe(1);
    expect(sheetsOf(await shelfLabelsPdf(shop, products, 11))).toBe(2);
  });

  it('reads which labels are wanted, and takes nonsense for none', () => {
    expect(readLabelOrder(new URLSearchParams('produk=3&produk=x&produk=-1&salinan=4'))).toEqual({
      ids: [3],
      copies: 4,
    });
    expect(readLabelOrder(new URLSearchParams('salinan=1000')).copies).toBe(21);
    expect(readLabelOrder(new URLSearchParams('salinan=NaN')).copies).toBe(1);
  });
});
