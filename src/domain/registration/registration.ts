import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';

export const registrationKinds = ['take_over', 'newcomer'] as const;
export type RegistrationKind = (typeof registrationKinds)[number];

/** Where an application stands; it waits while nobody has decided. */
export type RegistrationState = 'waiting' | 'accepted' | 'needs_correction' | 'refused' | 'withdrawn';

/** So many applications of one account may wait at once: a family has few firms. */
export const mostOpen = 5;
export const longest = { name: 120, training: 120, certificateNumber: 60, reason: 500 };

/** What an applicant tells, read from what was typed. */
export interface RegistrationFacts {
  name: string;
  kelurahanCode: string | null;
  phone: string | null;
  nib: string | null;
  training: string | null;
  certificateNumber: string | null;
}

/** An application as its applicant sees it. */
export interface OwnRegistration extends RegistrationFacts {
  id: number;
  kind: RegistrationKind;
  state: RegistrationState;
  kelurahan: string | null;
  /** The UMKM asked for, or the one that was made. */
  enterprise: { slug: string; name: string } | null;
  submittedAt: string;
  decidedAt: string | null;
  /** Why it was refused or what to correct; of an application that waits anew, what was asked for last. */
  reason: string | null;
}

/** By what an UMKM that is listed may be the one that somebody registers. */
export const duplicateSigns = ['nib', 'phone', 'name'] as const;
export type DuplicateSign = (typeof duplicateSigns)[number];

/** A listed UMKM that may be the one that somebody registers; of it only what is public. */
export interface PossibleDuplicate {
  enterpriseId: number;
  slug: string;
  name: string;
  place: EnterprisePlace;
  mainProduct: string | null;
  hasOwner: boolean;
  signs: DuplicateSign[];
}

/** An application in the queue. */
export interface WaitingRegistration {
  id: number;
  kind: RegistrationKind;
  name: string;
  kelurahan: string | null;
  submittedAt: string;
  evidenceCount: number;
  /** It came back before and was corrected. */
  isCorrected: boolean;
}

/** What the register holds about a listed UMKM, for the verifier who compares it with an application. */
export interface RegisteredFacts {
  enterpriseId: number;
  slug: string;
  name: string;
  place: EnterprisePlace;
  mainProduct: string | null;
  phone: string | null;
  nib: string | null;
  /** Programmes with the numbers of their certificates. */
  trainings: { programme: string; certificateNumber: string | null }[];
  sourceUrl: string | null;
  hasOwner: boolean;
}

/** An application with everything beside it that a verifier needs. */
export interface RegistrationCase extends RegistrationFacts {
  id: number;
  kind: RegistrationKind;
  state: RegistrationState;
  kelurahan: string | null;
  submittedAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  reason: string | null;
  applicant: { name: string; email: string | null; isEmailVerified: boolean; phone: string | null };
  /** The UMKM asked for. */
  listed: RegisteredFacts | null;
  duplicates: (RegisteredFacts & { signs: DuplicateSign[] })[];
  /** Other applications under way for the same UMKM, or of the same NIB or phone. */
  rivals: { id: number; name: string; submittedAt: string }[];
}
