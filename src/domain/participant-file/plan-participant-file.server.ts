import type { BatchItem } from 'drizzle-orm/batch';
import type { FileLedger } from '#src/domain/import/file-ledger.ts';
import { planTrainees, type PlacedTrainee, type TraineePlan } from '#src/domain/import/plan-trainees.ts';
import type { PlannedRows, RowOutcome } from '#src/domain/import/plan.ts';
import { loadTraineeRegisters } from '#src/domain/import/trainee-registers.queries.server.ts';
import { enterpriseStatements } from '#src/domain/import/write-enterprises.server.ts';
import { traineeStatements } from '#src/domain/import/write-trainees.server.ts';
import type { FileDesk } from './file-desk.server.ts';
import { planNewEnterprises } from './new-enterprises.server.ts';
import type { FiledRow, KeptRow, ParticipantFile } from './participant-file.ts';
import { placeRows, type PlacedRow } from './place-rows.server.ts';
import { inWords } from './read-participant-file.server.ts';

export type FilePlan = PlannedRows & {
  rows: FiledRow[];
  statements: () => BatchItem<'sqlite'>[];
};

/** Decides what rows of a file do, now and with what was chosen; rows that wait for a choice are left out. */
export async function planParticipantFile(
  rows: readonly KeptRow[],
  file: ParticipantFile,
  desk: FileDesk,
  ledger: FileLedger,
): Promise<FilePlan> {
  const { placed, enterprises, cohorts } = await placeRows(rows, file, desk);
  const fresh = await planNewEnterprises(placed, file, enterprises);
  const trainees = placed.flatMap((row) => traineeOf(row, fresh.idOf));
  const registers = await loadTraineeRegisters(trainees, cohorts);
  // One batch makes claims of both plans.
  registers.graduations.nextClaimId = Math.max(registers.graduations.nextClaimId, enterprises.nextClaimId);
  const plan = planTrainees(trainees, registers, ledger, desk.headingOf);
  const outcomes = new Map(plan.outcomes.map((outcome) => [outcome.row, outcome]));
  return {
    outcomes: plan.outcomes,
    notes: [],
    rows: placed.map((row) => filedRow(row, file, plan, outcomes.get(row.kept.row))),
    statements: () => [...enterpriseStatements(fresh.plan, desk.run), ...traineeStatements(plan, desk.run)],
  };
}

function traineeOf(row: PlacedRow, newId: (row: PlacedTrainee) => number | undefined): PlacedTrainee[] {
  if (row.standing !== 'placed' || row.trainee === undefined) return [];
  const trainee = { ...row.trainee, programmeId: row.programmeId, enterpriseId: null };
  if (row.enterprise === 'none') return [trainee];
  const enterpriseId = row.enterprise === 'new' ? (newId(trainee) ?? null) : row.enterprise;
  return [{ ...trainee, enterpriseId }];
}

function filedRow(
  row: PlacedRow,
  file: ParticipantFile,
  plan: TraineePlan,
  outcome: RowOutcome | undefined,
): FiledRow {
  const { kept, trainee } = row;
  const choice = file.choices[String(kept.row)];
  const standing = stateOf(row, plan, outcome);
  // What was chosen may be chosen anew until it is applied.
  const isOpen = standing.state === 'waiting' || (choice !== undefined && standing.state !== 'unchanged');
  return {
    row: kept.row,
    name: trainee?.person ?? trainee?.business ?? nameIn(kept, file),
    ...{ business: trainee?.business, cohort: trainee?.cohort, nib: trainee?.nib },
    ...{ whatsapp: trainee?.whatsapp, kelurahan: trainee?.place?.kelurahan?.name },
    result: trainee?.outcome?.result,
    ...standing,
    enterprise: row.standing === 'placed' ? row.enterprise : 'none',
    candidates: isOpen ? kept.near : [],
    choice,
    isUnknown: row.standing === 'placed' && row.isUnknown,
  };
}

function stateOf(
  row: PlacedRow,
  plan: TraineePlan,
  outcome: RowOutcome | undefined,
): Pick<FiledRow, 'state' | 'problems' | 'changed'> {
  if (row.standing === 'refused') return { state: 'refused', problems: row.problems, changed: [] };
  if (outcome === undefined) return { state: 'waiting', problems: [], changed: [] };
  if (outcome.result === 'rejected') {
    return { state: 'refused', problems: inWords(outcome.problems), changed: [] };
  }
  const written = plan.written.get(row.kept.row);
  const changed = written?.changed ?? [];
  if (written?.result === 'created') return { state: 'created', problems: [], changed: [] };
  return { state: outcome.result === 'unchanged' ? 'unchanged' : 'updated', problems: [], changed };
}

/** What a row that cannot be read calls itself. */
function nameIn({ cells }: KeptRow, { fields, names }: ParticipantFile): string {
  const cell = cells[fields.indexOf(names === 'person' ? 'participant' : 'name')];
  return typeof cell === 'string' ? cell.trim().slice(0, 80) : '';
}
