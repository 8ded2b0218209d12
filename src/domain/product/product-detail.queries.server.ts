import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { holidayOf } from '#src/domain/enterprise/holiday.queries.server.ts';
import { photoOf, placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace, StoredPhoto } from '#src/domain/enterprise/enterprise.ts';
import { waitingSource } from '#src/domain/member/owners.queries.server.ts';
import { storedPhoto } from '#src/domain/photo/stored-photo.queries.server.ts';
import { isPublic } from './public-products.queries.server.ts';
import type { ProductDetail, ProductOwner, ProductVariant, WholesaleTier } from './product.ts';

type DetailRow = Omit<ProductDetail, 'category' | 'variants' | 'tiers' | 'photos' | 'enterprise'> & {
  [Part in 'category' | 'variants' | 'tiers' | 'photos' | 'enterprise' | 'place']: string;
} & { enterprisePhoto: string | null };

type OwnerJson = Omit<ProductOwner, 'place' | 'photo' | 'shipsAbroad' | 'isExample' | 'source'> & {
  shipsAbroad: number;
  isExample: number;
  sourceUrl: string | null;
  sourceYear: number | null;
};

/** The public product with this slug, with its variants, wholesale prices, photos and maker, in one query. */
export async function findProductDetail(slug: string, today: string): Promise<ProductDetail | undefined> {
  const category = sql`p.category_id`;
  return readDetail({ category, condition: sql`p.slug = ${slug} and ${isPublic('p', today)}`, today });
}

/** Any product as it would show under a category, for those who write it; the caller has asked whether they may. */
export async function findUnseenDetail(
  productId: number,
  categoryId: string,
  today: string,
): Promise<ProductDetail | undefined> {
  return readDetail({ category: sql`${categoryId}`, condition: sql`p.id = ${productId}`, today });
}

async function readDetail(which: {
  category: SQL;
  condition: SQL;
  today: string;
}): Promise<ProductDetail | undefined> {
  const [row] = await database().all<DetailRow>(sql`
    select ${sql.raw(productColumns)},
      json_object('id', c.id, 'topId', t.id, 'name', c.name, 'nameEn', c.name_en,
        'topName', t.name, 'topNameEn', t.name_en) "category",
      ${listOf('variants')}, ${listOf('tiers')}, ${listOf('photos')},
      ${owner(which.today)} "enterprise", ${placeOf('e')} "place", ${photoOf('e')} "enterprisePhoto"
    from products p
    join enterprises e on e.id = p.enterprise_id
    join categories c on c.id = ${which.category}
    join categories t on t.id = coalesce(c.parent_id, c.id)
    where ${which.condition}`);
  return row === undefined ? undefined : toDetail(row);
}

function toDetail(row: DetailRow): ProductDetail {
  const { category, variants, tiers, photos, enterprise, place, enterprisePhoto, ...columns } = row;
  return {
    ...columns,
    category: JSON.parse(category) as ProductDetail['category'],
    variants: JSON.parse(variants) as ProductVariant[],
    tiers: JSON.parse(tiers) as WholesaleTier[],
    photos: JSON.parse(photos) as StoredPhoto[],
    enterprise: toOwner(
      JSON.parse(enterprise) as OwnerJson,
      JSON.parse(place) as EnterprisePlace,
      enterprisePhoto === null ? null : (JSON.parse(enterprisePhoto) as StoredPhoto),
    ),
  };
}

function toOwner(json: OwnerJson, place: EnterprisePlace, photo: StoredPhoto | null): ProductOwner {
  const { sourceUrl, sourceYear, shipsAbroad, isExample, ...owner } = json;
  return {
    ...owner,
    place,
    photo,
    shipsAbroad: shipsAbroad === 1,
    isExample: isExample === 1,
    source: sourceUrl === null ? null : { url: sourceUrl, year: sourceYear },
  };
}

const productColumns = `p.id, p.slug, p.sku, p.name, p.name_en "nameEn", p.description, p.description_en "descriptionEn",
  p.materials, p.materials_en "materialsEn", p.price, p.unit, p.stock, p.weight_grams "weightGrams",
  p.min_order "minOrder", p.capacity_per_month "capacityPerMonth", p.lead_time_days "leadTimeDays",
  p.shelf_life_days "shelfLifeDays", p.length_mm "lengthMm", p.width_mm "widthMm", p.height_mm "heightMm",
  p.care, p.care_en "careEn", p.hs_code "hsCode", p.pattern_seed "patternSeed", p.updated_at "updatedAt"`;

const lists = {
  variants: `json_object('id', v.id, 'name', v.name, 'nameEn', v.name_en, 'price', coalesce(v.price, p.price),
      'stock', coalesce(v.stock, p.stock)) order by v.position) from product_variants v where v.product_id = p.id`,
  tiers: `json_object('minQuantity', w.min_quantity, 'price', w.price) order by w.min_quantity)
      from wholesale_tiers w where w.product_id = p.id`,
  photos: `json_object(${storedPhoto('f')})
      order by f.position) from photos f where f.product_id = p.id`,
};

/** Rows that belong to the product, as one JSON column: the whole page's facts come from one read. */
function listOf(name: keyof typeof lists): SQL {
  return sql.raw(`(select json_group_array(${lists[name]}) "${name}"`);
}

/** The number leaves the database only while its owner shows it. */
function owner(today: string): SQL {
  const source = waitingSource('e');
  return sql`json_object('id', e.id, 'slug', e.slug, 'name', e.name, 'story', e.story, 'storyEn', e.story_en,
    'categoryTopId', (select coalesce(k.parent_id, k.id) from categories k where k.id = e.category_id),
    'shipsAbroad', e.ships_abroad, 'isExample', e.is_example,
    'sourceUrl', ${source.url}, 'sourceYear', ${source.year},
    'holiday', json(${holidayOf('e', today)}),
    'whatsapp', case when e.whatsapp_shown_since is not null then e.whatsapp end,
    'productCount', (select count(*) from products o where o.enterprise_id = e.id and ${isPublic('o', today)}))`;
}
