import { sql, type SQL } from 'drizzle-orm';
import { isListed } from '#src/domain/enterprise/listed.queries.server.ts';
import { claimValues } from './claim-values.server.ts';
import { categoryWords, nameKey, placeWords } from './indexed-words.server.ts';
import { staticScore } from './static-score.server.ts';

/** The flat row of every listed UMKM among `ids`: trained, or still waiting for its owner; none that is suspended or merged. */
export function insertEnterpriseRows(ids: SQL): SQL {
  return sql`insert into search_enterprises (enterprise_id, category_id, kecamatan_code, kelurahan_code, ships_abroad,
      readiness, listed_at, name_key, claims, static_score)
    select id, category_id, kecamatan_code, kelurahan_code, ships_abroad, null, listed_at, name_key, claims,
      ${staticScore} from (
      select e.id, e.category_id, e.kecamatan_code, e.kelurahan_code, e.ships_abroad, e.created_at listed_at,
        ${nameKey(sql`e.name`)} name_key, ${enterpriseCompleteness} completeness,
        ${claimValues(sql`c.enterprise_id = e.id`)} claims
      from enterprises e where e.id in (${ids}) and ${isListed('e.id')})`;
}

/** The words of the UMKM among `ids` that have a row; never a number of a document or a telephone. */
export function insertEnterpriseWords(ids: SQL): SQL {
  return sql`insert into enterprise_search (rowid, name, main_product, category, place, story)
    ${enterpriseWords(ids)}`;
}

/** The texts by which the UMKM among `ids` are found, for whichever engine. */
export function enterpriseWords(ids: SQL): SQL {
  return sql`select e.id, e.name, e.main_product, ${categoryWords(sql`e.category_id`)} category_words,
      ${placeWords('e')} place, concat_ws(' ', e.story, e.story_en) story
    from search_enterprises s join enterprises e on e.id = s.enterprise_id where s.enterprise_id in (${ids})`;
}

/** How much an UMKM tells of itself, from 0 to 40. */
const enterpriseCompleteness = sql`(
  case when exists (select 1 from products p where p.enterprise_id = e.id) then 15 else 0 end
  + case when length(e.story) >= 80 then 10 when e.story is not null then 5 else 0 end
  + case when e.main_product is null then 0 else 5 end
  + case when e.kelurahan_code is null then 0 else 5 end
  + case when e.category_id is null then 0 else 5 end)`;
