import type { MessagesIn } from '../messages.ts';

/** Kelompok usaha as the public reads them: the list and the joint shop. */
const id = {
  title: 'Kelompok usaha',
  home: 'Beranda',
  description: (count: string) =>
    `${count} kelompok usaha di Tangerang dan sekitarnya, masing-masing dengan etalase bersama.`,
  lead: 'UMKM yang bekerja bersama dan membuka satu etalase.',
  listLabel: 'Daftar kelompok usaha',
  empty: 'Belum ada kelompok usaha',
  emptyText: 'Kelompok yang dicatat petugas tampil di sini.',
  allEnterprises: 'Lihat semua UMKM',
  members: (count: string) => `${count} UMKM`,
  products: (count: string) => `${count} produk`,
  since: (year: string) => `Sejak ${year}`,
  exampleTitle: 'Ini contoh, bukan kelompok sungguhan',
  exampleText: 'Nama, cerita, dan anggotanya dikarang untuk menunjukkan cara kerja Etalase.',
  groupDescription: (name: string, place: string, members: string, products: string) =>
    `${name}, ${place}: ${members} dengan ${products} dalam satu etalase bersama.`,
  shareImageAlt: (name: string) => `${name} di Etalase`,
  story: 'Cerita',
  memberTitle: 'Anggota',
  memberLabel: 'UMKM anggota kelompok ini',
  noMembers: 'Anggotanya belum dicatat.',
  catalogue: 'Etalase bersama',
  catalogueLabel: 'Produk kelompok ini',
  noProducts: 'Belum ada produk di etalase',
  noProductsText: 'Anggota kelompok ini belum menampilkan produk. Coba lagi nanti, atau lihat kelompok lain.',
  otherGroups: 'Kelompok lain',
  beyondEnd: 'Halaman etalase ini tidak ada.',
  toStart: 'Ke awal etalase',
  memberOf: 'Anggota kelompok',
  memberOfNamed: 'Anggota',
  noPlace: 'Tempat belum diketahui',
};

const en: MessagesIn<typeof id> = {
  title: 'Business groups',
  home: 'Home',
  description: (count) => `${count} business groups in and around Tangerang, each with a joint shop.`,
  lead: 'Small firms that work together and share one shop window.',
  listLabel: 'List of business groups',
  empty: 'No business groups yet',
  emptyText: 'Groups appear here once an officer has recorded them.',
  allEnterprises: 'See all firms',
  members: (count) => (count === '1' ? '1 firm' : `${count} firms`),
  products: (count) => (count === '1' ? '1 product' : `${count} products`),
  since: (year) => `Since ${year}`,
  exampleTitle: 'This is an example, not a real group',
  exampleText: 'Its name, story and members were invented to show how Etalase works.',
  groupDescription: (name, place, members, products) =>
    `${name}, ${place}: ${members} with ${products} in one joint shop.`,
  shareImageAlt: (name) => `${name} on Etalase`,
  story: 'Story',
  memberTitle: 'Members',
  memberLabel: 'Firms of this group',
  noMembers: 'Its members have not been recorded yet.',
  catalogue: 'Joint shop',
  catalogueLabel: 'Products of this group',
  noProducts: 'No products in the window yet',
  noProductsText:
    'The members of this group show no products yet. Please come back later, or see another group.',
  otherGroups: 'Other groups',
  beyondEnd: 'There is no such page of this shop.',
  toStart: 'To the start of the shop',
  memberOf: 'Member of the group',
  memberOfNamed: 'Member of',
  noPlace: 'Place not known yet',
};

export const businessGroup = { id, en };
