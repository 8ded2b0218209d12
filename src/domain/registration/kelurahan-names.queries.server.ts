import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { placeName } from '#src/domain/region/region.ts';

/** Every kelurahan of the official list in one line each, as a field offers and reads it: `Gondrong, Cipondoh, Kota Tangerang`. */
export async function listKelurahanNames(): Promise<string[]> {
  return (await gazetteer())
    .list('kelurahan')
    .map(({ place }) => placeName(place))
    .sort((a, b) => a.localeCompare(b, 'id'));
}
