import type { MessagesIn } from '../messages.ts';

/** What is printed: the poster, the shelf labels, and the catalogue, which buyers get in English too. */
const id = {
  scan: 'Pindai dengan kamera HP',
  scanFor: 'Lihat katalog, harga, dan izin usaha kami',
  trained: 'UMKM terlatih Tangerang',
  untrained: 'UMKM Tangerang',
  example: 'Contoh, bukan UMKM sungguhan',
  catalogue: 'Katalog produk',
  asOf: (day: string) => `Harga per ${day}. Harga dan izin terbaru ada di alamat di bawah.`,
  perUnit: (price: string, unit: string) => `${price} / ${unit}`,
  minOrder: (amount: string) => `Pesan minimal ${amount}`,
  capacity: (amount: string) => `Kapasitas ${amount} sebulan`,
  leadTime: (days: string) => `Dibuat ${days} hari`,
  weight: (weight: string) => `Berat ${weight}`,
  hsCode: (code: string) => `HS ${code} (usulan pemilik)`,
  whatsapp: (number: string) => `WhatsApp ${number}`,
  page: (page: string, of: string) => `${page} dari ${of}`,
};

const en: MessagesIn<typeof id> = {
  scan: 'Scan with a phone',
  scanFor: 'See our catalogue, prices and permits',
  trained: 'Trained small firm of Tangerang, Indonesia',
  untrained: 'Small firm of Tangerang, Indonesia',
  example: 'An example, not a real firm',
  catalogue: 'Product catalogue',
  asOf: (day) => `Prices of ${day}. The address below has the latest prices and permits.`,
  perUnit: (price, unit) => `${price} / ${unit}`,
  minOrder: (amount) => `Minimum order ${amount}`,
  capacity: (amount) => `Capacity ${amount} a month`,
  leadTime: (days) => (days === '1' ? 'Made within 1 day' : `Made within ${days} days`),
  weight: (weight) => `Weight ${weight}`,
  hsCode: (code) => `HS ${code} (suggested by the maker)`,
  whatsapp: (number) => `WhatsApp ${number}`,
  page: (page, of) => `${page} of ${of}`,
};

export const print = { id, en };

/** The page of the workspace that offers them. Indonesian only. */
export const printPage = {
  title: 'Cetak',
  intro: 'Berkas PDF ukuran A4. Simpan di HP, lalu cetak di rumah atau di tempat fotokopi.',
  posterTitle: 'Poster kios',
  posterText: 'Satu lembar dengan kode QR ke halaman UMKM Anda.',
  posterButton: 'Unduh poster',
  catalogueTitle: 'Katalog',
  catalogueText: (count: string) => `${count} produk di etalase, dengan foto, harga, dan pesan minimal.`,
  catalogueButton: 'Unduh katalog',
  catalogueEnglish: 'Katalog bahasa Inggris',
  labelsTitle: 'Label rak',
  labelsText: 'Nama, harga, dan kode QR tiap produk; 21 label selembar (63,5 × 38,1 mm).',
  labelsWhich: 'Produk',
  labelsCopies: 'Salinan tiap produk',
  labelsButton: 'Unduh label',
  nothing: 'Belum ada produk di etalase, jadi katalog dan label masih kosong.',
  toProducts: 'Ke daftar produk',
};
