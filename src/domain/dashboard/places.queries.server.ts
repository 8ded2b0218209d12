import type { Actor } from '#src/domain/actor/actor.ts';
import { mapClasses } from '#src/domain/enterprise/map-classes.ts';
import { listMapShapes, type MapShape } from '#src/domain/region/region-map.queries.server.ts';
import { findPlace, listKecamatan, listKelurahan } from '#src/domain/region/regions.queries.server.ts';
import { kotaTangerang, placeName } from '#src/domain/region/region.ts';
import { readDashboard } from './dashboard.queries.server.ts';
import type { Standing } from './dashboard.ts';
import type { Figure } from './figure.ts';
import { elsewhere, onlyKecamatan, unplaced, type DashboardFilter } from './filter.ts';
import type { DashboardPlaces, KecamatanChoice, KecamatanCount } from './places.ts';
import { countIn } from './views.ts';

/** The kecamatan and kelurahan of the city, in the order of the official list. */
export async function listPlaceChoices(): Promise<KecamatanChoice[]> {
  const [kecamatan, kelurahan] = await Promise.all([
    listKecamatan(kotaTangerang),
    listKelurahan(kotaTangerang),
  ]);
  return kecamatan.map(({ code, name }) => ({
    code,
    name,
    kelurahan: kelurahan
      .filter(({ parentCode }) => parentCode === code)
      .map((each) => ({ code: each.code, name: each.name })),
  }));
}

/** The names of places by their codes, as `Gondrong, Cipondoh, Kota Tangerang`. */
export async function namePlaces(codes: readonly string[]): Promise<Map<string, string>> {
  const named = await Promise.all(
    [...new Set(codes)].map(async (code): Promise<[string, string][]> => {
      const place = code === '' ? undefined : await findPlace(code);
      return place === undefined ? [] : [[code, placeName(place)]];
    }),
  );
  return new Map(named.flat());
}

/** Where those behind a number are, place by place; without places when its records do not tell. */
export async function readDashboardPlaces(
  actor: Actor,
  filter: DashboardFilter,
  figure: Figure,
): Promise<(Standing & { places: DashboardPlaces | undefined }) | undefined> {
  const answer = await readDashboard(actor, { ask: 'places', filter, figure });
  if (answer === undefined) return undefined;
  const { counts: pairs, ...standing } = answer;
  if (pairs === undefined) return { ...standing, places: undefined };
  const counts = new Map(pairs);
  const [map, choices] = await Promise.all([listMapShapes(kotaTangerang), listPlaceChoices()]);
  const kecamatan = choices.map((each, index) => kecamatanCount(each, index, counts, map.shapes));
  const outside = countIn(counts, elsewhere);
  const unknown = countIn(counts, unplaced);
  const places: DashboardPlaces = {
    ...standing,
    width: map.width,
    height: map.height,
    shapes: map.shapes.map(({ code, name, kecamatanCode, kecamatanName, path }) => {
      return { code, name, kecamatanCode, kecamatanName, path, count: counts.get(code) ?? 0 };
    }),
    classes: mapClasses(kecamatan.flatMap((each) => each.kelurahan.map(({ count }) => count))),
    kecamatan,
    elsewhere: outside,
    unplaced: unknown,
    total: kecamatan.reduce((sum, { count }) => sum + count, 0) + outside + unknown,
  };
  return { ...standing, places };
}

function kecamatanCount(
  { code, name, kelurahan }: KecamatanChoice,
  index: number,
  counts: ReadonlyMap<string, number>,
  shapes: readonly MapShape[],
): KecamatanCount {
  return {
    code,
    name,
    number: index + 1,
    count: countIn(counts, code),
    kelurahan: kelurahan.map((each) => ({ ...each, count: counts.get(each.code) ?? 0 })),
    unplaced: countIn(counts, onlyKecamatan(code)),
    ...middleOf(shapes.filter((shape) => shape.kecamatanCode === code)),
  };
}

/** The label nearest to the middle of all labels: it lies inside the kecamatan, which their mean need not. */
function middleOf(shapes: readonly MapShape[]): { labelX: number; labelY: number } {
  const mean = (of: 'labelX' | 'labelY') =>
    shapes.reduce((sum, shape) => sum + shape[of], 0) / Math.max(1, shapes.length);
  const [x, y] = [mean('labelX'), mean('labelY')];
  const distance = ({ labelX, labelY }: MapShape) => Math.hypot(labelX - x, labelY - y);
  const [nearest] = shapes.toSorted((one, other) => distance(one) - distance(other));
  return { labelX: nearest?.labelX ?? 0, labelY: nearest?.labelY ?? 0 };
}
