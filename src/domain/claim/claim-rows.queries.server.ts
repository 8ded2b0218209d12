import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import {
  businessIds,
  certificates,
  certificateTypes,
  claims,
  cohorts,
  graduations,
  ipRightClasses,
  ipRights,
  programmes,
  verifications,
} from '#db/schema/index.ts';
import type { NiceClass } from './claim.ts';
import { isWaitingReplacement } from './replacement.queries.server.ts';

/**
 * Reads claims with the particulars of their kind and the decision that stands. Claims that were ended stay out, and so
 * do failed trainings; neither the numbers of permits nor the names of holders are read, since nothing may show them.
 */
export function selectClaimRows(condition: SQL | undefined) {
  return database()
    .select({ ...claimColumns, ...certificateColumns, ...rightColumns, ...trainingColumns, ...permitColumns })
    .from(claims)
    .leftJoin(verifications, and(eq(verifications.claimId, claims.id), isNull(verifications.supersededAt)))
    .leftJoin(certificates, eq(certificates.claimId, claims.id))
    .leftJoin(certificateTypes, eq(certificateTypes.id, certificates.typeId))
    .leftJoin(ipRights, eq(ipRights.claimId, claims.id))
    .leftJoin(graduations, eq(graduations.claimId, claims.id))
    .leftJoin(programmes, eq(programmes.id, graduations.programmeId))
    .leftJoin(cohorts, eq(cohorts.id, graduations.cohortId))
    .leftJoin(businessIds, eq(businessIds.claimId, claims.id))
    .where(and(condition, isNull(claims.endedAt), passedOrNoTraining, isVerifiedOrAlone))
    .orderBy(asc(claims.kind), asc(certificateTypes.position), asc(claims.id));
}

export type ClaimRow = Awaited<ReturnType<typeof selectClaimRows>>[number];

/** The Nice classes of the rights among `claimIds`, with their short names where the list of classes is loaded. */
export async function listNiceClasses(claimIds: readonly number[]): Promise<Map<number, NiceClass[]>> {
  const classes = new Map<number, NiceClass[]>();
  if (claimIds.length === 0) return classes;
  const rows = await database()
    .select({ claimId: ipRightClasses.claimId, number: ipRightClasses.niceClass, ...niceNames })
    .from(ipRightClasses)
    .where(sql`${ipRightClasses.claimId} in (select value from json_each(${JSON.stringify(claimIds)}))`)
    .orderBy(asc(ipRightClasses.claimId), asc(ipRightClasses.niceClass));
  for (const { claimId, number, name, nameEn } of rows) {
    const row = { number, name: name ?? '', nameEn: nameEn ?? name ?? '' };
    classes.set(claimId, [...(classes.get(claimId) ?? []), row]);
  }
  return classes;
}

const passedOrNoTraining = sql`(${graduations.claimId} is null or ${graduations.result} in ('lulus', 'kompeten'))`;

/** Beside the verified claim whose place it waits to take, an unchecked one would only confuse. */
const isVerifiedOrAlone = sql`(${verifications.decision} is 'verified' or not ${isWaitingReplacement('claims')})`;

const claimColumns = {
  id: claims.id,
  kind: claims.kind,
  enterpriseId: claims.enterpriseId,
  productId: claims.productId,
  expiresOn: claims.expiresOn,
  endedAt: claims.endedAt,
  decision: verifications.decision,
  method: verifications.method,
  verifiedBy: verifications.verifiedBy,
  /** The day in Tangerang (UTC+7) on which the officer decided. */
  verifiedOn: sql<string | null>`date(${verifications.verifiedAt}, '+7 hours')`,
  verificationValidUntilOn: verifications.validUntilOn,
};

const certificateColumns = {
  typeId: certificates.typeId,
  certificateNumber: certificates.number,
  certificateIssuer: sql<string | null>`coalesce(${certificates.issuer}, ${certificateTypes.issuer})`,
  issuedOn: certificates.issuedOn,
  shortName: certificateTypes.shortName,
  certificateName: certificateTypes.name,
  certificateNameEn: certificateTypes.nameEn,
  forExport: certificateTypes.forExport,
};

const rightColumns = {
  rightKind: ipRights.kind,
  title: ipRights.title,
  stage: ipRights.stage,
  applicationNumber: ipRights.applicationNumber,
  registrationNumber: ipRights.registrationNumber,
  filedOn: ipRights.filedOn,
  registeredOn: ipRights.registeredOn,
  holderIsEnterprise: ipRights.holderIsEnterprise,
};

const trainingColumns = {
  programmeId: graduations.programmeId,
  programmeName: programmes.name,
  programmeNameEn: programmes.nameEn,
  cohort: cohorts.name,
  graduatedOn: graduations.graduatedOn,
  result: graduations.result,
};

const permitColumns = { idKind: businessIds.kind };

const niceName = (column: 'name' | 'name_en') =>
  sql<string | null>`(select ${sql.raw(column)} from classification_codes k where k.scheme = 'nice'
    and cast(k.code as integer) = ${ipRightClasses.niceClass} order by k.version desc limit 1)`;
const niceNames = { name: niceName('name'), nameEn: niceName('name_en') };
