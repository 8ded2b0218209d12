import { wordsInOrder } from '../query-words.ts';
import type { ReadJson } from '../read.server.ts';
import type { Shelf } from '../shelf.server.ts';
import type { NamedRow } from './name-score.ts';

/** `[id, name, other name, static score]`. */
type NamedList = [number, string, string, number];

const shelves = {
  product: {
    columns: '{name name_en}',
    statement: `select json_group_array(json_array(p.id, p.name, coalesce(p.name_en, ''), s.static_score))
      from json_each(?) chosen join products p on p.id = chosen.value join search_products s on s.product_id = p.id`,
  },
  enterprise: {
    columns: '{name main_product}',
    statement: `select json_group_array(json_array(e.id, e.name, coalesce(e.main_product, ''), s.static_score))
      from json_each(?) chosen join enterprises e on e.id = chosen.value
      join search_enterprises s on s.enterprise_id = e.id`,
  },
};

/** The columns of the index with names, as an expression of FTS5 limits itself to them. */
export function namesOf(kind: Shelf['kind']): string {
  return shelves[kind].columns;
}

/** The names of rows as words. */
export async function namedRows(
  read: ReadJson,
  kind: Shelf['kind'],
  ids: readonly number[],
): Promise<Map<number, NamedRow>> {
  if (ids.length === 0) return new Map();
  const rows = await read<NamedList[]>(shelves[kind].statement, [JSON.stringify(ids)]);
  return new Map(
    rows.map(([id, name, otherName, staticScore]) => {
      const names = otherName === '' ? [name] : [name, otherName];
      return [id, { id, names: names.map(wordsInOrder), staticScore }];
    }),
  );
}
