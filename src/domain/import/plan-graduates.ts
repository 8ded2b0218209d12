import type { FileLedger } from './file-ledger.ts';
import type { GraduationRegister, KnownGraduation } from './known-graduation.ts';
import { refusedRow, type RowOutcome } from './plan.ts';
import type { HeadingOf } from './plan-enterprises.ts';
import { problem } from './problem.ts';
import { isPassed, type TrainingResult } from './trainee-cells.ts';
import type { TraineeField } from './trainee-row.ts';

/** How an UMKM ended a training. */
export type PlacedGraduation = {
  row: number;
  enterpriseId: number;
  programmeId: string;
  cohortId: number | null;
  graduatedOn: string;
  certificateNumber: string | undefined;
  result: TrainingResult;
};

/** What an import would write about graduations. */
export type GraduationPlan = {
  created: Map<number, KnownGraduation>;
  updated: Map<number, KnownGraduation>;
  /** Claims that another one replaces, because the result is another. */
  ended: Set<number>;
  /** Claims that the office vouches for anew. */
  verified: Set<number>;
  enterpriseIds: Set<number>;
};

export function emptyGraduationPlan(): GraduationPlan {
  return {
    created: new Map(),
    updated: new Map(),
    ended: new Set(),
    verified: new Set(),
    enterpriseIds: new Set(),
  };
}

/** Decides what a row changes about a graduation, without changing anything but plan, register and ledger. */
export function planGraduation(
  row: PlacedGraduation,
  plan: GraduationPlan,
  register: GraduationRegister,
  ledger: FileLedger,
  headingOf: HeadingOf<TraineeField>,
): RowOutcome {
  const known = findGraduation(row, register);
  const key = `${row.enterpriseId}:${row.programmeId}:${row.cohortId ?? row.graduatedOn}`;
  const firstRow = ledger.firstRow(key);
  if (known === undefined) {
    ledger.note(key, row.row, []);
    record(row, row.cohortId, plan, register);
    return { row: row.row, result: 'created' };
  }
  if (known.decision === 'refused' || known.decision === 'needs_correction') {
    return refusedRow(row.row, headingOf('name'), problem('graduation_refused'));
  }
  const changed = changedField(row, known);
  if (changed === undefined && (known.decision === 'verified' || !isPassed(row.result))) {
    ledger.note(key, row.row, []);
    return { row: row.row, result: 'unchanged' };
  }
  if (
    firstRow !== undefined &&
    changed !== undefined &&
    !(changed === 'certificateNumber' && known[changed] === null)
  ) {
    return refusedRow(row.row, headingOf(changed), problem('contradicts_row', firstRow));
  }
  ledger.note(key, row.row, []);
  if (changed === 'result') replace(row, known, plan, register);
  else amend(row, known, plan, register);
  return { row: row.row, result: 'updated' };
}

/** The same certificate, or the same class; where no class is told, the same day. */
export function findGraduation(
  row: PlacedGraduation,
  register: GraduationRegister,
): KnownGraduation | undefined {
  const { cohortId } = row;
  const known = register.of(row.enterpriseId, row.programmeId);
  const byNumber = known.find(
    ({ certificateNumber }) => certificateNumber !== null && certificateNumber === row.certificateNumber,
  );
  if (byNumber !== undefined) return byNumber;
  if (cohortId !== null) return known.find((one) => one.cohortId === cohortId);
  return known.find(({ graduatedOn }) => graduatedOn === row.graduatedOn);
}

function changedField(
  row: PlacedGraduation,
  known: KnownGraduation,
): 'result' | 'graduatedOn' | 'certificateNumber' | undefined {
  if (row.result !== known.result) return 'result';
  if (row.graduatedOn !== known.graduatedOn) return 'graduatedOn';
  const { certificateNumber } = row;
  return certificateNumber !== undefined && certificateNumber !== known.certificateNumber
    ? 'certificateNumber'
    : undefined;
}

function record(
  row: PlacedGraduation,
  cohortId: number | null,
  plan: GraduationPlan,
  register: GraduationRegister,
  insteadOf?: number,
): void {
  const graduation: KnownGraduation = {
    claimId: register.nextClaimId,
    enterpriseId: row.enterpriseId,
    programmeId: row.programmeId,
    cohortId,
    graduatedOn: row.graduatedOn,
    certificateNumber: row.certificateNumber ?? null,
    result: row.result,
    decision: isPassed(row.result) ? 'verified' : null,
  };
  register.nextClaimId += 1;
  register.put(graduation, insteadOf);
  plan.created.set(graduation.claimId, graduation);
  plan.enterpriseIds.add(graduation.enterpriseId);
  if (isPassed(row.result)) plan.verified.add(graduation.claimId);
}

/** Another result is another statement: the old claim ends, so that what was once public stays on record. */
function replace(
  row: PlacedGraduation,
  known: KnownGraduation,
  plan: GraduationPlan,
  register: GraduationRegister,
): void {
  // What this very batch would have said was never public.
  if (plan.created.delete(known.claimId)) plan.verified.delete(known.claimId);
  else plan.ended.add(known.claimId);
  record(row, known.cohortId, plan, register, known.claimId);
}

function amend(
  row: PlacedGraduation,
  known: KnownGraduation,
  plan: GraduationPlan,
  register: GraduationRegister,
): void {
  const graduation: KnownGraduation = {
    ...known,
    graduatedOn: row.graduatedOn,
    certificateNumber: row.certificateNumber ?? known.certificateNumber,
    decision: isPassed(row.result) ? 'verified' : known.decision,
  };
  register.put(graduation);
  (plan.created.has(known.claimId) ? plan.created : plan.updated).set(known.claimId, graduation);
  plan.enterpriseIds.add(known.enterpriseId);
  if (isPassed(row.result)) plan.verified.add(known.claimId);
}
