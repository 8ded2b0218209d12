import type { BatchItem } from 'drizzle-orm/batch';
import type { Actor } from '#src/domain/actor/actor.ts';
import type { Column } from './columns.ts';
import type { FileLedger } from './file-ledger.ts';
import type { PlannedRows } from './plan.ts';
import type { RowReader } from './row-reader.ts';

/** What a run of rows would do, and the statements that do it. */
export type PlannedChunk = PlannedRows & { statements: () => BatchItem<'sqlite'>[] };

/** One kind of import, as the pipeline runs it. */
export type Importer<Row extends { row: number }> = {
  columns: readonly Column[];
  /** Reads the cells of a row; undefined when the reader has gathered problems. */
  readRow: (row: number, reader: RowReader<string>) => Row | undefined;
  /** Finds what the rows are about and decides what they change. */
  plan: (
    rows: readonly Row[],
    ledger: FileLedger,
    headingOf: (field: string) => string,
  ) => Promise<PlannedChunk>;
  close: () => void;
};

/** What every kind needs to know of the run. */
export type ImportRun = {
  today: string;
  /** The present instant. */
  now: string;
  /** Who runs it, as the audit log names them. */
  actor: Actor;
  /** In whose name records are written. */
  office: string;
  /** A preview writes nothing, so that what earlier rows would have written is remembered instead. */
  isPreview: boolean;
};
