import type { Cell } from '#src/domain/import/table.ts';
import type { TraineeField } from '#src/domain/import/trainee-row.ts';

/** Which UMKM an officer says a row means: one that is there, a new one, or none. */
export type EnterpriseChoice = number | 'new' | 'none';

/** A list of participants that was sent in and is looked at before it is applied. */
export type ParticipantFile = {
  id: string;
  /** What its sender called it. */
  name: string;
  createdAt: string;
  /** The class that it is for; null where its rows name their classes. */
  cohortId: number | null;
  /** Whether rows are named by person or, as lists of graduates are, by business. */
  names: 'person' | 'business';
  /** The columns that were found, with their headings. */
  fields: TraineeField[];
  headings: string[];
  /** About the file as a whole, in sentences. */
  remarks: string[];
  /** What becomes of businesses that the directory does not know at all. */
  unknown: 'new' | 'none';
  /** What was chosen, by the number of the row. */
  choices: Record<string, EnterpriseChoice>;
  /** When it was applied last; null before. */
  appliedAt: string | null;
};

/** What is wrong, with the heading of the column; empty for the row as a whole. */
export type ColumnProblem = { column: string; message: string };

/** A row as it was sent, without what must not be kept. */
export type KeptRow = {
  row: number;
  /** By the file's fields. */
  cells: Cell[];
  /** Why it cannot be read. */
  problems: ColumnProblem[];
  /** UMKM that it could mean, where none is surely meant. */
  near: number[];
};

/** `waiting` is a row that could mean several UMKM, or one that is not surely meant, until somebody chooses. */
export const rowStates = ['refused', 'waiting', 'created', 'updated', 'unchanged'] as const;
export type RowState = (typeof rowStates)[number];

/** What a row is about to do. */
export type FiledRow = {
  row: number;
  /** The person, else the business. */
  name: string;
  business: string | undefined;
  cohort: string | undefined;
  kelurahan: string | undefined;
  nib: string | undefined;
  whatsapp: string | undefined;
  result: string | undefined;
  state: RowState;
  problems: ColumnProblem[];
  /** The columns in which a known participant changes. */
  changed: TraineeField[];
  /** The UMKM that it is matched to. */
  enterprise: EnterpriseChoice;
  /** Those that could be meant; somebody chooses. */
  candidates: number[];
  choice: EnterpriseChoice | undefined;
  /** A business of which the directory knows nothing like it. */
  isUnknown: boolean;
};

/** How many rows there are of each state. */
export function countRows(rows: readonly FiledRow[]): Record<RowState, number> {
  const counts = { refused: 0, waiting: 0, created: 0, updated: 0, unchanged: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** One file holds at most so many rows; more come in by the command line, or in parts. */
export const mostRows = 2000;
/** A file may have so many bytes. */
export const largestFile = 5_000_000;
/** So long a file is kept to be looked at and applied. */
export const keptHours = 24;

/** A phone as officers compare it without reading it off: `0812 •••• 890`. */
export function maskedPhone(phone: string): string {
  const local = phone.replace(/^\+62/, '0');
  return `${local.slice(0, 4)} •••• ${local.slice(-3)}`;
}
