import type { RowFault, TableRow } from './table.ts';

/** A record longer than this is no record: a quote was opened and never closed. */
const longestRecord = 1_000_000;

type ReadRecord = { cells: string[]; next: number };

/**
 * Splits the text of a CSV file into rows as it streams in. Written here because the parsers at hand give up a file, or
 * swallow the good rows below, at the first quote that is never closed: here it costs its own line only. A quote inside
 * a cell that does not begin with one is a character like any other.
 */
export async function* splitCsv(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRow> {
  const splitter = new CsvSplitter(delimiter);
  for await (const piece of pieces) yield* splitter.take(piece, false);
  yield* splitter.take('', true);
}

/** The rows that lie whole in the beginning of a CSV file. */
export function splitHead(text: string, delimiter: string, isEnd: boolean): TableRow[] {
  return [...new CsvSplitter(delimiter).take(text, isEnd)];
}

class CsvSplitter {
  private readonly endOfCell: RegExp;
  private readonly delimiter: string;
  private text = '';
  private row = 1;
  /** The length that all rows had so far; 0 before the first, undefined when they differ. */
  private width: number | undefined = 0;
  private isSkippingLine = false;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
    this.endOfCell = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g');
  }

  *take(piece: string, isEnd: boolean): Generator<TableRow> {
    this.text += piece;
    let start = this.isSkippingLine ? this.skipLine(0) : 0;
    while (start < this.text.length) {
      const record = this.readRecord(start, isEnd);
      const tooLong = record === 'more' && this.text.length - start > longestRecord;
      if (record === 'more' && !tooLong) break;
      if (typeof record === 'string') {
        yield this.makeRow([], 'quote_not_closed');
        start = this.skipLine(start);
      } else {
        const isTorn = record.next > this.text.length && this.isShort(record.cells);
        yield this.makeRow(record.cells, isTorn ? 'row_cut_off' : null);
        start = record.next;
      }
    }
    this.text = this.text.slice(start);
  }

  /** Reads the record that begins at a place; `more` when its end has not come yet. */
  private readRecord(start: number, isEnd: boolean): ReadRecord | 'more' | 'unclosed' {
    const cells: string[] = [];
    let at = start;
    for (;;) {
      const cell = this.text[at] === '"' ? this.readQuoted(at, isEnd) : { value: '', next: at };
      if (typeof cell === 'string') return cell;
      this.endOfCell.lastIndex = cell.next;
      const end = this.endOfCell.exec(this.text)?.index ?? this.text.length;
      const rest = this.text.slice(cell.next, end);
      const isQuoted = cell.next > at;
      // `"Toko" Ibu`: the quotes belong to the name. Over several lines they cannot, so one of them is missing.
      if (isQuoted && rest.trim() !== '' && /[\r\n]/.test(cell.value)) return 'unclosed';
      const isBroken = isQuoted && rest.trim() !== '';
      cells.push(isBroken ? this.text.slice(at, end) : isQuoted ? cell.value : rest);
      const sign = this.text[end];
      if (sign === this.delimiter) {
        at = end + 1;
        continue;
      }
      if (!isEnd && end >= this.text.length - 1) return 'more';
      return { cells, next: end + (this.text.startsWith('\r\n', end) ? 2 : 1) };
    }
  }

  /** Reads from an opening quote to its closing one; two quotes are one that is meant. */
  private readQuoted(start: number, isEnd: boolean): { value: string; next: number } | 'more' | 'unclosed' {
    let value = '';
    let from = start + 1;
    for (;;) {
      const quote = this.text.indexOf('"', from);
      if (quote === -1 || (!isEnd && quote === this.text.length - 1)) return isEnd ? 'unclosed' : 'more';
      value += this.text.slice(from, quote);
      if (this.text[quote + 1] !== '"') return { value, next: quote + 1 };
      value += '"';
      from = quote + 2;
    }
  }

  private skipLine(start: number): number {
    const end = /\r\n|\n|\r/g;
    end.lastIndex = start;
    const found = end.exec(this.text);
    this.isSkippingLine = found === null;
    return found === null ? this.text.length : found.index + found[0].length;
  }

  private isShort(cells: string[]): boolean {
    return this.width !== undefined && cells.length < this.width;
  }

  private makeRow(cells: string[], fault: RowFault | null): TableRow {
    const isBlank = cells.every((cell) => cell.trim() === '');
    if (!isBlank && this.width !== cells.length) this.width = this.width === 0 ? cells.length : undefined;
    const row = {
      row: this.row,
      cells: cells.map((cell) => (cell === '' ? null : cell)),
      mergedColumns: 1,
      fault,
    };
    this.row += 1;
    return row;
  }
}
