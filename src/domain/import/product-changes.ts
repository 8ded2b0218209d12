import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { productColumns, type ProductField } from './columns.ts';
import type { KnownEnterprise } from './enterprise-register.ts';
import type { FileLedger } from './file-ledger.ts';
import type { KnownProduct, ProductPhoto } from './product-register.ts';
import type { ProductRow } from './product-row.ts';

/** A row whose UMKM is found and whose pictures lie ready. */
export type PlacedProductRow = Omit<ProductRow, 'enterprise' | 'photos'> & {
  enterprise: KnownEnterprise;
  photos: Pick<ProductPhoto, 'file' | 'width' | 'height'>[] | undefined;
};

/** What becomes different about a product. */
export type ProductChanges = Partial<KnownProduct>;

/** Why a publication ended that a file turned back into a draft; only such a one begins again by a file. */
export const draftReason = 'Dijadikan draf lewat impor';

const plainFields = [
  'sku',
  'nameEn',
  'description',
  'descriptionEn',
  'categoryId',
  'price',
  'unit',
  'stock',
  'weightGrams',
  'minOrder',
  'capacityPerMonth',
  'leadTimeDays',
  'shelfLifeDays',
  'hsCode',
] as const;

/** What a row says differently; a blank cell says nothing, so that it never erases. */
export function changesOf(row: PlacedProductRow, current: KnownProduct): ProductChanges {
  const changes: ProductChanges = {};
  const key = nameKey(row.name);
  if (row.name !== current.name) changes.name = row.name;
  if (key !== current.nameKey) changes.nameKey = key;
  for (const field of plainFields) {
    const said = row[field];
    if (said !== undefined && said !== current[field]) Object.assign(changes, { [field]: said });
  }
  return { ...changes, ...photoChanges(row, current), ...statusChanges(row, current) };
}

function photoChanges(row: PlacedProductRow, current: KnownProduct): ProductChanges {
  if (row.photos === undefined || row.photos.length === 0) return {};
  const files = (photos: { file: string }[]) => photos.map(({ file }) => file).join();
  if (files(row.photos) === files(current.photos)) return {};
  const told = new Map(current.photos.map((photo) => [photo.file, photo]));
  return { photos: row.photos.map((photo) => told.get(photo.file) ?? { ...photo, alt: null, altEn: null }) };
}

function statusChanges(row: PlacedProductRow, current: KnownProduct): ProductChanges {
  if (row.status === 'draf' && current.isPublished) return { isPublished: false, endReason: draftReason };
  const mayBegin = current.endReason === null || current.endReason === draftReason;
  return row.status === 'terbit' && !current.isPublished && mayBegin
    ? { isPublished: true, endReason: null }
    : {};
}

const columnOfField: Partial<Record<keyof KnownProduct, ProductField>> = {
  name: 'name',
  nameKey: 'name',
  sku: 'sku',
  nameEn: 'nameEn',
  description: 'description',
  descriptionEn: 'descriptionEn',
  categoryId: 'category',
  price: 'price',
  unit: 'unit',
  stock: 'stock',
  weightGrams: 'weightGrams',
  minOrder: 'minOrder',
  capacityPerMonth: 'capacityPerMonth',
  leadTimeDays: 'leadTimeDays',
  shelfLifeDays: 'shelfLifeDays',
  hsCode: 'hsCode',
  photos: 'photos',
  isPublished: 'status',
};

const fieldNumbers = new Map<string, number>(productColumns.map(({ field }, index) => [field, index]));

function columnsOfChanges(changes: ProductChanges): ProductField[] {
  return Object.keys(changes).flatMap((field) => columnOfField[field as keyof KnownProduct] ?? []);
}

/** The columns that a row fills, whether or not they change anything. */
export function fieldsSaid(row: PlacedProductRow): number[] {
  const said = columnsOfChanges(changesOf(row, blankProduct));
  return [...said, ...(row.status === undefined ? [] : ['status' as const])].flatMap(
    (field) => fieldNumbers.get(field) ?? [],
  );
}

/** The price says most about why two rows of one name differ; the name least. */
export function contradictedField(
  changes: ProductChanges,
  key: string,
  ledger: FileLedger,
): ProductField | undefined {
  const contradicted = columnsOfChanges(changes).filter((field) =>
    ledger.hasSet(key, fieldNumbers.get(field) ?? 0),
  );
  return contradicted.includes('price') ? 'price' : contradicted[0];
}

/** A product of which nothing is known. */
export const blankProduct: KnownProduct = {
  id: 0,
  enterpriseId: 0,
  slug: '',
  sku: null,
  name: '',
  nameKey: '',
  nameEn: null,
  description: null,
  descriptionEn: null,
  categoryId: null,
  price: null,
  unit: 'pcs',
  stock: null,
  weightGrams: null,
  minOrder: null,
  capacityPerMonth: null,
  leadTimeDays: null,
  shelfLifeDays: null,
  hsCode: null,
  patternSeed: null,
  photos: [],
  isPublished: false,
  endReason: null,
};
