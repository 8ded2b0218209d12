import { keysOfSigns, loadEnterprises } from '#src/domain/import/enterprise-register.queries.server.ts';
import type { EnterpriseRegister } from '#src/domain/import/enterprise-register.ts';
import type { ParticipantRegister } from '#src/domain/import/known-participant.ts';
import { enterpriseOfParticipant, matchTrainee, placeProgramme } from '#src/domain/import/place-trainees.ts';
import {
  cohortIds,
  loadKnownParticipants,
  type CohortIds,
} from '#src/domain/import/trainee-registers.queries.server.ts';
import type { TraineeRow } from '#src/domain/import/trainee-row.ts';
import type { FileDesk } from './file-desk.server.ts';
import { readKeptRow } from './file-desk.server.ts';
import type { ColumnProblem, EnterpriseChoice, KeptRow, ParticipantFile } from './participant-file.ts';
import { inWords } from './read-participant-file.server.ts';

/** A row with the UMKM that it means, as far as that is known. */
export type PlacedRow = { kept: KeptRow; trainee: TraineeRow | undefined } & (
  | { standing: 'refused'; problems: ColumnProblem[] }
  | { standing: 'waiting' }
  | { standing: 'placed'; programmeId: string; enterprise: EnterpriseChoice; isUnknown: boolean }
);

type Knowledge = {
  file: ParticipantFile;
  desk: FileDesk;
  enterprises: EnterpriseRegister;
  participants: ParticipantRegister;
  cohorts: CohortIds;
};

/** Finds the programme and the UMKM of rows: as the participant is matched already, as was chosen, as the row tells. */
export async function placeRows(
  rows: readonly KeptRow[],
  file: ParticipantFile,
  desk: FileDesk,
): Promise<{ placed: PlacedRow[]; enterprises: EnterpriseRegister; cohorts: CohortIds }> {
  const read = rows.map((kept) => ({
    kept,
    ...(kept.problems.length > 0 ? { trainee: undefined, problems: [] } : readKeptRow(kept, desk)),
  }));
  const trainees = read.flatMap(({ trainee }) => trainee ?? []);
  const said = trainees.map((row) => ({ ...row, name: row.business ?? row.person ?? '' }));
  const enterprises = await loadEnterprises(keysOfSigns(said), desk.run.today);
  const cohorts = await cohortIds();
  const participants = await loadKnownParticipants(trainees, { programmes: desk.programmes, cohorts });
  const knowledge = { file, desk, enterprises, participants, cohorts };
  const placed = read.map(({ kept, trainee, problems }) =>
    trainee === undefined
      ? refused(kept, trainee, [...kept.problems, ...inWords(problems)])
      : placeRow(kept, trainee, knowledge),
  );
  return { placed, enterprises, cohorts };
}

function placeRow(kept: KeptRow, trainee: TraineeRow, knowledge: Knowledge): PlacedRow {
  const { file, desk, enterprises, participants, cohorts } = knowledge;
  const programme = placeProgramme(trainee, desk.programmes);
  if ('problem' in programme) {
    const column = desk.headingOf(programme.field);
    return refused(kept, trainee, inWords([{ column, item: programme.problem }]));
  }
  const as = (enterprise: EnterpriseChoice, isUnknown = false): PlacedRow => ({
    ...{ standing: 'placed', kept, trainee, programmeId: programme.id, enterprise, isUnknown },
  });
  const cohortId = cohorts(programme.id, trainee.cohort);
  const linked = enterpriseOfParticipant(trainee, cohortId, participants);
  if (linked !== undefined) return as(linked);
  const choice = file.choices[String(kept.row)];
  if (choice !== undefined) return as(choice);
  const match = matchTrainee(enterprises, trainee);
  if (match.kind === 'found') return as(match.enterprise.id);
  if (kept.near.length > 0) return { standing: 'waiting', kept, trainee };
  if (match.kind === 'unclear') {
    return refused(kept, trainee, inWords([{ column: desk.headingOf(match.field), item: match.problem }]));
  }
  return trainee.business === undefined ? as('none') : as(file.unknown, true);
}

function refused(kept: KeptRow, trainee: TraineeRow | undefined, problems: ColumnProblem[]): PlacedRow {
  return { standing: 'refused', kept, trainee, problems };
}
