import type { EditableProduct } from './editable-product.ts';

/** What of a product as it was read an edit needs to know. */
export type ReadForEdit = Pick<
  EditableProduct,
  'id' | 'enterpriseId' | 'enterpriseSlug' | 'revision' | 'live' | 'standing' | 'change' | 'isModerated'
>;

/** A product as those see it who write many at once. */
export type WritableProduct = ReadForEdit & Pick<EditableProduct, 'values' | 'photoCount'>;
