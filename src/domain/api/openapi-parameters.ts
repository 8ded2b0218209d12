import { locales } from '#src/i18n/locale.ts';
import { longestText } from '#src/domain/search/query-words.ts';
import { defaultPerPage, lastPage, mostPerPage } from '#src/domain/search/search-params.ts';
import type { ProductFacet } from '#src/domain/search/search.ts';

const facetMeanings: Record<ProductFacet, { description: string; example: string }> = {
  category: {
    description:
      'Category id (a name in either language will do); a top category holds what is filed below it',
    example: 'camilan',
  },
  kecamatan: { description: 'District: code, slug or name', example: 'cipondoh' },
  kelurahan: {
    description: 'Neighbourhood: code, slug or name; a name that several bear means all of them',
    example: '36.71.05.1003',
  },
  certificate: { description: 'Verified certificate that has not run out', example: 'halal' },
  right: {
    description:
      'Verified intellectual property right: its kind, then `didaftar` (registered, recorded, granted) or `diajukan` (filed, not registered)',
    example: 'merek:didaftar',
  },
  readiness: { description: 'Band of export readiness; empty until readiness is assessed', example: '' },
  programme: { description: 'Programme that the firm has graduated from, verified', example: 'blk' },
  ships_abroad: { description: '`ya` for firms that ship abroad', example: 'ya' },
};

/** The parameters that both lists take. */
export function listParameters(facets: readonly ProductFacet[], sorts: readonly string[]): object[] {
  return [
    parameter(
      'q',
      'Words to search for; the last one may be the beginning of a word. Empty lists everything.',
      {
        type: 'string',
        maxLength: longestText,
      },
    ),
    ...facets.map(facetParameter),
    parameter('sort', '`relevance` is the newest first while nothing is searched for', {
      type: 'string',
      enum: sorts,
      default: 'relevance',
    }),
    parameter('page', 'Pages begin at 1', { type: 'integer', minimum: 1, maximum: lastPage, default: 1 }),
    parameter('per_page', 'Items on a page', {
      type: 'integer',
      minimum: 1,
      maximum: mostPerPage,
      default: defaultPerPage,
    }),
    parameter('lang', 'Language of labels, of the reasons in refusals and of the pages linked to', {
      type: 'string',
      enum: locales,
      default: 'id',
    }),
  ];
}

/** The parameters of suggestions. */
export const suggestParameters = [
  parameter('q', 'What has been typed so far', { type: 'string', maxLength: longestText }),
  parameter('lang', 'Language of names and of the pages linked to', {
    type: 'string',
    enum: locales,
    default: 'id',
  }),
];

/** The parameters that products alone take. */
export const priceParameters = [
  parameter(
    'price_min',
    'Least price in rupiah, included; `50rb` and `1,5jt` are understood',
    priceSchema('15000'),
  ),
  parameter('price_max', 'Highest price in rupiah, included', priceSchema('50rb')),
];

function facetParameter(facet: ProductFacet): object {
  const { description, example } = facetMeanings[facet];
  return {
    ...parameter(facet, `${description}. Repeat it, or separate values by commas, for any of several.`, {
      type: 'array',
      items: { type: 'string' },
      maxItems: 50,
      ...(example === '' ? {} : { examples: [[example]] }),
    }),
    style: 'form',
    explode: true,
  };
}

function priceSchema(example: string): object {
  return { type: 'string', examples: [example] };
}

function parameter(name: string, description: string, schema: object) {
  return { name, in: 'query', required: false, description, schema };
}
