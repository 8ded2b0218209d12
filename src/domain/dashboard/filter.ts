import { kotaTangerang } from '#src/domain/region/region.ts';
import { sizes, women, type Size, type Woman } from './census.ts';

/** What of the city is counted; null does not narrow it. */
export interface DashboardFilter {
  programme: string | null;
  year: number | null;
  /** A code of the official list, or one of the words of `isInPlace`. */
  place: string | null;
  woman: Woman | null;
  size: Size | null;
  /** Whether invented records count; null: only while there are no others. */
  examples: boolean | null;
}

/** Everything. */
export const wholeCity: DashboardFilter = {
  programme: null,
  year: null,
  place: null,
  woman: null,
  size: null,
  examples: null,
};

/** The names of the form's fields. */
export const filterFields = {
  programme: 'program',
  year: 'tahun',
  place: 'wilayah',
  woman: 'perempuan',
  size: 'kelas',
  examples: 'contoh',
} as const;

/** How the choices stand in an address. */
export const womanWords: Record<Woman, string> = { yes: 'ya', no: 'bukan', unknown: 'belum' };
export const sizeWords: Record<Size, string> = {
  mikro: 'mikro',
  kecil: 'kecil',
  menengah: 'menengah',
  besar: 'besar',
  unknown: 'belum',
};

/** Outside Kota Tangerang. */
export const elsewhere = 'luar';
/** Not known to be in any kecamatan of it. */
export const unplaced = 'tanpa';
/** In a kecamatan, but not known in which kelurahan: `36.71.05.tanpa`. */
export const onlyKecamatan = (kecamatan: string): string => `${kecamatan}.${unplaced}`;

/** The filter of an address; what is no choice does not narrow. */
export function readFilter(params: URLSearchParams): DashboardFilter {
  const text = (name: string) => (params.get(name) ?? '').trim().slice(0, 100);
  const year = text(filterFields.year);
  const place = text(filterFields.place);
  const examples = text(filterFields.examples);
  return {
    programme: /^[a-z0-9_-]+$/.test(text(filterFields.programme)) ? text(filterFields.programme) : null,
    year: /^20\d\d$/.test(year) ? Number(year) : null,
    place: isPlaceWord(place) ? place : null,
    woman: women.find((each) => womanWords[each] === text(filterFields.woman)) ?? null,
    size: sizes.find((each) => sizeWords[each] === text(filterFields.size)) ?? null,
    examples: examples === 'ya' ? true : examples === 'tidak' ? false : null,
  };
}

/** The same filter as part of an address. */
export function filterQuery(filter: DashboardFilter): URLSearchParams {
  const query = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value !== null) query.set(name, value);
  };
  set(filterFields.programme, filter.programme);
  set(filterFields.year, filter.year === null ? null : String(filter.year));
  set(filterFields.place, filter.place);
  set(filterFields.woman, filter.woman === null ? null : womanWords[filter.woman]);
  set(filterFields.size, filter.size === null ? null : sizeWords[filter.size]);
  set(filterFields.examples, filter.examples === null ? null : filter.examples ? 'ya' : 'tidak');
  return query;
}

/** Whether the filter says of whom the city's figures are only a part. */
export function isPartOfCity({ place, woman, size }: DashboardFilter): boolean {
  return place !== null || woman !== null || size !== null;
}

function isPlaceWord(text: string): boolean {
  return (
    text === elsewhere || text === unplaced || /^\d{2}(?:\.\d{2}){1,2}(?:\.(?:\d{4}|tanpa))?$/.test(text)
  );
}

/** Whether a place, by its code ('' when it is not known), lies in what a filter asks for. */
export function isInPlace(code: string, sought: string): boolean {
  const isInCity = code === kotaTangerang || code.startsWith(`${kotaTangerang}.`);
  if (sought === elsewhere) return !isInCity && code.includes('.');
  if (sought === unplaced) return !code.includes('.') || code === kotaTangerang;
  if (sought.endsWith(`.${unplaced}`)) return code === sought.slice(0, -unplaced.length - 1);
  return code === sought || code.startsWith(`${sought}.`);
}
