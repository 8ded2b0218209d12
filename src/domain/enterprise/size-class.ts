/** The size of a business by PP 7/2021, articles 35 to 36. */
export const sizeClasses = ['mikro', 'kecil', 'menengah', 'besar'] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** Figures as they were told; amounts in whole rupiah. */
export interface SizeFigures {
  /** Sales of a year. */
  annualSales: number | null;
  /** Capital without land and buildings. */
  capital: number | null;
}

const billion = 1_000_000_000;

/** The most that each class may have, from the smallest. */
export const sizeBounds: readonly { size: SizeClass; capital: number; annualSales: number }[] = [
  { size: 'mikro', capital: billion, annualSales: 2 * billion },
  { size: 'kecil', capital: 5 * billion, annualSales: 15 * billion },
  { size: 'menengah', capital: 10 * billion, annualSales: 50 * billion },
];

/**
 * The size class of a business. Capital decides for one that was founded under the law, sales for those before it: where
 * only one figure is known it decides, where both are, the sales do, since they are what officers can check.
 */
export function sizeClassOf({ annualSales, capital }: SizeFigures): SizeClass | undefined {
  if (annualSales !== null)
    return sizeBounds.find((bound) => annualSales <= bound.annualSales)?.size ?? 'besar';
  if (capital !== null) return sizeBounds.find((bound) => capital <= bound.capital)?.size ?? 'besar';
  return undefined;
}
