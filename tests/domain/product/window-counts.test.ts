import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { countWindow, listNewestProducts } from '#src/domain/product/window-counts.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  aProduct,
  aPublicProduct,
  aTrainedEnterprise,
  laySetting,
  putInWindow,
  today,
} from './shop-window.ts';

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
  await laySetting(database);
});

describe('the counts on the front page', () => {
  it('are of what is public, with the day on which they were counted', async () => {
    const cipondoh = await aTrainedEnterprise(database);
    await aPublicProduct(database, cipondoh);
    await aPublicProduct(database, cipondoh, { categoryId: 'batik' });
    await aProduct(database, cipondoh);
    const larangan = await aTrainedEnterprise(database, { kecamatanCode: '36.71.13' });
    await aPublicProduct(database, larangan);

    const counts = await countWindow(today);

    expect(counts).toMatchObject({ products: 3, enterprises: 2, asOf: today });
    expect(counts.kecamatan.find(({ name }) => name === 'Cipondoh')?.products).toBe(2);
    expect(counts.kecamatan.find(({ name }) => name === 'Larangan')?.products).toBe(1);
  });

  it('put a product of the second level under its top category', async () => {
    await aPublicProduct(database, await aTrainedEnterprise(database), { categoryId: 'uji_keripik' });

    const counts = await countWindow(today);

    expect(counts.categories.find(({ id }) => id === 'camilan')?.products).toBe(1);
    expect(counts.categories.map(({ id }) => id)).not.toContain('uji_keripik');
  });

  it('name every top category and kecamatan, those without a product with 0', async () => {
    const counts = await countWindow(today);

    expect(counts.categories).toHaveLength(15);
    expect(counts.kecamatan).toHaveLength(13);
    expect([...counts.categories, ...counts.kecamatan].every(({ products }) => products === 0)).toBe(true);
  });
});

describe('the newest products', () => {
  it('begin with the newest one of each maker, so that a full shelf hides nobody', async () => {
    const busy = await aTrainedEnterprise(database);
    const quiet = await aTrainedEnterprise(database);
    const onDay = async (enterprise: number, name: string, day: string) => {
      const id = await aProduct(database, enterprise, { name });
      await putInWindow(database, id, `2026-11-${day}T03:00:00.000Z`);
    };
    await onDay(quiet, 'Dodol', '01');
    await onDay(busy, 'Keripik pedas', '10');
    await onDay(busy, 'Keripik manis', '11');
    await onDay(busy, 'Keripik asin', '12');

    const newest = await listNewestProducts(10, today);

    expect(newest.map(({ name }) => name)).toEqual(['Keripik asin', 'Dodol', 'Keripik manis']);
  });
});
