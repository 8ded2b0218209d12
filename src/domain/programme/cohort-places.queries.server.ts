import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { placeNames } from '#src/domain/region/read-place.ts';
import { placeName } from '#src/domain/region/region.ts';
import { cohortLevels } from './cohort-form.ts';

/** Where a class may be held, in one line each: every kelurahan, kecamatan and kota of the official list. */
export async function listCohortPlaces(): Promise<string[]> {
  return placeNames(await gazetteer(), cohortLevels);
}

/** A place of the official list in one line, as the form of a class reads it; empty for no code. */
export async function placeLineOf(code: string | null): Promise<string> {
  const place = code === null ? undefined : (await gazetteer()).findPlace(code);
  return place === undefined ? '' : placeName(place);
}
