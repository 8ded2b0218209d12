import type { Figure } from '#src/domain/dashboard/figure.ts';
import { steps } from '#src/domain/dashboard/steps.ts';
import { targetMeasures } from '#src/domain/programme/measure.ts';

/** What the map can show: every step, and what targets count of those who are somewhere. */
export const mapFigures: readonly Figure[] = [
  ...steps.map((step): Figure => ({ of: 'step', step, isAlone: false })),
  ...targetMeasures
    .filter((measure) => measure !== 'instructor')
    .map((measure): Figure => ({ of: 'target', measure })),
];
