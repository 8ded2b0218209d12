import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { patternSeedOf } from '#src/domain/import/pattern-seed.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { slugOf } from '#src/domain/slug/slug.ts';
import type { ProductValues, TierValues, ValueField, VariantValues } from './product-values.ts';

type Statement = BatchItem<'sqlite'>;

const columns: Partial<Record<ValueField, string>> = {
  name: 'name',
  nameEn: 'name_en',
  categoryId: 'category_id',
  description: 'description',
  descriptionEn: 'description_en',
  price: 'price',
  unit: 'unit',
  stock: 'stock',
  sku: 'sku',
  minOrder: 'min_order',
  capacityPerMonth: 'capacity_per_month',
  leadTimeDays: 'lead_time_days',
  weightGrams: 'weight_grams',
  lengthMm: 'length_mm',
  widthMm: 'width_mm',
  heightMm: 'height_mm',
  shelfLifeDays: 'shelf_life_days',
  materials: 'materials',
  materialsEn: 'materials_en',
  care: 'care',
  careEn: 'care_en',
  hsCode: 'hs_code',
  kbliCode: 'kbli_code',
};

/** A write of some fields of a product, for which `condition` must hold. */
export type ValueWrite = {
  productId: number;
  enterpriseSlug: string;
  values: ProductValues;
  fields: readonly ValueField[];
  at: string;
  condition: SQL;
};

/**
 * The statement that writes fields of a product and counts its revision up. It belongs last among those that share its
 * condition: they ask for the revision that it ends.
 */
export function updateProduct(to: Database, write: ValueWrite): Statement {
  const { productId, values, fields, at, condition } = write;
  const plain = fields.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [sql`${sql.raw(column)} = ${values[field] as string | number | null}`];
  });
  return to.all(
    sql`update products set ${sql.join(
      [...plain, ...derived(write), sql`revision = revision + 1`, sql`updated_at = ${at}`],
      sql`, `,
    )} where id = ${productId} and ${condition} returning revision`,
  );
}

/** What follows from other fields: the address while nobody knows it, the pattern, and that codes are to be checked. */
function derived({ productId, enterpriseSlug, values, fields }: ValueWrite): SQL[] {
  const { hsCode, kbliCode, hasPattern } = values;
  return [
    ...(fields.includes('name')
      ? [
          sql`slug = case when exists (select 1 from publications w where w.product_id = ${productId}) then slug
            else ${freeSlug(values.name, enterpriseSlug, productId)} end`,
        ]
      : []),
    ...(fields.includes('hasPattern')
      ? [sql`pattern_seed = ${hasPattern ? seedOf(enterpriseSlug, values) : null}`]
      : []),
    ...(fields.includes('hsCode') || fields.includes('kbliCode')
      ? [
          sql`codes_checked_at = case when hs_code is ${hsCode} and kbli_code is ${kbliCode}
            then codes_checked_at end`,
        ]
      : []),
  ];
}

/** Statements that write variants and wholesale prices anew where they are among the fields; a variant keeps its number. */
export function writeRows(
  to: Database,
  { values, fields, condition }: Pick<ValueWrite, 'values' | 'fields' | 'condition'>,
  productId: SQL,
): Statement[] {
  const { variants, tiers } = values;
  return [
    ...(fields.includes('variants') ? variantStatements(to, productId, variants, condition) : []),
    ...(fields.includes('tiers') ? tierStatements(to, productId, tiers, condition) : []),
  ];
}

function variantStatements(
  to: Database,
  productId: SQL,
  variants: readonly VariantValues[],
  condition: SQL,
): Statement[] {
  const rows = JSON.stringify(variants.map((variant, position) => ({ ...variant, position })));
  return [
    to.run(sql`delete from product_variants where product_id = ${productId} and ${condition}`),
    to.run(sql`insert into product_variants (id, product_id, position, name, name_en, sku, price, stock)
      select value ->> '$.id', ${productId}, value ->> '$.position', value ->> '$.name', value ->> '$.nameEn',
        value ->> '$.sku', value ->> '$.price', value ->> '$.stock'
      from json_each(${rows}) where ${condition}`),
  ];
}

function tierStatements(
  to: Database,
  productId: SQL,
  tiers: readonly TierValues[],
  condition: SQL,
): Statement[] {
  return [
    to.run(sql`delete from wholesale_tiers where product_id = ${productId} and ${condition}`),
    to.run(sql`insert into wholesale_tiers (product_id, min_quantity, price)
      select ${productId}, value ->> '$.minQuantity', value ->> '$.price'
      from json_each(${JSON.stringify(tiers)}) where ${condition}`),
  ];
}

/** The statement that makes a product under an address of its own choosing, which `nameProduct` replaces. */
export function insertProduct(
  to: Database,
  {
    enterpriseId,
    enterpriseSlug,
    slug,
    values,
    at,
    condition,
  }: Omit<ValueWrite, 'productId' | 'fields'> & { enterpriseId: number; slug: string },
): Statement {
  const plain = Object.entries(columns);
  const names = plain.map(([, column]) => column).join(', ');
  const given = plain.map(([field]) => sql`${values[field as ValueField] as string | number | null}`);
  return to.run(sql`insert into products (enterprise_id, slug, pattern_seed, created_at, updated_at, ${sql.raw(names)})
    select ${enterpriseId}, ${slug}, ${values.hasPattern ? seedOf(enterpriseSlug, values) : null}, ${at}, ${at},
      ${sql.join(given, sql`, `)} where ${condition}`);
}

/** Gives a new product its readable address. */
export function nameProduct(to: Database, slug: string, name: string, enterpriseSlug: string) {
  return to.all<{ id: number }>(
    sql`update products set slug = ${freeSlug(name, enterpriseSlug, 0)} where slug = ${slug} returning id`,
  );
}

/** The first of `keripik-dapur`, `keripik-dapur-2` … that no other product has, found in the statement itself. */
function freeSlug(name: string, enterpriseSlug: string, productId: number): SQL {
  const base = `${slugOf(name) || 'produk'}-${enterpriseSlug}`;
  const candidates = [base, ...Array.from({ length: mostNamesakes }, (_, index) => `${base}-${index + 2}`)];
  return sql`(select value from json_each(${JSON.stringify(candidates)}) c
    where not exists (select 1 from products o where o.slug = c.value and o.id <> ${productId})
    order by c.key limit 1)`;
}

/** So many products of one name has no UMKM; one more is refused by the column, which takes no null. */
const mostNamesakes = 500;

function seedOf(enterpriseSlug: string, { sku, name }: ProductValues): number {
  return patternSeedOf(enterpriseSlug, sku ?? nameKey(name));
}

/** A condition: no other product of the UMKM has this SKU. */
export function isSkuFree(enterpriseId: SQL | number, productId: number, sku: string | null): SQL {
  if (sku === null) return sql`true`;
  return sql`not exists (select 1 from products taken where taken.enterprise_id = ${enterpriseId}
    and taken.sku = ${sku} and taken.id <> ${productId})`;
}
