/** What can be imported. */
export const importKinds = ['enterprises', 'products', 'participants', 'graduates'] as const;
export type ImportKind = (typeof importKinds)[number];

/** A column of an import file; a test holds this list and `db/reference/import-columns.csv` together. */
export type Column<Field extends string = string> = {
  field: Field;
  /** As templates call it and reports name it when it is missing. */
  name: string;
  alsoAccepted: readonly string[];
  isRequired: boolean;
};

function column<Field extends string>(field: Field, name: string, alsoAccepted = ''): Column<Field> {
  return { field, name, alsoAccepted: alsoAccepted === '' ? [] : alsoAccepted.split(';'), isRequired: false };
}

function required<Field extends string>(field: Field, name: string, alsoAccepted = ''): Column<Field> {
  return { ...column(field, name, alsoAccepted), isRequired: true };
}

export const enterpriseColumns = [
  required('name', 'nama_usaha', 'nama;usaha;business_name;name'),
  column('nib', 'nib', 'nomor_induk_berusaha'),
  column('whatsapp', 'whatsapp', 'no_hp;telepon;phone'),
  column('email', 'email', 'surel'),
  column('kabkota', 'kode_kabkota'),
  column('kecamatan', 'kecamatan', 'district'),
  column('kelurahan', 'kelurahan', 'desa;village'),
  column('category', 'kategori', 'sektor;category'),
  column('mainProduct', 'produk_utama', 'main_product'),
  column('story', 'deskripsi', 'cerita;description'),
  column('foundedYear', 'tahun_berdiri', 'since'),
  column('womenLed', 'perempuan', 'women_led'),
  column('annualSales', 'omzet_tahunan', 'annual_sales'),
  column('capital', 'modal_usaha', 'capital'),
  column('workers', 'tenaga_kerja', 'workers'),
  column('source', 'sumber', 'url_sumber;source'),
  column('sourceYear', 'tahun_sumber', 'source_year'),
] as const;

export const productColumns = [
  required('enterprise', 'umkm', 'nama_usaha;enterprise'),
  column('sku', 'sku', 'kode'),
  required('name', 'nama', 'judul;title;name'),
  required('category', 'kategori', 'category'),
  required('price', 'harga', 'price;harga_rp'),
  column('unit', 'satuan', 'unit'),
  column('description', 'deskripsi', 'description'),
  column('nameEn', 'nama_en', 'name_en'),
  column('descriptionEn', 'deskripsi_en', 'description_en'),
  column('stock', 'stok', 'stock'),
  column('weightGrams', 'berat_gram', 'weight_gram'),
  column('minOrder', 'moq', 'min_order'),
  column('capacityPerMonth', 'kapasitas_per_bulan', 'capacity_per_month'),
  column('leadTimeDays', 'lead_time_hari', 'lead_days'),
  column('hsCode', 'hs_code', 'hs'),
  column('shelfLifeDays', 'umur_simpan_hari', 'shelf_life_days'),
  column('photos', 'foto', 'photos'),
  column('status', 'status'),
] as const;

/** Who applied for a class, before anything came of it. */
export const participantColumns = [
  required('participant', 'nama_peserta', 'peserta;participant;nama;name'),
  column('name', 'nama_usaha', 'umkm;business_name'),
  column('nib', 'nib'),
  column('whatsapp', 'whatsapp', 'no_hp;telepon;phone'),
  column('kelurahan', 'kelurahan'),
  column('gender', 'jenis_kelamin', 'gender;l_p'),
  required('programme', 'program', 'programme'),
  required('cohort', 'angkatan', 'cohort;kelas'),
  column('appliedOn', 'tanggal_daftar', 'applied_on'),
] as const;

export const graduateColumns = [
  required('name', 'nama_usaha', 'umkm;business_name'),
  column('nib', 'nib'),
  column('whatsapp', 'whatsapp', 'no_hp;telepon;phone'),
  column('kelurahan', 'kelurahan'),
  required('programme', 'program', 'programme'),
  column('cohort', 'angkatan', 'cohort;kelas'),
  required('graduatedOn', 'tanggal_lulus', 'graduated_on'),
  column('certificateNumber', 'nomor_sertifikat', 'certificate_number'),
  column('result', 'hasil', 'result'),
  column('participant', 'nama_peserta', 'peserta;participant'),
  column('gender', 'jenis_kelamin', 'gender;l_p'),
  column('score', 'nilai', 'score'),
] as const;

export type EnterpriseField = (typeof enterpriseColumns)[number]['field'];
export type ProductField = (typeof productColumns)[number]['field'];
export type ParticipantField = (typeof participantColumns)[number]['field'];
export type GraduateField = (typeof graduateColumns)[number]['field'];

/** The columns of a kind of file. */
export const columnsOf: Record<ImportKind, readonly Column[]> = {
  enterprises: enterpriseColumns,
  products: productColumns,
  participants: participantColumns,
  graduates: graduateColumns,
};
