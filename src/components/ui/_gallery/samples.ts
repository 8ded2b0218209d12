import type {
  BadgeView,
  ClaimView,
  EnterpriseCardView,
  FacetView,
  PhotoView,
  ProductCardView,
} from '../view.ts';

// Invented goods of invented firms, to look at components with; nothing of this reaches a database.
const anchor = '/tanda-dan-data';
export const badges = {
  halal: { label: 'Halal', tone: 'permit', state: 'verified', href: `${anchor}#halal` },
  pirt: { label: 'P-IRT', tone: 'permit', state: 'verified', href: `${anchor}#pirt` },
  mark: { label: 'Merek terdaftar', tone: 'right', state: 'verified', href: `${anchor}#merek` },
  markFiled: { label: 'Merek diajukan', tone: 'right', state: 'filed', href: `${anchor}#merek` },
  export: { label: 'Siap ekspor', tone: 'export', state: 'verified', href: `${anchor}#ekspor` },
  conditional: { label: 'Siap bersyarat', tone: 'export', state: 'filed', href: `${anchor}#ekspor` },
  trained: { label: 'Lulus pelatihan', tone: 'neutral', state: 'verified', href: `${anchor}#pelatihan` },
} as const satisfies Record<string, BadgeView>;

const product = (
  seed: number,
  [categoryId, subcategoryId]: readonly [string, string],
  [name, price, unit]: readonly [string, number, string],
  [enterprise, place]: readonly [string, string],
  own: readonly BadgeView[] = [],
): ProductCardView => ({
  slug: `contoh-${seed}`,
  name,
  price,
  unit,
  categoryId,
  subcategoryId,
  seed,
  badges: [...own],
  enterprise: { slug: 'contoh', name: enterprise, place },
  isExample: true,
});

export const products: ProductCardView[] = [
  product(
    4,
    ['camilan', 'keripik_singkong'],
    ['Keripik singkong pedas daun jeruk', 18_000, '250 g'],
    ['Dapur Mak Uwo', 'Cipondoh'],
    [badges.halal, badges.pirt],
  ),
  product(
    3,
    ['batik', 'batik_kain'],
    ['Kain batik tulis Lenggang Cisadane', 385_000, 'lembar 2,25 m'],
    ['Batik Kembang', 'Larangan'],
    [badges.mark, badges.export, badges.trained],
  ),
  product(
    8,
    ['bumbu', 'kecap'],
    ['Kecap manis benteng', 27_500, 'botol 620 ml'],
    ['Kecap Cap Perahu', 'Tangerang'],
    [badges.halal],
  ),
  product(
    2,
    ['kriya', 'anyaman'],
    [
      'Tas anyaman pandan motif pintu air dengan tutup kancing kayu dan tali kulit sapi asli',
      145_000,
      'buah',
    ],
    ['Anyam Periuk', 'Periuk'],
    [badges.markFiled],
  ),
  product(
    12,
    ['minuman', 'kopi'],
    ['Kopi robusta bubuk sangrai sedang', 42_000, '200 g'],
    ['Kopi Neglasari', 'Neglasari'],
    [badges.halal, badges.conditional],
  ),
  product(
    17,
    ['siapsaji', 'laksa'],
    ['Laksa Tangerang lengkap siap seduh', 36_000, '2 porsi'],
    ['Laksa Bu Tini', 'Tangerang'],
    [badges.pirt],
  ),
  product(
    1,
    ['alaskaki', 'sepatu'],
    ['Sepatu batik mega mendung, ukuran 36 sampai 42', 210_000, 'pasang'],
    ['Langkah Cibodas', 'Cibodas'],
    [{ ...badges.mark, label: 'Desain terdaftar' }],
  ),
  product(5, ['tani', 'tanaman'], ['Anggrek bulan dalam pot', 95_000, 'pot'], ['Kebun Pinang', 'Pinang']),
  {
    ...product(
      14,
      ['busana', 'kebaya'],
      ['Kebaya encim bordir tangan', 325_000, 'potong'],
      ['Rumah Encim', 'Karawaci'],
      [badges.mark],
    ),
    hasPriceRange: true,
  },
  product(
    9,
    ['kue', 'dodol'],
    ['Dodol ketan hitam durian', 38_000, '400 g'],
    ['Dodol Ny. Sari', 'Neglasari'],
    [badges.halal, badges.pirt],
  ),
];

export const neighbours: ProductCardView[] = [21, 22, 23, 24, 25].map((seed) =>
  product(
    seed,
    ['batik', seed % 2 === 0 ? 'ecoprint' : 'batik_kain'],
    [`Kain batik cap nomor ${seed}`, 150_000 + seed * 1000, 'lembar'],
    ['Batik Kembang', 'Larangan'],
    [badges.mark],
  ),
);

/** Stands for a stored photo, so that the page has one to show. */
export const photo: PhotoView = {
  src: '/icons/share.png',
  srcset: '/icons/share.png 1200w',
  width: 1200,
  height: 630,
  alt: 'Etalase dengan enam kain',
};

