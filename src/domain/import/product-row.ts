import type { Lookup } from './enterprise-row.ts';
import type { ProductField } from './columns.ts';
import { readHsCode } from './identity-cells.ts';
import { readPrice, wholeNumberOf, gramsOf } from './number-cells.ts';
import { readAs, unread, type Read } from './problem.ts';
import { categoryIn } from './reference-cells.ts';
import type { RowReader } from './row-reader.ts';
import { nameOf, proseOf, shown, textOf, type FilledCell } from './text-cells.ts';

export const photosPerProduct = 8;

/** A product as a row tells of it; what is undefined the row does not speak of. */
export type ProductRow = {
  row: number;
  /** Slug, NIB or name of its UMKM. */
  enterprise: string;
  sku: string | undefined;
  name: string;
  nameEn: string | undefined;
  categoryId: string;
  price: number;
  unit: string | undefined;
  description: string | undefined;
  descriptionEn: string | undefined;
  stock: number | undefined;
  weightGrams: number | undefined;
  minOrder: number | undefined;
  capacityPerMonth: number | undefined;
  leadTimeDays: number | undefined;
  shelfLifeDays: number | undefined;
  hsCode: string | undefined;
  /** File names, the first being the one that cards show. */
  photos: string[] | undefined;
  status: 'terbit' | 'draf' | undefined;
};

const million = 1_000_000;

/** Reads a product; undefined when the reader has gathered problems. */
export function readProductRow(
  row: number,
  reader: RowReader<ProductField>,
  lookup: Lookup,
): ProductRow | undefined {
  const required = {
    enterprise: reader.require('enterprise', nameOf(150)),
    name: reader.require('name', nameOf(150)),
    categoryId: reader.require('category', categoryIn(lookup.categories)),
    price: reader.require('price', readPrice),
  };
  const optional = {
    sku: reader.read('sku', nameOf(64)),
    nameEn: reader.read('nameEn', nameOf(150)),
    unit: reader.read('unit', nameOf(20)),
    description: reader.read('description', proseOf(5000)),
    descriptionEn: reader.read('descriptionEn', proseOf(5000)),
    stock: reader.read('stock', wholeNumberOf(0, 10 * million)),
    weightGrams: reader.read('weightGrams', gramsOf(10 * million)),
    minOrder: reader.read('minOrder', wholeNumberOf(1, 10 * million)),
    capacityPerMonth: reader.read('capacityPerMonth', wholeNumberOf(1, 100 * million)),
    leadTimeDays: reader.read('leadTimeDays', wholeNumberOf(0, 3650)),
    shelfLifeDays: reader.read('shelfLifeDays', wholeNumberOf(1, 36_500)),
    hsCode: reader.read('hsCode', readHsCode),
    photos: reader.read('photos', readPhotoNames),
    status: reader.read('status', readStatus),
  };
  return reader.problems.length === 0 && isWhole(required) ? { row, ...required, ...optional } : undefined;
}

function isWhole<Part extends Record<string, unknown>>(
  part: Part,
): part is Part & { [Key in keyof Part]: NonNullable<Part[Key]> } {
  return Object.values(part).every((value) => value !== undefined);
}

const published = new Set(['terbit', 'terbitkan', 'publish', 'published', 'tayang', 'aktif']);
const drafts = new Set(['draf', 'draft', 'konsep']);

function readStatus(cell: FilledCell): Read<'terbit' | 'draf'> {
  const word = textOf(cell).toLowerCase();
  if (published.has(word)) return readAs('terbit');
  return drafts.has(word) ? readAs('draf') : unread('status_unclear', shown(cell));
}

/** Names of picture files beside the table or in the ZIP; a name never leads out of there. */
function readPhotoNames(cell: FilledCell): Read<string[]> {
  const names = [
    ...new Set(
      textOf(cell)
        .split(/[|\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
  const unsafe = names.find(
    (name) => name.length > 200 || /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(name),
  );
  if (unsafe !== undefined) return unread('photo_name_unsafe', shown(unsafe));
  return names.length > photosPerProduct ? unread('photo_too_many', photosPerProduct) : readAs(names);
}
