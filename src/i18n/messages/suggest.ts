import type { MessagesIn } from '../messages.ts';

/** What the search field suggests while somebody types. */
const id = {
  list: 'Saran pencarian',
  products: 'Produk',
  categories: 'Kategori',
  enterprises: 'UMKM',
  kelurahan: 'Kelurahan',
  /** `{count}` is replaced in the browser, where no function can be sent. */
  count: '{count} saran. Pilih dengan panah atas dan bawah.',
  none: 'Tidak ada saran.',
};

const en: MessagesIn<typeof id> = {
  list: 'Search suggestions',
  products: 'Products',
  categories: 'Categories',
  enterprises: 'Firms (UMKM)',
  kelurahan: 'Neighbourhoods (kelurahan)',
  count: '{count} suggestions. Choose with the up and down arrows.',
  none: 'No suggestions.',
};

export const suggest = { id, en };
