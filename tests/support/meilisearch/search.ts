import { ApiError, countIn, objectWith, textsIn, type Json, type JsonObject } from './api-error.ts';
import { readFilter } from './filter.ts';
import type { IndexData, StoredDocument } from './index-data.ts';
import { matcher, type Match } from './matching.ts';

/** Every parameter of a search that Meilisearch documents. */
const searchParameters = [
  ...[
    'q',
    'offset',
    'limit',
    'page',
    'hitsPerPage',
    'attributesToRetrieve',
    'attributesToCrop',
    'cropLength',
  ],
  ...[
    'attributesToHighlight',
    'showMatchesPosition',
    'showRankingScore',
    'showRankingScoreDetails',
    'filter',
    'sort',
  ],
  ...[
    'distinct',
    'facets',
    'highlightPreTag',
    'highlightPostTag',
    'cropMarker',
    'matchingStrategy',
    'vector',
  ],
  ...[
    'attributesToSearchOn',
    'hybrid',
    'rankingScoreThreshold',
    'locales',
    'retrieveVectors',
    'media',
    'personalize',
  ],
  ...['showPerformanceDetails'],
];
/** What is imitated; anything else that is documented would silently do nothing here, so it is refused as not built. */
const imitated = [
  'q',
  'offset',
  'limit',
  'page',
  'hitsPerPage',
  'attributesToRetrieve',
  'filter',
  'sort',
  'facets',
  'matchingStrategy',
];

type Hit = { document: StoredDocument; match: Match };

/** Answers one search of a request; `at` says where in the request it stands. */
export function search(
  index: IndexData,
  body: Json | undefined,
  at: string,
  more: readonly string[] = [],
): JsonObject {
  const query = objectWith(body, [...searchParameters, ...more], at === '' ? '' : ` inside \`${at}\``);
  for (const name of Object.keys(query)) {
    if (!imitated.includes(name) && !more.includes(name))
      throw new Error(`The stand-in does not imitate ${name}`);
  }
  const { settings } = index;
  const isFilterable = (attribute: string) =>
    settings.filterableAttributes.some((one) => one === attribute || attribute.startsWith(`${one}.`));
  const filter = readFilter(query['filter'], isFilterable);
  const facets =
    query['facets'] === undefined ? [] : textsIn(query['facets'], `${at}.facets`, 'invalid_search_facets');
  for (const facet of facets) {
    if (!isFilterable(facet)) {
      throw new ApiError(
        400,
        'invalid_search_facets',
        `Invalid facet distribution: Attribute \`${facet}\` is not filterable.`,
      );
    }
  }
  const matches = matcher(index, textIn(query['q']), strategyIn(query['matchingStrategy']));
  const hits: Hit[] = [];
  for (const document of index.documents.values()) {
    const match = filter(document.flat) ? matches(document) : undefined;
    if (match !== undefined) hits.push({ document, match });
  }
  hits.sort(ranking(index, query, at));
  return {
    ...pageOf(hits, query, at, settings.maxTotalHits),
    query: textIn(query['q']),
    processingTimeMs: 0,
    ...(facets.length === 0
      ? {}
      : {
          facetDistribution: distribution(hits, knownAmong(facets, index), settings.maxValuesPerFacet),
          facetStats: {},
        }),
  };
}

/** Attributes that no document has are filterable, and are left out of the counts. */
function knownAmong(facets: readonly string[], { documents }: IndexData): string[] {
  const has = (json: Json | undefined, path: readonly string[]): boolean => {
    const [name, ...rest] = path;
    if (name === undefined) return json !== undefined;
    return json !== null && typeof json === 'object' && !Array.isArray(json) && has(json[name], rest);
  };
  return facets.filter((facet) => [...documents.values()].some(({ json }) => has(json, facet.split('.'))));
}

function textIn(q: Json | undefined): string {
  if (q === undefined || q === null) return '';
  if (typeof q === 'string') return q;
  throw new ApiError(400, 'invalid_search_q', 'Invalid value type at `.q`: expected a string');
}

function strategyIn(value: Json | undefined): 'all' | 'last' {
  if (value === undefined || value === 'last') return 'last';
  if (value === 'all') return 'all';
  throw new ApiError(
    400,
    'invalid_search_matching_strategy',
    'Unknown value at `.matchingStrategy`: expected one of `last`, `all`, `frequency`',
  );
}

