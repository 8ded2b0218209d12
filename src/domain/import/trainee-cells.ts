import { readAs, unread, type Read } from './problem.ts';
import { shown, textOf, type FilledCell } from './text-cells.ts';

export type TrainingResult = 'lulus' | 'tidak_lulus' | 'kompeten' | 'belum_kompeten';

const results = new Map<string, TrainingResult>([
  ['lulus', 'lulus'],
  ['passed', 'lulus'],
  ['tidaklulus', 'tidak_lulus'],
  ['failed', 'tidak_lulus'],
  ['kompeten', 'kompeten'],
  ['k', 'kompeten'],
  ['competent', 'kompeten'],
  ['belumkompeten', 'belum_kompeten'],
  ['bk', 'belum_kompeten'],
  ['notyetcompetent', 'belum_kompeten'],
]);

const women = new Set(['p', 'perempuan', 'wanita', 'w', 'female', 'f', 'woman']);
const men = new Set(['l', 'lakilaki', 'lk', 'pria', 'male', 'm', 'man']);

/** How somebody ended a training. */
export function readResult(cell: FilledCell): Read<TrainingResult> {
  const result = results.get(lettersOf(cell));
  return result === undefined ? unread('result_unclear', shown(cell)) : readAs(result);
}

/** Whether somebody is a woman: `P` or `L`, as lists of participants have it. */
export function readIsWoman(cell: FilledCell): Read<boolean> {
  const word = lettersOf(cell);
  if (women.has(word)) return readAs(true);
  return men.has(word) ? readAs(false) : unread('gender_unclear', shown(cell));
}

/** A score from 0 to 100, rounded: `87`, `87,5`. */
export function readScore(cell: FilledCell): Read<number> {
  const text = textOf(cell).replace(',', '.');
  const score = /^\d{1,3}(?:\.\d{1,4})?$/.test(text) ? Number(text) : NaN;
  return score >= 0 && score <= 100 ? readAs(Math.round(score)) : unread('score_unclear', shown(cell));
}

/** Whether a result means that the training was passed. */
export function isPassed(result: TrainingResult): boolean {
  return result === 'lulus' || result === 'kompeten';
}

function lettersOf(cell: FilledCell): string {
  return textOf(cell)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}
