import type { Column } from '#src/domain/import/columns.ts';
import type { ValueField } from '#src/domain/product/product-values.ts';

/** What a column of a catalogue file holds: the product's number, one of its values, or whether it stands in the window. */
export type CatalogueField = 'id' | ValueField | 'shown';

/** How the cells of a column are written: codes as text, so that no spreadsheet eats their zeros. */
export type CellKind = 'text' | 'whole' | 'centimetres' | 'yes_no';

export type CatalogueColumn = Column<CatalogueField> & {
  kind: CellKind;
  /** In characters. */ width: number;
};

function column(
  field: CatalogueField,
  name: string,
  also: string,
  kind: CellKind,
  width: number,
): CatalogueColumn {
  return { field, name, alsoAccepted: also.split(';'), isRequired: field === 'name', kind, width };
}

/**
 * The columns of a catalogue file in their order. Those that the import knows too bear the same names here
 * (`db/reference/import-columns.csv`), so that a file made for the one is understood by the other.
 */
export const catalogueColumns: readonly CatalogueColumn[] = [
  column('id', 'id_produk', 'nomor_produk;product_id', 'text', 10),
  column('sku', 'sku', 'kode', 'text', 14),
  column('name', 'nama', 'judul;title;name;nama_produk', 'text', 34),
  column('categoryId', 'kategori', 'category', 'text', 24),
  column('price', 'harga', 'price;harga_rp', 'whole', 12),
  column('unit', 'satuan', 'unit', 'text', 12),
  column('stock', 'stok', 'stock', 'whole', 8),
  column('shown', 'terbit', 'status;tampil', 'yes_no', 8),
  column('variants', 'varian', 'variants', 'text', 40),
  column('tiers', 'harga_grosir', 'grosir;tiers', 'text', 18),
  column('minOrder', 'moq', 'min_order;pesanan_minimum', 'whole', 12),
  column('capacityPerMonth', 'kapasitas_per_bulan', 'capacity_per_month;kapasitas', 'whole', 12),
  column('leadTimeDays', 'lead_time_hari', 'lead_days;lama_pengerjaan', 'whole', 12),
  column('weightGrams', 'berat_gram', 'weight_gram;berat', 'whole', 10),
  column('lengthMm', 'panjang_cm', 'panjang', 'centimetres', 10),
  column('widthMm', 'lebar_cm', 'lebar', 'centimetres', 10),
  column('heightMm', 'tinggi_cm', 'tinggi', 'centimetres', 10),
  column('shelfLifeDays', 'umur_simpan_hari', 'shelf_life_days;daya_simpan', 'whole', 12),
  column('description', 'deskripsi', 'description;keterangan', 'text', 50),
  column('materials', 'bahan', 'komposisi;materials', 'text', 30),
  column('care', 'perawatan', 'care', 'text', 30),
  column('nameEn', 'nama_en', 'name_en;nama_inggris', 'text', 30),
  column('descriptionEn', 'deskripsi_en', 'description_en;keterangan_inggris', 'text', 40),
  column('materialsEn', 'bahan_en', 'materials_en;bahan_inggris', 'text', 30),
  column('careEn', 'perawatan_en', 'care_en;perawatan_inggris', 'text', 30),
  column('hsCode', 'hs_code', 'hs;kode_hs', 'text', 11),
  column('kbliCode', 'kbli', 'kode_kbli', 'text', 11),
  column('hasPattern', 'motif', 'motif_batik', 'yes_no', 10),
];

const byField = new Map(catalogueColumns.map((each) => [each.field, each]));

/** How the cells of a field's column are written. */
export function kindOf(field: CatalogueField): CellKind {
  return byField.get(field)?.kind ?? 'text';
}

/** So many products one file holds at most; an UMKM of the city has a handful, the largest some hundred. */
export const mostRows = 1000;

/** A catalogue file may have so many bytes. */
export const largestCatalogue = 10_000_000;
