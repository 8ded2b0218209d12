import { gazetteer } from './gazetteer.queries.server.ts';
import type { Place, Region } from './region.ts';

/** The kecamatan of a kota (`36.71`), in the order of their codes. */
export async function listKecamatan(kabkotaCode: string): Promise<Region[]> {
  const entries = (await gazetteer()).list('kecamatan');
  return entries.map(({ region }) => region).filter(({ parentCode }) => parentCode === kabkotaCode);
}

/** The kelurahan of a kota or of a kecamatan, in the order of their codes. */
export async function listKelurahan(code: string): Promise<Region[]> {
  const entries = (await gazetteer()).list('kelurahan');
  return entries.map(({ region }) => region).filter((region) => region.code.startsWith(`${code}.`));
}

/** The area with a code, if there is one. */
export async function findRegion(code: string): Promise<Region | undefined> {
  return (await gazetteer()).findRegion(code);
}

/** The area with a code and those around it, if there is one. */
export async function findPlace(code: string): Promise<Place | undefined> {
  return (await gazetteer()).findPlace(code);
}
