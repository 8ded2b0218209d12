import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { hsVersion, kbliVersion } from '#db/reference/lists.ts';
import type { CodeSearch, OfficialCode } from './code-search.ts';

const lists = {
  hs: { version: hsVersion, digits: 6 },
  kbli: { version: kbliVersion, digits: 5 },
};
const mostCodes = 12;
const mostWords = 6;

/**
 * Finds codes by words of their names, keywords and descriptions or by their first digits: those with most of the words
 * first, then those suggested for the category, then those that small firms usually need. Without words those of the
 * category.
 */
export async function searchCodes({ scheme, q, categoryId }: CodeSearch): Promise<OfficialCode[]> {
  const { version, digits } = lists[scheme];
  const words = q
    .toLowerCase()
    .slice(0, 200)
    .split(/[^\p{Letter}\p{Number}]+/u);
  const sought = words.filter((word) => word !== '').slice(0, mostWords);
  const text = sql`' ' || lower(concat_ws(' ', k.name, k.keywords, k.name_en, k.description))`;
  const isSuggested = sql`exists (select 1 from category_codes s where s.category_id = ${categoryId}
    and s.scheme = k.scheme and s.version = k.version and s.code = k.code)`;
  // A bare 0 would be the number of a column in `order by`.
  const hits = (hit: (word: string) => SQL) => sql.join([sql`abs(0)`, ...sought.map(hit)], sql` + `);
  const found = hits((word) =>
    /^\d+$/.test(word) ? sql`(k.code glob ${`${word}*`})` : sql`(instr(${text}, ${word}) > 0)`,
  );
  const inName = hits((word) => sql`(instr(lower(concat_ws(' ', k.name, k.keywords)), ${word}) > 0)`);
  return database().all<OfficialCode>(sql`
    select k.code, k.name from classification_codes k
    where k.scheme = ${scheme} and k.version = ${version} and length(k.code) = ${digits}
      and ${sought.length === 0 ? isSuggested : sql`${found} > 0`}
    order by ${found} desc, ${isSuggested} desc, ${inName} desc, k.usual desc, k.code limit ${mostCodes}`);
}
