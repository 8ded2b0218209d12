/** The shortest last word that is taken as a beginning; one letter begins almost everything. */
const shortestPrefix = 2;

/** Words as a search text of Meilisearch, which takes the last word as a beginning unless a blank follows it. */
export function queryText(words: readonly string[]): string {
  const last = words.at(-1);
  const isWhole = last !== undefined && [...last].length < shortestPrefix;
  return isWhole ? `${words.join(' ')} ` : words.join(' ');
}
