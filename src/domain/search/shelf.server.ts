/** Where the index rows and words of one kind of thing stand. */
export type Shelf = {
  kind: 'product' | 'enterprise';
  table: string;
  id: string;
  /** The row as a JSON list; `ShelfRowList` names its parts. */
  row: string;
  /** The table with what `row` needs of the thing itself, whose id is `named.id`. */
  rows: string;
  /** The FTS5 table. */
  words: string;
  /** Its columns with names, as an expression of FTS5 limits itself to them. */
  nameColumns: string;
};

/**
 * `[id, until, price, listed at, category, kecamatan, kelurahan, readiness, ships abroad, claims, static score, name,
 * other name]`.
 */
export type ShelfRowList = [
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
  number,
  string,
  string | null,
];

const sharedColumns = `cast(unixepoch(s.listed_at, 'subsec') * 1000 as integer), s.category_id,
  s.kecamatan_code, s.kelurahan_code, s.readiness, case when s.ships_abroad then 'ya' end, json(s.claims),
  s.static_score, named.name`;

export const productShelf: Shelf = {
  kind: 'product',
  table: 'search_products',
  id: 'product_id',
  row: `json_array(s.product_id, s.public_until_on, s.price, ${sharedColumns}, named.name_en)`,
  rows: 'search_products s join products named on named.id = s.product_id',
  words: 'product_search',
  nameColumns: '{name name_en}',
};

export const enterpriseShelf: Shelf = {
  kind: 'enterprise',
  table: 'search_enterprises',
  id: 'enterprise_id',
  row: `json_array(s.enterprise_id, '9999-12-31', 0, ${sharedColumns}, named.main_product)`,
  rows: 'search_enterprises s join enterprises named on named.id = s.enterprise_id',
  words: 'enterprise_search',
  nameColumns: '{name main_product}',
};
