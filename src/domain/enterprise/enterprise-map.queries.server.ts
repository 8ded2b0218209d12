import { searchIndex } from '#src/domain/search/search-index.server.ts';
import type { EnterpriseQuery, FacetCount } from '#src/domain/search/search.ts';
import { listMapShapes, type MapShape } from '#src/domain/region/region-map.queries.server.ts';
import { findRegion, listKecamatan, listKelurahan } from '#src/domain/region/regions.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import type { EnterpriseMap, KecamatanCounts } from './enterprise-map.ts';
import { mapClasses } from './map-classes.ts';

/**
 * Where the UMKM that a query finds are in one kota: how many in each kelurahan, whatever place the query chose, since
 * the map is the way to choose another. Undefined when there is no such kota.
 */
export async function readEnterpriseMap(
  query: EnterpriseQuery,
  kabkotaCode: string,
  today = currentDay(),
): Promise<EnterpriseMap | undefined> {
  const kabkota = await findRegion(kabkotaCode);
  if (kabkota === undefined) return undefined;
  const chosen = { ...query.chosen };
  delete chosen.kelurahan;
  delete chosen.kecamatan;
  const answer = await searchIndex().searchEnterprises({ ...query, chosen, page: 1, perPage: 1 }, today);
  const inKelurahan = countsOf(answer.facets.kelurahan);
  const inKecamatan = countsOf(answer.facets.kecamatan);
  const map = await listMapShapes(kabkotaCode);
  const kecamatan = await countKecamatan(kabkotaCode, map.shapes, inKecamatan, inKelurahan);
  const counts = kecamatan.flatMap((each) => each.kelurahan.map(({ count }) => count));
  return {
    kabkota: { code: kabkotaCode, name: kabkota.name },
    width: map.width,
    height: map.height,
    shapes: map.shapes.map((shape) => ({ ...shape, count: inKelurahan.get(shape.code) ?? 0 })),
    classes: mapClasses(counts),
    kecamatan,
    total: kecamatan.reduce((sum, each) => sum + each.count, 0),
    elsewhere: answer.total - kecamatan.reduce((sum, each) => sum + each.count, 0),
    asOf: today,
  };
}

async function countKecamatan(
  kabkotaCode: string,
  shapes: readonly MapShape[],
  inKecamatan: Map<string, number>,
  inKelurahan: Map<string, number>,
): Promise<KecamatanCounts[]> {
  const [kecamatan, kelurahan] = await Promise.all([listKecamatan(kabkotaCode), listKelurahan(kabkotaCode)]);
  return kecamatan.map(({ code, name }, index) => {
    const within = kelurahan
      .filter((each) => each.parentCode === code)
      .map((each) => ({ code: each.code, name: each.name, count: inKelurahan.get(each.code) ?? 0 }));
    const count = inKecamatan.get(code) ?? 0;
    return {
      code,
      name,
      number: index + 1,
      count,
      kelurahan: within,
      unplaced: count - within.reduce((sum, each) => sum + each.count, 0),
      ...middleOf(shapes.filter((shape) => shape.kecamatanCode === code)),
    };
  });
}

/** The label nearest to the middle of all labels: it lies inside the kecamatan, which their mean need not. */
function middleOf(shapes: readonly MapShape[]): { labelX: number; labelY: number } {
  const meanX = shapes.reduce((sum, { labelX }) => sum + labelX, 0) / Math.max(1, shapes.length);
  const meanY = shapes.reduce((sum, { labelY }) => sum + labelY, 0) / Math.max(1, shapes.length);
  const distance = ({ labelX, labelY }: MapShape) => Math.hypot(labelX - meanX, labelY - meanY);
  const [nearest] = shapes.toSorted((one, other) => distance(one) - distance(other));
  return { labelX: nearest?.labelX ?? 0, labelY: nearest?.labelY ?? 0 };
}

function countsOf(counts: readonly FacetCount[]): Map<string, number> {
  return new Map(counts.map(({ value, count }) => [value, count]));
}
