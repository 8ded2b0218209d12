import type { GlyphName } from './glyph.ts';

export type { GlyphName } from './glyph.ts';

/** The five cloth motifs: the river's waves, the kawung fruit, the parang's diagonals, the sluice gates, the rosette. */
export const motifNames = ['cisadane', 'kawung', 'parang', 'pintuair', 'ceplok'] as const;
export type MotifName = (typeof motifNames)[number];

/** Ids of the top categories, in the order in which they are shown. */
export const patternCategories = [
  'camilan',
  'kue',
  'siapsaji',
  'bumbu',
  'minuman',
  'tani',
  'batik',
  'busana',
  'muslim',
  'alaskaki',
  'tas',
  'kriya',
  'rumah',
  'kosmetik',
  'jasa',
] as const;
export type PatternCategory = (typeof patternCategories)[number];

/** What a category wears: its motif, the cloth's ground and figure colours, and its line drawings. */
export interface CategoryCloth {
  motif: MotifName;
  ground: string;
  figure: string;
  /** The first one stands for the category; second-level categories may choose another. */
  glyphs: readonly [GlyphName, ...GlyphName[]];
}
