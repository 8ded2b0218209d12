import type { MessagesIn } from '../messages.ts';

/** Texts for machines that people read later: shared pictures, feeds, the web manifest. */
const id = {
  fromPrice: (price: string) => `mulai ${price}`,
  perUnit: (unit: string) => `per ${unit}`,
  exampleName: (name: string) => `${name} (contoh)`,
  feedTitle: 'Produk baru di Etalase',
  feedDescription: 'Produk terbaru dari UMKM Tangerang yang sudah terlatih.',
  feedItem: (price: string, unit: string, maker: string, place: string) =>
    `${price} per ${unit}. ${place === '' ? maker : `${maker}, ${place}`}.`,
  manifestName: 'Etalase, produk UMKM terlatih Tangerang',
  manifestShortName: 'Etalase',
  manifestDescription: 'Cari dan pesan produk UMKM Tangerang yang sudah terlatih, langsung dari pembuatnya.',
  city: 'Kota Tangerang',
};

const en: MessagesIn<typeof id> = {
  fromPrice: (price) => `from ${price}`,
  perUnit: (unit) => `per ${unit}`,
  exampleName: (name) => `${name} (example)`,
  feedTitle: 'New products on Etalase',
  feedDescription: 'The newest products of the trained small firms of Tangerang.',
  feedItem: (price, unit, maker, place) =>
    `${price} per ${unit}. ${place === '' ? maker : `${maker}, ${place}`}.`,
  manifestName: 'Etalase, products of the trained small firms of Tangerang',
  manifestShortName: 'Etalase',
  manifestDescription:
    'Find and order products of trained small firms of Tangerang, straight from their makers.',
  city: 'Tangerang City',
};

export const seo = { id, en };
