import { and, eq, isNull, or } from 'drizzle-orm';
import { claims } from '#db/schema/index.ts';
import { listNiceClasses, selectClaimRows, type ClaimRow } from './claim-rows.queries.server.ts';
import { claimState, claimValidUntil, hasBadge, isPublicClaim } from './claim.ts';
import type { BadgeFact, ClaimFacts, ClaimRecord, ClaimSubject, NiceClass } from './claim.ts';
import { selectBadgeRows, type BadgeRow } from './badge-rows.queries.server.ts';
import { protectionEnd } from './ip-right.ts';

/** Everything that the public may read about an UMKM and its products as claims; refused ones are left out. */
export async function listClaimsOfEnterprise(enterpriseId: number, today: string): Promise<ClaimRecord[]> {
  return toRecords(await selectClaimRows(eq(claims.enterpriseId, enterpriseId)), today);
}

/** The claims that speak of one product: its own, and those of its UMKM as a whole. */
export async function listClaimsOfProduct(
  product: { id: number; enterpriseId: number },
  today: string,
): Promise<ClaimRecord[]> {
  const ofProduct = or(isNull(claims.productId), eq(claims.productId, product.id));
  return toRecords(
    await selectClaimRows(and(eq(claims.enterpriseId, product.enterpriseId), ofProduct)),
    today,
  );
}

/**
 * What earns a badge today, by UMKM: verified and unexpired certificates and rights. Facts with a `productId` belong to
 * that product only. Each UMKM asked for has an entry.
 */
export async function listBadgeFacts(
  enterpriseIds: readonly number[],
  today: string,
): Promise<Map<number, BadgeFact[]>> {
  const facts = new Map<number, BadgeFact[]>(enterpriseIds.map((id) => [id, []]));
  if (enterpriseIds.length === 0) return facts;
  for (const row of await selectBadgeRows(enterpriseIds, today)) {
    const fact = toBadgeFact(row, today);
    if (fact !== undefined) facts.get(row.enterpriseId)?.push(fact);
  }
  return facts;
}

async function toRecords(rows: ClaimRow[], today: string): Promise<ClaimRecord[]> {
  const rightIds = rows.filter((row) => row.kind === 'ip_right').map((row) => row.id);
  const classes = await listNiceClasses(rightIds);
  const records = rows.map((row) => toRecord(row, classes.get(row.id) ?? [], today));
  return records.filter((record) => record !== undefined).filter(isPublicClaim);
}

function toRecord(row: ClaimRow, classes: NiceClass[], today: string): ClaimRecord | undefined {
  const subject = toSubject(row, classes);
  if (subject === undefined) return undefined;
  const facts = toFacts(row);
  // An officer's request to correct something is between the two of them; the public reads a mere declaration.
  const isChecked = row.decision === 'verified';
  return {
    id: row.id,
    kind: row.kind,
    scope: row.productId === null ? 'enterprise' : 'product',
    productId: row.productId,
    number: row.certificateNumber ?? row.registrationNumber ?? row.applicationNumber,
    state: claimState(facts, today),
    verifiedBy: isChecked ? row.verifiedBy : null,
    verifiedOn: isChecked ? row.verifiedOn : null,
    method: isChecked ? row.method : null,
    validUntil: claimValidUntil(facts),
    subject,
  };
}

function toBadgeFact(row: BadgeRow, today: string): BadgeFact | undefined {
  const facts = toFacts(row);
  const standing = { state: claimState(facts, today), validUntil: claimValidUntil(facts) };
  const subject = row.kind === 'certificate' ? certificateOf(row) : rightOf(row, []);
  if (subject === undefined || !hasBadge(standing)) return undefined;
  return { claimId: row.id, productId: row.productId, ...standing, subject };
}

function toFacts(row: BadgeRow): ClaimFacts {
  const { endedAt, decision, expiresOn, verificationValidUntilOn, rightKind, stage, filedOn } = row;
  const right = rightKind === null || stage === null ? null : { kind: rightKind, stage, filedOn };
  return { endedAt, decision, expiresOn, verificationValidUntilOn, right };
}

type SubjectOf<Kind extends ClaimSubject['kind']> = Extract<ClaimSubject, { kind: Kind }>;

/** The particulars of a claim's kind; undefined when they were never written. */
function toSubject(row: ClaimRow, niceClasses: NiceClass[]): ClaimSubject | undefined {
  switch (row.kind) {
    case 'certificate':
      return certificateOf(row);
    case 'ip_right':
      return rightOf(row, niceClasses);
    case 'graduation':
      return graduationOf(row);
    case 'business_id':
      return row.idKind === null ? undefined : { kind: 'business_id', idKind: row.idKind };
  }
}

function certificateOf(row: BadgeRow): SubjectOf<'certificate'> | undefined {
  const { typeId, certificateName: name, shortName } = row;
  if (typeId === null || name === null || shortName === null) return undefined;
  return {
    kind: 'certificate',
    typeId,
    shortName,
    name,
    nameEn: row.certificateNameEn ?? name,
    issuer: row.certificateIssuer,
    issuedOn: row.issuedOn,
    forExport: row.forExport ?? false,
  };
}

function rightOf(row: BadgeRow, niceClasses: NiceClass[]): SubjectOf<'ip_right'> | undefined {
  const { rightKind, title, stage, filedOn, registeredOn, applicationNumber, registrationNumber } = row;
  if (rightKind === null || title === null || stage === null) return undefined;
  return {
    kind: 'ip_right',
    rightKind,
    title,
    stage,
    filedOn,
    registeredOn,
    applicationNumber,
    registrationNumber,
    niceClasses,
    holderIsEnterprise: row.holderIsEnterprise,
    protectedUntil: row.expiresOn ?? protectionEnd(rightKind, filedOn) ?? null,
  };
}

function graduationOf(row: ClaimRow): ClaimSubject | undefined {
  const { programmeId, programmeName, programmeNameEn, cohort, graduatedOn, result } = row;
  if (programmeId === null || programmeName === null) return undefined;
  if (result !== 'lulus' && result !== 'kompeten') return undefined;
  return { kind: 'graduation', programmeId, programmeName, programmeNameEn, cohort, graduatedOn, result };
}
