import type { Readable } from 'node:stream';
import type { Cell, TableRow } from '#src/domain/import/table.ts';
import { columnNumber, type Merge } from './sheet-survey.server.ts';
import { UnreadableFile } from './unreadable-file.server.ts';
import { dayOfSerial, listenToXml, unescapeText } from './workbook-parts.server.ts';

/** What a sheet's cells point to. */
export type SheetContext = { texts: string[]; dateStyles: boolean[]; from1904: boolean };

/** Columns further right are not read: our tables have under 30. */
const columnsRead = 200;

/** The rows of a sheet in which anything stands, as they stream in; a cell merged downwards stands in each of its rows. */
export async function* readSheetRows(
  stream: Readable,
  context: SheetContext,
  merges: Merge[],
): AsyncGenerator<TableRow> {
  const reader = new SheetReader(context);
  const filler = new MergeFiller(merges);
  for await (const _ of listenToXml(stream, reader)) {
    for (const row of reader.takeRows()) yield filler.fill(row);
  }
}

/** Listens to a sheet's XML and keeps the rows that are whole. */
class SheetReader {
  private readonly context: SheetContext;
  private rows: TableRow[] = [];
  private current: TableRow | null = null;
  private lastRow = 0;
  private column = 0;
  private type = 'n';
  private style = 0;
  private value: string | null = null;
  private hasFormula = false;
  private collecting = false;
  private collected = '';

  constructor(context: SheetContext) {
    this.context = context;
  }

  takeRows(): TableRow[] {
    return this.rows.splice(0);
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      this.lastRow = Number(attributes['r'] ?? this.lastRow + 1);
      this.current = { row: this.lastRow, cells: [], mergedColumns: 1, fault: null };
      this.column = 0;
    } else if (name === 'c') {
      const letters = /^[A-Z]+/.exec(attributes['r'] ?? '')?.[0];
      this.column = letters === undefined ? this.column + 1 : columnNumber(letters);
      this.type = attributes['t'] ?? 'n';
      this.style = Number(attributes['s'] ?? 0);
      this.value = null;
      this.hasFormula = false;
    } else if (name === 'f') {
      this.hasFormula = true;
    } else if (name === 'v' || name === 't') {
      this.collecting = true;
      this.collected = '';
    }
  }

  text(piece: string): void {
    if (this.collecting) this.collected += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') {
      this.collecting = false;
      this.value = (name === 't' ? (this.value ?? '') : '') + this.collected;
    } else if (name === 'c' && this.current !== null && this.column <= columnsRead) {
      while (this.current.cells.length < this.column) this.current.cells.push(null);
      this.current.cells[this.column - 1] = this.cell();
    } else if (name === 'row' && this.current !== null) {
      this.rows.push(this.current);
      this.current = null;
    }
  }

  private cell(): Cell {
    const { value } = this;
    if (value === null || (value === '' && this.type !== 'str')) {
      return this.hasFormula ? { fault: 'formula_uncalculated', text: '' } : null;
    }
    if (this.type === 's') return this.sharedText(value);
    if (this.type === 'str' || this.type === 'inlineStr') return value === '' ? null : unescapeText(value);
    if (this.type === 'b') return value === '1' || value === 'true';
    if (this.type === 'e') return { fault: 'formula_error', text: value };
    if (this.type === 'd') return { day: value.slice(0, 10) };
    return this.number(value);
  }

  private sharedText(value: string): string {
    const text = this.context.texts[Number(value)];
    if (text === undefined) throw new UnreadableFile('file_damaged');
    return text;
  }

  private number(value: string): Cell {
    const number = Number(value);
    if (Number.isNaN(number)) return value;
    if (this.context.dateStyles[this.style] !== true) return number;
    const day = dayOfSerial(number, this.context.from1904);
    return day === undefined ? number : { day };
  }
}

/** Carries the value of a merged cell into the rows below that it covers. */
class MergeFiller {
  private readonly starting = new Map<number, Merge[]>();
  private active: { merge: Merge; value: Cell }[] = [];

  constructor(merges: Merge[]) {
    for (const merge of merges) {
      const same = this.starting.get(merge.top);
      if (same === undefined) this.starting.set(merge.top, [merge]);
      else same.push(merge);
    }
  }

  fill(row: TableRow): TableRow {
    this.active = this.active.filter(({ merge }) => merge.bottom >= row.row);
    for (const { merge, value } of this.active) {
      while (row.cells.length < merge.left) row.cells.push(null);
      row.cells[merge.left - 1] = value;
      row.mergedColumns = Math.max(row.mergedColumns, merge.right - merge.left + 1);
    }
    for (const merge of this.starting.get(row.row) ?? []) {
      row.mergedColumns = Math.max(row.mergedColumns, merge.right - merge.left + 1);
      if (merge.bottom > merge.top && merge.left <= columnsRead) {
        this.active.push({ merge, value: row.cells[merge.left - 1] ?? null });
      }
    }
    return row;
  }
}
