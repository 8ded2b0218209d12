import type { CatalogueField } from './catalogue-columns.ts';

/** What a row changes about a field, as texts that people read. */
export type ReportedChange = {
  field: CatalogueField;
  before: string;
  after: string;
  /** Whether it waits for a verifier. */
  waits: boolean;
};

/** What a row is about to do, or has done. `skipped` is a row that was left out because something changed meanwhile. */
export type ReportedRow = {
  row: number;
  outcome: 'created' | 'changed' | 'refused' | 'skipped';
  /** As the file words it, else as it is stored. */
  name: string;
  productId: number | null;
  /** The revision of the product upon which the row was planned. */
  revision: number | null;
  changes: ReportedChange[];
  /** Why it was refused, or what is left undone, by the heading of the column. */
  problems: { column: string; message: string }[];
};

/** A catalogue file before it is applied, or after. */
export type CatalogueReport = {
  kind: 'catalogue';
  state: 'preview' | 'applied';
  /** Rows in which anything stands. */
  read: number;
  untouched: number;
  /** Rows in which anything happens, in their order. */
  rows: ReportedRow[];
  /** About the file as a whole, in sentences. */
  remarks: string[];
};

/** A photo in an archive, by its name there. */
export type ReportedPhoto = {
  entry: string;
  outcome: 'matched' | 'added' | 'already_there' | 'unmatched' | 'refused';
  productId: number | null;
  product: string;
  /** Why it was not taken; empty where it was. */
  message: string;
};

/** An archive of photos before it is applied, meanwhile, or after. */
export type PhotoReport = {
  kind: 'photos';
  state: 'preview' | 'applied';
  photos: ReportedPhoto[];
};

export type UploadReport = CatalogueReport | PhotoReport;

/** A file that was sent in, with what it is about to do or has done. */
export type CatalogueUpload = {
  id: number;
  /** What its owner called it. */
  name: string;
  /** The name under which it lies on the disk. */
  file: string;
  createdAt: string;
  appliedAt: string | null;
  report: UploadReport;
};

/** How many rows of each kind there are, and how many have a part that waits. */
export function countRows({ rows, untouched }: CatalogueReport) {
  const count = (outcome: ReportedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    created: count('created'),
    changed: count('changed'),
    refused: count('refused'),
    skipped: count('skipped'),
    untouched,
    waiting: rows.filter(({ changes }) => changes.some(({ waits }) => waits)).length,
  };
}

/** How many photos of each kind there are. */
export function countPhotos({ photos }: PhotoReport): Record<ReportedPhoto['outcome'], number> {
  const counts = { matched: 0, added: 0, already_there: 0, unmatched: 0, refused: 0 };
  for (const { outcome } of photos) counts[outcome] += 1;
  return counts;
}