function pageOf(hits: readonly Hit[], query: JsonObject, at: string, maxTotalHits: number): JsonObject {
  const names = query['attributesToRetrieve'];
  const retrieve =
    names === undefined
      ? ['*']
      : textsIn(names, `${at}.attributesToRetrieve`, 'invalid_search_attributes_to_retrieve');
  const shown = (from: number, count: number) =>
    hits
      .slice(0, maxTotalHits)
      .slice(from, from + count)
      .map(({ document }) => retrieved(document, retrieve));
  if (query['page'] === undefined && query['hitsPerPage'] === undefined) {
    const offset = countIn(query['offset'] ?? 0, `${at}.offset`, 'invalid_search_offset');
    const limit = countIn(query['limit'] ?? 20, `${at}.limit`, 'invalid_search_limit');
    return { hits: shown(offset, limit), offset, limit, estimatedTotalHits: hits.length };
  }
  const page = countIn(query['page'] ?? 1, `${at}.page`, 'invalid_search_page');
  const hitsPerPage = countIn(
    query['hitsPerPage'] ?? 20,
    `${at}.hitsPerPage`,
    'invalid_search_hits_per_page',
  );
  const totalHits = Math.min(hits.length, maxTotalHits);
  return {
    hits: page === 0 ? [] : shown((page - 1) * hitsPerPage, hitsPerPage),
    page,
    hitsPerPage,
    totalHits,
    totalPages: hitsPerPage === 0 ? 0 : Math.ceil(totalHits / hitsPerPage),
  };
}

function retrieved({ json }: StoredDocument, names: readonly string[]): JsonObject {
  if (names.includes('*')) return json;
  return Object.fromEntries(Object.entries(json).filter(([name]) => names.includes(name)));
}

function distribution(hits: readonly Hit[], facets: readonly string[], most: number): JsonObject {
  return Object.fromEntries(
    facets.map((facet) => {
      const counts = new Map<string, number>();
      for (const { document } of hits) {
        for (const value of new Set(document.flat.get(facet))) {
          counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
        }
      }
      const inOrder = [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).slice(0, most);
      return [facet, Object.fromEntries(inOrder)];
    }),
  );
}

type Comparison = (one: Hit, other: Hit) => number;

function ranking({ settings }: IndexData, query: JsonObject, at: string): Comparison {
  const asked =
    query['sort'] === undefined ? [] : textsIn(query['sort'], `${at}.sort`, 'invalid_search_sort');
  for (const order of asked) {
    const [attribute, direction] = order.split(':');
    if (direction !== 'asc' && direction !== 'desc') {
      throw new ApiError(
        400,
        'invalid_search_sort',
        `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`, found \`${order}\`.`,
      );
    }
    if (!settings.sortableAttributes.includes(attribute ?? '')) {
      throw new ApiError(400, 'invalid_search_sort', `Attribute \`${attribute}\` is not sortable.`);
    }
  }
  if (asked.length > 0 && !settings.rankingRules.includes('sort')) {
    throw new ApiError(
      400,
      'invalid_search_sort',
      'You must specify where `sort` is listed in the rankingRules setting',
    );
  }
  const rules = settings.rankingRules.flatMap((rule): Comparison[] => {
    if (rule === 'sort') return asked.map(byAttribute);
    if (rule === 'proximity') return [];
    if (rule === 'words' || rule === 'typo' || rule === 'attribute' || rule === 'exactness') {
      return [(one, other) => one.match[rule] - other.match[rule]];
    }
    return [byAttribute(rule)];
  });
  return (one, other) => {
    for (const rule of rules) {
      const difference = rule(one, other);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** Numbers come before texts, and documents without the attribute last in either direction. */
function byAttribute(order: string): Comparison {
  const [attribute = '', direction] = order.split(':');
  const sign = direction === 'desc' ? -1 : 1;
  return (one, other) => {
    const [mine] = one.document.flat.get(attribute) ?? [];
    const [theirs] = other.document.flat.get(attribute) ?? [];
    if (mine === theirs) return 0;
    if (mine === undefined) return 1;
    if (theirs === undefined) return -1;
    if (typeof mine !== typeof theirs) return typeof mine === 'number' ? -1 : 1;
    return sign * (mine < theirs ? -1 : 1);
  };
}
