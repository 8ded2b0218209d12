import { and, asc, isNotNull, like } from 'drizzle-orm';
import { database, type Database } from '#db/client.ts';
import { regions } from '#db/schema/index.ts';
import { gazetteer } from './gazetteer.queries.server.ts';
import { fitProjection, labelPoint, pathData, type Outline } from './map-projection.ts';

/** A kelurahan on a map, in the units of the map's viewBox. */
export type MapShape = {
  code: string;
  name: string;
  slug: string;
  kecamatanCode: string;
  kecamatanName: string;
  /** SVG path data. */
  path: string;
  labelX: number;
  labelY: number;
};

/** A kota's kelurahan as shapes; use as `viewBox="0 0 {width} {height}"`. */
export type RegionMap = { width: number; height: number; shapes: MapShape[] };

const mapWidth = 1000;
const drawn = new WeakMap<Database, Map<string, Promise<RegionMap>>>();

/** The map of a kota (`36.71` or `36.74`), drawn once per process; without shapes where no outlines are known. */
export function listMapShapes(kabkotaCode: string): Promise<RegionMap> {
  const current = database();
  const maps = drawn.get(current) ?? new Map<string, Promise<RegionMap>>();
  drawn.set(current, maps);
  const known = maps.get(kabkotaCode);
  if (known !== undefined) return known;
  const drawing = drawMap(current, kabkotaCode);
  maps.set(kabkotaCode, drawing);
  drawing.catch(() => maps.delete(kabkotaCode));
  return drawing;
}

async function drawMap(current: Database, kabkotaCode: string): Promise<RegionMap> {
  const rows = await current
    .select({ code: regions.code, outline: regions.outline })
    .from(regions)
    .where(and(like(regions.code, `${kabkotaCode}.%`), isNotNull(regions.outline)))
    .orderBy(asc(regions.code));
  if (rows.length === 0) return { width: mapWidth, height: 0, shapes: [] };
  const list = await gazetteer();
  const outlines = rows.map((row) => ({ code: row.code, outline: parseOutline(row.outline) }));
  const projection = fitProjection(
    outlines.map(({ outline }) => outline),
    mapWidth,
  );
  const shapes = outlines.flatMap(({ code, outline }) => {
    const place = list.findPlace(code);
    if (place?.kecamatan === undefined || place.kelurahan === undefined) return [];
    const [labelX, labelY] = labelPoint(outline, projection);
    return {
      code,
      name: place.kelurahan.name,
      slug: place.kelurahan.slug,
      kecamatanCode: place.kecamatan.code,
      kecamatanName: place.kecamatan.name,
      path: pathData(outline, projection),
      labelX,
      labelY,
    };
  });
  return { width: projection.width, height: projection.height, shapes };
}

function parseOutline(text: string | null): Outline {
  return JSON.parse(text ?? '{"type":"Polygon","coordinates":[]}') as Outline;
}
