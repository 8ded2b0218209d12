import { protectionEnd } from '#src/domain/claim/ip-right.ts';
import type { claimKinds } from '../schema/index.ts';
import { exampleCohorts } from './cohorts.ts';
import { dayAfter, daysBefore, instantOn } from './days.ts';
import type { Check, ExampleClaim, ExampleTraining } from './example.ts';
import { exampleOffice, type Draft } from './example-rows.ts';
import type { DocumentNumbers } from './invented-numbers.ts';

/** The firm that claims, with the numbers of its documents and the ids of its products by name. */
export type Claimant = {
  id: number;
  name: string;
  numbers: DocumentNumbers;
  productIds: Map<string, number>;
};

type CertificateClaim = Extract<ExampleClaim, { kind: 'certificate' }>;
type RightClaim = Extract<ExampleClaim, { kind: 'right' }>;

/** Writes that a firm ended a training, as a claim. */
export function addTraining(draft: Draft, claimant: Claimant, training: ExampleTraining): void {
  const index = exampleCohorts.findIndex(
    ({ programme, number }) => programme === training.programme && number === training.cohort,
  );
  const cohort = draft.rows.cohorts[index];
  if (cohort === undefined) {
    throw new Error(`There is no cohort ${training.cohort} of ${training.programme} in cohorts.ts.`);
  }
  const claimId = startClaim(draft, claimant, 'graduation', training);
  draft.rows.graduations.push({
    claimId,
    programmeId: training.programme,
    cohortId: cohort.id ?? null,
    graduatedOn: cohort.endsOn ?? null,
    certificateNumber: claimant.numbers.training(training.programme, cohort.endsOn ?? draft.today),
    result: training.result ?? 'lulus',
  });
}

/** Writes a business id, certificate or right with what an officer made of it. */
export function addClaim(draft: Draft, claimant: Claimant, claim: ExampleClaim): void {
  switch (claim.kind) {
    case 'nib':
      draft.rows.businessIds.push({
        claimId: startClaim(draft, claimant, 'business_id', claim),
        kind: 'nib',
        number: claimant.numbers.nib,
      });
      break;
    case 'certificate':
      addCertificate(draft, claimant, claim);
      break;
    case 'right':
      addRight(draft, claimant, claim);
      break;
  }
}

function addCertificate(draft: Draft, claimant: Claimant, claim: CertificateClaim): void {
  const expiresOn = claim.expiresInDays === undefined ? null : dayAfter(draft.today, claim.expiresInDays);
  draft.rows.certificates.push({
    claimId: startClaim(draft, claimant, 'certificate', claim, expiresOn),
    typeId: claim.type,
    number: claimant.numbers.certificate(claim.type, expiresOn),
    issuedOn: daysBefore(draft.today, claim.issuedDaysAgo),
  });
}

function addRight(draft: Draft, claimant: Claimant, claim: RightClaim): void {
  const { today, rows } = draft;
  const filedOn = claim.filedDaysAgo === undefined ? null : daysBefore(today, claim.filedDaysAgo);
  const registeredOn =
    claim.registeredDaysAgo === undefined ? null : daysBefore(today, claim.registeredDaysAgo);
  const expiresOn = registeredOn === null ? null : (protectionEnd(claim.right, filedOn) ?? null);
  const claimId = startClaim(draft, claimant, 'ip_right', claim, expiresOn);
  rows.ipRights.push({
    claimId,
    kind: claim.right,
    title: claim.title,
    stage: claim.stage,
    applicationNumber: filedOn === null ? null : claimant.numbers.application(claim.right, filedOn),
    registrationNumber: registeredOn === null ? null : claimant.numbers.registration(claim.right),
    filedOn,
    registeredOn,
    holder: claim.holderIsEnterprise === true ? claimant.name : null,
    holderIsEnterprise: claim.holderIsEnterprise ?? null,
  });
  for (const niceClass of claim.classes ?? []) rows.ipRightClasses.push({ claimId, niceClass });
}

type Told = { check: Check; product?: string; ended?: { daysAgo: number; reason: string } };

function startClaim(
  { rows, first, today }: Draft,
  { id: enterpriseId, name, productIds }: Claimant,
  kind: (typeof claimKinds)[number],
  { check, product, ended }: Told,
  expiresOn: string | null = null,
): number {
  const productId = product === undefined ? null : productIds.get(product);
  if (productId === undefined) throw new Error(`${name} has no product called ${product ?? ''}.`);
  const number = rows.claims.length + 1;
  const id = first.claim + number;
  const checkedAgo = check.decision === 'declared' ? 0 : check.daysAgo;
  rows.claims.push({
    id,
    kind,
    enterpriseId,
    productId,
    expiresOn,
    declaredAt: instantOn(daysBefore(today, checkedAgo + 4 + (number % 9)), number),
    endedAt: ended === undefined ? null : instantOn(daysBefore(today, ended.daysAgo), number),
    endReason: ended?.reason ?? null,
  });
  addVerification({ rows, first, today }, id, check);
  return id;
}

function addVerification({ rows, today }: Draft, claimId: number, check: Check): void {
  if (check.decision === 'declared') return;
  const decided = {
    claimId,
    decision: check.decision,
    verifiedBy: exampleOffice,
    verifiedAt: instantOn(daysBefore(today, check.daysAgo), claimId),
  };
  if (check.decision === 'verified') {
    const { daysAgo, method, validForDays } = check;
    rows.verifications.push({
      ...decided,
      method,
      validUntilOn: validForDays === undefined ? null : dayAfter(today, validForDays - daysAgo),
      reason: null,
    });
  } else {
    rows.verifications.push({
      ...decided,
      method: 'document_seen',
      validUntilOn: null,
      reason: check.reason,
    });
  }
}
