/** Pages that are the same for everyone, by their addresses. */
export interface PublicPages {
  /** Matches the whole path, in every language. */
  path: RegExp;
  /** The query parameters that the page reads; others say nothing to it. */
  parameters: readonly string[];
}

/** Longer than every filter of a list chosen at once; what is longer is rendered and not kept. */
const longestAddress = 4_000;

/**
 * The address under which an answer is kept and from which it is rendered: parameters that the page does not know
 * (`utm_source`, anything random) and empty ones are left out and the rest is put in order, so that neither junk nor a
 * form's empty fields make another page of the same one. Undefined when the address is none of those pages.
 */
export function publicAddress(url: string, pages: readonly PublicPages[]): string | undefined {
  if (url.length > longestAddress) return undefined;
  const path = pathOf(url);
  const page = pages.find((each) => each.path.test(path));
  if (page === undefined || path === url) return page && path;
  const query = knownParameters(url.slice(path.length + 1), page.parameters);
  return query === '' ? path : `${path}?${query}`;
}

/** An address without its query. */
export function pathOf(address: string): string {
  const queryAt = address.indexOf('?');
  return queryAt === -1 ? address : address.slice(0, queryAt);
}

function knownParameters(query: string, known: readonly string[]): string {
  const given = [...new URLSearchParams(query)];
  const kept = new URLSearchParams(given.filter(([name, value]) => value !== '' && known.includes(name)));
  // Stable: of a parameter that was given twice, pages read the first.
  kept.sort();
  return kept.toString();
}
