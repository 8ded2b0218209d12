/** Where the index rows and words of one kind of thing stand. */
export type Shelf = {
  kind: 'product' | 'enterprise';
  table: string;
  id: string;
  /** The row as a JSON list; `FacetRowList` names its parts. */
  row: string;
  /** The FTS5 table and the weights of its columns for bm25, in their order. */
  words: string;
  weights: string;
};

/** `[id, until, price, listed at, category, kecamatan, kelurahan, readiness, ships abroad, claims]`. */
export type FacetRowList = [
  number,
  string,
  number,
  number,
  string | null,
  string | null,
  string | null,
  string | null,
  'ya' | null,
  [string, string, string][],
];

const sharedColumns = `cast(unixepoch(listed_at, 'subsec') * 1000 as integer), category_id, kecamatan_code,
  kelurahan_code, readiness, case when ships_abroad then 'ya' end, json(claims)`;

export const productShelf: Shelf = {
  kind: 'product',
  table: 'search_products',
  id: 'product_id',
  row: `json_array(product_id, public_until_on, price, ${sharedColumns})`,
  words: 'product_search',
  // name, name_en, category, enterprise, place, description
  weights: '10, 8, 4, 3, 2, 1',
};

export const enterpriseShelf: Shelf = {
  kind: 'enterprise',
  table: 'search_enterprises',
  id: 'enterprise_id',
  row: `json_array(enterprise_id, '9999-12-31', 0, ${sharedColumns})`,
  words: 'enterprise_search',
  // name, main_product, category, place, story
  weights: '10, 8, 4, 3, 1',
};
