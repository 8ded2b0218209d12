/** The formats in which a view leaves the dashboard. */
export const reportFormats = ['xlsx', 'csv', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportColumn {
  label: string;
  isNumber?: boolean;
  /** How much of the sheet's width, beside the others. */
  weight: number;
}

export interface ReportTable {
  caption: string;
  columns: readonly ReportColumn[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** A view of the dashboard in words, ready to be written as a file. */
export interface DashboardReport {
  /** Of the file, without its ending. */
  name: string;
  city: string;
  title: string;
  /** From when the figures are. */
  asOf: string;
  /** What they were narrowed to. */
  filters: readonly string[];
  tables: readonly ReportTable[];
  /** All of it as one table, where there are several. */
  flat: ReportTable;
  definitions: readonly { term: string; text: string }[];
  map?: {
    width: number;
    height: number;
    shapes: readonly { path: string; shade: number }[];
    legend: readonly MapKey[];
  };
  /** What a foot, the sheets of a workbook and a file that is cut say. */
  words: { page: string; about: string; cut: string };
}

export interface MapKey {
  shade: number;
  label: string;
}

/** More rows than these no PDF has: they are for paper. */
export const mostPrinted = 1000;

/** The format that an address names. */
export function readFormat(text: string | undefined): ReportFormat | undefined {
  return reportFormats.find((format) => format === text);
}
