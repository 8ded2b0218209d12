import { sql, type SQL } from 'drizzle-orm';
import { isListed } from '#src/domain/enterprise/listed.queries.server.ts';
import { isSuspendedProduct } from '#src/domain/suspension/standing-suspension.queries.server.ts';
import { claimValues, mayPublishUntil } from './claim-values.server.ts';
import { categoryWords, nameKey, placeWords } from './indexed-words.server.ts';
import { staticScore } from './static-score.server.ts';

/**
 * The flat row of every product among `ids` that the publishing rule could show on some day. The day-dependent part of
 * the rule is its `public_until_on`; `isPublic` is the same rule for one day, and a test holds the two together.
 */
export function insertProductRows(ids: SQL): SQL {
  return sql`insert into search_products (product_id, public_until_on, category_id, kecamatan_code, kelurahan_code,
      price, ships_abroad, readiness, listed_at, name_key, claims, static_score)
    select product_id, public_until_on, category_id, kecamatan_code, kelurahan_code, price, ships_abroad, null,
      listed_at, name_key, claims, ${staticScore} from (
      select p.id product_id, ${mayPublishUntil(sql`p.enterprise_id`)} public_until_on, p.category_id,
        e.kecamatan_code, e.kelurahan_code, ${cheapest} price, e.ships_abroad, w.published_at listed_at,
        ${nameKey(sql`p.name`)} name_key, ${productCompleteness} completeness,
        ${claimValues(sql`c.enterprise_id = p.enterprise_id and (c.product_id is null or c.product_id = p.id)`)} claims
      from products p
      join enterprises e on e.id = p.enterprise_id
      join publications w on w.product_id = p.id and w.ended_at is null
      where p.id in (${ids}) and p.price > 0 and p.category_id is not null
        and (p.pattern_seed is not null or exists (select 1 from photos f where f.product_id = p.id))
        and ${isListed('p.enterprise_id')} and not ${isSuspendedProduct('p.id')})
    where public_until_on is not null`;
}

/** The words of the products among `ids` that have a row. Numbers of documents and telephones are not among them. */
export function insertProductWords(ids: SQL): SQL {
  return sql`insert into product_search (rowid, name, name_en, category, enterprise, place, description)
    ${productWords(ids)}`;
}

/** The texts by which the products among `ids` are found, for whichever engine. */
export function productWords(ids: SQL): SQL {
  return sql`select p.id, p.name, p.name_en, ${categoryWords(sql`p.category_id`)} category_words, e.name enterprise,
      ${placeWords('e')} place,
      concat_ws(' ', p.description, p.description_en, p.materials, p.materials_en, ${variantWords}) description
    from search_products s
    join products p on p.id = s.product_id
    join enterprises e on e.id = p.enterprise_id
    where s.product_id in (${ids})`;
}

/** How much of what a shopper asks about is told, from 0 to 40. */
const productCompleteness = sql`(
  case when exists (select 1 from photos f where f.product_id = p.id) then 15 else 0 end
  + case when length(p.description) >= 80 then 10 when p.description is not null then 5 else 0 end
  + case when p.name_en is null then 0 else 5 end
  + case when p.materials is null then 0 else 5 end
  + case when p.weight_grams is null then 0 else 5 end)`;

/** What a card shows as the price: that of the cheapest variant. */
const cheapest = sql`coalesce((select min(coalesce(v.price, p.price)) from product_variants v where v.product_id = p.id), p.price)`;

const variantWords = sql`(select group_concat(concat_ws(' ', v.name, v.name_en), ' ') from product_variants v where v.product_id = p.id)`;
