import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { workspaceReaders } from '#src/domain/enterprise/enterprise.policy.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { hasVerifiedGraduation, isPublic } from '#src/domain/product/public-products.queries.server.ts';
import { paths } from '#src/paths.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { mostPrinted, type PrintedProduct, type PrintedShop } from './printed-shop.ts';

type ShopRow = Omit<PrintedShop, 'url' | 'asOfOn' | 'isTrained' | 'isExample' | 'place'> & {
  slug: string;
  trained: number;
  example: number;
  kelurahan: string | null;
  kecamatan: string | null;
  kabkota: string | null;
};

/** An UMKM as it is printed; undefined when the actor does not act for it. */
export async function findPrintedShop(
  actor: Actor,
  enterpriseId: number,
  today = currentDay(),
): Promise<PrintedShop | undefined> {
  const [row] = await database().all<ShopRow>(sql`
    select e.slug, e.name, e.story, e.story_en "storyEn", e.is_example example,
      case when e.whatsapp_shown_since is not null then e.whatsapp end whatsapp,
      ${hasVerifiedGraduation('e.id', today)} trained, coalesce(c.parent_id, c.id) "categoryId",
      kelurahan.name kelurahan, kecamatan.name kecamatan, kabkota.name kabkota
    from enterprises e
    left join categories c on c.id = e.category_id
    left join regions kelurahan on kelurahan.code = e.kelurahan_code
    left join regions kecamatan on kecamatan.code = e.kecamatan_code
    left join regions kabkota on kabkota.code = e.kabkota_code
    where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', workspaceReaders)}`);
  if (row === undefined) return undefined;
  const { slug, trained, example, kelurahan, kecamatan, kabkota, ...shop } = row;
  return {
    ...shop,
    asOfOn: today,
    isTrained: trained === 1,
    isExample: example === 1,
    place: [kelurahan, kecamatan, kabkota].filter((name) => name !== null).join(', '),
    url: config().siteUrl + paths.enterprise('id', slug),
  };
}

/** The products of an UMKM that are in the window, as they are printed; of those asked for where some are. */
export async function listPrintedProducts(
  actor: Actor,
  enterpriseId: number,
  ids: readonly number[] = [],
  today = currentDay(),
): Promise<PrintedProduct[]> {
  const rows = await database().all<Omit<PrintedProduct, 'url'>>(sql`
    select p.id, p.slug, p.name, p.name_en "nameEn", p.description, p.description_en "descriptionEn", p.price,
      p.unit, p.min_order "minOrder", p.capacity_per_month "capacityPerMonth", p.lead_time_days "leadTimeDays",
      p.weight_grams "weightGrams", p.hs_code "hsCode", p.pattern_seed "patternSeed",
      coalesce(c.parent_id, c.id) "categoryTopId",
      (select f.file from photos f where f.product_id = p.id order by f.position limit 1) photo
    from products p join categories c on c.id = p.category_id
    where p.enterprise_id = ${enterpriseId} and ${isPublic('p', today)}
      and ${actsFor(actor, 'p.enterprise_id', workspaceReaders)}
      ${ids.length === 0 ? sql`` : sql`and p.id in (select value from json_each(${JSON.stringify(ids)}))`}
    order by c.position, p.name limit ${mostPrinted}`);
  return rows.map((row) => ({ ...row, url: config().siteUrl + paths.product('id', row.slug) }));
}
