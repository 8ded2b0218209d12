import type { Column } from './columns.ts';
import type { Cell } from './table.ts';

/** Where the columns of a table stand. */
export type Header = {
  /** The index of the cell for each field that the table has. */
  indexes: ReadonlyMap<string, number>;
  /** The heading of each field as the file words it, for reports. */
  headings: ReadonlyMap<string, string>;
  /** Names of required columns that are not there. */
  missing: string[];
  /** Headings that mean nothing here; their cells are not read. */
  ignored: string[];
  /** How many columns have a heading, up to the last one. */
  width: number;
};

/** Finds the columns in a row of headings: any order, in Indonesian or English, whatever the case, blanks and underscores. */
export function readHeader(cells: readonly Cell[], columns: readonly Column[]): Header {
  const headings = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  const taken = new Map<string, number>();
  for (const column of columns) {
    const index = findColumn(headings, column, new Set(taken.values()));
    if (index !== undefined) taken.set(column.field, index);
  }
  const known = new Set(taken.values());
  return {
    indexes: taken,
    headings: new Map([...taken].map(([field, index]) => [field, headings[index] ?? ''])),
    missing: columns
      .filter(({ field, isRequired }) => isRequired && !taken.has(field))
      .map(({ name }) => name),
    ignored: headings.filter((heading, index) => heading !== '' && !known.has(index)),
    width: headings.findLastIndex((heading) => heading !== '') + 1,
  };
}

/** The column's own name wins over the other words for it: a file may hold both `nama_usaha` and the owner's `nama`. */
function findColumn(headings: string[], column: Column, taken: ReadonlySet<number>): number | undefined {
  for (const word of [column.name, ...column.alsoAccepted]) {
    const key = headingKey(word);
    const index = headings.findIndex(
      (heading, at) => !taken.has(at) && (headingKey(heading) === key || headingKey(bare(heading)) === key),
    );
    if (index !== -1) return index;
  }
  return undefined;
}

/** `Harga (Rp)` without what stands in brackets. */
function bare(heading: string): string {
  return heading.replaceAll(/\([^)]*\)/g, '');
}

function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}

/** Whether a heading announces data that must never be stored: NIK, KK, NPWP (a person's NPWP is the NIK), mother's name. */
export function isPersonalHeading(heading: string): boolean {
  return /^(nonik|nik|nomornik|noktp|ktp|nomorktp|kk|nokk|nomorkk|npwp|nonpwp|nomornpwp|namaibu|namaibukandung|ibukandung)$/.test(
    headingKey(heading),
  );
}
