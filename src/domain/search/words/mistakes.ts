import { editDistance } from './edit-distance.ts';
import { soundOf } from './sound.ts';

/** The number of mistakes; half a one less where both sound alike, a little more where they begin differently. */
export function costOf(typed: string, word: string, furthest: number, sound: string): number | undefined {
  const distance = editDistance(typed, word, furthest);
  if (distance > furthest || !/^\p{L}+$/u.test(word)) return undefined;
  const beginsAlike = typed[0] === word[0];
  // Another letter in the same place is a rarer slip than one too many or too few.
  const isReplaced = typed.length === word.length && !isAnagram(typed, word);
  return (
    distance -
    (soundOf(word) === sound ? 0.5 : 0) +
    (beginsAlike ? 0 : isBesideKey(typed, word) ? 0 : 0.4) +
    (isReplaced && soundOf(word) !== sound ? 0.1 : 0)
  );
}

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** A shorter word is another one as often as it is a slip (`vape`, `cape`). */
const tellingLength = 5;

/** Whether the first letter is the key beside the one that was meant (`nebel`), and all others are right. */
function isBesideKey(typed: string, word: string): boolean {
  if (typed.length < tellingLength || typed.slice(1) !== word.slice(1)) return false;
  const places = [typed, word].map(([first = '']) => keys.map((row) => row.indexOf(first)));
  return keys.some((_, row) => {
    const [one = -1, other = -1] = places.map((place) => place[row]);
    return one >= 0 && other >= 0 && Math.abs(one - other) === 1;
  });
}

function isAnagram(one: string, other: string): boolean {
  const sorted = (word: string) => [...word].sort().join('');
  return sorted(one) === sorted(other);
}

/** Whether a word looks as in messages, where most vowels are left out: `kcg`, `bju`, `lmri`. */
export function isShortened(word: string): boolean {
  const vowels = word.replaceAll(/[^aeiou]/g, '').length;
  return vowels * 2 < word.length - vowels || /^[^aeiou]{2}.$/.test(word);
}

/** Whether a word is another one without some of its vowels: `lmri` for `lemari`, `kcg` for `kacang` (ng is one sound). */
export function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (let place = 0; place < long.length; place += 1) {
    const letter = long[place] ?? '';
    if (letter === short[at]) at += 1;
    else if (!/[aeiou]/.test(letter) && !(letter === 'n' && long[place + 1] === 'g')) return false;
  }
  return at === short.length;
}
