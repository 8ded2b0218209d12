/** The spelling of before 1972 and 1947, and what people write for it today. */
const older: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/sj/g, 'sy'],
  [/nj/g, 'ny'],
  [/(?<!d)j/g, 'y'],
  [/dj/g, 'j'],
];
/** The same where `j` is today's already (`sajoer`, but `djoeal`). */
const olderVowels = older.filter(([, letter]) => letter !== 'y');

/**
 * How a word may be spelt by rule: as before the reforms (`sajoer`, `tjokelat`), with letters drawn out (`enaaak`), with
 * x for ks. Only rules, so that nothing has to be guessed; which of them is a word, the vocabulary knows.
 */
export function respellings(word: string): string[] {
  const drawnOut = word.replaceAll(/(.)\1{2,}/g, '$1');
  const spelt = [older, olderVowels].map((rules) => spell(drawnOut, rules));
  const modern = drawnOut.replaceAll('x', 'ks');
  return [...new Set([drawnOut, ...spelt, modern])].filter((other) => other !== word);
}

function spell(word: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((text, [letters, modern]) => text.replaceAll(letters, modern), word);
}
