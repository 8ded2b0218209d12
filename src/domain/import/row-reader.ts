import type { Header } from './header.ts';
import { problem, type Note, type Problem, type Read } from './problem.ts';
import type { TableRow } from './table.ts';
import { isBlank, type FilledCell } from './text-cells.ts';

/** A problem or note with the column that it is about, as the file words its heading; empty for the row as a whole. */
export type InColumn<Item> = { column: string; item: Item };

/** Reads the cells of one row and gathers what is wrong with it, so that a person mends it in one go. */
export class RowReader<Field extends string> {
  readonly problems: InColumn<Problem>[] = [];
  readonly notes: InColumn<Note>[] = [];
  private readonly row: TableRow;
  private readonly header: Header;

  constructor(row: TableRow, header: Header) {
    this.row = row;
    this.header = header;
  }

  /** The value of a cell; undefined when the table has no such column, the cell is blank or it cannot be read. */
  read<Value>(field: Field, reader: (cell: FilledCell) => Read<Value>): Value | undefined {
    const cell = this.cell(field);
    if (cell === undefined) return undefined;
    const value = reader(cell);
    if (!value.ok) {
      this.refuse(field, value.problem);
      return undefined;
    }
    if (value.note !== undefined) this.remark(field, value.note);
    return value.value;
  }

  /** The same for a cell that must not be blank. */
  require<Value>(field: Field, reader: (cell: FilledCell) => Read<Value>): Value | undefined {
    const before = this.problems.length;
    if (this.cell(field) === undefined && this.problems.length === before) {
      this.refuse(field, problem('required'));
      return undefined;
    }
    return this.problems.length > before ? undefined : this.read(field, reader);
  }

  refuse(field: Field, item: Problem): void {
    this.problems.push({ column: this.heading(field), item });
  }

  remark(field: Field, item: Note): void {
    this.notes.push({ column: this.heading(field), item });
  }

  heading(field: Field): string {
    return this.header.headings.get(field) ?? field;
  }

  /** A cell in which something stands; a formula without a value is refused here, whatever the column. */
  private cell(field: Field): FilledCell | undefined {
    const index = this.header.indexes.get(field);
    const cell = index === undefined ? null : (this.row.cells[index] ?? null);
    if (cell === null || isBlank(cell)) return undefined;
    if (typeof cell !== 'object' || 'day' in cell) return cell;
    this.refuse(
      field,
      cell.fault === 'formula_error'
        ? problem('formula_error', cell.text.slice(0, 12))
        : problem('formula_uncalculated'),
    );
    return undefined;
  }
}

/** What is wrong with the shape of a row, whatever its columns mean. */
export function shapeProblem(row: TableRow, header: Header): Problem | undefined {
  if (row.fault !== null) return problem(row.fault);
  const surplus = row.cells.slice(header.width).some((cell) => !isBlank(cell));
  if (surplus && row.mergedColumns === 1) return problem('too_many_cells');
  // A cell over half of the table is the heading of a section, not an UMKM of that name.
  return row.mergedColumns > 2 && row.mergedColumns * 2 > header.width ? problem('merged_across') : undefined;
}
