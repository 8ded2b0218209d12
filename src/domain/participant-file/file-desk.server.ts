import type { Actor } from '#src/domain/actor/actor.ts';
import { lookupOf } from '#src/domain/import/enterprise-importer.server.ts';
import type { Lookup } from '#src/domain/import/enterprise-row.ts';
import { listProgrammes } from '#src/domain/import/graduation-register.queries.server.ts';
import type { Header } from '#src/domain/import/header.ts';
import type { ImportRun } from '#src/domain/import/importer.server.ts';
import type { KnownProgramme } from '#src/domain/import/known-graduation.ts';
import { RowReader } from '#src/domain/import/row-reader.ts';
import {
  readTraineeRow,
  type TraineeDemands,
  type TraineeField,
  type TraineeRow,
} from '#src/domain/import/trainee-row.ts';
import { findCohort } from '#src/domain/programme/cohort.queries.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { demandsOf, fileCohort } from './file-demands.ts';
import type { KeptRow, ParticipantFile } from './participant-file.ts';

/** What planning the rows of a file needs to know. */
export type FileDesk = {
  run: ImportRun;
  lookup: Lookup;
  programmes: readonly KnownProgramme[];
  demands: TraineeDemands;
  header: Header;
  headingOf: (field: string) => string;
};

/** Lays out what a file is planned with; undefined when its class is not there for this actor. */
export async function openDesk(actor: Actor, file: ParticipantFile): Promise<FileDesk | undefined> {
  const cohort = file.cohortId === null ? undefined : await findCohort(actor, file.cohortId);
  if (file.cohortId !== null && cohort === undefined) return undefined;
  const run = { today: today(), now: now().toISOString(), actor, office: actor.office, isPreview: true };
  const headings = new Map(
    file.fields.map((field, index) => [field as string, file.headings[index] ?? field]),
  );
  return {
    run,
    lookup: await lookupOf(run),
    programmes: await listProgrammes(),
    demands: demandsOf(file.names, cohort && fileCohort(cohort, run.today)),
    header: {
      indexes: new Map(file.fields.map((field, index) => [field, index])),
      headings,
      ...{ missing: [], ignored: [], repeated: [], width: file.fields.length },
    },
    headingOf: (field) => headings.get(field) ?? field,
  };
}

/** Reads a kept row again; what is wrong with it by now is among the reader's problems. */
export function readKeptRow({ row, cells }: KeptRow, desk: FileDesk) {
  const reader = new RowReader<TraineeField>({ row, cells, mergedColumns: 1, fault: null }, desk.header);
  const trainee: TraineeRow | undefined = readTraineeRow(row, reader, desk.lookup, desk.demands);
  return { trainee, problems: reader.problems };
}
