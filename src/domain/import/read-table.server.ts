import { inspectFile, readText } from '#src/platform/text-file.server.ts';
import { UnreadableFile } from '#src/platform/unreadable-file.server.ts';
import { openWorkbook, type Workbook, type WorkbookLimits } from '#src/platform/workbook.server.ts';
import type { Column } from './columns.ts';
import { splitCsv, splitHead } from './csv-rows.ts';
import { readHeader, type Header } from './header.ts';
import { isBlankRow, type TableRow } from './table.ts';

/** A table whose columns are known: its rows below the header stream in, blank ones left out. */
export type Table = {
  header: Header;
  /** Where the header stands; 1 unless a title stands above it. */
  headerRow: number;
  rows: AsyncIterable<TableRow>;
  close: () => void;
};

/** How far has been read, in bytes. */
export type OnBytes = (bytes: number, ofBytes: number) => void;

/** Titles and letterheads that stand above the header of a table are at most so many rows. */
const rowsAboveHeader = 20;
const delimiters = [',', ';', '\t', '|'];
const headLength = 65_536;

/**
 * Opens a CSV file or a workbook, by what it holds and not by its name, and finds the header. A table that lacks
 * required columns comes back with them named in `header.missing`. Throws `UnreadableFile`.
 */
export async function openTable(
  path: string,
  columns: readonly Column[],
  onBytes?: OnBytes,
  limits?: WorkbookLimits,
): Promise<Table> {
  const { bytes, kind } = await inspectFile(path);
  if (kind === 'zip') return openSheet(await openWorkbook(path, limits), columns);
  if (kind === 'old_workbook') throw new UnreadableFile('file_old_workbook');
  if (kind === 'other_binary' || /\.xls[xmb]?$/i.test(path)) throw new UnreadableFile('file_not_a_table');
  const text = readText(path, (done) => onBytes?.(done, bytes));
  const { head, isEnd, all } = await peekText(text);
  return tableOf(splitCsv(all, delimiterOf(head, isEnd, columns)), columns, () => undefined);
}

/** The first sheet that has all required columns, else the first one. */
async function openSheet(workbook: Workbook, columns: readonly Column[]): Promise<Table> {
  try {
    let first: Table | undefined;
    for (let sheet = 0; sheet < Math.min(workbook.sheetCount, 10); sheet += 1) {
      const table = await tableOf(workbook.rows(sheet), columns, workbook.close);
      if (table.header.missing.length === 0) return table;
      first ??= table;
    }
    if (first === undefined) throw new UnreadableFile('file_damaged');
    return first;
  } catch (error) {
    workbook.close();
    throw error;
  }
}

async function tableOf(
  rows: AsyncGenerator<TableRow>,
  columns: readonly Column[],
  close: () => void,
): Promise<Table> {
  const head: TableRow[] = [];
  while (head.length < rowsAboveHeader) {
    const next = await rows.next();
    if (next.done === true) break;
    if (!isBlankRow(next.value)) head.push(next.value);
  }
  if (head.length === 0) throw new UnreadableFile('file_empty');
  const { header, index } = findHeader(head, columns);
  return {
    header,
    headerRow: head[index]?.row ?? 1,
    rows: filledRows(head.slice(index + 1), rows),
    close,
  };
}

/** The first row that has all required columns; else the one with the most columns that are known. */
function findHeader(head: TableRow[], columns: readonly Column[]): { header: Header; index: number } {
  const headers = head.map((row) => readHeader(row.cells, columns));
  const whole = headers.findIndex((header) => header.missing.length === 0);
  const most = Math.max(...headers.map((header) => header.indexes.size));
  const index = whole === -1 ? headers.findIndex((header) => header.indexes.size === most) : whole;
  const header = headers[index] ?? readHeader([], columns);
  return { header, index };
}

async function* filledRows(head: TableRow[], rest: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  yield* head;
  for await (const row of rest) if (!isBlankRow(row)) yield row;
}

/** The delimiter under which the most headings are known; a description full of commas decides nothing. */
function delimiterOf(head: string, isEnd: boolean, columns: readonly Column[]): string {
  const scored = delimiters.map((delimiter) => ({
    delimiter,
    known: Math.max(
      0,
      ...splitHead(head, delimiter, isEnd)
        .slice(0, rowsAboveHeader)
        .map((row) => readHeader(row.cells, columns).indexes.size),
    ),
  }));
  const most = Math.max(...scored.map(({ known }) => known));
  return scored.find(({ known }) => known === most)?.delimiter ?? ',';
}

async function peekText(
  text: AsyncGenerator<string>,
): Promise<{ head: string; isEnd: boolean; all: AsyncGenerator<string> }> {
  let head = '';
  let isEnd = false;
  while (head.length < headLength && !isEnd) {
    const next = await text.next();
    if (next.done === true) isEnd = true;
    else head += next.value;
  }
  return { head, isEnd, all: chained(head, text) };
}

async function* chained(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}
