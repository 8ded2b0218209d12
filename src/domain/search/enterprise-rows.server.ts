import { sql, type SQL } from 'drizzle-orm';
import { claimValues } from './claim-values.server.ts';
import { categoryWords, nameKey, placeWords } from './indexed-words.server.ts';

/** The flat row of every UMKM among `ids`: trained, or still waiting for its owner. */
export function insertEnterpriseRows(ids: SQL): SQL {
  return sql`insert into search_enterprises (enterprise_id, category_id, kecamatan_code, kelurahan_code, ships_abroad,
      readiness, listed_at, name_key, claims)
    select e.id, e.category_id, e.kecamatan_code, e.kelurahan_code, e.ships_abroad, null, e.created_at,
      ${nameKey(sql`e.name`)}, ${claimValues(sql`c.enterprise_id = e.id`)}
    from enterprises e where e.id in (${ids})`;
}

/** The words of the UMKM among `ids`; never a number of a document or a telephone. */
export function insertEnterpriseWords(ids: SQL): SQL {
  return sql`insert into enterprise_search (rowid, name, main_product, category, place, story)
    select e.id, e.name, e.main_product, ${categoryWords(sql`e.category_id`)}, ${placeWords('e')},
      concat_ws(' ', e.story, e.story_en)
    from enterprises e where e.id in (${ids})`;
}
