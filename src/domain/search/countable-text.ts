import { wordsInOrder } from './query-words.ts';

/** What officers look through is what shoppers call things, which is short. */
const longestCounted = 80;

/**
 * A text as it is counted: its words alone. Undefined for what may name somebody or something of theirs: an address, or
 * six digits and more (a telephone, a document, an account).
 */
export function countableText(text: string): string | undefined {
  const words = wordsInOrder(text).join(' ');
  const digits = text.normalize('NFKC').replaceAll(/[^\p{N}]+/gu, '');
  if (words === '' || words.length > longestCounted || text.includes('@') || digits.length >= 6)
    return undefined;
  return words;
}