export const photographed: ProductCardView = {
  ...product(31, ['kriya', 'souvenir'], ['Suvenir dengan foto', 25_000, 'buah'], ['Anyam Periuk', 'Periuk']),
  photo,
  isExample: false,
};

export const enterprises: EnterpriseCardView[] = [
  {
    slug: 'batik-kembang',
    name: 'Batik Kembang',
    place: 'Larangan',
    about: 'Batik tulis dan cap bermotif Cisadane, dibuat oleh tujuh pembatik di Larangan.',
    categoryId: 'batik',
    seed: 3,
    productCount: 23,
    badges: [badges.mark, badges.export, badges.trained],
    isExample: true,
  },
  {
    slug: 'kelompok-wanita-tani',
    name: 'Kelompok Wanita Tani Sumber Makmur Sejahtera Bersama Kelurahan Poris Plawad Indah',
    place: 'Cipondoh',
    categoryId: 'tani',
    seed: 8,
    productCount: 4,
    badges: [],
    isExample: true,
  },
  {
    slug: 'dari-berita',
    name: 'Usaha yang dikenal dari berita',
    place: 'Tangerang',
    about: 'Kerupuk kulit dan abon.',
    categoryId: 'camilan',
    seed: 11,
    productCount: 0,
    badges: [badges.markFiled],
    isExample: false,
    source: { label: 'nama media, 3 Maret 2025', href: 'https://example.org/berita' },
  },
];

export const claims: ClaimView[] = [
  {
    id: 'klaim-merek',
    what: 'Merek “Kembang Cisadane” terdaftar',
    tone: 'right',
    state: 'verified',
    number: 'IDM000000000',
    checkedBy: 'petugas Disperindagkop UKM',
    how: 'dilihat di PDKI',
    checkedOn: '2026-10-02',
    validUntil: '2034-08-05',
    note: 'kelas 24 dan 25',
  },
  {
    what: 'Sertifikat halal',
    tone: 'permit',
    state: 'verified',
    number: 'ID00000000000000000',
    checkedBy: 'petugas',
    how: 'dokumen asli dilihat',
    checkedOn: '2026-09-14',
  },
  {
    what: 'Lulus Sekolah Ekspor angkatan 2026-1',
    tone: 'export',
    state: 'verified',
    checkedBy: 'penyelenggara',
    how: 'daftar kelulusan',
    checkedOn: '2026-06-30',
  },
  {
    what: 'Hak cipta motif diajukan',
    tone: 'right',
    state: 'filed',
    number: 'EC000000000000',
    filedOn: '2026-10-12',
  },
  { what: 'Kapasitas 40 lembar sebulan', tone: 'neutral', state: 'self-declared' },
  { what: 'P-IRT', tone: 'permit', state: 'expired', number: '0000000000000-21', validUntil: '2026-03-01' },
  {
    what: 'Permohonan merek ditarik kembali',
    tone: 'right',
    state: 'ended',
    note: 'diajukan ulang dengan nama lain',
  },
];

export const facets: FacetView[] = [
  {
    name: 'category',
    label: 'Kategori',
    isOpen: true,
    values: [
      { value: 'batik', label: 'Batik & kain', count: 173, chosen: true },
      { value: 'busana', label: 'Busana & konveksi', count: 221, chosen: false },
      { value: 'kosmetik', label: 'Kosmetik & perawatan', count: 0, chosen: true },
    ],
  },
  {
    name: 'kecamatan',
    label: 'Kecamatan',
    isOpen: true,
    values: ['Batuceper', 'Benda', 'Cibodas', 'Ciledug', 'Cipondoh', 'Jatiuwung', 'Karang Tengah', 'Karawaci']
      .concat(['Larangan', 'Neglasari', 'Periuk', 'Pinang', 'Tangerang'])
      .map((label, index) => ({
        value: label.toLowerCase(),
        label,
        count: 90 - index * 6,
        chosen: index === 8,
      })),
  },
  {
    name: 'certificate',
    label: 'Sertifikat',
    values: [
      { value: 'halal', label: 'Halal', count: 1204, chosen: false },
      { value: 'pirt', label: 'P-IRT', count: 610, chosen: false },
    ],
  },
];

export const categories = [
  ['camilan', 'Camilan & makanan kering'],
  ['kue', 'Kue, roti & dodol'],
  ['siapsaji', 'Makanan siap saji & beku'],
  ['bumbu', 'Bumbu, kecap & sambal'],
  ['minuman', 'Minuman, kopi & herbal'],
  ['tani', 'Hasil tani & tanaman'],
  ['batik', 'Batik & kain'],
  ['busana', 'Busana & konveksi'],
  ['muslim', 'Busana muslim & hijab'],
  ['alaskaki', 'Sepatu & sandal'],
  ['tas', 'Tas & kulit'],
  ['kriya', 'Kriya & dekorasi'],
  ['rumah', 'Perlengkapan rumah & mebel'],
  ['kosmetik', 'Kosmetik & perawatan'],
  ['jasa', 'Jasa & kemasan'],
].map(([id = '', name = ''], index) => ({
  id,
  name,
  href: `/produk?category=${id}`,
  count: 20 + index * 31,
}));
