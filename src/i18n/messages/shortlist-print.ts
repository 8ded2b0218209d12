import type { MessagesIn } from '../messages.ts';

/** The printed shortlist, in two languages beside each other for buyers and for the city. */
const id = {
  title: 'Calon peserta',
  asOf: (day: string) => `Keadaan per ${day}`,
  count: (count: string) => `${count} UMKM`,
  kinds: {
    exhibition: 'Pameran',
    trade_promotion: 'Promosi dagang',
    trade_mission: 'Misi dagang',
    campaign: 'Kampanye',
  },
  products: 'Produk',
  claims: 'Sertifikat dan HAKI yang sudah diperiksa',
  trainings: 'Pelatihan',
  contact: 'Kontak',
  noProducts: 'Belum ada produk di etalase.',
  noClaims: 'Belum ada yang diperiksa.',
  perMonth: (amount: string) => `${amount}/bulan`,
  hsCode: (code: string) => `HS ${code}`,
  until: (day: string) => `s.d. ${day}`,
  endless: 'tanpa batas waktu',
  onPage: 'lewat halaman Etalase',
  example: 'Contoh, bukan usaha nyata',
  womenLed: 'Dipimpin perempuan',
  shipsAbroad: 'Kirim ke luar negeri',
  page: (page: string, of: string) => `Halaman ${page} dari ${of}`,
};

const en: MessagesIn<typeof id> = {
  title: 'Candidates',
  asOf: (day) => `As of ${day}`,
  count: (count) => `${count} firms`,
  kinds: {
    exhibition: 'Exhibition',
    trade_promotion: 'Trade promotion',
    trade_mission: 'Trade mission',
    campaign: 'Campaign',
  },
  products: 'Products',
  claims: 'Checked certificates and IP rights',
  trainings: 'Training',
  contact: 'Contact',
  noProducts: 'No products in the window yet.',
  noClaims: 'None checked yet.',
  perMonth: (amount) => `${amount}/month`,
  hsCode: (code) => `HS ${code}`,
  until: (day) => `until ${day}`,
  endless: 'no end date',
  onPage: 'through the Etalase page',
  example: 'Example, not a real firm',
  womenLed: 'Women-led',
  shipsAbroad: 'Ships abroad',
  page: (page, of) => `Page ${page} of ${of}`,
};

export const shortlistPrint = { id, en };
