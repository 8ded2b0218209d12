import { graduateColumns, participantColumns } from './columns.ts';
import { lookupOf } from './enterprise-importer.server.ts';
import { keysOfSigns, loadEnterprises } from './enterprise-register.queries.server.ts';
import type { EnterpriseRegister } from './enterprise-register.ts';
import { listProgrammes } from './graduation-register.queries.server.ts';
import type { Importer, ImportRun } from './importer.server.ts';
import type { ParticipantRegister } from './known-participant.ts';
import type { KnownProgramme } from './known-graduation.ts';
import { NearestEnterprises } from './nearest-enterprises.queries.server.ts';
import { enterpriseOfParticipant, matchTrainee, placeProgramme, type Misplaced } from './place-trainees.ts';
import { planTrainees, type PlacedTrainee, type TraineeRegisters } from './plan-trainees.ts';
import { refusedRow, type PlannedRows } from './plan.ts';
import { note, problem } from './problem.ts';
import { shown } from './text-cells.ts';
import {
  cohortIds,
  loadKnownParticipants,
  loadTraineeRegisters,
  type CohortIds,
} from './trainee-registers.queries.server.ts';
import { readTraineeRow, type TraineeDemands, type TraineeField, type TraineeRow } from './trainee-row.ts';
import { traineeStatements } from './write-trainees.server.ts';

const demandsOf: Record<'participants' | 'graduates', TraineeDemands> = {
  participants: { names: 'person', outcome: 'never', needsCohort: true },
  graduates: { names: 'business', outcome: 'always', needsCohort: false },
};

/** The import of those who applied for a class, or of a programme's list of graduates. */
export async function traineeImporter(
  run: ImportRun,
  kind: 'participants' | 'graduates',
): Promise<Importer<TraineeRow>> {
  const lookup = await lookupOf(run);
  const programmes = await listProgrammes();
  const nearest = new NearestEnterprises();
  let kept: TraineeRegisters | undefined;
  return {
    columns: kind === 'graduates' ? graduateColumns : participantColumns,
    readRow: (row, reader) => readTraineeRow(row, reader, lookup, demandsOf[kind]),
    plan: async (rows, ledger, headingOf) => {
      const cohorts = await cohortIds(kept);
      const said = rows.map((row) => ({ ...row, name: row.business ?? row.person ?? '' }));
      const desk: Desk = {
        ...{ run, kind, programmes, nearest, cohorts, kept },
        enterprises: await loadEnterprises(keysOfSigns(said), run.today),
      };
      const { placed, refused, notes } = await placeRows(rows, desk, headingOf);
      const registers = await loadTraineeRegisters(placed, cohorts, kept);
      if (run.isPreview) kept = registers;
      const plan = planTrainees(placed, registers, ledger, headingOf);
      plan.outcomes.push(...refused);
      plan.notes.push(...notes);
      return { ...plan, statements: () => traineeStatements(plan, run) };
    },
    close: () => undefined,
  };
}

type Desk = {
  run: ImportRun;
  kind: 'participants' | 'graduates';
  programmes: readonly KnownProgramme[];
  nearest: NearestEnterprises;
  enterprises: EnterpriseRegister;
  cohorts: CohortIds;
  /** What earlier rows of a preview would have written. */
  kept: TraineeRegisters | undefined;
};

async function placeRows(rows: readonly TraineeRow[], desk: Desk, headingOf: (field: string) => string) {
  const places: PlannedRows & { placed: PlacedTrainee[] } = { placed: [], outcomes: [], notes: [] };
  const known = await loadKnownParticipants(rows, desk);
  for (const row of rows) {
    const answer = await placeRow(row, desk, known);
    if ('problem' in answer) {
      places.outcomes.push(refusedRow(row.row, headingOf(answer.field), answer.problem));
      continue;
    }
    places.placed.push(answer);
    if (answer.enterpriseId === null && (row.business ?? row.nib) !== undefined) {
      const column = headingOf('name' satisfies TraineeField);
      places.notes.push({ row: row.row, column, note: note('participant_without_enterprise') });
    }
  }
  return { placed: places.placed, refused: places.outcomes, notes: places.notes };
}

async function placeRow(
  row: TraineeRow,
  desk: Desk,
  participants: ParticipantRegister,
): Promise<PlacedTrainee | Misplaced> {
  const programme = placeProgramme(row, desk.programmes);
  if ('problem' in programme) return programme;
  const placed = { ...row, programmeId: programme.id };
  const cohortId = desk.cohorts(programme.id, row.cohort);
  const enterpriseId = enterpriseOfParticipant(row, cohortId, participants);
  if (enterpriseId !== undefined) return { ...placed, enterpriseId };
  const match = matchTrainee(desk.enterprises, row);
  if (match.kind === 'found') return { ...placed, enterpriseId: match.enterprise.id };
  if (match.kind === 'unclear') return match;
  if (desk.kind === 'participants') return { ...placed, enterpriseId: null };
  const name = row.business ?? '';
  const nearest = await desk.nearest.to(name);
  return { field: 'name', problem: problem('enterprise_unknown', shown(name), nearest) };
}
