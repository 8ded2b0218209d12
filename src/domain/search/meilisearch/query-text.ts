/** The shortest last word that is taken as a beginning; one letter begins almost everything. */
const shortestPrefix = 2;

/**
 * Words as a search text of Meilisearch, which takes the last word as a beginning unless a blank follows it: only the one
 * with which the whole text ended may be one.
 */
export function queryText(words: readonly string[], lastOfText = words.at(-1)): string {
  const last = words.at(-1);
  const isWhole = last !== undefined && (last !== lastOfText || [...last].length < shortestPrefix);
  return isWhole ? `${words.join(' ')} ` : words.join(' ');
}
