import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { enterpriseFigures, exemptions, photos, products, publications } from '#db/schema/index.ts';
import { listEnterpriseCards } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import {
  cataloguePageSize,
  findEnterprisePage,
} from '#src/domain/enterprise/enterprise-page.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { addCertificate, addEnterprise, addGraduation, office } from '../claim/world.ts';

const today = '2026-11-22';
const gondrong = { kabkotaCode: '36.71', kecamatanCode: '36.71.05', kelurahanCode: '36.71.05.1004' };
const shownSince = '2026-05-01T00:00:00.000Z';

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

async function addProducts(enterpriseId: number, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const [product] = await database
      .insert(products)
      .values({
        enterpriseId,
        slug: `keripik-${enterpriseId}-${number}`,
        name: `Keripik ${number}`,
        price: 15_000,
        categoryId: 'camilan',
        patternSeed: number,
      })
      .returning({ id: products.id });
    await database.insert(publications).values({
      productId: product?.id ?? 0,
      publishedBy: office,
      publishedAt: `2026-10-01T00:00:${String(number % 60).padStart(2, '0')}.000Z`,
    });
  }
}

const pageOf = async (page = 1) => {
  const found = await findEnterprisePage('dapur', page, today);
  if (found === undefined) throw new Error('The UMKM was not found.');
  return found;
};

describe('the page of an UMKM', () => {
  it('is unknown when nobody has this address', async () => {
    expect(await findEnterprisePage('tidak-ada', 1, today)).toBeUndefined();
  });

  it('shows the number only while its owner chose so, and never the e-mail or the figures', async () => {
    const hidden = { whatsapp: '+6281234567890', email: 'rahasia@example.com' };
    const id = await addEnterprise(database, { slug: 'dapur', ...hidden });
    await database
      .insert(enterpriseFigures)
      .values({ enterpriseId: id, asOfOn: '2026-01-01', annualSales: 987_654_321, capital: 123_456_789 });
    expect(JSON.stringify(await pageOf())).not.toMatch(/81234567890|rahasia|987654321|123456789/);

    const shown = await addEnterprise(database, {
      slug: 'warung',
      ...hidden,
      whatsappShownSince: shownSince,
    });
    const found = await findEnterprisePage('warung', 1, today);
    expect(found?.enterprise.id).toBe(shown);
    expect(found?.enterprise.whatsapp).toBe('+6281234567890');
    expect(JSON.stringify(found)).not.toMatch(/rahasia/);
  });

  it('lists the newest products first, one page at a time', async () => {
    const id = await addEnterprise(database, { slug: 'dapur' });
    await addGraduation(database, id, {}, {});
    await addProducts(id, cataloguePageSize + 3);
    const first = await pageOf();
    expect(first.enterprise.productCount).toBe(cataloguePageSize + 3);
    expect(first.pageCount).toBe(2);
    expect(first.products).toHaveLength(cataloguePageSize);
    expect(first.products[0]?.name).toBe(`Keripik ${cataloguePageSize + 3}`);
    const second = await pageOf(2);
    expect(second.products.map((card) => card.name)).toEqual(['Keripik 3', 'Keripik 2', 'Keripik 1']);
    expect((await pageOf(3)).products).toEqual([]);
  });

  it('has an empty catalogue while the UMKM is not trained, and a full one under an exemption', async () => {
    const id = await addEnterprise(database, { slug: 'dapur' });
    await addProducts(id, 2);
    expect(await pageOf()).toMatchObject({
      products: [],
      enterprise: { mayPublish: false, productCount: 0 },
    });
    await database
      .insert(exemptions)
      .values({ enterpriseId: id, reason: 'Binaan lama', grantedBy: office, grantedAt: shownSince });
    expect(await pageOf()).toMatchObject({ enterprise: { mayPublish: true, productCount: 2 } });
  });

  it('shows where it is down to the kelurahan, on a small map of its kecamatan', async () => {
    await addEnterprise(database, { slug: 'dapur', ...gondrong });
    const { enterprise, locator } = await pageOf();
    expect(enterprise.place).toEqual({
      kelurahan: { code: '36.71.05.1004', name: 'Gondrong' },
      kecamatan: { code: '36.71.05', name: 'Cipondoh' },
      kabkota: { code: '36.71', name: 'Kota Tangerang' },
    });
    const here = locator?.shapes.filter((shape) => shape.isHere).map((shape) => shape.code);
    expect(here).toEqual(['36.71.05.1004']);
    expect(locator?.shapes.length).toBeLessThan(60);
  });

  it('marks the whole kecamatan while the kelurahan is not known, and has no map without either', async () => {
    await addEnterprise(database, { slug: 'dapur', ...gondrong, kelurahanCode: null });
    const here = (await pageOf()).locator?.shapes.filter((shape) => shape.isHere) ?? [];
    expect(here).toHaveLength(10);
    await addEnterprise(database, { slug: 'jauh', kabkotaCode: '36.71' });
    expect((await findEnterprisePage('jauh', 1, today))?.locator).toBeUndefined();
  });

  it('names the source of an entry that waits for its owner', async () => {
    await addEnterprise(database, {
      slug: 'dapur',
      isExample: false,
      sourceUrl: 'https://banten.antaranews.com/amp/berita/24729',
      sourceYear: 2016,
    });
    const { enterprise } = await pageOf();
    expect(enterprise.source).toEqual({
      url: 'https://banten.antaranews.com/amp/berita/24729',
      year: 2016,
    });
  });
});

