/** A day that never comes, for what does not run out. */
export const noEnd = 65_535;

/** A `YYYY-MM-DD` day as days since 1970, from 1 to 65534 (the year 2149), to be compared in a typed array. */
export function dayNumber(day: string): number {
  if (day.startsWith('9999')) return noEnd;
  return Math.min(noEnd - 1, Math.max(1, Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)));
}
