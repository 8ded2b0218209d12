import type { Cohort } from '#src/domain/programme/cohort.ts';
import { formatDay, formatNumber } from '#src/i18n/format.ts';
import { cohort as t } from '#src/i18n/messages/cohort.ts';
import { measure } from '#src/i18n/messages/measure.ts';
import { paths } from '#src/paths.ts';

const addresses = {
  participants: '',
  selection: '/seleksi',
  attendance: '/kehadiran',
  results: '/hasil',
  certificates: '/sertifikat',
  import: '/impor',
  codes: '/kode',
};
export type CohortTab = keyof typeof addresses;
export const cohortTabs = Object.keys(addresses) as CohortTab[];

/** The address of a page of a class. */
export function cohortHref(cohortId: number, tab: CohortTab = 'participants'): string {
  return paths.officers(`program/kelas/${cohortId}${addresses[tab]}`);
}

/** The days of a class in words; undefined while none is known. */
export function cohortDays({ startsOn, endsOn }: Pick<Cohort, 'startsOn' | 'endsOn'>): string | undefined {
  const day = (value: string) => formatDay(value, 'id');
  if (startsOn !== null && endsOn !== null) return t.days(day(startsOn), day(endsOn));
  if (startsOn !== null) return t.from(day(startsOn));
  return endsOn === null ? undefined : t.until(day(endsOn));
}

/** What a class is in one line: days, place, seats, and the target that it counts for. */
export function cohortLine(cohort: Cohort): string {
  return [
    cohortDays(cohort),
    cohort.place ?? undefined,
    cohort.region?.name,
    cohort.seats === null ? undefined : t.seats(formatNumber(cohort.seats, 'id')),
    cohort.measure === null ? undefined : measure[cohort.measure].name,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
