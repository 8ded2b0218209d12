/** A class of the map's shading: from so many UMKM to so many, both included. */
export type MapClass = { from: number; to: number };

export const mapClassCount = 5;

/**
 * At most five classes for these counts. Steps grow by a factor, since a few kelurahan hold most firms: with equal steps
 * all others would look empty. Zero has no class.
 */
export function mapClasses(counts: readonly number[]): MapClass[] {
  const most = Math.max(0, ...counts);
  const classes: MapClass[] = [];
  for (let step = 1; step <= mapClassCount; step += 1) {
    const from = (classes.at(-1)?.to ?? 0) + 1;
    const to = most <= mapClassCount ? step : Math.round(most ** (step / mapClassCount));
    if (from <= most) classes.push({ from, to: Math.min(Math.max(from, to), most) });
  }
  return classes;
}

/** The class of a count, from 1; 0 for none. */
export function classOf(count: number, classes: readonly MapClass[]): number {
  return classes.findIndex(({ to }) => count <= to && count > 0) + 1;
}

/** How strong the colour of a class is, 1 to 5: few classes stand as far apart as five of them would. */
export function shadeOf(place: number, classes: readonly MapClass[]): number {
  if (place === 0) return 0;
  return classes.length === 1
    ? 3
    : Math.round(1 + ((place - 1) * (mapClassCount - 1)) / (classes.length - 1));
}
