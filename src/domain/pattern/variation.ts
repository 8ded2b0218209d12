import { clothOf } from './cloth.ts';
import { motifOf } from './motif.ts';

/** How a tile is laid out: all cloth, pagi-sore (two halves, as cloth for morning and evening), or edged. */
export const layouts = ['full', 'pagi-sore', 'tumpal', 'edged'] as const;
export type Layout = (typeof layouts)[number];

/** The field in the middle that holds the line drawing. */
export const medallions = ['round', 'quatrefoil', 'star', 'gate', 'lozenge'] as const;
export type Medallion = (typeof medallions)[number];

/** One way to wear a category's cloth. */
export interface Variation {
  layout: Layout;
  medallion: Medallion;
  /** Ground and figure change places. */
  isSwapped: boolean;
  /** The medallion is filled with the figure's colour. */
  isInverted: boolean;
  turn: number;
  scale: number;
  shiftX: number;
  shiftY: number;
}

/**
 * The variation that a seed (a product's or firm's id) wears in a category: always the same one. Ids that follow each
 * other differ in colours and medallion at least, so that neighbours in a list can be told apart.
 */
export function variationOf(categoryId: string, seed: number): Variation {
  const whole = Math.abs(Math.trunc(seed));
  const draw = drawer(whole);
  const { turns } = motifOf(clothOf(categoryId).motif);
  return {
    isSwapped: whole % 2 === 1,
    medallion: pick(medallions, whole),
    layout: pick(layouts, Math.floor(whole / 2) + Math.floor(draw() * 2)),
    isInverted: draw() < 0.5,
    turn: pick(turns, Math.floor(draw() * turns.length)),
    scale: 0.95 + Math.round(draw() * 8) * 0.1,
    shiftX: Math.round(draw() * 48),
    shiftY: Math.round(draw() * 48),
  };
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}

/** Numbers from 0 to 1 that follow from a seed alone (mulberry32): no page may look different when it is rendered again. */
function drawer(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
