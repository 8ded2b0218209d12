import type { MessagesIn } from '../messages.ts';

/** The panel in which a shopper chooses and orders; a file of its own, since it travels to the browser. */
const id = {
  choose: 'Pilihan',
  quantity: 'Jumlah',
  fewer: 'Kurangi jumlah',
  more: 'Tambah jumlah',
  count: 'Hitung',
  per: (unit: string) => `/ ${unit}`,
  total: 'Total',
  totalOf: (quantity: string, unit: string) => `Total untuk ${quantity} ${unit}`,
  minimum: (quantity: string, unit: string) => `Pesanan paling sedikit ${quantity} ${unit}.`,
  wholesale: 'Harga grosir',
  from: 'Mulai',
  fromQuantity: (quantity: string, unit: string) => `${quantity} ${unit}`,
  pricePerUnit: (unit: string) => `Harga per ${unit}`,
  listPrice: 'Harga biasa',
  appliedTier: 'berlaku',
  noWholesaleHere: (price: string) =>
    `Harga grosir ditulis untuk pilihan seharga ${price}. Untuk pilihan ini, tanyakan kepada pembuatnya.`,
  aboveStock: (stock: string, unit: string) =>
    `Tercatat ${stock} ${unit} yang siap. Selebihnya tanyakan dulu kepada pembuatnya.`,
  orderByWhatsApp: 'Pesan lewat WhatsApp',
  opensWhatsApp: 'membuka WhatsApp',
  noWhatsApp: (maker: string) =>
    `${maker} belum memilih untuk menampilkan nomor WhatsApp, jadi Etalase tidak menampilkannya.`,
  seeMaker: (maker: string) => `Lihat halaman ${maker}`,
  exampleNumber: 'Produk contoh: pesannya bisa dilihat, tetapi nomornya rekaan.',
  greeting: (maker: string) => `Halo ${maker}, saya ingin memesan produk ini yang saya lihat di Etalase:`,
  product: (name: string, variant: string | undefined) =>
    variant === undefined ? name : `${name}, pilihan ${variant}`,
  amount: (quantity: string, unit: string, total: string) => `Jumlah: ${quantity} ${unit} (${total})`,
  question: 'Apakah bisa dipesan?',
};

const en: MessagesIn<typeof id> = {
  choose: 'Options',
  quantity: 'Quantity',
  fewer: 'Fewer',
  more: 'More',
  count: 'Calculate',
  per: (unit) => `per ${unit}`,
  total: 'Total',
  totalOf: (quantity, unit) => `Total for ${quantity} × ${unit}`,
  minimum: (quantity, unit) => `The smallest order is ${quantity} × ${unit}.`,
  wholesale: 'Wholesale prices',
  from: 'From',
  fromQuantity: (quantity, unit) => `${quantity} × ${unit}`,
  pricePerUnit: (unit) => `Price per ${unit}`,
  listPrice: 'List price',
  appliedTier: 'applies',
  noWholesaleHere: (price) =>
    `Wholesale prices are given for the option at ${price}. For this option, please ask the maker.`,
  aboveStock: (stock, unit) =>
    `${stock} × ${unit} are recorded as ready. For more, please ask the maker first.`,
  orderByWhatsApp: 'Order by WhatsApp',
  opensWhatsApp: 'opens WhatsApp',
  noWhatsApp: (maker) => `${maker} has not chosen to show a WhatsApp number, so Etalase does not show it.`,
  seeMaker: (maker) => `See the page of ${maker}`,
  exampleNumber: 'An example: you can read the message, but the number is invented.',
  greeting: (maker) => `Hello ${maker}, I would like to order this product that I saw on Etalase:`,
  product: (name, variant) => (variant === undefined ? name : `${name}, option ${variant}`),
  amount: (quantity, unit, total) => `Quantity: ${quantity} × ${unit} (${total})`,
  question: 'Is it available?',
};

export const order = { id, en };
