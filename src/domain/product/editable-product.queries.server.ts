import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { isTrusted } from '#src/domain/moderation/moderation-rules.queries.server.ts';
import { isPending } from '#src/domain/moderation/product-change.ts';
import { findLatestChange } from '#src/domain/moderation/product-changes.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import type { EditableProduct } from './editable-product.ts';
import { productEditors } from './product.policy.ts';
import { withChanges, type ProductValues, type TierValues, type VariantValues } from './product-values.ts';
import { publishingProblems } from './publishing.ts';
import { findPublishingFacts } from './publishing-facts.queries.server.ts';
import { standingOf, standingColumns, type StandingRow } from './workspace-products.queries.server.ts';

/** The columns that `valueColumns` names. */
export type ValueRow = Omit<ProductValues, 'variants' | 'tiers' | 'hasPattern'> &
  StandingRow & {
    id: number;
    enterpriseId: number;
    enterpriseSlug: string;
    slug: string;
    revision: number;
    variants: string;
    tiers: string;
    patternSeed: number | null;
    codesCheckedAt: string | null;
    trusted: number;
  };

/** Which product: of this UMKM, as the address says, or of whichever the actor may write for. */
export type WhichProduct = { productId: number; enterpriseId?: number | undefined };

/** A product as its owner writes it; undefined when there is none that the actor may write. */
export async function findEditableProduct(
  actor: Actor,
  which: WhichProduct,
  permission: Permission = productEditors,
  today = currentDay(),
): Promise<EditableProduct | undefined> {
  const [row] = await database().all<ValueRow>(sql`
    select ${sql.raw(valueColumns)}, ${standingColumns('p', today)}, ${isTrusted('p.enterprise_id')} trusted
    from products p where p.id = ${which.productId}
      and (${which.enterpriseId ?? null} is null or p.enterprise_id = ${which.enterpriseId ?? null})
      and ${actsFor(actor, 'p.enterprise_id', permission)}`);
  if (row === undefined) return undefined;
  const [facts, change] = await Promise.all([findPublishingFacts(row.id, today), findLatestChange(row.id)]);
  const live = valuesOf(row);
  const standing = standingOf(row);
  return {
    id: row.id,
    enterpriseId: row.enterpriseId,
    enterpriseSlug: row.enterpriseSlug,
    slug: row.slug,
    revision: row.revision,
    live,
    values: isPending(change) ? withChanges(live, change.fields) : live,
    standing,
    gaps: facts === undefined ? [] : publishingProblems(facts),
    change,
    codesCheckedAt: row.codesCheckedAt,
    isTrusted: row.trusted === 1,
    // Also of one that was taken out of the window: else withdrawing, editing and publishing anew would go unseen.
    isModerated: row.trusted === 0 && row.wasPublished === 1,
    photoCount: facts?.photoCount ?? 0,
  };
}

/** What its owner writes of a product, from its row. */
export function valuesOf(row: ValueRow): ProductValues {
  return {
    name: row.name,
    nameEn: row.nameEn,
    categoryId: row.categoryId,
    description: row.description,
    descriptionEn: row.descriptionEn,
    price: row.price,
    unit: row.unit,
    stock: row.stock,
    sku: row.sku,
    variants: JSON.parse(row.variants) as VariantValues[],
    tiers: JSON.parse(row.tiers) as TierValues[],
    minOrder: row.minOrder,
    capacityPerMonth: row.capacityPerMonth,
    leadTimeDays: row.leadTimeDays,
    weightGrams: row.weightGrams,
    lengthMm: row.lengthMm,
    widthMm: row.widthMm,
    heightMm: row.heightMm,
    shelfLifeDays: row.shelfLifeDays,
    materials: row.materials,
    materialsEn: row.materialsEn,
    care: row.care,
    careEn: row.careEn,
    hsCode: row.hsCode,
    kbliCode: row.kbliCode,
    hasPattern: row.patternSeed !== null,
  };
}

/** What a product's values are read from; its alias is `p`. */
export const valueColumns = `p.id, p.enterprise_id "enterpriseId",
  (select o.slug from enterprises o where o.id = p.enterprise_id) "enterpriseSlug", p.slug, p.revision, p.name, p.name_en "nameEn",
  p.category_id "categoryId", p.description, p.description_en "descriptionEn", p.price, p.unit, p.stock, p.sku,
  p.min_order "minOrder", p.capacity_per_month "capacityPerMonth", p.lead_time_days "leadTimeDays",
  p.weight_grams "weightGrams", p.length_mm "lengthMm", p.width_mm "widthMm", p.height_mm "heightMm",
  p.shelf_life_days "shelfLifeDays", p.materials, p.materials_en "materialsEn", p.care, p.care_en "careEn",
  p.hs_code "hsCode", p.kbli_code "kbliCode", p.pattern_seed "patternSeed", p.codes_checked_at "codesCheckedAt",
  (select json_group_array(json_object('id', v.id, 'name', v.name, 'nameEn', v.name_en, 'sku', v.sku,
    'price', v.price, 'stock', v.stock) order by v.position) from product_variants v where v.product_id = p.id) variants,
  (select json_group_array(json_object('minQuantity', w.min_quantity, 'price', w.price) order by w.min_quantity)
    from wholesale_tiers w where w.product_id = p.id) tiers`;
