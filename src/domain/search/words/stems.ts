const shortestStem = 4;
/** What `me-` and `pe-` take from the beginning of a word when they join it: `memotong` is from `potong`. */
const taken: readonly (readonly [RegExp, string])[] = [
  [/^[mp]eny/, 's'],
  [/^[mp]eng/, 'k'],
  [/^[mp]eng/, ''],
  [/^[mp]em/, 'p'],
  [/^[mp]em/, ''],
  [/^[mp]en/, 't'],
  [/^[mp]en/, ''],
  [/^[mp]e/, ''],
  [/^(?:di|ke|se)/, ''],
  [/^(?:ber|ter)/, ''],
];
const endings = /(?:nya|kan|an)$/;

/** The light forms of a word and what it may be one of: `kuenya`, `sayuran`, `anyam`, `menjahit`, `berkebaya`. */
export function stemsOf(word: string): string[] {
  const bare = [word, word.replace(/nya$/, ''), word.replace(endings, '')];
  const begun = bare.flatMap((each) =>
    taken.flatMap(([beginning, first]) => (beginning.test(each) ? [each.replace(beginning, first)] : [])),
  );
  const stems = new Set([...bare, `${word}an`, ...begun]);
  stems.delete(word);
  return [...stems].filter((stem) => stem.length >= shortestStem);
}
