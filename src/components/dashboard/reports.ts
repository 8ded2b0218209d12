import { sizes, women } from '#src/domain/dashboard/census.ts';
import type { FunnelAnswer, ListAnswer, Standing, TargetsAnswer } from '#src/domain/dashboard/dashboard.ts';
import type { Figure } from '#src/domain/dashboard/figure.ts';
import { isPartOfCity, type DashboardFilter } from '#src/domain/dashboard/filter.ts';
import type { DashboardPlaces, KecamatanChoice } from '#src/domain/dashboard/places.ts';
import { mostPrinted, type DashboardReport, type ReportTable } from '#src/domain/dashboard/report.ts';
import type { StepLine } from '#src/domain/dashboard/views.ts';
import { classOf, shadeOf } from '#src/domain/enterprise/map-classes.ts';
import { lastYearOf } from '#src/domain/programme/measure.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { dashboard as t } from '#src/i18n/messages/dashboard.ts';
import { measure as measures } from '#src/i18n/messages/measure.ts';
import { asOfWords, figureDefinition, figureName, filterWords } from './dashboard-words.ts';
import { meetsWords, memberName } from './member-view.ts';
import { countingRule } from './target-words.ts';

/** What every report is told: the filter and what can be chosen, to put both into words. */
export interface ReportAbout {
  filter: DashboardFilter;
  standing: Standing;
  kecamatan: readonly KecamatanChoice[];
}

type Content = Pick<DashboardReport, 'tables' | 'flat' | 'definitions'> & { map?: DashboardReport['map'] };

function reportOf(
  name: string,
  view: string,
  { filter, standing, kecamatan }: ReportAbout,
  { map, ...content }: Content,
): DashboardReport {
  const filters = filterWords(filter, standing, kecamatan);
  return {
    name: `dasbor-${name}`,
    city: t.city,
    title: t.report.title(view),
    asOf: asOfWords(standing.asOf),
    filters: filters.length > 0 ? filters : [t.filter.none],
    ...content,
    ...(map === undefined ? {} : { map }),
    words: {
      page: t.report.page,
      about: t.report.about,
      cut: t.report.cut(formatNumber(mostPrinted, 'id')),
    },
  };
}

/** A share in percent with one decimal; null where there is no whole. */
function percent(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}

/** Target and realisation as a report. */
export function targetReport({ lines }: TargetsAnswer, about: ReportAbout): DashboardReport {
  const words = t.target;
  const flat: ReportTable = {
    caption: t.views.target,
    columns: [
      { label: t.filter.programme, weight: 4.4 },
      { label: words.measure, weight: 5 },
      { label: words.year, weight: 2 },
      { label: words.target, weight: 2.2, isNumber: true },
      { label: words.unit, weight: 2.6 },
      { label: words.reached, weight: 2.7, isNumber: true },
      { label: words.sharePercent, weight: 2.7, isNumber: true },
      { label: words.source, weight: 4.6 },
    ],
    rows: lines.map((line) => [
      line.programmeName,
      measures[line.measure].name,
      words.years(line.year, lastYearOf(line)),
      line.number,
      line.unit,
      line.reached,
      percent(line.reached, line.number),
      line.source ?? words.noTarget,
    ]),
  };
  const counted = [...Map.groupBy(lines, countingRule)].map(([text, own]) => ({
    term: [...new Set(own.map(({ measure }) => measures[measure].name))].join(', '),
    text,
  }));
  const part = isPartOfCity(about.filter) ? [{ term: t.filter.title, text: words.part }] : [];
  return reportOf('target', t.views.target, about, {
    tables: [flat],
    flat,
    definitions: [...part, ...counted],
  });
}

