import { findPlace } from '#src/domain/region/regions.queries.server.ts';
import type { GroupFacts } from './business-group.ts';

/** The codes of a group's place, the kelurahan with the areas around it; undefined for a kelurahan on no list. */
export async function placeCodesOf({
  kelurahanCode,
}: GroupFacts): Promise<
  { kabkota: string | null; kecamatan: string | null; kelurahan: string | null } | undefined
> {
  if (kelurahanCode === null) return { kabkota: null, kecamatan: null, kelurahan: null };
  const place = await findPlace(kelurahanCode);
  if (place?.kelurahan === undefined) return undefined;
  return {
    kabkota: place.kabkota.code,
    kecamatan: place.kecamatan?.code ?? null,
    kelurahan: kelurahanCode,
  };
}
