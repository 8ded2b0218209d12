import { isPersonalHeading, type Header } from '#src/domain/import/header.ts';
import { note, problem, type Problem } from '#src/domain/import/problem.ts';
import { openTable, type Table } from '#src/domain/import/read-table.server.ts';
import { RowReader, shapeProblem, type InColumn } from '#src/domain/import/row-reader.ts';
import type { Cell, TableRow } from '#src/domain/import/table.ts';
import { readTraineeRow, type TraineeField } from '#src/domain/import/trainee-row.ts';
import type { Lookup } from '#src/domain/import/enterprise-row.ts';
import { noteSentence, problemSentence } from '#src/i18n/messages/import.ts';
import { participantFile as t } from '#src/i18n/messages/participant-file.ts';
import { UnreadableFile } from '#src/platform/unreadable-file.server.ts';
import type { WorkbookLimits } from '#src/platform/workbook.server.ts';
import { fileColumns } from './file-columns.ts';
import { demandsOf, type FileCohort } from './file-demands.ts';
import { mostRows, type ColumnProblem, type KeptRow, type ParticipantFile } from './participant-file.ts';

/** A workbook of 2,000 participants and what spreadsheets add. */
const limits: WorkbookLimits = {
  rows: 20_000,
  cells: 300_000,
  merges: 2_000,
  unpackedBytes: 40_000_000,
  files: 200,
};

export type ReadFile =
  | ({ ok: true; rows: KeptRow[] } & Pick<ParticipantFile, 'names' | 'fields' | 'headings' | 'remarks'>)
  | { ok: false; /** Why the file as a whole is not taken. */ message: string };

/** Reads a file with the readers of the import; only the columns that are known are kept of it. */
export async function readParticipantFile(
  path: string,
  cohort: FileCohort | undefined,
  lookup: Lookup,
): Promise<ReadFile> {
  try {
    const byPerson = await readTable(path, 'person', cohort, lookup);
    if (!('missing' in byPerson)) return byPerson;
    const byBusiness = await readTable(path, 'business', cohort, lookup);
    return 'missing' in byBusiness ? refuse(problem('columns_missing', byPerson.missing)) : byBusiness;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return error.reason === 'file_empty'
      ? { ok: false, message: t.problems.emptyFile }
      : refuse(problem(error.reason));
  }
}

async function readTable(
  path: string,
  names: ParticipantFile['names'],
  cohort: FileCohort | undefined,
  lookup: Lookup,
): Promise<ReadFile | { missing: string[] }> {
  const table = await openTable(path, fileColumns(names, cohort !== undefined), undefined, limits);
  try {
    const { header } = table;
    if (header.missing.length > 0) return { missing: header.missing };
    const fields = [...header.indexes.keys()] as TraineeField[];
    const demands = demandsOf(names, cohort);
    const rows: KeptRow[] = [];
    for await (const row of table.rows) {
      if (rows.length === mostRows) return { ok: false, message: t.problems.tooManyRows(mostRows) };
      rows.push({ ...keptRow(row, header, fields), problems: problemsOf(row, header, lookup, demands) });
    }
    const headings = fields.map((field) => header.headings.get(field) ?? field);
    return { ok: true, names, fields, headings, rows, remarks: remarksOn(table) };
  } finally {
    table.close();
  }
}

function problemsOf(
  row: TableRow,
  header: Header,
  lookup: Lookup,
  demands: ReturnType<typeof demandsOf>,
): ColumnProblem[] {
  const misshapen = shapeProblem(row, header);
  if (misshapen !== undefined) return inWords([{ column: '', item: misshapen }]);
  const reader = new RowReader<TraineeField>(row, header);
  readTraineeRow(row.row, reader, lookup, demands);
  return inWords(reader.problems);
}

/** Problems of the import in the officer's language. */
export function inWords(problems: readonly InColumn<Problem>[]): ColumnProblem[] {
  return problems.map(({ column, item }) => ({ column, message: problemSentence(item, 'id') }));
}

function keptRow(
  row: TableRow,
  { indexes }: Header,
  fields: readonly TraineeField[],
): Omit<KeptRow, 'problems'> {
  const cells = fields.map((field) => withoutNik(row.cells[indexes.get(field) ?? -1] ?? null));
  return { row: row.row, cells, near: [] };
}

/** What has the digits of an NIK is in no cell that is kept; its row is refused anyhow. */
function withoutNik(cell: Cell): Cell {
  const text = typeof cell === 'object' ? '' : String(cell);
  return /(?:\d[\s./_-]{0,3}){16}/.test(text) ? null : cell;
}

function remarksOn({ header, headerRow }: Table): string[] {
  const ignored = header.ignored.filter((heading) => !isPersonalHeading(heading));
  const notes = [
    ...(headerRow > 1 ? [note('header_below', headerRow)] : []),
    ...header.repeated.map(({ heading, at, used, usedAt }) =>
      note('column_repeated', heading, at, used, usedAt),
    ),
    ...header.ignored.filter(isPersonalHeading).map((heading) => note('personal_column_ignored', heading)),
    ...(ignored.length > 0 ? [note('columns_ignored', ignored)] : []),
  ];
  return notes.map((each) => noteSentence(each, 'id'));
}

function refuse(item: Problem): { ok: false; message: string } {
  return { ok: false, message: problemSentence(item, 'id') };
}
