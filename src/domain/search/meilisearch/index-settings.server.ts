import { createHash } from 'node:crypto';
import type { IndexSettings } from '#src/platform/meilisearch.server.ts';
import { claimFacets, singleFacets } from '../facet-columns.ts';
import type { IndexKind } from './index-names.ts';

/** The texts of each kind of document, the weightiest first: the order of the embedded engine's weights. */
export const textAttributes = {
  product: ['name', 'name_en', 'category_words', 'enterprise', 'place', 'description'],
  enterprise: ['name', 'main_product', 'category_words', 'place', 'story'],
} as const;

/** What facets count; claims count as `ends` and `ends_in`, see `claimEnds`. */
const filterable = [
  'id',
  'public_until',
  'score_until',
  'price',
  ...singleFacets,
  'until',
  'ends',
  'ends_in',
];

/**
 * Settings that a new index gets before its documents. Synonyms are not among them: they change while the site runs.
 */
export function indexSettings(kind: IndexKind): IndexSettings {
  return {
    searchableAttributes: [...textAttributes[kind]],
    filterableAttributes: filterable,
    sortableAttributes: ['id', 'listed_at', 'price', 'name_key'],
    // A chosen order comes before everything; by relevance, what the words leave equal stands by the static score.
    rankingRules: [
      'sort',
      'words',
      'typo',
      'proximity',
      'attribute',
      'exactness',
      'static_score:desc',
      'listed_at:desc',
      'id:asc',
    ],
    // Short Indonesian words are one letter apart from too many others: roti, rotan; tas, teh.
    typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
    // Totals are shown and every page can be reached, also of the largest city's catalogue.
    pagination: { maxTotalHits: 2_000_000 },
    // Kelurahan of the whole country's gazetteer are fewer than this, and so are claims by month.
    faceting: { maxValuesPerFacet: 20_000 },
  };
}

/** Raised when documents are written differently. */
const documentVersion = 2;

/** Says which settings and documents this code works with: an index of another shape is built anew, not asked. */
export const indexShape = createHash('sha256')
  .update(
    JSON.stringify([documentVersion, indexSettings('product'), indexSettings('enterprise'), claimFacets]),
  )
  .digest('hex')
  .slice(0, 16);
