import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  certificates,
  certificateTypes,
  claims,
  enterprises,
  graduations,
  ipRights,
  programmes,
  verifications,
} from '#db/schema/index.ts';

/** What an officer decided, for tests; a verification unless it says otherwise. */
export type Decision = Partial<typeof verifications.$inferInsert>;

export const office = 'Disperindagkop UKM Kota Tangerang';
let slugs = 0;

/** Writes an UMKM and gives its id. */
export async function addEnterprise(
  database: Database,
  values: Partial<typeof enterprises.$inferInsert> = {},
): Promise<number> {
  slugs += 1;
  const [row] = await database
    .insert(enterprises)
    .values({
      slug: `umkm-${slugs}`,
      name: 'Dapur Contoh',
      nameKey: 'dapur contoh',
      isExample: true,
      ...values,
    })
    .returning({ id: enterprises.id });
  return idOf(row);
}

/** Writes a certificate with the decision that stands, if any, and gives the claim's id. */
export async function addCertificate(
  database: Database,
  claim: Pick<
    typeof claims.$inferInsert,
    'enterpriseId' | 'productId' | 'expiresOn' | 'endedAt' | 'endReason'
  >,
  certificate: { typeId: string; number?: string },
  decision?: Decision,
): Promise<number> {
  await database
    .insert(certificateTypes)
    .values({
      id: certificate.typeId,
      name: certificate.typeId,
      nameEn: certificate.typeId,
      shortName: certificate.typeId,
      position: 900,
    })
    .onConflictDoNothing();
  const id = await addClaim(database, { ...claim, kind: 'certificate' }, decision);
  await database.insert(certificates).values({ claimId: id, ...certificate });
  return id;
}

/** Writes an IP right with the decision that stands, if any, and gives the claim's id. */
export async function addRight(
  database: Database,
  claim: Pick<typeof claims.$inferInsert, 'enterpriseId' | 'productId' | 'expiresOn'>,
  right: Omit<typeof ipRights.$inferInsert, 'claimId'>,
  decision?: Decision,
): Promise<number> {
  const id = await addClaim(database, { ...claim, kind: 'ip_right' }, decision);
  await database.insert(ipRights).values({ claimId: id, ...right });
  return id;
}

/** Writes a training and how it ended, and gives the claim's id. */
export async function addGraduation(
  database: Database,
  enterpriseId: number,
  graduation: Partial<typeof graduations.$inferInsert> = {},
  decision?: Decision,
): Promise<number> {
  await database
    .insert(programmes)
    .values({ id: 'pelatihan-contoh', name: 'Pelatihan Contoh', trains: true, isExample: true })
    .onConflictDoNothing();
  const id = await addClaim(database, { enterpriseId, kind: 'graduation' }, decision);
  await database
    .insert(graduations)
    .values({ claimId: id, programmeId: 'pelatihan-contoh', result: 'lulus', ...graduation });
  return id;
}

/** Writes a claim of any kind without its particulars. */
export async function addClaim(
  database: Database,
  claim: typeof claims.$inferInsert,
  decision?: Decision,
): Promise<number> {
  const [row] = await database.insert(claims).values(claim).returning({ id: claims.id });
  const id = idOf(row);
  if (decision !== undefined) await decide(database, id, decision);
  return id;
}

/** Lets a decision take the place of the one that stood. */
export async function decide(database: Database, claimId: number, decision: Decision): Promise<void> {
  const verifiedAt = '2026-06-30T03:00:00.000Z';
  await database
    .update(verifications)
    .set({ supersededAt: verifiedAt })
    .where(sql`${eq(verifications.claimId, claimId)} and superseded_at is null`);
  await database.insert(verifications).values({
    claimId,
    decision: 'verified',
    method: 'register_checked',
    verifiedBy: office,
    verifiedAt,
    ...decision,
  });
}

function idOf(row: { id: number } | undefined): number {
  if (row === undefined) throw new Error('The row was not written.');
  return row.id;
}
