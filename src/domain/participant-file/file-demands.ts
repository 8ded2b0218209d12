import type { OnlyCohort, TraineeDemands } from '#src/domain/import/trainee-row.ts';
import type { Cohort } from '#src/domain/programme/cohort.ts';
import type { ParticipantFile } from './participant-file.ts';

/** The class that a whole file is about, as its rows are read. */
export type FileCohort = OnlyCohort & { id: number };

/** A class as the reader of rows takes it; results without a day are of its last day, once that has come. */
export function fileCohort({ id, name, programme, endsOn }: Cohort, today: string): FileCohort {
  const day = endsOn !== null && endsOn <= today ? endsOn : undefined;
  return { id, name, programmeId: programme.id, programme: programme.name, day };
}

/** What the rows of a file must say. */
export function demandsOf(names: ParticipantFile['names'], cohort: FileCohort | undefined): TraineeDemands {
  const demands = { names, outcome: 'maybe', needsCohort: true } as const;
  return cohort === undefined ? demands : { ...demands, cohort };
}
