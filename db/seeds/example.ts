import type { ipRightKinds, ipRightStages, trainingResults, verificationMethods } from '../schema/index.ts';

/**
 * The shapes in which the example world is written. Everything in it is invented: no firm, person, number or document is
 * real. Days are told as "so many days ago" or "in so many days", so that the world stays alive.
 */

/** What an officer made of a claim; `declared` is what nobody has looked at yet. */
export type Check =
  | { decision: 'declared' }
  | {
      decision: 'verified';
      daysAgo: number;
      method: (typeof verificationMethods)[number];
      validForDays?: number;
    }
  | { decision: 'refused' | 'needs_correction'; daysAgo: number; reason: string };

export const declared: Check = { decision: 'declared' };

export function verified(
  daysAgo: number,
  method: (typeof verificationMethods)[number] = 'document_seen',
  validForDays?: number,
): Check {
  return { decision: 'verified', daysAgo, method, ...(validForDays === undefined ? {} : { validForDays }) };
}

export function refused(daysAgo: number, reason: string): Check {
  return { decision: 'refused', daysAgo, reason };
}

export function sentBack(daysAgo: number, reason: string): Check {
  return { decision: 'needs_correction', daysAgo, reason };
}

/** A claim about the UMKM, or about one of its products when `product` names it. Numbers are made up by the loader. */
export type ExampleClaim = { check: Check; product?: string; ended?: { daysAgo: number; reason: string } } & (
  | { kind: 'nib' }
  | { kind: 'certificate'; type: string; issuedDaysAgo: number; expiresInDays?: number }
  | {
      kind: 'right';
      right: (typeof ipRightKinds)[number];
      title: string;
      stage: (typeof ipRightStages)[number];
      filedDaysAgo?: number;
      registeredDaysAgo?: number;
      classes?: number[];
      /** Whether the register names the business as the holder; left out while nobody has looked. */
      holderIsEnterprise?: boolean;
    }
);

/** A cohort is told by its number in `cohorts.ts`. */
export type ExampleTraining = {
  programme: string;
  cohort: number;
  check: Check;
  result?: (typeof trainingResults)[number];
};

export type ExampleProduct = {
  name: string;
  en?: string;
  category: string;
  /** Whole rupiah; left out by an owner who has not decided yet. */
  price?: number;
  unit: string;
  about: string;
  aboutEn?: string;
  /** What it is made of. */
  of?: string;
  ofEn?: string;
  /** Pieces on hand; left out for what is made to order. */
  stock?: number;
  grams?: number;
  keepsDays?: number;
  minOrder?: number;
  perMonth?: number;
  leadDays?: number;
  hs?: string;
  /** Name, then a price and an English name where they differ. */
  variants?: [name: string, price?: number | null, en?: string][];
  /** From how many, at which price each. */
  wholesale?: [quantity: number, price: number][];
  /** `draft` was never published; `withdrawn` was taken out of the window again. */
  status?: 'draft' | { withdrawnDaysAgo: number; reason: string };
  /** The owner wants no pattern and has no photo yet. */
  hasNoPicture?: true;
};

export type ExampleEnterprise = {
  slug: string;
  name: string;
  category: string;
  /** Code of a kelurahan of Kota Tangerang. */
  kelurahan: string;
  founded: number;
  womenLed?: boolean;
  shipsAbroad?: boolean;
  /** Whether a number is known, and whether the owner chose to show it. */
  whatsapp: 'shown' | 'hidden' | 'none';
  makes: string;
  story: string;
  storyEn?: string;
  trainings: ExampleTraining[];
  exemption?: { daysAgo: number; reason: string; validForDays: number };
  claims: ExampleClaim[];
  products: ExampleProduct[];
};
