import type { MotifName } from './pattern.ts';

/**
 * One repeat of a cloth. The drawing has no colours and no ground: whoever uses it sets `stroke` and `fill`,
 * so that one drawing serves every category. Strokes run over the edges, so that repeats join.
 */
interface Motif {
  width: number;
  height: number;
  /** Degrees by which the repeat lies on the cloth at rest. */
  lie: number;
  drawing: string;
  /** Turns that keep the motif what it is: gates stand upright, rivers run across. */
  turns: readonly number[];
}

const wave = (y: number) => `M-16 ${y}q8-12 16 0t16 0 16 0 16 0 16 0 16 0`;

const kawungFruit = (x: number, y: number, turn: number) =>
  `<g transform="translate(${x} ${y})rotate(${turn})"><ellipse rx="14.6" ry="7.4" fill-opacity=".16"/><path d="M-7.5 0h3M4.5 0h3M-1 0h2"/></g>`;

const petals = (turn: number) =>
  `<path transform="rotate(${turn})" fill-opacity=".16" d="M0-22C6-14 5-8 0-4-5-8-6-14 0-22zM0 22C6 14 5 8 0 4-5 8-6 14 0 22z"/>`;

const motifs: Record<MotifName, Motif> = {
  cisadane: {
    width: 64,
    height: 64,
    lie: 0,
    turns: [0, -12, 12, -24, 24, 90],
    drawing:
      `<g fill="none" stroke-linecap="round"><path stroke-width="2.6" d="${wave(9)}"/>` +
      `<path stroke-width="1.2" d="${wave(15)}${wave(21)}"/>` +
      `<path stroke-width="2.6" transform="translate(-16)" d="${wave(38)}t16 0"/>` +
      `<path stroke-width="1.2" transform="translate(-16)" d="${wave(44)}t16 0"/>` +
      `<path stroke-width="1.2" d="M8 60a4.5 4.5 0 1 1 4.5-4.5M40 60a4.5 4.5 0 1 1 4.5-4.5"/></g>` +
      `<g stroke="none"><circle cx="24" cy="57" r="1.7"/><circle cx="56" cy="57" r="1.7"/><circle cx="24" cy="29" r="1.7"/><circle cx="56" cy="29" r="1.7"/></g>`,
  },
  kawung: {
    width: 48,
    height: 48,
    lie: 0,
    turns: [0, 45, 22, 67],
    drawing:
      `<g stroke-width="1.8" stroke-linecap="round">${kawungFruit(12, 12, 45)}${kawungFruit(36, 12, 135)}` +
      `${kawungFruit(12, 36, 135)}${kawungFruit(36, 36, 45)}</g>` +
      `<g stroke="none"><path d="M24 20.5l3.5 3.5-3.5 3.5-3.5-3.5zM24-3.5l3.5 3.5-3.5 3.5-3.5-3.5zM24 44.5l3.5 3.5-3.5 3.5-3.5-3.5zM0 20.5l3.5 3.5-3.5 3.5zM48 20.5v7l-3.5-3.5z"/></g>`,
  },
  parang: {
    width: 32,
    height: 46,
    lie: -45,
    turns: [0, 90, 20, 70, 110],
    drawing:
      `<g fill="none" stroke-width="1.6"><path d="M-2 2h36M-2 36h36"/></g>` +
      `<g fill-opacity=".18" stroke-width="1.8" stroke-linejoin="round"><path d="M2 4c12 0 12 8 8 14s-3 15 10 16C8 36 2 28 6 19S8 8 2 4zM18 4c12 0 12 8 8 14s-3 15 10 16c-12 2-18-6-14-15S24 8 18 4zM-14 4C-2 4-2 12-6 18s-3 15 10 16"/></g>` +
      `<g stroke="none"><path d="M8 41l3.5-3 3.5 3-3.5 3zM24 41l3.5-3 3.5 3-3.5 3z"/><circle cx="3.5" cy="41" r="1.3"/><circle cx="19.5" cy="41" r="1.3"/></g>`,
  },
  pintuair: {
    width: 36,
    height: 56,
    lie: 0,
    turns: [0, -8, 8],
    drawing:
      `<g fill="none" stroke-width="2"><path d="M-3 42V20M3 42V20M33 42V20M39 42V20M3 42V20a15 15 0 0 1 30 0v22"/>` +
      `<path fill-opacity=".14" d="M9 42V21a9 9 0 0 1 18 0v21z"/>` +
      `<path stroke-width="1.3" d="M9 28h18M9 34h18M18 12v16M18 34v8M-2 42h40"/>` +
      `<path stroke-width="1.5" stroke-linecap="round" d="M-9 48q4.5-5 9 0t9 0 9 0 9 0 9 0 9 0M-5 54q4.5-4 9 0t9 0 9 0 9 0 9 0"/></g>` +
      `<g stroke="none"><circle cx="18" cy="1.8" r="1.6"/><circle cx="0" cy="12" r="2"/><circle cx="36" cy="12" r="2"/></g>`,
  },
  ceplok: {
    width: 56,
    height: 56,
    lie: 0,
    turns: [0, 45, 22],
    drawing:
      `<g transform="translate(28 28)" stroke-width="1.8" stroke-linejoin="round">${petals(0)}${petals(45)}${petals(90)}${petals(135)}` +
      `<circle r="4.5" fill="none"/></g><circle cx="28" cy="28" r="1.8" stroke="none"/>` +
      `<path fill="none" stroke-width="1.6" d="M0 9a9 9 0 0 0 9-9M47 0a9 9 0 0 0 9 9M56 47a9 9 0 0 0-9 9M9 56a9 9 0 0 0-9-9"/>` +
      `<g stroke="none"><circle r="3"/><circle cx="56" r="3"/><circle cy="56" r="3"/><circle cx="56" cy="56" r="3"/></g>`,
  },
};

/** The repeat behind a motif's name. */
export function motifOf(name: MotifName): Motif {
  return motifs[name];
}
