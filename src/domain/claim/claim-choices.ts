import type { CertificateType } from './certificate-type.ts';

export type ProductChoice = { id: number; name: string };

/** A training with its classes. */
export type TrainingChoice = { id: string; name: string; cohorts: { id: number; name: string }[] };

/** A class of goods or services (Nice) with further words by which it is found. */
export type NiceChoice = { number: number; name: string; isUsual: number; words: string };

/** Everything that the form of a claim offers to choose from. */
export type ClaimChoices = {
  products: ProductChoice[];
  trainings: TrainingChoice[];
  niceClasses: NiceChoice[];
  certificateTypes: CertificateType[];
};
