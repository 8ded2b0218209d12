import { placeLine } from '#src/components/registration/place-line.ts';
import {
  countRows,
  rowStates,
  type FiledRow,
  type RowState,
} from '#src/domain/participant-file/participant-file.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { participantFile } from '#src/i18n/messages/participant-file.ts';
import { paths } from '#src/paths.ts';

const t = participantFile.preview;

/** Rows on a page: those that somebody compares are tall. */
const perPage: Record<RowState, number> = {
  ...{ refused: 50, waiting: 20, created: 50, updated: 50, unchanged: 50 },
};

/** An UMKM as a table or a comparison shows it. */
export interface ShownEnterprise {
  id: number;
  slug: string;
  name: string;
  nib: string | null;
  phone: string | null;
  place: EnterprisePlace;
  programmes: string[];
  hasOwner: boolean;
}

/** The part of a file that is shown, one page of it. */
export interface FiledPart {
  state: RowState;
  rows: FiledRow[];
  page: number;
  pageCount: number;
}

/** The address of a file's page, or of one of its parts. */
export function fileHref(fileId: string, part?: { state: RowState; page?: number }): string {
  const query = new URLSearchParams();
  if (part !== undefined) query.set('bagian', part.state);
  if (part?.page !== undefined && part.page > 1) query.set('page', String(part.page));
  const text = query.toString();
  return paths.officers(`program/impor/${fileId}`) + (text === '' ? '' : `?${text}`);
}

/** The part that an address asks for; else the first in which something is to be done. */
export function readPart(params: URLSearchParams, rows: readonly FiledRow[]): FiledPart {
  const counts = countRows(rows);
  const usual = (['waiting', ...rowStates] as const).find((each) => counts[each] > 0) ?? 'created';
  const state = rowStates.find((each) => each === params.get('bagian')) ?? usual;
  const mine = rows.filter((row) => isIn(row, state));
  const pageCount = Math.max(1, Math.ceil(mine.length / perPage[state]));
  const asked = Number(params.get('page') ?? 1);
  const page = Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 1), pageCount) : 1;
  const from = (page - 1) * perPage[state];
  return { state, rows: mine.slice(from, from + perPage[state]), page, pageCount };
}

/** What was chosen stays beside what waits until it is applied, so that it can be chosen anew. */
function isIn(row: FiledRow, state: RowState): boolean {
  return state === 'waiting' ? row.candidates.length > 0 : row.state === state;
}

/** The UMKM that a part speaks of. */
export function enterpriseIdsOf({ rows }: FiledPart): number[] {
  return rows.flatMap(({ enterprise, candidates }) => [
    ...candidates,
    ...(typeof enterprise === 'number' ? [enterprise] : []),
  ]);
}

/** The parts with their counts, as a choice of links. */
export function partOptions(fileId: string, rows: readonly FiledRow[], current: RowState) {
  const counts = countRows(rows);
  return rowStates
    .filter((state) => rows.some((row) => isIn(row, state)) || state === current)
    .map((state) => ({
      href: fileHref(fileId, { state }),
      label: t.counts[state](counts[state]),
      isChosen: state === current,
    }));
}

/** The columns of the table of a part. */
export function filedColumns(state: RowState, namesClasses: boolean) {
  const name = { key: 'name', label: t.participant };
  if (state === 'refused') return [name, { key: 'reason', label: t.reason }];
  return [
    name,
    ...(namesClasses ? [{ key: 'cohort', label: t.class }] : []),
    { key: 'enterprise', label: t.enterprise },
    { key: 'result', label: t.outcome },
    ...(state === 'updated' ? [{ key: 'changes', label: t.changes }] : []),
  ];
}

/** The rows of the table of a part. */
export function filedCells(rows: readonly FiledRow[], known: ReadonlyMap<number, ShownEnterprise>) {
  return rows.map((row) => ({
    name: { text: row.name === '' ? t.nameless : row.name, note: t.row(row.row) },
    reason: row.problems
      .map(({ column, message }) => participantFile.refused.inColumn(column, message))
      .join(' '),
    cohort: row.cohort ?? '',
    enterprise: enterpriseCell(row, known),
    result: row.result === undefined ? '–' : t.results[row.result as keyof typeof t.results],
    changes: row.changed.map((field) => participantFile.columns[field]).join(', '),
  }));
}

function enterpriseCell(
  { enterprise, business }: FiledRow,
  known: ReadonlyMap<number, ShownEnterprise>,
): string | { text: string; href?: string; note?: string } {
  if (enterprise === 'none') {
    return business === undefined ? t.noEnterprise : { text: t.noEnterprise, note: business };
  }
  if (enterprise === 'new') return { text: t.newEnterprise, note: business ?? '' };
  const found = known.get(enterprise);
  if (found === undefined) return t.noEnterprise;
  return { text: found.name, href: paths.enterprise('id', found.slug), note: placeLine(found.place) };
}
