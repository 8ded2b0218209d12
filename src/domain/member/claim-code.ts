import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';

/** So many codes are issued at once: ten sheets of paper. */
export const mostCodesAtOnce = 120;
/** A code lies about on paper: it stands for a year at most. */
export const longestDays = 366;
/** What an officer is offered first. */
export const usualDays = 60;

/** Why a code opens nothing. */
export type CodeProblem = 'unknown' | 'expired' | 'voided' | 'used' | 'owned';

/** What the bearer of a code is asked about: "is this your UMKM?" */
export interface CodedEnterprise {
  slug: string;
  name: string;
  place: EnterprisePlace;
  mainProduct: string | null;
  /** Names of some of its products. */
  products: string[];
}

/** A code as it is printed, with whose it is. */
export interface IssuedCode {
  enterpriseId: number;
  name: string;
  place: EnterprisePlace;
  code: string;
}

/** An UMKM without an owner, as the officer who issues codes sees it. */
export interface UnownedEnterprise {
  id: number;
  slug: string;
  name: string;
  place: EnterprisePlace;
  mainProduct: string | null;
  /** When the code that stands was issued, and until when it counts. */
  codeIssuedAt: string | null;
  codeValidUntilOn: string | null;
}
