import { cell, cellsPerRow, type FacetColumns } from './facet-columns.ts';

/** Verified claims beyond these raise nothing further: a long list of certificates must not hide everyone else. */
export const mostClaims = 4;
export const pointsPerClaim = 10;

/** Whether a claim of this facet raises its row; a training lets it be there at all. */
const raises = (facet: string): boolean => facet !== 'programme';

/** What of a score is for claims that are over: `all` were counted when the row was written, `standing` still count. */
function lost(all: number, standing: number): number {
  return pointsPerClaim * (Math.min(mostClaims, all) - Math.min(mostClaims, standing));
}

/**
 * How much of a row's static score is for claims whose last day has gone by: the score was worked out when the row was
 * written, and nobody writes it anew at midnight.
 */
export function endedPoints(columns: FacetColumns, today: number): (id: number) => number {
  const { cells, claimStart, claims, claimValues } = columns;
  const raising = new Uint8Array(claimValues.size);
  for (let code = 1; code < claimValues.size; code += 1) {
    const [facet = ''] = claimValues.text(code).split(':', 1);
    if (raises(facet)) raising[code] = 1;
  }
  return (id) => {
    const start = claimStart[id] ?? 0;
    const end = start + 2 * (cells[id * cellsPerRow + cell.claimCount] ?? 0);
    let all = 0;
    let standing = 0;
    for (let at = start; at < end; at += 2) {
      if (raising[claims[at] ?? 0] !== 1) continue;
      all += 1;
      if ((claims[at + 1] ?? 0) >= today) standing += 1;
    }
    return all === standing ? 0 : lost(all, standing);
  };
}

/** The same for the claims of one row, `[facet, value, last day]`, on the day that is given. */
export function endedPointsOf(claims: readonly (readonly [string, string, string])[], today: string): number {
  const raising = claims.filter(([facet]) => raises(facet));
  return lost(raising.length, raising.filter(([, , lastDay]) => lastDay >= today).length);
}

/** The last day on which the score of a row with these claims, worked out on the day that is given, still holds. */
export function scoreHoldsUntil(
  claims: readonly (readonly [string, string, string])[],
  today: string,
): string | undefined {
  return claims
    .filter(([facet, , lastDay]) => raises(facet) && lastDay >= today)
    .map(([, , lastDay]) => lastDay)
    .sort()[0];
}
