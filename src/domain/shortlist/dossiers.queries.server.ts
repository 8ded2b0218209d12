import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { listBadgeFacts } from '#src/domain/claim/claims.queries.server.ts';
import type { BadgeFact } from '#src/domain/claim/claim.ts';
import { isVerifiedClaim } from '#src/domain/claim/standing.queries.server.ts';
import { categoryOf, placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import { sizeClassOf } from '#src/domain/enterprise/size-class.queries.server.ts';
import { storedPhoto } from '#src/domain/photo/stored-photo.queries.server.ts';
import type { Dossier } from './dossier.ts';
import { mostDossierProducts } from './dossier.ts';

/** Which products stand first in a dossier. */
export type SoughtProducts = { hsCode?: string | undefined; unit?: string | undefined };

type Row = Omit<Dossier, JsonPart | 'certificates' | 'rights' | 'isExample' | 'isWomenLed' | 'shipsAbroad'> &
  Record<JsonPart, string | null> & { isExample: number; isWomenLed: number | null; shipsAbroad: number };
type JsonPart = 'category' | 'place' | 'photos' | 'products' | 'trainings' | 'events';

/**
 * The dossiers of UMKM, in the order of their ids; for officers, who must have been asked for their right before. Read for
 * a page of a list at a time.
 */
export async function listDossiers(
  ids: readonly number[],
  today: string,
  sought: SoughtProducts = {},
): Promise<Dossier[]> {
  if (ids.length === 0) return [];
  const rows = await database().all<Row>(sql`
    select e.id, e.slug, e.name, e.main_product "mainProduct", ${categoryOf('e')} category, ${placeOf('e')} place,
      e.is_example "isExample", e.founded_year "foundedYear", e.women_led "isWomenLed", e.ships_abroad "shipsAbroad",
      (select ${sizeClassOf('f')} from enterprise_figures f where f.enterprise_id = e.id order by f.as_of_on desc limit 1) "sizeClass",
      case when e.whatsapp_shown_since is not null then e.whatsapp end whatsapp,
      ${photos} photos, ${productCount(today)} "productCount", ${products(today, sought)} products,
      ${nib(today)} nib, ${trainings(today)} trainings, ${events} events
    from json_each(${JSON.stringify(ids)}) asked join enterprises e on e.id = asked.value order by asked.key`);
  const badges = await listBadgeFacts(ids, today);
  return rows.map((row) => toDossier(row, badges.get(row.id) ?? []));
}

function toDossier(row: Row, badges: readonly BadgeFact[]): Dossier {
  return {
    ...row,
    category: JSON.parse(row.category ?? 'null') as Dossier['category'],
    place: JSON.parse(row.place ?? 'null') as Dossier['place'],
    photos: JSON.parse(row.photos ?? 'null') as Dossier['photos'],
    products: JSON.parse(row.products ?? 'null') as Dossier['products'],
    trainings: JSON.parse(row.trainings ?? 'null') as Dossier['trainings'],
    events: JSON.parse(row.events ?? 'null') as Dossier['events'],
    isExample: row.isExample === 1,
    isWomenLed: row.isWomenLed === null ? null : row.isWomenLed === 1,
    shipsAbroad: row.shipsAbroad === 1,
    certificates: badges.filter(({ subject }) => subject.kind === 'certificate'),
    rights: badges.filter(({ subject }) => subject.kind === 'ip_right'),
  };
}

const photos = sql`(select json_group_array(json_object(${sql.raw(storedPhoto('f'))})) from (
  select * from photos o where o.enterprise_id = e.id
  order by o.product_id is not null, o.product_id, o.position limit 4) f)`;

const isInWindow = (today: string): SQL =>
  sql`exists (select 1 from search_products w where w.product_id = p.id and w.public_until_on >= ${today})`;

function productCount(today: string): SQL {
  return sql`(select count(*) from products p where p.enterprise_id = e.id and ${isInWindow(today)})`;
}

function products(today: string, { hsCode, unit }: SoughtProducts): SQL {
  const isOfCode =
    hsCode === undefined ? sql`null` : sql`substr(p.hs_code, 1, ${hsCode.length}) is ${hsCode}`;
  const isOfUnit = unit === undefined || unit === '' ? sql`null` : sql`lower(p.unit) = ${unit.toLowerCase()}`;
  return sql`(select json_group_array(json_object('id', p.id, 'slug', p.slug, 'name', p.name, 'nameEn', p.name_en,
      'hsCode', p.hs_code, 'capacityPerMonth', p.capacity_per_month, 'unit', p.unit, 'price', p.price,
      'minOrder', p.min_order, 'leadTimeDays', p.lead_time_days, 'patternSeed', p.pattern_seed,
      'categoryTopId', coalesce(k.parent_id, k.id),
      'photo', json((select json_object(${sql.raw(storedPhoto('f'))}) from photos f where f.product_id = p.id order by f.position limit 1))))
    from (select * from products p where p.enterprise_id = e.id and ${isInWindow(today)}
      order by ${isOfCode} desc, ${isOfUnit} desc, p.capacity_per_month desc, p.name, p.id limit ${mostDossierProducts}) p
    join categories k on k.id = p.category_id)`;
}

function nib(today: string): SQL {
  const standing = (
    condition: SQL,
  ) => sql`exists (select 1 from claims c join business_ids b on b.claim_id = c.id
    where c.enterprise_id = e.id and c.kind = 'business_id' and b.kind = 'nib' and ${condition})`;
  return sql`case when ${standing(isVerifiedClaim('c', today))} then 'verified'
    when ${standing(sql`c.ended_at is null`)} then 'declared' else 'none' end`;
}

function trainings(today: string): SQL {
  return sql`(select json_group_array(json_object('programmeId', t.id, 'name', t.name, 'nameEn', t.name_en, 'graduatedOn', t.on_day))
    from (select t.id, t.name, t.name_en, max(g.graduated_on) on_day
      from claims c join graduations g on g.claim_id = c.id join programmes t on t.id = g.programme_id
      where c.enterprise_id = e.id and c.kind = 'graduation' and g.result in ('lulus', 'kompeten')
        and ${isVerifiedClaim('c', today)}
      group by t.id order by on_day desc, t.id) t)`;
}

const events = sql`(select json_group_array(json_object('kind', v.kind, 'name', v.name, 'startsOn', v.starts_on, 'sales', v.sales))
  from (select v.kind, v.name, v.starts_on, q.sales from event_participations q join events v on v.id = q.event_id
    where q.enterprise_id = e.id and q.ended_at is null order by v.starts_on desc, v.id limit 20) v)`;
