/** A size, taste or colour as its owner keeps it; null is the product's own price or stock. */
export type VariantValues = {
  /** Null for one that is not stored yet. */
  id: number | null;
  name: string;
  nameEn: string | null;
  sku: string | null;
  price: number | null;
  stock: number | null;
};

export type TierValues = { minQuantity: number; price: number };

/** Everything about a product that its owner writes in the form; photos and publication apart. */
export type ProductValues = {
  name: string;
  nameEn: string | null;
  categoryId: string | null;
  description: string | null;
  descriptionEn: string | null;
  /** Whole rupiah. */
  price: number | null;
  unit: string;
  stock: number | null;
  sku: string | null;
  variants: VariantValues[];
  tiers: TierValues[];
  minOrder: number | null;
  capacityPerMonth: number | null;
  leadTimeDays: number | null;
  weightGrams: number | null;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  shelfLifeDays: number | null;
  materials: string | null;
  materialsEn: string | null;
  care: string | null;
  careEn: string | null;
  hsCode: string | null;
  kbliCode: string | null;
  /** Whether the batik pattern stands in while there is no photo. */
  hasPattern: boolean;
};

export type ValueField = keyof ProductValues;

/** A product of which nothing is written. */
export const blankValues: ProductValues = {
  name: '',
  nameEn: null,
  categoryId: null,
  description: null,
  descriptionEn: null,
  price: null,
  unit: 'pcs',
  stock: null,
  sku: null,
  variants: [],
  tiers: [],
  minOrder: null,
  capacityPerMonth: null,
  leadTimeDays: null,
  weightGrams: null,
  lengthMm: null,
  widthMm: null,
  heightMm: null,
  shelfLifeDays: null,
  materials: null,
  materialsEn: null,
  care: null,
  careEn: null,
  hsCode: null,
  kbliCode: null,
  hasPattern: true,
};

export const valueFields = Object.keys(blankValues) as ValueField[];

/** What becomes different: each field with what it was and what it shall be. */
export type FieldChanges = { [Field in ValueField]?: [ProductValues[Field], ProductValues[Field]] };

/** Whether two values of a field are the same. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What must change for one to become the other. */
export function changesBetween(before: ProductValues, after: ProductValues): FieldChanges {
  return Object.fromEntries(
    valueFields
      .filter((field) => !isSameValue(before[field], after[field]))
      .map((field) => [field, [before[field], after[field]]]),
  );
}

export function hasChanges(changes: FieldChanges): boolean {
  return Object.keys(changes).length > 0;
}

/**
 * The values with changes laid over them. Fields that are not among the changes stay; of variants only what the change
 * itself speaks of is taken, so that a stock counted down meanwhile stays counted down.
 */
export function withChanges(values: ProductValues, changes: FieldChanges): ProductValues {
  const after = Object.fromEntries(
    Object.entries(changes).map(([field, [, value]]: [string, [unknown, unknown]]) => [field, value]),
  ) as Partial<ProductValues>;
  const { variants } = changes;
  return {
    ...values,
    ...after,
    ...(variants === undefined ? {} : { variants: mergedVariants(values.variants, ...variants) }),
  };
}

function mergedVariants(
  live: readonly VariantValues[],
  before: readonly VariantValues[],
  after: readonly VariantValues[],
): VariantValues[] {
  const byId = (list: readonly VariantValues[], id: number | null) =>
    id === null ? undefined : list.find((variant) => variant.id === id);
  const kept = after.flatMap((variant) => {
    const was = byId(before, variant.id);
    const current = byId(live, variant.id);
    if (variant.id === null || was === undefined) return [variant];
    return current === undefined ? [] : [mergedVariant(current, was, variant)];
  });
  const added = live.filter(({ id }) => byId(before, id) === undefined && byId(after, id) === undefined);
  return [...kept, ...added];
}

function mergedVariant(live: VariantValues, before: VariantValues, after: VariantValues): VariantValues {
  const changed = Object.entries(after).filter(
    ([property, value]) => before[property as keyof VariantValues] !== value,
  );
  return { ...live, ...Object.fromEntries(changed) };
}
