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

/** What each combination of facts comes to, looked up: judging 78,000 UMKM one by one took 50 ms. */
interface Standings {
  /** How many steps of the funnel in a row were taken, from 1. */
  taken: Uint8Array;
  /** The steps that are met, as bits in their order. */
  met: Uint8Array;
}

const combinations = 2 * fact.isExample;

function standingsOf(withExamples: boolean): Standings {
  const all = Array.from({ length: combinations }, (_, facts) =>
    steps.map((step) => meets(step, facts, withExamples)),
  );
  return {
    taken: Uint8Array.from(all, (met) => (met.includes(false) ? met.indexOf(false) : steps.length)),
    met: Uint8Array.from(all, (met) => met.reduce((bits, isMet, nth) => bits | (isMet ? 1 << nth : 0), 0)),
  };
}

const standings = { with: standingsOf(true), without: standingsOf(false) };

/** How many steps of the funnel in a row an UMKM that was trained has taken, from 1. */
export function stepsTaken(facts: number, withExamples: boolean): number {
  return (withExamples ? standings.with : standings.without).taken[facts] ?? 0;
}

/** Whether it meets the nth step of the funnel (from 0), as `meets` judges. */
export function meetsNth(nth: number, facts: number, withExamples: boolean): boolean {
  return (((withExamples ? standings.with : standings.without).met[facts] ?? 0) & (1 << nth)) !== 0;
}
