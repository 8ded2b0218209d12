import { enterpriseFacets, productFacets } from '#src/domain/search/search.ts';

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const day = { type: 'string', format: 'date' };
const address = { type: 'string', format: 'uri' };

/** The shapes of what the API answers; no part may be missing and none may be added unseen. */
export const schemas = {
  ProductPage: page('Product', productFacets),
  Product: whole({
    slug: text,
    name: text,
    name_en: orNull(text),
    price: { ...count, description: 'Whole rupiah; of the cheapest variant where there are several' },
    price_max: { ...count, description: 'Whole rupiah, of the dearest variant' },
    unit: { ...text, description: 'What the price buys' },
    category: { ...text, description: 'As the facet `category` takes it' },
    category_name: text,
    enterprise: whole({
      slug: text,
      name: text,
      kecamatan: orNull({ ...text, description: 'Name of the district' }),
      kecamatan_code: orNull({ ...text, description: 'As the facet `kecamatan` takes it' }),
    }),
    badges: list('Badge'),
    image: orNull({ ...address, description: 'WebP; null while there is no photo' }),
    url: { ...address, description: 'The page of the product' },
    is_example: { type: 'boolean', description: 'Invented, to show how the site works' },
    updated_at: { type: 'string', format: 'date-time' },
  }),
  EnterprisePage: page('Enterprise', enterpriseFacets),
  Enterprise: whole({
    slug: text,
    name: { ...text, description: 'Not unique' },
    main_product: orNull(text),
    category: orNull(text),
    category_name: orNull(text),
    kelurahan: orNull(text),
    kelurahan_code: orNull(text),
    kecamatan: orNull(text),
    kecamatan_code: orNull(text),
    kabkota: orNull(text),
    product_count: { ...count, description: 'Products in the window today' },
    badges: list('Badge'),
    image: orNull(address),
    url: address,
    source: orNull({
      ...whole({ url: address, year: orNull({ type: 'integer' }) }),
      description: 'Where the entry comes from while it waits for its owner',
    }),
    is_example: { type: 'boolean' },
  }),
  Badge: {
    ...whole({
      facet: { type: 'string', enum: ['certificate', 'right'] },
      value: {
        ...text,
        description: 'As the facet of that name takes it; `…:diajukan` is filed, not registered',
      },
      label: text,
      valid_until: orNull(day),
    }),
    description: 'A claim that an officer has verified and that has not run out',
  },
  Suggestions: whole({
    products: list('Suggestion'),
    categories: list('Suggestion'),
    enterprises: list('Suggestion'),
    kelurahan: list('Suggestion'),
  }),
  Suggestion: whole({
    name: text,
    detail: orNull({ ...text, description: 'What tells it from others of that name: the district' }),
    url: address,
  }),
  FacetValue: whole({ value: text, label: text, count }),
  Refusal: whole({
    error: whole({
      parameter: { ...text, description: 'The parameter that cannot be taken as it stands' },
      reason: text,
    }),
  }),
  Health: whole({
    status: { type: 'string', enum: ['ok', 'down'] },
    database: { type: 'string', enum: ['ok', 'down'] },
    search: { type: 'string', enum: ['embedded', 'meilisearch', 'down'] },
    version: text,
  }),
};

function page(item: string, facets: readonly string[]) {
  return whole({
    total: { ...count, description: 'Of the whole result' },
    page: { type: 'integer', minimum: 1 },
    per_page: { type: 'integer', minimum: 1, maximum: 100 },
    items: list(item),
    facets: {
      ...whole(Object.fromEntries(facets.map((facet) => [facet, list('FacetValue')]))),
      description:
        'Counted on the result, each facet as if it were not chosen itself; most first, chosen values even with 0',
    },
    corrected_query: orNull({ ...text, description: 'What was searched for instead of a misspelt text' }),
  });
}

function whole(properties: Record<string, object>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function list(item: string) {
  return { type: 'array', items: { $ref: `#/components/schemas/${item}` } };
}

function orNull(schema: object) {
  return { anyOf: [schema, { type: 'null' }] };
}
