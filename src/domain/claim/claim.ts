import { isFiled, isRegistered, ipRightStanding, protectionEnd } from './ip-right.ts';
import type { IpRightKind, IpRightStage } from './ip-right.ts';

/**
 * How much a claim is worth today. `verified` and `filed` were checked by an officer (`filed`: a right that waits for
 * its register); `declared` was only said by the owner.
 */
export type ClaimState = 'verified' | 'filed' | 'declared' | 'refused' | 'expired' | 'ended';

export type VerificationMethod = 'document_seen' | 'register_checked' | 'visit';
export type VerificationDecision = 'verified' | 'needs_correction' | 'refused';

/** A class of goods or services that a mark covers (Nice, 1 to 45). */
export type NiceClass = { number: number; name: string; nameEn: string };

/** What the claim says, by kind. Numbers of permits to do business and names of holders are left out on purpose. */
export type ClaimSubject =
  | {
      kind: 'certificate';
      typeId: string;
      shortName: string;
      name: string;
      nameEn: string;
      issuer: string | null;
      issuedOn: string | null;
      forExport: boolean;
    }
  | {
      kind: 'ip_right';
      rightKind: IpRightKind;
      title: string;
      stage: IpRightStage;
      filedOn: string | null;
      registeredOn: string | null;
      applicationNumber: string | null;
      registrationNumber: string | null;
      niceClasses: NiceClass[];
      /** Whether the register names the business as holder; null while nobody has looked. */
      holderIsEnterprise: boolean | null;
      /** Last day of protection, or what it would be after registration; null when unknown. */
      protectedUntil: string | null;
    }
  | {
      kind: 'graduation';
      programmeId: string;
      programmeName: string;
      programmeNameEn: string | null;
      cohort: string | null;
      graduatedOn: string | null;
      result: 'lulus' | 'kompeten';
    }
  | { kind: 'business_id'; idKind: 'nib' | 'iumk' | 'tdp' | 'akta' };

export type ClaimKind = ClaimSubject['kind'];

/** One statement about an UMKM or one of its products with everything that a reader needs to judge it. */
export type ClaimRecord = {
  id: number;
  kind: ClaimKind;
  scope: 'product' | 'enterprise';
  /** The product that it speaks of, null when it speaks of the whole UMKM. */
  productId: number | null;
  /** Of a certificate or a right; null for permits to do business and trainings, which identify people. */
  number: string | null;
  state: ClaimState;
  /** The office that decided; null while nobody has. */
  verifiedBy: string | null;
  verifiedOn: string | null;
  method: VerificationMethod | null;
  /** The earlier of the document's last day and the last day of the officer's verification; null when neither ends. */
  validUntil: string | null;
  subject: ClaimSubject;
};

/** What a badge is made from: a certificate, a registered right, or (as `filed`) a right under way; all verified today. */
export type BadgeFact = {
  claimId: number;
  productId: number | null;
  state: 'verified' | 'filed';
  validUntil: string | null;
  subject: Extract<ClaimSubject, { kind: 'certificate' | 'ip_right' }>;
};

/** What the state of a claim depends on besides the calendar. */
export type ClaimFacts = {
  endedAt: string | null;
  /** The decision that stands, null while nobody has decided. */
  decision: VerificationDecision | null;
  /** Last day of the document. */
  expiresOn: string | null;
  /** Last day of the officer's verification. */
  verificationValidUntilOn: string | null;
  /** Only of IP rights. */
  right: { kind: IpRightKind; stage: IpRightStage; filedOn: string | null } | null;
};

/** The state of a claim on `today` (`YYYY-MM-DD`): a claim is good up to and including its last day. */
export function claimState(facts: ClaimFacts, today: string): ClaimState {
  if (facts.endedAt !== null) return 'ended';
  if (facts.decision === 'refused') return 'refused';
  if (facts.right !== null && ipRightStanding(facts.right.stage) === 'ended') return 'ended';
  const lastDay = claimValidUntil(facts);
  if (lastDay !== null && lastDay < today) return 'expired';
  if (facts.decision !== 'verified') return 'declared';
  if (facts.right === null || isRegistered(facts.right.stage)) return 'verified';
  return isFiled(facts.right.stage) ? 'filed' : 'declared';
}

/** The last day on which a claim may be relied on, null when nothing ends it. */
export function claimValidUntil(facts: ClaimFacts): string | null {
  const days = [documentEnd(facts), facts.decision === 'verified' ? facts.verificationValidUntilOn : null];
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** A document's own last day; a registered right without one ends with its term. */
function documentEnd({ expiresOn, right }: ClaimFacts): string | null {
  if (expiresOn !== null || right === null || !isRegistered(right.stage)) return expiresOn;
  return protectionEnd(right.kind, right.filedOn) ?? null;
}

/** Whether the public may see the claim at all: refusals are between the owner and the officer. */
export function isPublicClaim(claim: { state: ClaimState }): boolean {
  return claim.state !== 'refused';
}

/** Whether a claim is worth a badge: checked by an officer and unexpired. */
export function hasBadge<Claim extends { state: ClaimState }>(
  claim: Claim,
): claim is Claim & { state: 'verified' | 'filed' } {
  return claim.state === 'verified' || claim.state === 'filed';
}

/** What of these claims earns a badge for the UMKM as a whole. */
export function badgeFactsOf(claims: readonly ClaimRecord[]): BadgeFact[] {
  return claims.filter(hasBadge).flatMap(({ id, productId, state, validUntil, subject }) => {
    if (productId !== null || (subject.kind !== 'certificate' && subject.kind !== 'ip_right')) return [];
    return [{ claimId: id, productId, state, validUntil, subject }];
  });
}
