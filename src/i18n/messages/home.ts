import type { MessagesIn } from '../messages.ts';

/** The home page. */
const id = {
  title: 'Etalase: produk UMKM terlatih Kota Tangerang',
  description:
    'Cari dan pesan camilan, batik, kecap, kopi, dan jasa dari UMKM terlatih Tangerang. Setiap klaim halal, merek, dan izin menyebut siapa yang memeriksa dan sampai kapan berlaku.',
  headline: 'Buatan Tangerang, langsung dari pembuatnya.',
  searchLabel: 'Cari produk UMKM Tangerang',
  counts: (products: string, enterprises: string, day: string) =>
    `${products} produk dari ${enterprises} UMKM terlatih, per ${day}.`,
  countsEmpty: (day: string) => `Etalase masih kosong per ${day}. Produk pertama sedang disiapkan.`,
  promise: 'Tiap klaim menyebut siapa yang memeriksa dan sampai kapan berlaku.',
  trySearching: 'Coba cari',
  exampleWords: ['keripik', 'batik', 'kopi'],
  exampleHalal: 'halal di Cipondoh',
  exampleCheap: 'di bawah Rp25.000',
  categories: 'Jelajahi kategori',
  allProducts: 'Semua produk',
  kecamatan: 'Dari kecamatan mana?',
  kecamatanIntro: (day: string) => `Jumlah produk menurut kecamatan tempat usahanya, per ${day}.`,
  allEnterprises: 'Peta UMKM',
  newest: 'Baru di etalase',
  newestIntro: 'Hanya UMKM yang pelatihannya sudah diperiksa yang boleh memajang produk.',
  newestEmpty: 'Belum ada produk yang dipajang',
  newestEmptyText:
    'Produk tampil di sini begitu UMKM yang lulus pelatihan memajangnya. Sementara itu, lihat UMKM yang sudah tercatat.',
  seeEnterprises: 'Lihat UMKM',
  campaign: 'Kampanye kota',
  campaignTarget: (year: string) => `peserta, target ${year}`,
  campaignBy: (organiser: string) => `Penyelenggara: ${organiser}.`,
  campaignPeriod: (period: string) => `Tercatat: ${period}.`,
  campaignSource: 'Sumber',
  campaignAction: 'Cari produk dekat Anda',
  campaignNoProgress: 'Jumlah peserta sampai hari ini belum dicatat di sini, jadi tidak ditampilkan.',
  events: 'Acara mendatang',
  eventsEmpty: 'Belum ada acara yang tercatat.',
  eventsEmptyText:
    'Pameran dan promosi dagang yang diumumkan penyelenggara akan muncul di sini beserta sumbernya.',
  eventKinds: {
    exhibition: 'Pameran',
    trade_promotion: 'Promosi dagang',
    trade_mission: 'Misi dagang',
    campaign: 'Kampanye',
  },
  example: 'Contoh',
  exampleEvent: 'Acara rekaan untuk contoh.',
  badges: 'Arti tanda',
  badgesLine: 'Tanda penuh ✓ sudah diperiksa petugas. Tanda garis putus ◔ baru diajukan dan belum terdaftar.',
  badgesLink: 'Pelajari arti setiap tanda',
};

const en: MessagesIn<typeof id> = {
  title: 'Etalase: products of the trained small firms of Kota Tangerang',
  description:
    'Find and order snacks, batik, soy sauce, coffee and services from trained small firms (UMKM) in Tangerang, Indonesia. Every halal, trademark or permit claim says who checked it and how long it holds.',
  headline: 'Made in Tangerang, straight from the maker.',
  searchLabel: 'Search products of Tangerang’s small firms',
  counts: (products, enterprises, day) =>
    `${products} products from ${enterprises} trained small firms, as of ${day}.`,
  countsEmpty: (day) => `The window is still empty as of ${day}. The first products are being prepared.`,
  promise: 'Every claim says who checked it and how long it holds.',
  trySearching: 'Try',
  exampleWords: ['batik', 'coffee', 'chips'],
  exampleHalal: 'halal in Cipondoh',
  exampleCheap: 'under Rp25,000',
  categories: 'Browse categories',
  allProducts: 'All products',
  kecamatan: 'From which district?',
  kecamatanIntro: (day) => `Products by the district (kecamatan) of their makers, as of ${day}.`,
  allEnterprises: 'Map of firms',
  newest: 'New in the window',
  newestIntro: 'Only small firms whose training has been verified may show products.',
  newestEmpty: 'No product is shown yet',
  newestEmptyText:
    'Products appear here as soon as a trained firm publishes them. Meanwhile, see the firms that are already listed.',
  seeEnterprises: 'See small firms',
  campaign: 'City campaign',
  campaignTarget: (year) => `participants, target for ${year}`,
  campaignBy: (organiser) => `Organised by ${organiser}.`,
  campaignPeriod: (period) => `On record: ${period}.`,
  campaignSource: 'Source',
  campaignAction: 'Find products near you',
  campaignNoProgress: 'The number of participants to date is not recorded here, so none is shown.',
  events: 'Coming events',
  eventsEmpty: 'No event is on record yet.',
  eventsEmptyText:
    'Exhibitions and trade promotions appear here, with their source, once organisers announce them.',
  eventKinds: {
    exhibition: 'Exhibition',
    trade_promotion: 'Trade promotion',
    trade_mission: 'Trade mission',
    campaign: 'Campaign',
  },
  example: 'Example',
  exampleEvent: 'An invented event, as an example.',
  badges: 'What badges mean',
  badgesLine: 'A solid badge ✓ was checked by an officer. A dashed badge ◔ is only filed, not registered.',
  badgesLink: 'What every badge means',
};

export const home = { id, en };
