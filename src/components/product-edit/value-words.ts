import type {
  ProductValues,
  TierValues,
  ValueField,
  VariantValues,
} from '#src/domain/product/product-values.ts';
import { formatNumber, formatRupiah } from '#src/i18n/format.ts';
import { productEdit } from '#src/i18n/messages/product-edit.ts';

const t = productEdit.form.conflict;

/** A value of a field in words, for those who compare it with another; `categories` are names by id. */
export function valueWords(
  field: ValueField,
  value: ProductValues[ValueField],
  categories: ReadonlyMap<string, string>,
): string {
  if (value === null || value === '') return t.empty;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return numberWords(field, value);
  if (typeof value === 'string') return field === 'categoryId' ? (categories.get(value) ?? value) : value;
  if (value.length === 0) return t.empty;
  return value.map((row) => ('minQuantity' in row ? tierWords(row) : variantWords(row))).join('\n');
}

function numberWords(field: ValueField, value: number): string {
  if (field === 'price') return formatRupiah(value, 'id');
  if (field.endsWith('Mm')) return `${formatNumber(value / 10, 'id')} cm`;
  return field === 'weightGrams' ? `${formatNumber(value, 'id')} g` : formatNumber(value, 'id');
}

function variantWords({ name, nameEn, sku, price, stock }: VariantValues): string {
  const parts = [
    nameEn === null ? name : `${name} (${nameEn})`,
    ...(sku === null ? [] : [sku]),
    ...(price === null ? [] : [formatRupiah(price, 'id')]),
    ...(stock === null ? [] : [productEdit.form.stockOf(formatNumber(stock, 'id'))]),
  ];
  return parts.join(' · ');
}

function tierWords({ minQuantity, price }: TierValues): string {
  return productEdit.form.tierOf(formatNumber(minQuantity, 'id'), formatRupiah(price, 'id'));
}
