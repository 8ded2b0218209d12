import { formatNumber } from '#src/i18n/format.ts';
import type { ProductValues, VariantValues } from './product-values.ts';

/** The fields of the form that hold one text each, by the names that they have in it. */
export const textFields = [
  'name',
  'nameEn',
  'categoryId',
  'description',
  'descriptionEn',
  'price',
  'unit',
  'stock',
  'sku',
  'minOrder',
  'capacityPerMonth',
  'leadTimeDays',
  'weightGrams',
  'lengthMm',
  'widthMm',
  'heightMm',
  'shelfLifeDays',
  'materials',
  'materialsEn',
  'care',
  'careEn',
  'hsCode',
  'kbliCode',
] as const;
export type TextField = (typeof textFields)[number];

export const variantFields = ['id', 'name', 'nameEn', 'sku', 'price', 'stock'] as const;
export type TypedVariant = Record<(typeof variantFields)[number], string>;
export const tierFields = ['minQuantity', 'price'] as const;
export type TypedTier = Record<(typeof tierFields)[number], string>;

/** A product's form as somebody typed it, right or wrong. */
export type TypedProduct = Record<TextField, string> & {
  hasPattern: boolean;
  variants: TypedVariant[];
  tiers: TypedTier[];
};

export const mostVariants = 30;
export const mostTiers = 10;

export const blankVariant: TypedVariant = { id: '', name: '', nameEn: '', sku: '', price: '', stock: '' };
export const blankTier: TypedTier = { minQuantity: '', price: '' };

/** What a form says; rows of variants and tiers come in the order in which they stand in it. */
export function typedFromForm(form: FormData): TypedProduct {
  const text = (name: string) => asText(form.get(name));
  return {
    ...(Object.fromEntries(textFields.map((field) => [field, text(field)])) as Record<TextField, string>),
    // A code that was chosen from the results of a search stands for the one in the field.
    hsCode: text('hsCode-chosen') || text('hsCode'),
    kbliCode: text('kbliCode-chosen') || text('kbliCode'),
    hasPattern: form.get('hasPattern') !== null,
    variants: rowsOf(form, 'variant', variantFields, mostVariants + 1),
    tiers: rowsOf(form, 'tier', tierFields, mostTiers + 1),
  };
}

function rowsOf<Name extends string>(
  form: FormData,
  kind: string,
  names: readonly Name[],
  most: number,
): Record<Name, string>[] {
  const columns = names.map((name) => form.getAll(`${kind}-${name}`).map(asText));
  const count = Math.min(Math.max(0, ...columns.map(({ length }) => length)), most);
  return Array.from(
    { length: count },
    (_, row) =>
      Object.fromEntries(names.map((name, column) => [name, columns[column]?.[row] ?? ''])) as Record<
        Name,
        string
      >,
  );
}

/** Browsers send line ends as CRLF, whatever was typed. */
function asText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

/** A draft as it was kept, read back; what an older version of the form did not have is blank. */
export function typedFromDraft(json: string): TypedProduct {
  const kept = JSON.parse(json) as Partial<TypedProduct>;
  return {
    ...(Object.fromEntries(textFields.map((field) => [field, kept[field] ?? ''])) as Record<
      TextField,
      string
    >),
    hasPattern: kept.hasPattern ?? false,
    variants: (kept.variants ?? []).map((variant) => ({ ...blankVariant, ...variant })),
    tiers: (kept.tiers ?? []).map((tier) => ({ ...blankTier, ...tier })),
  };
}

/** Values as the form shows them. */
export function typedOf(values: ProductValues): TypedProduct {
  const { variants, tiers, hasPattern, lengthMm, widthMm, heightMm, ...plain } = values;
  return {
    ...(Object.fromEntries(Object.entries(plain).map(([field, value]) => [field, shown(value)])) as Record<
      keyof typeof plain,
      string
    >),
    lengthMm: inCentimetres(lengthMm),
    widthMm: inCentimetres(widthMm),
    heightMm: inCentimetres(heightMm),
    hasPattern,
    variants: variants.map(typedVariant),
    tiers: tiers.map(({ minQuantity, price }) => ({ minQuantity: shown(minQuantity), price: shown(price) })),
  };
}

function typedVariant({ id, ...variant }: VariantValues): TypedVariant {
  const { name, nameEn, sku, price, stock } = variant;
  return {
    id: id === null ? '' : String(id),
    name,
    nameEn: shown(nameEn),
    sku: shown(sku),
    price: shown(price),
    stock: shown(stock),
  };
}

function shown(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? formatNumber(value, 'id') : value;
}

function inCentimetres(millimetres: number | null): string {
  return millimetres === null ? '' : String(millimetres / 10).replace('.', ',');
}

/** Whether nothing stands in a row; the number of a stored variant is not something that anybody typed. */
export function isBlankRow(row: TypedVariant | TypedTier): boolean {
  return Object.entries(row).every(([name, text]) => name === 'id' || text.trim() === '');
}
