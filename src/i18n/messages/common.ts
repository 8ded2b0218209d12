import type { MessagesIn } from '../messages.ts';

/** Words that several pages share: the frame, units of counting, and what a state is called. */
const id = {
  siteName: 'Etalase',
  siteTagline: 'Produk UMKM terlatih Tangerang',
  skipToContent: 'Langsung ke isi',
  productCount: (count: string) => `${count} produk`,
};

const en: MessagesIn<typeof id> = {
  siteName: 'Etalase',
  siteTagline: 'Products of the trained small firms of Tangerang',
  skipToContent: 'Skip to content',
  productCount: (count) => `${count} products`,
};

export const common = { id, en };
