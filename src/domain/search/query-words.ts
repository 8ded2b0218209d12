/** The longest text that is searched for; what goes beyond is left out. */
export const longestText = 200;
export const mostWords = 12;

/**
 * The words of a text as the index keeps them: lower case, no accents, letters and digits only, so that no operator of
 * a query language survives. At most 12 words from the first 200 characters, each once.
 */
export function queryWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .slice(0, longestText)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '');
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, mostWords);
}

/** Whether the word has a letter; numbers alone say too little about a product to be found by. */
export function hasLetter(word: string): boolean {
  return /\p{L}/u.test(word);
}
