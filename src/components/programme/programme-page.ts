import type { Typed } from '#src/domain/form/form-answer.ts';
import type { CohortFacts } from '#src/domain/programme/cohort-form.ts';
import { countedFrom, lastYearOf } from '#src/domain/programme/measure.ts';
import type {
  CountedTarget,
  ListedCohort,
  ListedProgramme,
  ProgrammeTarget,
} from '#src/domain/programme/office-programme.ts';
import type { ProgrammeFacts } from '#src/domain/programme/programme-form.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { programme as t } from '#src/i18n/messages/programme.ts';
import { measure } from '#src/i18n/messages/measure.ts';
import { paths } from '#src/paths.ts';
import { cohortDays, cohortHref } from '#src/components/cohort/cohort-tabs.ts';

const number = (value: number) => formatNumber(value, 'id');

/** The one-line message that an address asks for; only known ones. */
export function noticeIn(
  params: URLSearchParams,
  notices: Readonly<Record<string, string>>,
): string | undefined {
  const key = params.get('pesan') ?? '';
  return Object.hasOwn(notices, key) ? notices[key] : undefined;
}

/** The same address with another page. */
export function pageHref(url: URL, page: number, name = 'page'): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete('pesan');
  for (const key of [...query.keys()]) if (key.startsWith('_')) query.delete(key);
  query.set(name, String(page));
  return `${url.pathname}?${query.toString()}`;
}

/** The address of a programme's page, or of one below it. */
export function programmeHref(id: string, page?: 'ubah' | 'sasaran' | 'kelas-baru' | 'capaian'): string {
  return paths.officers(page === undefined ? `program/${id}` : `program/${id}/${page}`);
}

/** The list of programmes as rows of a table. */
export function programmeRows(programmes: readonly ListedProgramme[]) {
  return programmes.map((one) => ({
    name: { text: one.name, href: programmeHref(one.id), note: one.organiser ?? undefined },
    cohorts: number(one.cohortCount),
    participants: number(one.participantCount),
    targets:
      one.targetYear === null ? t.noTargets : t.targetsUntil(number(one.targetCount), String(one.targetYear)),
  }));
}

/** The classes of a programme as rows of a table. */
export function cohortRows(cohorts: readonly ListedCohort[]) {
  const { unknown } = t.cohorts;
  return cohorts.map((one) => ({
    name: {
      text: one.name,
      href: cohortHref(one.id),
      note: one.measure === null ? undefined : measure[one.measure].name,
    },
    days: cohortDays(one) ?? unknown,
    place: [one.place, one.region].filter((part) => part !== null).join(', ') || unknown,
    seats: one.seats === null ? unknown : number(one.seats),
    participants: number(one.participantCount),
    chosen: number(one.chosenCount),
    passed: number(one.passedCount),
  }));
}

/** The years of a target: `2023–2024`. */
export function targetYears(target: Pick<ProgrammeTarget, 'year' | 'years'>): string {
  const last = lastYearOf(target);
  return last === target.year ? String(target.year) : t.targets.years(String(target.year), String(last));
}

/** The address of what is behind a target. */
export function behindHref(programmeId: string, target: Pick<ProgrammeTarget, 'year' | 'measure'>): string {
  const query = new URLSearchParams({ tahun: String(target.year), ukuran: target.measure });
  return `${programmeHref(programmeId, 'capaian')}?${query.toString()}`;
}

/** What was reached of a target in whole per cent, never 100 before it is; undefined without a number. */
export function reachedPercent({ number: aim, realised }: CountedTarget): number | undefined {
  if (aim === null || aim === 0) return undefined;
  return Math.floor((realised / aim) * 100);
}

/** From which records a measure is counted, in words. */
export function countedWords(target: Pick<ProgrammeTarget, 'measure'>): string {
  return measure[target.measure].counted;
}

/** Whether a measure counts events, which belong to no programme. */
export function countsEvents(target: Pick<ProgrammeTarget, 'measure'>): boolean {
  return countedFrom[target.measure].from === 'participations';
}

const text = (value: string | number | null) => [value === null ? '' : String(value)];

/** A programme as its form has it. */
export function typedProgramme(facts: ProgrammeFacts): Typed {
  return {
    nama: [facts.name],
    'nama-inggris': text(facts.nameEn),
    penyelenggara: text(facts.organiser),
    masa: text(facts.period),
    keterangan: text(facts.facts),
    sumber: text(facts.sourceUrl),
    melatih: facts.trains ? ['ya'] : [],
  };
}

/** A target as its form has it. */
export function typedTarget(target: ProgrammeTarget): Typed {
  return {
    tahun: text(target.year),
    ukuran: [target.measure],
    jumlah: text(target.number),
    satuan: [target.unit],
    lama: text(target.years),
    catatan: text(target.note),
    sumber: [target.source],
    'alamat-sumber': text(target.sourceUrl),
  };
}

/** A class as its form has it; `region` is the place in one line. */
export function typedCohort(
  cohort: Omit<CohortFacts, 'instructorIds' | 'regionCode'>,
  region: string,
  instructorIds: readonly number[],
): Typed {
  return {
    nama: [cohort.name],
    mulai: text(cohort.startsOn),
    selesai: text(cohort.endsOn),
    wilayah: [region],
    tempat: text(cohort.place),
    kursi: text(cohort.seats),
    ukuran: text(cohort.measure),
    instruktur: instructorIds.map(String),
  };
}
