import type { MessagesIn } from '../messages.ts';

/** Words that several pages share: the frame, units of counting, and what a state is called. */
const id = {
  siteName: 'Etalase',
  siteTagline: 'Produk UMKM terlatih Tangerang',
  skipToContent: 'Langsung ke isi',
  productCount: (count: string) => `${count} produk`,
  enterpriseCount: (count: string) => `${count} UMKM`,
  shareImageAlt: 'Etalase, produk UMKM terlatih Tangerang, di atas kain bermotif arus Cisadane',
  newProductsFeed: 'Produk baru di Etalase',
};

const en: MessagesIn<typeof id> = {
  siteName: 'Etalase',
  siteTagline: 'Products of the trained small firms of Tangerang',
  skipToContent: 'Skip to content',
  productCount: (count) => (count === '1' ? '1 product' : `${count} products`),
  enterpriseCount: (count) => (count === '1' ? '1 small firm' : `${count} small firms`),
  shareImageAlt:
    'Etalase, products of the trained small firms of Tangerang, on cloth with the river Cisadane',
  newProductsFeed: 'New products on Etalase',
};

export const common = { id, en };
