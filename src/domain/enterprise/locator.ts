/** A rectangle in the units of a map. */
export type Bounds = { left: number; top: number; right: number; bottom: number };

/** A kelurahan on a small map of where an UMKM is; `isHere` marks the one, or those of the kecamatan, that is meant. */
export type LocatorShape = { code: string; path: string; isHere: boolean };
export type Locator = { viewBox: string; shapes: LocatorShape[] };

/** The rectangle around path data of absolute starts and relative lines (`M421.6 360.3l7.6 0-6.6 31.1z`). */
export function boundsOf(path: string): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of path.split('M').slice(1)) {
    const numbers = (ring.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    let [x, y] = [0, 0];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
  }
  return bounds;
}

/**
 * A small map around a place (a kelurahan's or a kecamatan's code) out of its kota's shapes: its kecamatan with what
 * borders on it. Undefined where the place has no outline.
 */
export function locatorOf(
  shapes: readonly { code: string; kecamatanCode: string; path: string }[],
  place: string,
): Locator | undefined {
  const isHere = (code: string) => code === place || code.startsWith(`${place}.`);
  const around = shapes.filter(
    ({ code, kecamatanCode }) => isHere(code) || place.startsWith(`${kecamatanCode}.`),
  );
  if (around.length === 0) return undefined;
  const window = widened(union(around.map(({ path }) => boundsOf(path))), 30);
  const shown = shapes.filter(({ path }) => overlaps(boundsOf(path), window));
  const { left, top, right, bottom } = window;
  const size = [left, top, right - left, bottom - top].map((value) => Math.round(value));
  return {
    viewBox: size.join(' '),
    shapes: shown.map(({ code, path }) => ({ code, path, isHere: isHere(code) })),
  };
}

function union(all: readonly Bounds[]): Bounds {
  return {
    left: Math.min(...all.map(({ left }) => left)),
    top: Math.min(...all.map(({ top }) => top)),
    right: Math.max(...all.map(({ right }) => right)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  };
}

function widened({ left, top, right, bottom }: Bounds, by: number): Bounds {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function overlaps(one: Bounds, other: Bounds): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
