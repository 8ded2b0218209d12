import { isTargetMeasure, type TargetMeasure } from '#src/domain/programme/measure.ts';
import { steps, type Step } from './steps.ts';

/**
 * A number of the dashboard: the UMKM at a step of the funnel (with `isAlone` those that meet the step whatever they make
 * of the ones before), or what a programme reached of a measure in a year.
 */
export type Figure = { of: 'step'; step: Step; isAlone: boolean } | { of: 'target'; measure: TargetMeasure };

/** How steps stand in an address. */
export const stepWords: Record<Step, string> = {
  trained: 'terlatih',
  publishing: 'terbit',
  verified: 'terverifikasi',
  export_ready: 'siap-ekspor',
  chosen: 'terpilih',
  sold: 'terjual',
};

export const figureField = 'angka';
export const trained: Figure = { of: 'step', step: 'trained', isAlone: false };

/** The figure of an address; undefined for anything that is none. */
export function readFigure(text: string): Figure | undefined {
  const [word = '', rest] = text.split('.');
  const step = steps.find((each) => stepWords[each] === word);
  if (step !== undefined && (rest === undefined || rest === 'saja')) {
    return { of: 'step', step, isAlone: rest === 'saja' };
  }
  return word === 'target' && rest !== undefined && isTargetMeasure(rest)
    ? { of: 'target', measure: rest }
    : undefined;
}

/** The same figure as part of an address. */
export function figureWord(figure: Figure): string {
  if (figure.of === 'target') return `target.${figure.measure}`;
  return figure.isAlone ? `${stepWords[figure.step]}.saja` : stepWords[figure.step];
}
