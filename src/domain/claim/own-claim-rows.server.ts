import type { VerificationDecision, VerificationMethod } from './claim.ts';
import type { IpRightKind, IpRightStage } from './ip-right.ts';
import { ownClaimState, ownEnd, type OwnClaim } from './own-claim.ts';
import type { BusinessIdKind, ClaimParticulars, TrainingResult } from './particulars.ts';

/** A claim with every table of particulars beside it, as `own-claims.queries` reads it. */
export interface OwnClaimRow {
  id: number;
  kind: ClaimParticulars['kind'];
  productId: number | null;
  productName: string | null;
  expiresOn: string | null;
  declaredAt: string;
  submittedAt: string | null;
  endedAt: string | null;
  endReason: string | null;
  verificationId: number | null;
  decision: VerificationDecision | null;
  method: VerificationMethod | null;
  reason: string | null;
  verifiedBy: string | null;
  verificationValidUntilOn: string | null;
  decidedOn: string | null;
  evidenceCount: number;
  replaces: number | null;
  replacedBy: number | null;
  idKind: BusinessIdKind | null;
  idNumber: string | null;
  typeId: string | null;
  certificateNumber: string | null;
  issuer: string | null;
  issuedOn: string | null;
  certificateName: string | null;
  certificateShortName: string | null;
  forExport: number | null;
  registerUrl: string | null;
  rightKind: IpRightKind | null;
  title: string | null;
  stage: IpRightStage | null;
  applicationNumber: string | null;
  registrationNumber: string | null;
  filedOn: string | null;
  registeredOn: string | null;
  holder: string | null;
  holderIsEnterprise: number | null;
  niceClasses: string;
  programmeId: string | null;
  cohortId: number | null;
  graduatedOn: string | null;
  result: TrainingResult | null;
  trainingNumber: string | null;
  programmeName: string | null;
  cohortName: string | null;
}

/** The claim of a row; undefined when its particulars were never written. */
export function toOwnClaim(row: OwnClaimRow, today: string): OwnClaim | undefined {
  const particulars = particularsOf(row);
  if (particulars === undefined) return undefined;
  const { endedAt, decision, expiresOn, verificationValidUntilOn, rightKind: kind, stage, filedOn } = row;
  const right = kind === null || stage === null ? null : { kind, stage, filedOn };
  const facts = { endedAt, decision, expiresOn, verificationValidUntilOn, right };
  return {
    id: row.id,
    state: ownClaimState({ ...facts, submittedAt: row.submittedAt }, today),
    particulars,
    names: {
      certificate: row.certificateName ?? '',
      certificateShort: row.certificateShortName ?? '',
      programme: row.programmeName ?? '',
      cohort: row.cohortName ?? '',
    },
    registerUrl: row.registerUrl,
    forExport: row.forExport === 1,
    product: row.productId === null ? null : { id: row.productId, name: row.productName ?? '' },
    expiresOn,
    declaredAt: row.declaredAt,
    submittedAt: row.submittedAt,
    endedAt,
    endReason: row.endReason,
    decision: decisionOf(row),
    ...ownEnd(facts),
    evidenceCount: row.evidenceCount,
    replaces: row.replaces,
    replacedBy: row.replacedBy,
  };
}

function decisionOf(row: OwnClaimRow): OwnClaim['decision'] {
  const { verificationId: id, verifiedBy: by, decidedOn: on, method, reason } = row;
  return id === null || by === null || on === null ? null : { id, by, on, method, reason };
}

function particularsOf(row: OwnClaimRow): ClaimParticulars | undefined {
  switch (row.kind) {
    case 'business_id':
      return row.idKind === null
        ? undefined
        : { kind: 'business_id', idKind: row.idKind, number: row.idNumber ?? '' };
    case 'certificate': {
      const { typeId, certificateNumber: number, issuer, issuedOn } = row;
      return typeId === null ? undefined : { kind: 'certificate', typeId, number, issuer, issuedOn };
    }
    case 'ip_right':
      return rightOf(row);
    case 'graduation': {
      const { programmeId, cohortId, graduatedOn, result, trainingNumber: certificateNumber } = row;
      return programmeId === null || result === null
        ? undefined
        : { kind: 'graduation', programmeId, cohortId, graduatedOn, certificateNumber, result };
    }
  }
}

function rightOf(row: OwnClaimRow): ClaimParticulars | undefined {
  const { rightKind, title, stage, applicationNumber, registrationNumber, filedOn, registeredOn, holder } =
    row;
  if (rightKind === null || title === null || stage === null) return undefined;
  return {
    kind: 'ip_right',
    rightKind,
    title,
    stage,
    applicationNumber,
    registrationNumber,
    filedOn,
    registeredOn,
    holder,
    holderIsEnterprise: row.holderIsEnterprise === null ? null : row.holderIsEnterprise === 1,
    niceClasses: JSON.parse(row.niceClasses) as number[],
  };
}
