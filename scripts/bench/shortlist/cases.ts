import type { ShortlistFilter } from '#src/domain/shortlist/filter.ts';

/** What officers ask for: each part alone, and several at once. */
export const shortlistCases: { name: string; part: Partial<ShortlistFilter> }[] = [
  { name: 'nothing', part: {} },
  { name: 'category', part: { categories: ['camilan'] } },
  { name: 'two kecamatan', part: { kecamatan: ['36.71.05', '36.71.06'] } },
  { name: 'a word', part: { sought: 'keripik' } },
  { name: 'HS code', part: { sought: '2005' } },
  { name: 'halal', part: { certificates: ['halal'] } },
  { name: 'halal and P-IRT', part: { certificates: ['halal', 'pirt'], everyCertificate: true } },
  { name: 'registered mark', part: { rights: ['merek:didaftar'] } },
  { name: 'any right, filed or registered', part: { rights: ['*:didaftar', '*:diajukan'] } },
  { name: 'capacity', part: { capacity: 5000 } },
  { name: 'a large training', part: { programmes: ['blk'] } },
  { name: 'size class', part: { sizes: ['kecil'] } },
  { name: 'size class unknown', part: { sizes: ['unknown'] } },
  { name: 'women-led', part: { isWomenLed: true } },
  { name: 'ships abroad', part: { shipsAbroad: true } },
  { name: 'in the window', part: { isInWindow: true } },
  { name: 'exhibition since 2024', part: { past: 'took_part', pastKind: 'exhibition', pastSince: 2024 } },
  { name: 'never at an event', part: { past: 'never' } },
  { name: 'halal, capacity', part: { certificates: ['halal'], capacity: 5000 } },
  {
    name: 'training, halal, capacity, in the window',
    part: { programmes: ['blk'], certificates: ['halal'], capacity: 5000, isInWindow: true },
  },
  {
    name: 'a word, training, size class, women-led',
    part: { sought: 'keripik', programmes: ['blk'], sizes: ['mikro', 'unknown'], isWomenLed: true },
  },
  {
    name: 'two kecamatan, mark, halal, size class, never at an event',
    part: {
      kecamatan: ['36.71.05', '36.71.06'],
      rights: ['*:didaftar', '*:diajukan'],
      certificates: ['halal'],
      sizes: ['mikro'],
      past: 'never',
    },
  },
];
