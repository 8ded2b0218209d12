import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { listClaimsOfEnterprise } from '#src/domain/claim/claims.queries.server.ts';
import { listProductCards } from '#src/domain/product/product-cards.queries.server.ts';
import { waitingSource } from '#src/domain/member/owners.queries.server.ts';
import { storedPhoto } from '#src/domain/photo/stored-photo.queries.server.ts';
import { isPublic, mayPublish } from '#src/domain/product/public-products.queries.server.ts';
import { listMapShapes } from '#src/domain/region/region-map.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { categoryOf, placeOf } from './enterprise-cards.queries.server.ts';
import { holidayOf } from './holiday.queries.server.ts';
import { parseOpeningHours } from './opening-hours.ts';
import type { EnterpriseDetail, EnterprisePage } from './enterprise-page.ts';
import { isListed } from './listed.queries.server.ts';
import { locatorOf, type Locator } from './locator.ts';

/** How many products one page of a catalogue shows. */
export const cataloguePageSize = 20;

type Json = 'place' | 'photos' | 'channels';
type Row = Omit<EnterpriseDetail, 'category' | 'openingHours' | 'holiday' | 'source' | Json | Flag> & {
  [Column in Json]: string;
} & Record<Flag, number | null> & {
    category: string | null;
    openingHours: string | null;
    holiday: string | null;
    sourceUrl: string | null;
    sourceYear: number | null;
  };
type Flag = 'womenLed' | 'shipsAbroad' | 'isExample' | 'mayPublish';

/** Everything that the page of the UMKM with this slug shows, with one page (from 1) of its catalogue; undefined for one that the public does not see. */
export async function findEnterprisePage(
  slug: string,
  page = 1,
  today = currentDay(),
): Promise<EnterprisePage | undefined> {
  const [row] = await database().all<Row>(detailOf(slug, today));
  if (row === undefined) return undefined;
  const enterprise = toDetail(row);
  const ids = await listCatalogue(enterprise.id, page, today);
  const [claims, products] = await Promise.all([
    listClaimsOfEnterprise(enterprise.id, today),
    listProductCards(ids, today),
  ]);
  const pageCount = Math.max(1, Math.ceil(enterprise.productCount / cataloguePageSize));
  return {
    enterprise,
    claims,
    products,
    page,
    pageCount,
    locator: await findLocator(enterprise),
    asOf: today,
  };
}

async function findLocator({ place }: EnterpriseDetail): Promise<Locator | undefined> {
  const code = place.kelurahan?.code ?? place.kecamatan?.code;
  if (code === undefined || place.kabkota === null) return undefined;
  const { shapes } = await listMapShapes(place.kabkota.code);
  return locatorOf(shapes, code);
}

/** The number leaves the database only while its owner shows it; e-mail and figures never do. */
function detailOf(slug: string, today: string) {
  const source = waitingSource('e');
  return sql`
    select e.id, e.slug, e.name, e.main_product "mainProduct", e.story, e.story_en "storyEn",
      e.founded_year "foundedYear", e.women_led "womenLed", e.ships_abroad "shipsAbroad",
      case when e.whatsapp_shown_since is not null then e.whatsapp end "whatsapp",
      ${source.url} "sourceUrl", ${source.year} "sourceYear", e.is_example "isExample", e.updated_at "updatedAt",
      ${categoryOf('e')} "category", ${placeOf('e')} "place",
      (select json_group_array(json_object(${sql.raw(storedPhoto('f'))}) order by f.position)
        from photos f where f.enterprise_id = e.id and f.product_id is null) "photos",
      e.opening_hours "openingHours", ${holidayOf('e', today)} "holiday",
      (select json_group_array(json_object('kind', c.kind, 'url', c.url) order by c.kind)
        from enterprise_channels c where c.enterprise_id = e.id) "channels",
      (select count(*) from products p where p.enterprise_id = e.id and ${isPublic('p', today)}) "productCount",
      ${mayPublish('e.id', today)} "mayPublish"
    from enterprises e where e.slug = ${slug} and ${isListed('e.id')}`;
}

function toDetail(row: Row): EnterpriseDetail {
  const { sourceUrl, sourceYear, ...columns } = row;
  return {
    ...columns,
    category: row.category === null ? null : (JSON.parse(row.category) as EnterpriseDetail['category']),
    place: JSON.parse(row.place) as EnterpriseDetail['place'],
    photos: JSON.parse(row.photos) as EnterpriseDetail['photos'],
    openingHours: parseOpeningHours(row.openingHours),
    holiday: row.holiday === null ? null : (JSON.parse(row.holiday) as EnterpriseDetail['holiday']),
    channels: JSON.parse(row.channels) as EnterpriseDetail['channels'],
    source: sourceUrl === null ? null : { url: sourceUrl, year: sourceYear },
    womenLed: row.womenLed === 1,
    shipsAbroad: row.shipsAbroad === 1,
    isExample: row.isExample === 1,
    mayPublish: row.mayPublish === 1,
  };
}

/** The ids of one page of an UMKM's public products, the newest in the window first. */
async function listCatalogue(enterpriseId: number, page: number, today: string): Promise<number[]> {
  const rows = await database().all<{ id: number }>(sql`
    select p.id from products p join publications w on w.product_id = p.id and w.ended_at is null
    where p.enterprise_id = ${enterpriseId} and ${isPublic('p', today)}
    order by w.published_at desc, p.id desc
    limit ${cataloguePageSize} offset ${(page - 1) * cataloguePageSize}`);
  return rows.map((row) => row.id);
}
