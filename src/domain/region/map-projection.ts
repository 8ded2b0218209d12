/** An outline as GeoJSON keeps it: longitude before latitude. */
export type Outline =
  { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
type Ring = [longitude: number, latitude: number][];

/** Turns longitude and latitude into the units of a map's viewBox, as wide as `width`. */
export type Projection = {
  width: number;
  height: number;
  point: (longitude: number, latitude: number) => [x: number, y: number];
};

/**
 * Fits outlines into a map of the given width. A city is small enough to be drawn flat: a degree of longitude is shortened
 * by the cosine of the middle latitude.
 */
export function fitProjection(outlines: Outline[], width: number): Projection {
  const points = outlines.flatMap(ringsOf).flat();
  const bounds = points.reduce(
    (box, [longitude, latitude]) => ({
      west: Math.min(box.west, longitude),
      east: Math.max(box.east, longitude),
      south: Math.min(box.south, latitude),
      north: Math.max(box.north, latitude),
    }),
    { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity },
  );
  const shortened = Math.cos((((bounds.south + bounds.north) / 2) * Math.PI) / 180);
  const scale = width / ((bounds.east - bounds.west) * shortened);
  return {
    width,
    height: Math.ceil((bounds.north - bounds.south) * scale),
    point: (longitude, latitude) => [
      (longitude - bounds.west) * shortened * scale,
      (bounds.north - latitude) * scale,
    ],
  };
}

/** An outline as SVG path data with one decimal, in relative steps, which are a third shorter. */
export function pathData(outline: Outline, projection: Projection): string {
  return ringsOf(outline)
    .map((ring) => ringData(ring.slice(0, -1).map(([x, y]) => projection.point(x, y))))
    .join('');
}

/** Where a label stands: in the middle of the widest stretch of the outline at half its height. */
export function labelPoint(outline: Outline, projection: Projection): [x: number, y: number] {
  const rings = ringsOf(outline).map((ring) => ring.map(([x, y]) => projection.point(x, y)));
  const heights = rings.flat().map(([, y]) => y);
  const y = (Math.min(...heights) + Math.max(...heights)) / 2;
  const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
  let widest: [number, number] = [crossings[0] ?? 0, crossings[1] ?? 0];
  for (let index = 2; index + 1 < crossings.length; index += 2) {
    const [from = 0, to = 0] = crossings.slice(index, index + 2);
    if (to - from > widest[1] - widest[0]) widest = [from, to];
  }
  return [oneDecimal((widest[0] + widest[1]) / 2), oneDecimal(y)];
}

function crossingsAt(ring: [number, number][], y: number): number[] {
  return ring.flatMap(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
  });
}

function ringData(points: [number, number][]): string {
  // Steps are taken between rounded points: rounding each step would let the end drift away from the start.
  const rounded = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  let [lastX, lastY] = [0, 0];
  const steps: string[] = [];
  for (const [x, y] of rounded) {
    if (steps.length > 0 && x === lastX && y === lastY) continue;
    steps.push(`${(x - lastX) / 10} ${(y - lastY) / 10}`);
    [lastX, lastY] = [x, y];
  }
  const [start = '0 0', ...rest] = steps;
  return `M${start}l${rest.join(' ').replaceAll(' -', '-')}z`;
}

function ringsOf(outline: Outline): Ring[] {
  return outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
