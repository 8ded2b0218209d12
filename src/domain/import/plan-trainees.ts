import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { FileLedger } from './file-ledger.ts';
import type { GraduationRegister } from './known-graduation.ts';
import type { KnownParticipant, ParticipantRegister } from './known-participant.ts';
import { matchParticipant } from './match-participant.ts';
import {
  emptyGraduationPlan,
  findGraduation,
  planGraduation,
  type GraduationPlan,
  type PlacedGraduation,
} from './plan-graduates.ts';
import {
  contradictedColumn,
  emptyParticipantPlan,
  participantChanges,
  planParticipant,
  type ParticipantPlan,
  type WrittenParticipant,
} from './plan-participants.ts';
import type { HeadingOf } from './plan-enterprises.ts';
import { refusedRow, type PlannedRows, type RowOutcome } from './plan.ts';
import { problem } from './problem.ts';
import { isPassed, type TrainingResult } from './trainee-cells.ts';
import type { TraineeField, TraineeRow } from './trainee-row.ts';

/** A row whose programme is found, and whose UMKM is found or known to be none. */
export type PlacedTrainee = TraineeRow & { enterpriseId: number | null; programmeId: string };

/** What an import of participants or graduates would write. */
export type TraineePlan = PlannedRows & {
  cohorts: { id: number; programmeId: string; name: string }[];
  graduations: GraduationPlan;
  people: ParticipantPlan;
  /** What became of the participant of each row that names a class. */
  written: Map<number, WrittenParticipant>;
};

export type TraineeRegisters = { graduations: GraduationRegister; participants: ParticipantRegister };

/** Decides what rows change, without changing anything but the registers and the ledger. */
export function planTrainees(
  rows: readonly PlacedTrainee[],
  registers: TraineeRegisters,
  ledger: FileLedger,
  headingOf: HeadingOf<TraineeField>,
): TraineePlan {
  const plan: TraineePlan = {
    outcomes: [],
    notes: [],
    cohorts: [],
    graduations: emptyGraduationPlan(),
    people: emptyParticipantPlan(),
    written: new Map(),
  };
  const planning = { plan, registers, ledger, headingOf };
  for (const row of rows) plan.outcomes.push(planRow(row, planning));
  return plan;
}

type Planning = {
  plan: TraineePlan;
  registers: TraineeRegisters;
  ledger: FileLedger;
  headingOf: HeadingOf<TraineeField>;
};

function planRow(row: PlacedTrainee, planning: Planning): RowOutcome {
  const { plan, registers, ledger, headingOf } = planning;
  if (row.cohort === undefined) return planEnd(row, null, planning);
  const knownId = registers.graduations.cohort(row.programmeId, nameKey(row.cohort));
  const match = knownId === undefined ? undefined : matchParticipant(registers.participants, knownId, row);
  if (match?.kind === 'unclear') return refusedRow(row.row, headingOf(match.field), match.problem);
  const known = match?.kind === 'found' ? match.participant : undefined;
  const contradicted = contradictionOf(row, known, ledger);
  if (contradicted !== undefined) {
    return refusedRow(row.row, headingOf(contradicted.field), problem('contradicts_row', contradicted.row));
  }
  const cohortId = knownId ?? openCohort(row, row.cohort, plan, registers.graduations);
  // A participant who is matched already keeps the UMKM, where the row finds none.
  const whole = { ...row, enterpriseId: row.enterpriseId ?? known?.enterpriseId ?? null };
  const end = planEnd(whole, cohortId, planning, known);
  if (end.result === 'rejected') return end;
  const said = { ...whole, cohortId, kelurahanCode: row.place?.kelurahan?.code };
  const outcome = outcomeOf(whole, cohortId, registers);
  const written = planParticipant(said, outcome, known, plan.people, registers.participants, ledger);
  plan.written.set(row.row, written);
  const { result } = written;
  if (end.result === 'created' || result === 'unchanged') return end;
  return { row: row.row, result: isGraduate(whole) ? 'updated' : result };
}

function isGraduate({ outcome, enterpriseId }: PlacedTrainee): boolean {
  return outcome !== undefined && enterpriseId !== null;
}

function contradictionOf(
  row: PlacedTrainee,
  known: KnownParticipant | undefined,
  ledger: FileLedger,
): { field: TraineeField; row: number } | undefined {
  if (known === undefined) return undefined;
  const said = { ...row, kelurahanCode: row.place?.kelurahan?.code };
  const field = contradictedColumn(known, participantChanges(said, row.outcome, known), ledger);
  return field === undefined ? undefined : { field, row: ledger.firstRow(`peserta:${known.id}`) ?? row.row };
}

/** The graduation of the UMKM, where the row tells how it ended and the UMKM is known. */
function planEnd(
  row: PlacedTrainee,
  cohortId: number | null,
  { plan, registers, ledger, headingOf }: Planning,
  known?: KnownParticipant,
): RowOutcome {
  const graduation = graduationOf(row, cohortId);
  const unchanged = { row: row.row, result: 'unchanged' as const };
  if (graduation === undefined) return unchanged;
  const colleagues = colleaguesOf(row, cohortId, registers.participants, known);
  // One who passed makes the UMKM trained: how a second person of it ended takes nothing away and adds nothing.
  if (colleagues.some(isPassed)) return unchanged;
  if (colleagues.length > 0 && !isPassed(graduation.result)) return unchanged;
  const own = colleagues.length > 0 ? new FileLedger() : ledger;
  return planGraduation(graduation, plan.graduations, registers.graduations, own, headingOf);
}

/** How others of the same UMKM ended the same class. */
function colleaguesOf(
  { enterpriseId }: PlacedTrainee,
  cohortId: number | null,
  register: ParticipantRegister,
  known: KnownParticipant | undefined,
): TrainingResult[] {
  if (enterpriseId === null || cohortId === null) return [];
  return register
    .like(cohortId, { nameKey: '', phone: null, enterpriseId })
    .filter((one) => one.id !== known?.id && !one.isEnded)
    .flatMap(({ outcome }) => outcome?.result ?? []);
}

function graduationOf(row: PlacedTrainee, cohortId: number | null): PlacedGraduation | undefined {
  const { enterpriseId, programmeId, outcome } = row;
  if (outcome === undefined || enterpriseId === null) return undefined;
  const { result, decidedOn: graduatedOn, certificateNumber } = outcome;
  return { row: row.row, enterpriseId, programmeId, cohortId, graduatedOn, certificateNumber, result };
}

/** How it ended for the participant, with the graduation that follows from having passed. */
function outcomeOf(row: PlacedTrainee, cohortId: number, { graduations }: TraineeRegisters) {
  if (row.outcome === undefined) return undefined;
  const { result, decidedOn } = row.outcome;
  const graduation = isPassed(result) ? graduationOf(row, cohortId) : undefined;
  const claim = graduation === undefined ? undefined : findGraduation(graduation, graduations);
  return { result, decidedOn, graduationClaimId: claim?.claimId ?? null };
}

function openCohort(
  { programmeId }: PlacedTrainee,
  name: string,
  plan: TraineePlan,
  register: GraduationRegister,
): number {
  const id = register.nextCohortId;
  register.nextCohortId += 1;
  register.putCohort(programmeId, nameKey(name), id);
  plan.cohorts.push({ id, programmeId, name });
  return id;
}
