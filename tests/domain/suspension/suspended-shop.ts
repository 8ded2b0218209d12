import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { aPublicProduct, aTrainedEnterprise, laySetting, today } from '../product/shop-window.ts';

export const reason = 'Foto produknya diambil dari toko lain.';
export const mended = 'Fotonya sudah diganti dengan foto sendiri.';

/** An UMKM with two products in the window and in the search, and another UMKM with one. */
export type Shop = {
  database: Database;
  enterpriseId: number;
  slug: string;
  productId: number;
  productSlug: string;
  secondId: number;
  elsewhereId: number;
  elsewhereProductId: number;
};

export async function aShop(): Promise<Shop> {
  useClock(() => new Date(`${today}T03:00:00Z`));
  const database = await freshDatabase();
  await laySetting(database);
  const slug = 'dapur-ibu-uji';
  const enterpriseId = await aTrainedEnterprise(database, { slug, name: 'Dapur Ibu Uji' });
  const productSlug = 'rengginang-uji';
  const productId = await aPublicProduct(database, enterpriseId, {
    slug: productSlug,
    name: 'Rengginang uji',
  });
  const secondId = await aPublicProduct(database, enterpriseId);
  const elsewhereId = await aTrainedEnterprise(database);
  const elsewhereProductId = await aPublicProduct(database, elsewhereId);
  const enterpriseIds = [enterpriseId, elsewhereId];
  await database.batch([
    database.run(sql`select 1`),
    ...indexProducts(database, { enterpriseIds }),
    ...indexEnterprises(database, enterpriseIds),
  ]);
  return { database, enterpriseId, slug, productId, productSlug, secondId, elsewhereId, elsewhereProductId };
}
