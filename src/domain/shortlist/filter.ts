import { sizeClasses, type SizeClass } from '#src/domain/enterprise/size-class.ts';
import { eventKinds, type EventKind } from './event-kinds.ts';

export const sizeChoices = [...sizeClasses, 'unknown'] as const;
/** `unknown`: the UMKM has told neither its sales nor its capital. */
export type SizeChoice = SizeClass | 'unknown';

/** Stands for every kind of right in `*:didaftar` and `*:diajukan`. */
export const anyRight = '*';

/**
 * What the UMKM of a shortlist are to meet. Within a list one value is enough, across parts all must hold; an empty part
 * asks for nothing. Only what is verified and valid on the day counts.
 */
export interface ShortlistFilter {
  /** Words of the UMKM or of one of its products, or the first digits of an HS code. */
  sought: string;
  categories: string[];
  kecamatan: string[];
  certificates: string[];
  /** Whether all of the certificates must be there and not one of them. */
  everyCertificate: boolean;
  /** `merek:didaftar`, `merek:diajukan`, `*:didaftar`: filed and registered are never alike. */
  rights: string[];
  /** The least that a product is made of in a month; null asks for nothing. */
  capacity: number | null;
  /** The unit that the capacity counts; empty is any. */
  unit: string;
  programmes: string[];
  sizes: SizeChoice[];
  isWomenLed: boolean;
  shipsAbroad: boolean;
  /** Has a product in the window. */
  isInWindow: boolean;
  past: 'any' | 'took_part' | 'never';
  /** The kind of event that `past` speaks of; null is any. */
  pastKind: EventKind | null;
  /** From the first day of that year on; null is ever. */
  pastSince: number | null;
}

export const emptyFilter: ShortlistFilter = {
  sought: '',
  categories: [],
  kecamatan: [],
  certificates: [],
  everyCertificate: false,
  rights: [],
  capacity: null,
  unit: '',
  programmes: [],
  sizes: [],
  isWomenLed: false,
  shipsAbroad: false,
  isInWindow: false,
  past: 'any',
  pastKind: null,
  pastSince: null,
};

/** The names of the form's fields. */
export const filterFields = {
  sought: 'cari',
  categories: 'kategori',
  kecamatan: 'kecamatan',
  certificates: 'sertifikat',
  everyCertificate: 'semua_sertifikat',
  rights: 'haki',
  capacity: 'kapasitas',
  unit: 'satuan',
  programmes: 'program',
  sizes: 'skala',
  isWomenLed: 'perempuan',
  shipsAbroad: 'luar_negeri',
  isInWindow: 'etalase',
  past: 'ikut',
  pastKind: 'ikut_jenis',
  pastSince: 'ikut_sejak',
} as const satisfies Record<keyof ShortlistFilter, string>;

export type FilterProblem = 'capacity_not_a_number' | 'year_not_a_year';

/** The filter of a form or an address. What nobody knows is left out; a number that is none is said. */
export function readFilter(params: URLSearchParams): {
  filter: ShortlistFilter;
  problems: { field: string; problem: FilterProblem }[];
} {
  const f = filterFields;
  const text = (name: string, longest = 60) => (params.get(name) ?? '').trim().slice(0, longest);
  const list = (name: string) =>
    [...new Set(params.getAll(name))].filter((value) => /^[\w.:*-]{1,60}$/.test(value)).slice(0, mostChosen);
  const among = <Value extends string>(name: string, known: readonly Value[]) =>
    known.filter((value) => params.getAll(name).includes(value));
  const capacity = countIn(text(f.capacity));
  const year = text(f.pastSince);
  const past = among(f.past, ['took_part', 'never'] as const)[0] ?? 'any';
  const isYear = /^(19|20)\d{2}$/.test(year);
  const problems: { field: string; problem: FilterProblem }[] = [];
  if (capacity === undefined) problems.push({ field: f.capacity, problem: 'capacity_not_a_number' });
  if (year !== '' && !isYear) problems.push({ field: f.pastSince, problem: 'year_not_a_year' });
  const filter: ShortlistFilter = {
    sought: text(f.sought, 200),
    categories: list(f.categories),
    kecamatan: list(f.kecamatan),
    certificates: list(f.certificates),
    everyCertificate: params.get(f.everyCertificate) === 'ya',
    rights: list(f.rights).filter((value) => /^(\*|\w+):(didaftar|diajukan)$/.test(value)),
    capacity: capacity ?? null,
    unit: text(f.unit, 30),
    programmes: list(f.programmes),
    sizes: among(f.sizes, sizeChoices),
    isWomenLed: params.get(f.isWomenLed) === 'ya',
    shipsAbroad: params.get(f.shipsAbroad) === 'ya',
    isInWindow: params.get(f.isInWindow) === 'ya',
    past,
    pastKind: among(f.pastKind, eventKinds)[0] ?? null,
    pastSince: isYear ? Number(year) : null,
  };
  return { filter, problems };
}

const mostChosen = 120;

/** A count as typed, `1.500` included; null where nothing was typed, undefined for what is none. */
function countIn(text: string): number | null | undefined {
  if (text === '') return null;
  const digits = /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? text.replaceAll(/[.,]/g, '') : text;
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : undefined;
}

/** A filter as part of an address, always in the same order: one filter, one text. */
export function filterQuery(filter: ShortlistFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [part, name] of Object.entries(filterFields) as [keyof ShortlistFilter, string][]) {
    const value = filter[part];
    if (Array.isArray(value)) for (const each of value.toSorted()) query.append(name, each);
    else if (value === true) query.set(name, 'ya');
    else if (value !== null && value !== false && value !== '' && value !== 'any')
      query.set(name, String(value));
  }
  return query;
}

/** The filter that is kept with a shortlist; one that an older version wrote keeps what is still known of it. */
export function keptFilter(json: string): ShortlistFilter {
  return readFilter(new URLSearchParams(queryTextIn(json))).filter;
}

/** A filter as it is kept. */
export function filterAsJson(filter: ShortlistFilter): string {
  return JSON.stringify({ query: filterQuery(filter).toString() });
}

function queryTextIn(json: string): string {
  try {
    const kept = JSON.parse(json) as { query?: unknown } | null;
    return typeof kept?.query === 'string' ? kept.query : '';
  } catch {
    return '';
  }
}

/** Whether a filter lets everybody through: a unit without a capacity, or a year without `took part`, asks for nothing. */
export function asksForNothing(filter: ShortlistFilter): boolean {
  const { unit, everyCertificate, pastKind, pastSince } = emptyFilter;
  return filterQuery({ ...filter, unit, everyCertificate, pastKind, pastSince }).size === 0;
}

/** The first digits of an HS code in what was typed (`2005.20`, `200520`); undefined for words. */
export function hsCodeIn(sought: string): string | undefined {
  const digits = sought.replaceAll(/[.\s]/g, '');
  return /^\d{2,8}$/.test(digits) ? digits : undefined;
}
