/** The longest text that is searched for; what goes beyond is left out. */
export const longestText = 200;
export const mostWords = 12;

const isPlain = /^[\x20-\x7e]*$/;

/**
 * The words of a text as the index keeps them, in their order: lower case, no accents, letters and digits only, so that
 * no operator of a query language survives. From the first 200 characters.
 */
export function wordsInOrder(text: string): string[] {
  // Most texts are plain, and half a million names are read at every start.
  if (isPlain.test(text))
    return (
      text
        .slice(0, longestText)
        .toLowerCase()
        .match(/[a-z\d]+/g) ?? []
    );
  const plain = text
    .normalize('NFKC')
    .slice(0, longestText)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The same words each once, at most 12. */
export function queryWords(text: string): string[] {
  return [...new Set(wordsInOrder(text))].slice(0, mostWords);
}

/** Whether the word has a letter; numbers alone say too little about a product to be found by. */
export function hasLetter(word: string): boolean {
  return /\p{L}/u.test(word);
}

/**
 * Whether a text holds what looks like the number of a document or a telephone: nine digits or more, however they are
 * grouped. Such a text finds nothing and is never kept.
 */
export function holdsLongNumber(text: string): boolean {
  return /\d(?:[\s().+/-]?\d){8,}/.test(text.normalize('NFKC'));
}
