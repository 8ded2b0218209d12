import { Dice } from './dice.ts';

/** What stands behind an UMKM's right to publish. */
export type Standing = 'trained' | 'trained_for_a_while' | 'exempt' | 'declared' | 'untrained';

/** How an UMKM stands; most of those in the city's books have not been trained. */
export function standingOf(enterprise: number): Standing {
  const lot = new Dice(enterprise * 2 + 1).next();
  if (lot < 0.55) return 'trained';
  if (lot < 0.63) return 'trained_for_a_while';
  if (lot < 0.65) return 'exempt';
  return lot < 0.68 ? 'declared' : 'untrained';
}

/**
 * The number of the first product of each UMKM, and behind the last one all of them: many have two or three products, a
 * few have dozens, those without training none.
 */
export function firstProducts(enterprises: number, products: number): Uint32Array {
  const weights = Float64Array.from({ length: enterprises }, (_, index) => {
    if (standingOf(index) === 'untrained') return 0;
    return 1 - 2 * Math.log(1 - new Dice(index * 2).next());
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const first = new Uint32Array(enterprises + 1);
  let sum = 0;
  for (let index = 0; index < enterprises; index += 1) {
    sum += weights[index] ?? 0;
    first[index + 1] = total === 0 ? 0 : Math.round((sum / total) * products);
  }
  // Sums of fractions may fall short of the whole by a hair.
  first[enterprises] = products;
  return first;
}
