import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { listCohorts, loadGraduations } from './graduation-register.queries.server.ts';
import type { KnownProgramme } from './known-graduation.ts';
import type { ParticipantRegister } from './known-participant.ts';
import { loadParticipants } from './participant-register.queries.server.ts';
import { placeProgramme } from './place-trainees.ts';
import type { PlacedTrainee, TraineeRegisters } from './plan-trainees.ts';
import type { TraineeRow } from './trainee-row.ts';

/** Finds a class of a programme by its name; undefined while there is none. */
export type CohortIds = (programmeId: string, name: string | undefined) => number | undefined;

/** Where the classes that are there, or would be after the rows before, are found. */
export async function cohortIds(kept?: TraineeRegisters): Promise<CohortIds> {
  const keyOf = (programmeId: string, name: string) => `${programmeId}:${nameKey(name)}`;
  const ids = new Map((await listCohorts()).map((one) => [keyOf(one.programmeId, one.name), one.id]));
  return (programmeId, name) =>
    name === undefined
      ? undefined
      : (kept?.graduations.cohort(programmeId, nameKey(name)) ?? ids.get(keyOf(programmeId, name)));
}

/** The participants whom rows might mean before their UMKM is known. */
export function loadKnownParticipants(
  rows: readonly TraineeRow[],
  desk: { programmes: readonly KnownProgramme[]; cohorts: CohortIds; kept?: TraineeRegisters | undefined },
): Promise<ParticipantRegister> {
  const sought = rows.flatMap((row) => {
    const programme = placeProgramme(row, desk.programmes);
    const cohortId = 'problem' in programme ? undefined : desk.cohorts(programme.id, row.cohort);
    return cohortId === undefined ? [] : { ...row, enterpriseId: null, cohortId };
  });
  return loadParticipants(sought, desk.kept?.participants);
}

/** What is on record about the UMKM and participants of placed rows. */
export async function loadTraineeRegisters(
  placed: readonly PlacedTrainee[],
  cohorts: CohortIds,
  kept?: TraineeRegisters,
): Promise<TraineeRegisters> {
  const enterpriseIds = placed.flatMap(({ enterpriseId }) => enterpriseId ?? []);
  const graduations = await loadGraduations(enterpriseIds, kept?.graduations);
  const sought = placed.flatMap((row) => {
    const cohortId = cohorts(row.programmeId, row.cohort);
    return cohortId === undefined ? [] : { ...row, cohortId };
  });
  return { graduations, participants: await loadParticipants(sought, kept?.participants) };
}
