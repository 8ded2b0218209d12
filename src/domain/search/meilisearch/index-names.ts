/** What an index holds. */
export type IndexKind = 'product' | 'enterprise';

export type IndexNames = Record<IndexKind, string>;

/** The site's indexes on a server that others may use too. */
export const indexPrefix = 'etalase';

/** The names under which both indexes are asked. */
export function indexNames(prefix: string): IndexNames {
  return { product: `${prefix}_products`, enterprise: `${prefix}_enterprises` };
}

/** The names of indexes that are being filled to take the places of those. */
export function nextNames(prefix: string, build: string): IndexNames {
  return { product: `${prefix}_products_next_${build}`, enterprise: `${prefix}_enterprises_next_${build}` };
}
