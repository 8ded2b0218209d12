import { jakartaDayOf } from '#src/components/registration/jakarta-day.ts';
import type { Standing } from '#src/domain/dashboard/dashboard.ts';
import type { Figure } from '#src/domain/dashboard/figure.ts';
import { elsewhere, unplaced, type DashboardFilter } from '#src/domain/dashboard/filter.ts';
import type { KecamatanChoice } from '#src/domain/dashboard/places.ts';
import { formatDay, formatNumber } from '#src/i18n/format.ts';
import { dashboard as t } from '#src/i18n/messages/dashboard.ts';
import { measure as measures } from '#src/i18n/messages/measure.ts';

const clock = new Intl.DateTimeFormat('id-ID', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Jakarta',
});

/** From when figures are: `Angka per 22 Nov 2026, 17.30 WIB`. */
export function asOfWords(asOf: string): string {
  return t.asOf(formatDay(jakartaDayOf(asOf), 'id'), clock.format(new Date(asOf)));
}

/** What a figure is called. */
export function figureName(figure: Figure): string {
  if (figure.of === 'target') return measures[figure.measure].name;
  const name = t.funnel.steps[figure.step];
  return figure.isAlone ? `${name} (${t.funnel.alone.toLowerCase()})` : name;
}

/** How a figure is counted. */
export function figureDefinition(figure: Figure): string {
  if (figure.of === 'target') return measures[figure.measure].counted;
  return `${t.funnel.definitions[figure.step]} ${figure.isAlone ? t.funnel.aloneRule : t.funnel.rule}`;
}

/** A share of a whole in words, `12,5%`; nothing where there is no whole. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = Math.round((1000 * part) / whole) / 10;
  return share === 0 && part > 0 ? t.target.hardlyAny : t.target.percent(formatNumber(share, 'id'));
}

/** What a filter says, one sentence for each choice: `Program: Gampang Kerja`. */
export function filterWords(
  filter: DashboardFilter,
  { programmes, withExamples, hasExamples }: Standing,
  kecamatan: readonly KecamatanChoice[],
): string[] {
  const { programme, year, place, woman, size } = filter;
  const f = t.filter;
  const programmeName = programmes.find(({ id }) => id === programme)?.name ?? programme;
  return [
    programmeName === null ? '' : `${f.programme}: ${programmeName}`,
    year === null ? '' : `${f.year}: ${year}`,
    place === null ? '' : `${f.place}: ${placeWords(place, kecamatan)}`,
    woman === null ? '' : `${f.woman}: ${f.women[woman]}`,
    size === null ? '' : `${f.size}: ${f.sizes[size]}`,
    !hasExamples ? '' : withExamples ? t.examplesCounted : t.examplesLeftOut,
  ].filter((words) => words !== '');
}

/** A place of a filter in words. */
export function placeWords(place: string, kecamatan: readonly KecamatanChoice[]): string {
  if (place === elsewhere) return t.filter.elsewhere;
  if (place === unplaced) return t.filter.unplaced;
  for (const each of kecamatan) {
    if (place === each.code) return each.name;
    if (!place.startsWith(`${each.code}.`)) continue;
    const name = each.kelurahan.find(({ code }) => code === place)?.name ?? t.filter.onlyKecamatan;
    return `${name}, ${each.name}`;
  }
  return place;
}
