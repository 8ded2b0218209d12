import {
  categories,
  claims,
  enterprises,
  graduations,
  products,
  programmes,
  publications,
  regions,
  verifications,
} from '#db/schema/index.ts';
import type { Database } from '#db/client.ts';

/** The rows that a shop window needs: an UMKM that may publish, and products in it. Everything here is invented. */

type NewEnterprise = Partial<typeof enterprises.$inferInsert>;
type NewProduct = Partial<typeof products.$inferInsert>;

export const today = '2026-11-22';

/** Areas and categories that the tests speak of; those of the reference data stay as they are. */
export async function laySetting(database: Database): Promise<void> {
  await database.batch([
    database
      .insert(regions)
      .values([
        { code: '36', level: 'provinsi', name: 'Banten', slug: 'banten' },
        { code: '36.71', level: 'kabkota', name: 'Kota Tangerang', slug: 'kota-tangerang', parentCode: '36' },
        { code: '36.71.05', level: 'kecamatan', name: 'Cipondoh', slug: 'cipondoh', parentCode: '36.71' },
        { code: '36.71.13', level: 'kecamatan', name: 'Larangan', slug: 'larangan', parentCode: '36.71' },
      ])
      .onConflictDoNothing(),
    database
      .insert(categories)
      .values([
        { id: 'camilan', name: 'Camilan & makanan kering', nameEn: 'Snacks & dry foods', position: 1 },
        { id: 'batik', name: 'Batik & kain', nameEn: 'Batik & textiles', position: 7 },
        {
          id: 'uji_keripik',
          parentId: 'camilan',
          name: 'Keripik uji',
          nameEn: 'Test crisps',
          position: 900,
        },
      ])
      .onConflictDoNothing(),
    database
      .insert(programmes)
      .values([{ id: 'uji_pelatihan', name: 'Pelatihan uji', trains: true, isExample: true }])
      .onConflictDoNothing(),
  ]);
}

let made = 0;

/** An UMKM of Cipondoh, not trained. */
export async function anEnterprise(database: Database, given: NewEnterprise = {}): Promise<number> {
  const nth = (made += 1);
  const [row] = await database
    .insert(enterprises)
    .values({
      slug: `dapur-uji-${nth}`,
      name: 'Dapur Uji',
      nameKey: 'dapur uji',
      kabkotaCode: '36.71',
      kecamatanCode: '36.71.05',
      isExample: true,
      ...given,
    })
    .returning({ id: enterprises.id });
  if (row === undefined) throw new Error('no enterprise was written');
  return row.id;
}

/** Gives an UMKM a training that an officer has verified; `expiresOn` is the last day on which it counts. */
export async function train(database: Database, enterpriseId: number, expiresOn?: string): Promise<void> {
  const [claim] = await database
    .insert(claims)
    .values({ kind: 'graduation', enterpriseId, expiresOn })
    .returning({ id: claims.id });
  if (claim === undefined) throw new Error('no claim was written');
  await database.batch([
    database.insert(graduations).values({
      claimId: claim.id,
      programmeId: 'uji_pelatihan',
      result: 'lulus',
      graduatedOn: '2026-06-30',
    }),
    database.insert(verifications).values({
      claimId: claim.id,
      decision: 'verified',
      method: 'document_seen',
      verifiedBy: 'Disperindagkop UKM Kota Tangerang',
      verifiedAt: '2026-07-01T02:00:00.000Z',
    }),
  ]);
}

/** An UMKM that may publish. */
export async function aTrainedEnterprise(database: Database, given: NewEnterprise = {}): Promise<number> {
  const id = await anEnterprise(database, given);
  await train(database, id);
  return id;
}

/** A product with all that the publishing rule asks for, not in the window yet. */
export async function aProduct(
  database: Database,
  enterpriseId: number,
  given: NewProduct = {},
): Promise<number> {
  const nth = (made += 1);
  const [row] = await database
    .insert(products)
    .values({
      enterpriseId,
      slug: `keripik-uji-${nth}`,
      name: `Keripik uji ${nth}`,
      categoryId: 'uji_keripik',
      price: 18_000,
      unit: 'bungkus',
      patternSeed: nth,
      ...given,
    })
    .returning({ id: products.id });
  if (row === undefined) throw new Error('no product was written');
  return row.id;
}

/** Puts a product into the window at an instant. */
export async function putInWindow(
  database: Database,
  productId: number,
  publishedAt = '2026-10-01T03:00:00.000Z',
): Promise<void> {
  await database.insert(publications).values({ productId, publishedBy: 'Operator uji', publishedAt });
}

/** A product that shoppers see. */
export async function aPublicProduct(
  database: Database,
  enterpriseId: number,
  given: NewProduct = {},
): Promise<number> {
  const id = await aProduct(database, enterpriseId, given);
  await putInWindow(database, id);
  return id;
}