/** The funnel with its shares as a report. */
export function funnelReport({ lines }: FunnelAnswer, about: ReportAbout): DashboardReport {
  const words = t.funnel;
  const f = t.filter;
  const whole = lines[0]?.count ?? 0;
  const step = { label: words.step, weight: 2.6 };
  const number = (label: string) => ({ label, weight: 2.2, isNumber: true });
  const funnelColumns = [words.count, words.sharePercent, words.alone].map(number);
  const shareColumns = [
    ...women.map((woman) => number(f.womenColumns[woman])),
    ...sizes.map((size) => number(size === 'unknown' ? f.sizeUnknown : f.sizes[size])),
  ];
  const funnelCells = ({ count, alone }: StepLine) => [count, percent(count, whole), alone];
  const shareCells = (line: StepLine) => [
    ...women.map((woman) => line.women[woman]),
    ...sizes.map((size) => line.sizes[size]),
  ];
  const table = (
    caption: string,
    columns: ReturnType<typeof number>[],
    cells: (line: StepLine) => (number | null)[],
  ): ReportTable => ({
    caption,
    columns: [step, ...columns],
    rows: lines.map((line) => [words.steps[line.step], ...cells(line)]),
  });
  return reportOf('corong', t.views.corong, about, {
    tables: [
      table(words.caption, funnelColumns, funnelCells),
      table(words.sharesCaption, shareColumns, shareCells),
    ],
    flat: table(words.caption, [...funnelColumns, ...shareColumns], (line) => [
      ...funnelCells(line),
      ...shareCells(line),
    ]),
    definitions: [
      ...lines.map((line) => ({ term: words.steps[line.step], text: words.definitions[line.step] })),
      { term: t.definitions, text: `${words.rule} ${words.aloneRule}` },
    ],
  });
}

/** Where those behind a figure are, as a report. */
export function placesReport(places: DashboardPlaces, figure: Figure, about: ReportAbout): DashboardReport {
  const words = t.places;
  const range = (from: number, to: number) => words.range(formatNumber(from, 'id'), formatNumber(to, 'id'));
  const flat: ReportTable = {
    caption: words.total(figureName(figure), formatNumber(places.total, 'id')),
    columns: [
      { label: words.kecamatan, weight: 4 },
      { label: words.kelurahan, weight: 4 },
      { label: words.count, weight: 2, isNumber: true },
    ],
    rows: [
      ...places.kecamatan.flatMap(({ name, kelurahan, unplaced }) => [
        ...kelurahan.map((each) => [name, each.name, each.count]),
        [name, t.filter.onlyKecamatan, unplaced],
      ]),
      [t.filter.elsewhere, '', places.elsewhere],
      [t.filter.unplaced, '', places.unplaced],
    ],
  };
  const shades = places.classes.map(({ from, to }, nth) => ({
    shade: shadeOf(nth + 1, places.classes),
    label: range(from, to),
  }));
  return reportOf('wilayah', t.views.wilayah, about, {
    tables: [flat],
    flat,
    definitions: [{ term: figureName(figure), text: figureDefinition(figure) }],
    map: {
      width: places.width,
      height: places.height,
      shapes: places.shapes.map(({ path, count }) => ({
        path,
        shade: shadeOf(classOf(count, places.classes), places.classes),
      })),
      legend: [{ shade: 0, label: words.none }, ...shades],
    },
  });
}

/** Those behind a number, as a report. */
export function listReport(
  { rows }: ListAnswer,
  figure: Figure,
  names: ReadonlyMap<string, string>,
  about: ReportAbout,
): DashboardReport {
  const words = t.list;
  const flat: ReportTable = {
    caption: figureName(figure),
    columns: [
      { label: words.name, weight: 5 },
      { label: words.kind, weight: 2 },
      { label: words.about, weight: 5 },
      { label: words.on, weight: 2 },
      { label: words.place, weight: 5 },
      { label: words.meets, weight: 4 },
      { label: words.origin, weight: 2 },
    ],
    rows: rows.map((row) => [
      memberName(row),
      words.kinds[row.kind],
      row.about,
      row.on,
      names.get(row.place) ?? words.unknownPlace,
      meetsWords(row),
      row.isExample ? words.example : '',
    ]),
  };
  return reportOf('daftar', figureName(figure), about, {
    tables: [flat],
    flat,
    definitions: [{ term: figureName(figure), text: figureDefinition(figure) }],
  });
}
