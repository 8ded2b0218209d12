import { isWithinEdits } from '#src/domain/region/edit-distance.ts';

/**
 * Whether two name keys may be one name written twice: the same, one within the other, or a slip or two apart. Names
 * that differ in a number or a single letter (`Kelompok 1`, `Kelompok 2`) are counted off, not misspelt.
 */
export function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  if (one === '' || other === '') return false;
  if (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)) return true;
  const slips = slipsIn(Math.min(one.length, other.length));
  if (Math.abs(one.length - other.length) > slips || marksOf(one) !== marksOf(other)) return false;
  return isWithinEdits(one, other, slips);
}

/** How many slips two names may lie apart, of which the shorter has so many letters. */
export function slipsIn(letters: number): number {
  return Math.floor(letters / 5);
}

/** What of a name is counted off: its numbers and single letters. */
export function marksOf(key: string): string {
  return key
    .split(' ')
    .filter((word) => word.length === 1 || /\p{Number}/u.test(word))
    .join(' ');
}
