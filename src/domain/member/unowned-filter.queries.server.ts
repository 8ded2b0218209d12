import { findKelurahan } from '#src/domain/region/find-kelurahan.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import type { UnownedFilter } from './unowned.queries.server.ts';

/** More names than fit one print are pasted in parts. */
const mostNames = 300;

/** Reads from an address which UMKM are wanted; `isKelurahanUnknown` when its kelurahan is on no list. */
export async function readUnownedFilter(
  params: URLSearchParams,
): Promise<{ filter: UnownedFilter; isKelurahanUnknown: boolean }> {
  const [programmeId, cohort] = (params.get('pelatihan') ?? '').split(':');
  const [kelurahan, kecamatan, kabkota] = (params.get('kelurahan') ?? '')
    .split(',')
    .map((part) => part.trim());
  const place =
    kelurahan === undefined || kelurahan === ''
      ? undefined
      : findKelurahan(await gazetteer(), { kelurahan, kecamatan, kabkota });
  const kelurahanCode = place?.ok === true ? place.place?.kelurahan?.code : undefined;
  const names = (params.get('nama') ?? '').split('\n').map((name) => name.trim());
  return {
    filter: {
      programmeId: programmeId === '' ? undefined : programmeId,
      cohortId: cohort !== undefined && /^\d{1,15}$/.test(cohort) ? Number(cohort) : undefined,
      kelurahanCode,
      names: names.filter((name) => name !== '').slice(0, mostNames),
    },
    isKelurahanUnknown: place !== undefined && kelurahanCode === undefined,
  };
}
