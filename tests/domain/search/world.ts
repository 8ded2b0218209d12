import { eq, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import * as schema from '#db/schema/index.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';

/** A verified statement: of which kind, with its last day if it has one. */
export type ClaimFixture = {
  until?: string;
  checkedUntil?: string;
  isVerified?: boolean;
  hasEnded?: boolean;
} & (
  | { certificate: string }
  | {
      right: (typeof schema.ipRights.$inferInsert)['kind'];
      stage: (typeof schema.ipRights.$inferInsert)['stage'];
      filedOn?: string;
    }
  | { programme: string }
);

export type EnterpriseFixture = {
  name: string;
  category?: string;
  kelurahan?: string;
  mainProduct?: string;
  story?: string;
  shipsAbroad?: boolean;
  createdAt?: string;
  claims?: ClaimFixture[];
  exemptUntil?: string;
};

export type ProductFixture = {
  name: string;
  category: string;
  price?: number;
  variants?: { name: string; price?: number }[];
  nameEn?: string;
  description?: string;
  listedAt?: string;
  isWithdrawn?: boolean;
  hasPicture?: boolean;
  claims?: ClaimFixture[];
};

export const trained: ClaimFixture = { programme: 'blk' };

/** Writes an UMKM with its claims and its index rows in one batch, as commands do; gives its id. */
export async function writeEnterprise(database: Database, fixture: EnterpriseFixture): Promise<number> {
  const id = await nextId(database, 'enterprises');
  const kelurahanCode = fixture.kelurahan ?? null;
  await run(database, [
    database.insert(schema.enterprises).values({
      id,
      slug: `umkm-${id}`,
      name: fixture.name,
      nameKey: fixture.name.toLowerCase(),
      categoryId: fixture.category ?? null,
      mainProduct: fixture.mainProduct ?? null,
      story: fixture.story ?? null,
      shipsAbroad: fixture.shipsAbroad ?? false,
      kabkotaCode: kelurahanCode?.slice(0, 5) ?? null,
      kecamatanCode: kelurahanCode?.slice(0, 8) ?? null,
      kelurahanCode,
      ...(fixture.createdAt === undefined ? {} : { createdAt: fixture.createdAt }),
    }),
    ...(fixture.exemptUntil === undefined
      ? []
      : [
          database.insert(schema.exemptions).values({
            enterpriseId: id,
            reason: 'Pelatihan mandiri',
            grantedBy: 'Dinas',
            grantedAt: '2026-01-01T00:00:00Z',
            validUntilOn: fixture.exemptUntil,
          }),
        ]),
    ...(await claimStatements(database, fixture.claims ?? [], id, null)),
    ...indexEnterprises(database, [id]),
  ]);
  return id;
}

/** Writes a product of an UMKM, put in the window unless it says otherwise; gives its id. */
export async function writeProduct(
  database: Database,
  enterpriseId: number,
  fixture: ProductFixture,
): Promise<number> {
  const id = await nextId(database, 'products');
  const endedAt = fixture.isWithdrawn === true ? '2026-02-01T00:00:00Z' : null;
  await run(database, [
    database.insert(schema.products).values({
      id,
      enterpriseId,
      slug: `produk-${id}`,
      name: fixture.name,
      nameEn: fixture.nameEn ?? null,
      description: fixture.description ?? null,
      categoryId: fixture.category,
      price: fixture.price ?? 10_000,
      patternSeed: fixture.hasPicture === false ? null : id,
    }),
    ...(fixture.variants ?? []).map((variant, position) =>
      database
        .insert(schema.productVariants)
        .values({ productId: id, position, name: variant.name, price: variant.price ?? null }),
    ),
    database.insert(schema.publications).values({
      productId: id,
      publishedBy: 'Operator',
      publishedAt: fixture.listedAt ?? '2026-01-01T00:00:00Z',
      endedAt,
      endReason: endedAt === null ? null : 'Habis',
    }),
    ...(await claimStatements(database, fixture.claims ?? [], enterpriseId, id)),
    ...indexProducts(database, { productIds: [id] }),
    ...indexEnterprises(database, [enterpriseId]),
  ]);
  return id;
}

/** Changes columns of a product, as an edit does. */
export async function changeProduct(
  database: Database,
  id: number,
  change: Partial<typeof schema.products.$inferInsert>,
): Promise<void> {
  await run(database, [
    database.update(schema.products).set(change).where(eq(schema.products.id, id)),
    ...indexProducts(database, { productIds: [id] }),
  ]);
}

/** Takes a product out of the window. */
export async function withdraw(database: Database, id: number): Promise<void> {
  await run(database, [
    database
      .update(schema.publications)
      .set({ endedAt: '2026-02-01T00:00:00Z', endReason: 'Habis' })
      .where(eq(schema.publications.productId, id)),
    ...indexProducts(database, { productIds: [id] }),
  ]);
}

/** Adds a claim about a whole UMKM. */
export async function addClaim(database: Database, enterpriseId: number, claim: ClaimFixture): Promise<void> {
  await run(database, [
    ...(await claimStatements(database, [claim], enterpriseId, null)),
    ...indexProducts(database, { enterpriseIds: [enterpriseId] }),
    ...indexEnterprises(database, [enterpriseId]),
  ]);
}

async function claimStatements(
  database: Database,
  claims: readonly ClaimFixture[],
  enterpriseId: number,
  productId: number | null,
): Promise<BatchItem<'sqlite'>[]> {
  const first = await nextId(database, 'claims');
  return claims.flatMap((claim, index) => {
    const claimId = first + index;
    const kind = 'certificate' in claim ? 'certificate' : 'right' in claim ? 'ip_right' : 'graduation';
    return [
      database.insert(schema.claims).values({
        id: claimId,
        kind,
        enterpriseId,
        productId,
        expiresOn: claim.until ?? null,
        ...(claim.hasEnded === true ? { endedAt: '2026-02-01T00:00:00Z', endReason: 'Dicabut' } : {}),
      }),
      particulars(database, claim, claimId),
      ...(claim.isVerified === false
        ? []
        : [
            database.insert(schema.verifications).values({
              claimId,
              decision: 'verified',
              method: 'document_seen',
              verifiedBy: 'Dinas',
              verifiedAt: '2026-01-01T00:00:00Z',
              validUntilOn: claim.checkedUntil ?? null,
            }),
          ]),
    ];
  });
}

function particulars(database: Database, claim: ClaimFixture, claimId: number): BatchItem<'sqlite'> {
  if ('certificate' in claim) {
    return database
      .insert(schema.certificates)
      .values({ claimId, typeId: claim.certificate, number: `ID${claimId}0001112223` });
  }
  if ('right' in claim) {
    return database.insert(schema.ipRights).values({
      claimId,
      kind: claim.right,
      title: 'Kembang',
      stage: claim.stage,
      filedOn: claim.filedOn ?? null,
      registrationNumber: 'IDM001322045',
    });
  }
  return database
    .insert(schema.graduations)
    .values({ claimId, programmeId: claim.programme, result: 'lulus' });
}

async function nextId(database: Database, table: 'enterprises' | 'products' | 'claims'): Promise<number> {
  const rows = await database.all<{ id: number }>(
    sql`select coalesce(max(id), 0) + 1 id from ${sql.identifier(table)}`,
  );
  return rows[0]?.id ?? 1;
}

/** Runs statements as one batch. */
export async function run(database: Database, [first, ...rest]: BatchItem<'sqlite'>[]): Promise<void> {
  if (first !== undefined) await database.batch([first, ...rest]);
}