describe('cards of UMKM', () => {
  it('come in the order asked for, without unknown ones', async () => {
    const first = await addEnterprise(database);
    const second = await addEnterprise(database);
    const cards = await listEnterpriseCards([second, 999_999, first], today);
    expect(cards.map((card) => card.id)).toEqual([second, first]);
  });

  it('count public products only and wear the badges of the UMKM as a whole', async () => {
    const id = await addEnterprise(database, { categoryId: 'camilan', ...gondrong });
    await addGraduation(database, id, {}, {});
    await addProducts(id, 2);
    const [product] = await database.select({ id: products.id }).from(products);
    const productId = product?.id ?? 0;
    await database.insert(products).values({ enterpriseId: id, slug: 'draf', name: 'Belum siap' });
    await addCertificate(database, { enterpriseId: id }, { typeId: 'halal' }, {});
    await addCertificate(database, { enterpriseId: id, productId }, { typeId: 'pirt' }, {});
    const [card] = await listEnterpriseCards([id], today);
    expect(card).toMatchObject({ productCount: 2, category: { id: 'camilan', topId: 'camilan' } });
    expect(card?.badges.map((fact) => fact.subject.kind === 'certificate' && fact.subject.typeId)).toEqual([
      'halal',
    ]);
  });

  it('show the first picture of the UMKM itself, not of a product', async () => {
    const id = await addEnterprise(database);
    await addProducts(id, 1);
    const [product] = await database.select({ id: products.id }).from(products);
    const size = { width: 800, height: 600 };
    await database.insert(photos).values([
      { enterpriseId: id, productId: product?.id ?? 0, position: 0, file: 'aa', ...size },
      { enterpriseId: id, position: 1, file: 'cc', ...size },
      { enterpriseId: id, position: 0, file: 'bb', ...size },
    ]);
    const [card] = await listEnterpriseCards([id], today);
    expect(card?.photo?.file).toBe('bb');
  });

  it('never carry a number, an e-mail or an NIB', async () => {
    const id = await addEnterprise(database, {
      whatsapp: '+6281234567890',
      whatsappShownSince: shownSince,
      email: 'rahasia@example.com',
    });
    expect(JSON.stringify(await listEnterpriseCards([id], today))).not.toMatch(/81234567890|rahasia/);
  });
});
