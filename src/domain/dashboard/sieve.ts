import { sizes, women, type Census, type RecordOfCity } from './census.ts';
import { isInPlace, type DashboardFilter } from './filter.ts';
import { fact } from './steps.ts';

/** A filter, made ready for one census: who passes it. */
export interface Sieve {
  /** Whether invented records count. */
  withExamples: boolean;
  /** Whether the UMKM at a place in the columns is meant. */
  letsEnterprise: (at: number) => boolean;
  /** Whether a record counts for its UMKM's place, leader and size. */
  letsRecord: (record: RecordOfCity) => boolean;
  /** Whether a person counts: by the person's own place and sex, and the size of the UMKM. */
  letsPerson: (person: RecordOfCity & { place: number; woman: number }) => boolean;
  /** Whether a place, by its place in `Census.places`, is meant. */
  letsPlace: (place: number) => boolean;
}

/** Makes a filter ready. Where nothing was said of examples, they count only while nothing else is there. */
export function sieveOf(census: Census, filter: DashboardFilter): Sieve {
  const { enterprises, places } = census;
  const withExamples = filter.examples ?? !census.hasRealRecords;
  const sought = filter.place;
  const inPlace = Uint8Array.from(places, (code) => (sought === null || isInPlace(code, sought) ? 1 : 0));
  const woman = filter.woman === null ? -1 : women.indexOf(filter.woman);
  const size = filter.size === null ? -1 : sizes.indexOf(filter.size);
  const isExample = (at: number) => ((enterprises.facts[at] ?? 0) & fact.isExample) !== 0;
  const letsPlace = (place: number) => inPlace[place] === 1;
  const letsSize = (at: number) => size === -1 || (enterprises.size[at] ?? 0) === size;
  const isReal = (record: RecordOfCity) => !record.isExample && !isExample(record.enterprise);
  const letsEnterprise = (at: number) =>
    (withExamples || !isExample(at)) &&
    letsPlace(enterprises.place[at] ?? 0) &&
    (woman === -1 || enterprises.woman[at] === woman) &&
    letsSize(at);
  return {
    withExamples,
    letsEnterprise,
    letsRecord: (record) => (withExamples || isReal(record)) && letsEnterprise(record.enterprise),
    letsPerson: (person) =>
      (withExamples || isReal(person)) &&
      letsPlace(person.place) &&
      (woman === -1 || person.woman === woman) &&
      letsSize(person.enterprise),
    letsPlace,
  };
}

/** For each UMKM whether it was trained as a filter asks: in its programme, in its year. */
export function trainedIn(census: Census, { programme, year }: DashboardFilter): Uint8Array {
  const { trainings, programmes, enterprises } = census;
  const sought = programme === null ? -1 : programmes.findIndex(({ id }) => id === programme);
  const found = new Uint8Array(enterprises.id.length);
  if (programme !== null && sought === -1) return found;
  for (let nth = 0; nth < trainings.enterprise.length; nth += 1) {
    if (sought !== -1 && trainings.programme[nth] !== sought) continue;
    if (year !== null && trainings.year[nth] !== year) continue;
    found[trainings.enterprise[nth] ?? 0] = 1;
  }
  return found;
}
