import { nameKey } from '#src/domain/enterprise/name-key.ts';
import type { GraduateField } from './columns.ts';
import type { KnownEnterprise } from './enterprise-register.ts';
import type { FileLedger } from './file-ledger.ts';
import type { GraduateRow } from './graduate-row.ts';
import type { GraduationRegister, KnownGraduation } from './known-graduation.ts';
import { refusedRow, type PlannedRows, type RowOutcome } from './plan.ts';
import type { HeadingOf } from './plan-enterprises.ts';
import { problem } from './problem.ts';

/** A row whose UMKM and programme are found. */
export type PlacedGraduateRow = Pick<
  GraduateRow,
  'row' | 'cohort' | 'graduatedOn' | 'certificateNumber' | 'result'
> & { enterprise: KnownEnterprise; programmeId: string };

/** What an import of graduates would write. */
export type GraduatePlan = PlannedRows & {
  cohorts: { id: number; programmeId: string; name: string }[];
  created: Map<number, KnownGraduation>;
  updated: Map<number, KnownGraduation>;
  /** Claims that another one replaces, because the result is another. */
  ended: Set<number>;
  /** Claims that the office vouches for anew. */
  verified: Set<number>;
  enterpriseIds: Set<number>;
};

/** Decides what rows of graduates change, without changing anything but the register and the ledger. */
export function planGraduates(
  rows: readonly PlacedGraduateRow[],
  register: GraduationRegister,
  ledger: FileLedger,
  headingOf: HeadingOf<GraduateField>,
): GraduatePlan {
  const plan: GraduatePlan = {
    outcomes: [],
    notes: [],
    cohorts: [],
    created: new Map(),
    updated: new Map(),
    ended: new Set(),
    verified: new Set(),
    enterpriseIds: new Set(),
  };
  for (const row of rows) plan.outcomes.push(planRow(row, plan, register, ledger, headingOf));
  return plan;
}

function planRow(
  row: PlacedGraduateRow,
  plan: GraduatePlan,
  register: GraduationRegister,
  ledger: FileLedger,
  headingOf: HeadingOf<GraduateField>,
): RowOutcome {
  const cohortId = row.cohort === undefined ? null : cohortOf(row, row.cohort, plan, register);
  const known = findGraduation(row, cohortId, register);
  const key = `${row.enterprise.id}:${row.programmeId}:${cohortId ?? row.graduatedOn}`;
  const firstRow = ledger.firstRow(key);
  if (known === undefined) {
    ledger.note(key, row.row, []);
    record(row, cohortId, plan, register);
    return { row: row.row, result: 'created' };
  }
  if (known.decision === 'refused' || known.decision === 'needs_correction') {
    return refusedRow(row.row, headingOf('name'), problem('graduation_refused'));
  }
  const changed = changedField(row, known);
  if (changed === undefined && (known.decision === 'verified' || !isPassed(row))) {
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

/** The class of a programme by its name, whatever the case; a new one is opened. */
function cohortOf(
  row: PlacedGraduateRow,
  name: string,
  plan: GraduatePlan,
  register: GraduationRegister,
): number {
  const known = register.cohort(row.programmeId, nameKey(name));
  if (known !== undefined) return known;
  const id = register.nextCohortId;
  register.nextCohortId += 1;
  register.putCohort(row.programmeId, nameKey(name), id);
  plan.cohorts.push({ id, programmeId: row.programmeId, name });
  return id;
}

/** The same certificate, or the same class; where no class is told, the same day. */
function findGraduation(
  row: PlacedGraduateRow,
  cohortId: number | null,
  register: GraduationRegister,
): KnownGraduation | undefined {
  const known = register.of(row.enterprise.id, row.programmeId);
  const byNumber = known.find(
    ({ certificateNumber }) => certificateNumber !== null && certificateNumber === row.certificateNumber,
  );
  if (byNumber !== undefined) return byNumber;
  if (cohortId !== null) return known.find((one) => one.cohortId === cohortId);
  return known.find(({ graduatedOn }) => graduatedOn === row.graduatedOn);
}

function changedField(
  row: PlacedGraduateRow,
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
  row: PlacedGraduateRow,
  cohortId: number | null,
  plan: GraduatePlan,
  register: GraduationRegister,
  insteadOf?: number,
): void {
  const graduation: KnownGraduation = {
    claimId: register.nextClaimId,
    enterpriseId: row.enterprise.id,
    programmeId: row.programmeId,
    cohortId,
    graduatedOn: row.graduatedOn,
    certificateNumber: row.certificateNumber ?? null,
    result: row.result,
    decision: isPassed(row) ? 'verified' : null,
  };
  register.nextClaimId += 1;
  register.put(graduation, insteadOf);
  plan.created.set(graduation.claimId, graduation);
  plan.enterpriseIds.add(graduation.enterpriseId);
  if (isPassed(row)) plan.verified.add(graduation.claimId);
}

/** Another result is another statement: the old claim ends, so that what was once public stays on record. */
function replace(
  row: PlacedGraduateRow,
  known: KnownGraduation,
  plan: GraduatePlan,
  register: GraduationRegister,
): void {
  plan.ended.add(known.claimId);
  record(row, known.cohortId, plan, register, known.claimId);
}

function amend(
  row: PlacedGraduateRow,
  known: KnownGraduation,
  plan: GraduatePlan,
  register: GraduationRegister,
): void {
  const graduation: KnownGraduation = {
    ...known,
    graduatedOn: row.graduatedOn,
    certificateNumber: row.certificateNumber ?? known.certificateNumber,
    decision: isPassed(row) ? 'verified' : known.decision,
  };
  register.put(graduation);
  (plan.created.has(known.claimId) ? plan.created : plan.updated).set(known.claimId, graduation);
  plan.enterpriseIds.add(known.enterpriseId);
  if (isPassed(row)) plan.verified.add(known.claimId);
}

function isPassed(row: PlacedGraduateRow): boolean {
  return row.result === 'lulus' || row.result === 'kompeten';
}
