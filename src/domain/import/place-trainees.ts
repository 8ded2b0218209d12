import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { editDistance } from '#src/domain/region/edit-distance.ts';
import type { EnterpriseRegister } from './enterprise-register.ts';
import type { KnownProgramme } from './known-graduation.ts';
import type { ParticipantRegister } from './known-participant.ts';
import { matchGraduate, type Match } from './match-enterprise.ts';
import { matchParticipant } from './match-participant.ts';
import { problem, type Problem } from './problem.ts';
import { shown } from './text-cells.ts';
import type { TraineeField, TraineeRow } from './trainee-row.ts';

export type Misplaced = { field: TraineeField; problem: Problem };

/** Finds the programme that a row names; only one that trains has graduates. */
export function placeProgramme(
  { programme: word, outcome }: Pick<TraineeRow, 'programme' | 'outcome'>,
  programmes: readonly KnownProgramme[],
): KnownProgramme | Misplaced {
  const key = nameKey(word);
  const programme = programmes.find(({ id, name }) => id === word || nameKey(name) === key);
  if (programme === undefined) {
    return {
      field: 'programme',
      problem: problem('programme_unknown', shown(word), nearestProgrammes(programmes, key)),
    };
  }
  return programme.trains || outcome === undefined
    ? programme
    : { field: 'programme', problem: problem('programme_does_not_train', programme.name) };
}

function nearestProgrammes(programmes: readonly KnownProgramme[], key: string): string[] {
  return programmes
    .filter(({ trains }) => trains)
    .map(({ name }) => ({ name, distance: editDistance(key.slice(0, 60), nameKey(name).slice(0, 60)) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** The UMKM of somebody who is matched in the class already; undefined while none is. */
export function enterpriseOfParticipant(
  row: TraineeRow,
  cohortId: number | undefined,
  participants: ParticipantRegister,
): number | undefined {
  if (cohortId === undefined) return undefined;
  const match = matchParticipant(participants, cohortId, { ...row, enterpriseId: null });
  return match.kind === 'found' ? (match.participant.enterpriseId ?? undefined) : undefined;
}

/** Finds the UMKM of a row by what it tells; a person who names no business is found by the NIB alone. */
export function matchTrainee(enterprises: EnterpriseRegister, row: TraineeRow): Match {
  const { business, nib, whatsapp, place } = row;
  if (business !== undefined) return matchGraduate(enterprises, { name: business, nib, whatsapp, place });
  const byNib = nib === undefined ? undefined : enterprises.withNib(nib);
  return byNib === undefined ? { kind: 'none', namesake: undefined } : { kind: 'found', enterprise: byNib };
}
