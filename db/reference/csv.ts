import { readFileSync } from 'node:fs';

/** A row of a reference list by its column names; an empty cell is an empty text. */
export type Row = Record<string, string>;

/** The text of a file that lies beside this one. */
export function readReference(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

/**
 * Reads our own reference lists: commas, double quotes, a header, no surprises. Files that people hand in go through
 * the importer instead, which survives what they contain.
 */
export function parseRows(text: string): Row[] {
  const [header = [], ...lines] = parseLines(text);
  return lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

const cell = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g;

function parseLines(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain = '', end] of text.trimEnd().matchAll(cell)) {
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    lines.push(cells);
    cells = [];
    if (end === '') break;
  }
  return lines;
}

/** A cell; empty where the row has no such column. */
export function textIn(row: Row, column: string): string {
  return row[column] ?? '';
}

/** A cell that may be left empty. */
export function textOrNull(row: Row, column: string): string | null {
  const text = textIn(row, column);
  return text === '' ? null : text;
}

/** A number that may be left out. */
export function numberOrNull(row: Row, column: string): number | null {
  const text = textOrNull(row, column);
  return text === null ? null : Number(text);
}
