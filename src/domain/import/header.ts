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
  /** Headings of a column that another one is already read for; positions count from 1. */
  repeated: { heading: string; at: number; used: string; usedAt: number }[];
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
  const unused = [...headings.entries()].filter(([index, heading]) => heading !== '' && !known.has(index));
  const repeated = unused.flatMap(([index, heading]) => {
    const usedIndex = columns
      .filter((column) => means(heading, column))
      .flatMap(({ field }) => taken.get(field) ?? [])[0];
    if (usedIndex === undefined || isPersonalHeading(heading)) return [];
    return [{ heading, at: index + 1, used: headings[usedIndex] ?? '', usedAt: usedIndex + 1 }];
  });
  return {
    indexes: taken,
    headings: new Map([...taken].map(([field, index]) => [field, headings[index] ?? ''])),
    missing: columns
      .filter(({ field, isRequired }) => isRequired && !taken.has(field))
      .map(({ name }) => name),
    ignored: unused.flatMap(([index, heading]) =>
      repeated.some(({ at }) => at === index + 1) ? [] : heading,
    ),
    repeated,
    width: headings.findLastIndex((heading) => heading !== '') + 1,
  };
}

/** The column's own name wins over the other words for it: a file may hold both `nama_usaha` and the owner's `nama`. */
function findColumn(headings: string[], column: Column, taken: ReadonlySet<number>): number | undefined {
  for (const word of [column.name, ...column.alsoAccepted]) {
    const key = headingKey(word);
    const index = headings.findIndex((heading, at) => !taken.has(at) && isKey(heading, key));
    if (index !== -1) return index;
  }
  return undefined;
}

/** Whether a heading is one of the words for a column. */
function means(heading: string, column: Column): boolean {
  return [column.name, ...column.alsoAccepted].some((word) => isKey(heading, headingKey(word)));
}

function isKey(heading: string, key: string): boolean {
  return headingKey(heading) === key || headingKey(bare(heading)) === key;
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
