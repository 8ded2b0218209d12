import { isExportReady } from './export-ready.ts';

/** The steps from a training to a sale, in their order. */
export const steps = ['trained', 'publishing', 'verified', 'export_ready', 'chosen', 'sold'] as const;
export type Step = (typeof steps)[number];

/**
 * What is known of an UMKM, as bits of one number. `…Example` are those that only example records say.
 *
 * - `publishing`: a product of it is public now.
 * - `otherClaim`: a verified, unexpired claim other than a graduation.
 * - `chosen`: stands on a shortlist that was not ended, or took part in a trade promotion or mission.
 * - `sold`: sold something at an event, as recorded.
 */
export const fact = {
  shipsAbroad: 1,
  publishing: 2,
  otherClaim: 4,
  nib: 8,
  certificate: 16,
  chosen: 32,
  chosenExample: 64,
  sold: 128,
  soldExample: 256,
  isExample: 512,
} as const;

/** Whether an UMKM that was trained meets a step, whatever it makes of the steps before. */
export function meets(step: Step, facts: number, withExamples: boolean): boolean {
  const has = (bits: number) => (facts & bits) !== 0;
  switch (step) {
    case 'trained':
      return true;
    case 'publishing':
      return has(fact.publishing);
    case 'verified':
      return has(fact.otherClaim);
    case 'export_ready':
      return isExportReady({
        hasNib: has(fact.nib),
        hasCertificate: has(fact.certificate),
        shipsAbroad: has(fact.shipsAbroad),
      });
    case 'chosen':
      return has(withExamples ? fact.chosen | fact.chosenExample : fact.chosen);
    case 'sold':
      return has(withExamples ? fact.sold | fact.soldExample : fact.sold);
  }
}

/** How many steps of the funnel in a row an UMKM that was trained has taken, from 1. */
export function stepsTaken(facts: number, withExamples: boolean): number {
  const missed = steps.findIndex((step) => !meets(step, facts, withExamples));
  return missed === -1 ? steps.length : missed;
}
