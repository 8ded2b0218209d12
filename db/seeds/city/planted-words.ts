/**
 * Invented words that stand in a known number of products whatever the size of the city, so that a search can be timed
 * at two sizes with as many matches. No other word of the city begins with "z".
 */
export const plantedWords = {
  rare: ['zafirena', 'zimolanta', 'zuberika', 'zorantipa', 'zelukami', 'zaputrino', 'zindelopa', 'zumarketi'],
  usual: [
    'zagrentula',
    'zibunarsa',
    'zorelimpa',
    'zukantebi',
    'zenopalir',
    'zamuligra',
    'zilatopen',
    'zubregano',
  ],
  common: ['zatulimbra', 'zokemintar', 'zirupelanga', 'zebandoksi'],
} as const;

/** How many products hold each word of a kind; at most half of a small city. */
export const plantedCounts = { rare: 200, usual: 2_000, common: 50_000 } as const;

export type PlantedKind = keyof typeof plantedWords;

const kinds = ['rare', 'usual', 'common'] as const;

/** Which products of a city of `total` hold which planted words: half of them in the name. */
export class Planting {
  readonly #total: number;
  readonly #plan: { word: string; count: number; stride: number }[];

  constructor(total: number) {
    this.#total = total;
    this.#plan = kinds
      .flatMap((kind) => plantedWords[kind].map((word) => ({ word, count: plantedCounts[kind] })))
      .map(({ word, count }, index) => ({
        word,
        count: Math.min(count, Math.floor(total / 2)),
        stride: strideFor(total, index),
      }));
  }

  /** The words of the `number`th product (from 0). */
  wordsOf(number: number): { name: string[]; description: string[] } {
    const found: { name: string[]; description: string[] } = { name: [], description: [] };
    for (const { word, count, stride } of this.#plan) {
      const place = (number * stride) % this.#total;
      if (place < count) found[place % 2 === 0 ? 'name' : 'description'].push(word);
    }
    return found;
  }
}

/**
 * Going through the products by a stride without a divisor in common with their number reaches each once, so that the
 * counts are exact; strides by the golden section spread a word evenly, and each word apart from the others.
 */
function strideFor(total: number, index: number): number {
  let stride = Math.max(1, Math.floor(total * (((index + 1) * 0.618_033_988_75) % 1)));
  while (greatestDivisor(stride, total) !== 1) stride += 1;
  return stride;
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
