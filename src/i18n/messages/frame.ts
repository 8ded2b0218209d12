import type { MessagesIn } from '../messages.ts';

/** The frame around every page: header, navigation, footer. */
const id = {
  home: 'Beranda Etalase',
  mainNavigation: 'Menu utama',
  products: 'Produk',
  enterprises: 'UMKM',
  badgesAndData: 'Tanda & data',
  languageSwitch: 'Bahasa',
  /** In the other language, for those who read it. */
  otherLanguage: 'English',
  otherLanguageShort: 'EN',
  about:
    'Etalase menampilkan produk UMKM Tangerang yang sudah terlatih. Setiap klaim menyebut siapa yang memeriksa dan sampai kapan berlaku.',
  look: 'Jelajahi',
  data: 'Tentang data',
  badgesMeaning: 'Arti setiap tanda',
  dataSources: 'Sumber data',
  api: 'API terbuka',
  newProducts: 'RSS produk baru',
  forOwners: 'Pelaku usaha',
  join: 'Daftarkan UMKM Anda',
  signIn: 'Masuk',
  privacy: 'Data pribadi',
  dateNote: 'Angka selalu ditulis dengan tanggalnya. Waktu dalam WIB.',
  licence: 'Perangkat lunak bebas, lisensi AGPL-3.0. Huruf Plus Jakarta Sans, lisensi OFL.',
};

const en: MessagesIn<typeof id> = {
  home: 'Etalase home',
  mainNavigation: 'Main menu',
  products: 'Products',
  enterprises: 'Small firms',
  badgesAndData: 'Badges & data',
  languageSwitch: 'Language',
  otherLanguage: 'Bahasa Indonesia',
  otherLanguageShort: 'ID',
  about:
    'Etalase shows the products of trained small firms (UMKM) of Tangerang. Every claim says who checked it and how long it holds.',
  look: 'Browse',
  data: 'About the data',
  badgesMeaning: 'What every badge means',
  dataSources: 'Data sources',
  api: 'Open API',
  newProducts: 'RSS of new products',
  forOwners: 'For owners (in Indonesian)',
  join: 'List your firm',
  signIn: 'Sign in',
  privacy: 'Personal data',
  dateNote: 'Every figure carries its date. Times are Western Indonesian (WIB).',
  licence: 'Free software, AGPL-3.0. Typeface Plus Jakarta Sans, OFL.',
};

export const frame = { id, en };
