import { ipRightKinds } from '#src/domain/claim/ip-right.ts';
import { categoryTree } from '#src/domain/category/categories.queries.server.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { readEnterpriseQuery, readProductQuery, type UnderstoodQuery } from './search-params.ts';
import { facetNames } from './facet-names.queries.server.ts';
import type { ParameterProblem } from './parameter-problem.ts';
import type { EnterpriseQuery, ProductFacet, ProductQuery } from './search.ts';

type Chosen = ProductQuery['chosen'];
/** The values that a word means, none when it is unknown. */
type Meaning = (word: string) => string[];

/**
 * The query for products that an address asks, with every value as the index knows it: places by code, slug or name
 * (`36.71.05`, `cipondoh`), categories by id or name. What nobody knows is left out and named.
 */
export async function understandProductQuery(
  params: URLSearchParams,
): Promise<UnderstoodQuery<ProductQuery>> {
  const { query, problems } = readProductQuery(params);
  const known = await knownChoices(query.chosen);
  return { query: { ...query, chosen: known.chosen }, problems: [...problems, ...known.problems] };
}

/** The query for UMKM that an address asks, likewise. */
export async function understandEnterpriseQuery(
  params: URLSearchParams,
): Promise<UnderstoodQuery<EnterpriseQuery>> {
  const { query, problems } = readEnterpriseQuery(params);
  const known = await knownChoices(query.chosen);
  return { query: { ...query, chosen: known.chosen }, problems: [...problems, ...known.problems] };
}

async function knownChoices(given: Chosen): Promise<{ chosen: Chosen; problems: ParameterProblem[] }> {
  const chosen: Chosen = {};
  const problems: ParameterProblem[] = [];
  if (Object.keys(given).length === 0) return { chosen, problems };
  const meanings = await facetMeanings();
  for (const [facet, words] of Object.entries(given) as [ProductFacet, string[]][]) {
    const values = new Set<string>();
    for (const word of words) {
      const meant = meanings[facet](word);
      if (meant.length === 0) problems.push({ parameter: facet, value: word, reason: 'unknown_value' });
      for (const value of meant) values.add(value);
    }
    if (values.size > 0) chosen[facet] = [...values];
  }
  return { chosen, problems };
}

async function facetMeanings(): Promise<Record<ProductFacet, Meaning>> {
  const [categories, places, names] = await Promise.all([categoryTree(), gazetteer(), facetNames()]);
  const place =
    (level: 'kecamatan' | 'kelurahan'): Meaning =>
    (word) =>
      places.matches(level, word).map(({ region }) => region.code);
  return {
    category: (word) => {
      const found = categories.findByWord(word);
      return found === undefined ? [] : [found.id];
    },
    kecamatan: place('kecamatan'),
    kelurahan: place('kelurahan'),
    certificate: oneOf([...names.certificates.keys()]),
    right: oneOf(ipRightKinds.flatMap((kind) => [`${kind}:didaftar`, `${kind}:diajukan`])),
    readiness: () => [],
    programme: oneOf([...names.programmes.keys()]),
    ships_abroad: (word) => (['ya', 'yes', 'true', '1'].includes(word.toLowerCase()) ? ['ya'] : []),
  };
}

function oneOf(values: string[]): Meaning {
  return (word) => values.filter((value) => value === word.toLowerCase());
}
