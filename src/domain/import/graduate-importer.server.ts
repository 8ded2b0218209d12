import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { editDistance } from '#src/domain/region/edit-distance.ts';
import { graduateColumns } from './columns.ts';
import { lookupOf } from './enterprise-importer.server.ts';
import { keysOfSigns, loadEnterprises } from './enterprise-register.queries.server.ts';
import type { EnterpriseRegister } from './enterprise-register.ts';
import { readGraduateRow, type GraduateRow } from './graduate-row.ts';
import {
  listProgrammes,
  loadGraduations,
  type KnownProgramme,
} from './graduation-register.queries.server.ts';
import type { Importer, ImportRun } from './importer.server.ts';
import type { GraduationRegister } from './known-graduation.ts';
import { matchGraduate } from './match-enterprise.ts';
import { NearestEnterprises } from './nearest-enterprises.queries.server.ts';
import { refusedRow, type RowOutcome } from './plan.ts';
import { planGraduates, type PlacedGraduateRow } from './plan-graduates.ts';
import { problem, type Problem } from './problem.ts';
import { shown } from './text-cells.ts';
import { graduateStatements } from './write-graduates.server.ts';

/** The import of a programme's list of graduates. */
export async function graduateImporter(run: ImportRun): Promise<Importer<GraduateRow>> {
  const lookup = await lookupOf(run);
  const programmes = await listProgrammes();
  const nearest = new NearestEnterprises();
  let kept: GraduationRegister | undefined;
  return {
    columns: graduateColumns,
    readRow: (row, reader) => readGraduateRow(row, reader, lookup),
    plan: async (rows, ledger, headingOf) => {
      const enterprises = await loadEnterprises(keysOfSigns(rows), run.today);
      const refused: RowOutcome[] = [];
      const placed: PlacedGraduateRow[] = [];
      for (const row of rows) {
        const answer = await placeRow(row, enterprises, programmes, nearest);
        if ('problem' in answer) refused.push(refusedRow(row.row, headingOf(answer.field), answer.problem));
        else placed.push(answer);
      }
      const register = await loadGraduations(
        placed.map(({ enterprise }) => enterprise.id),
        kept,
      );
      if (run.isPreview) kept = register;
      const plan = planGraduates(placed, register, ledger, headingOf);
      plan.outcomes.push(...refused);
      return { ...plan, statements: () => graduateStatements(plan, run) };
    },
    close: () => undefined,
  };
}

async function placeRow(
  row: GraduateRow,
  enterprises: EnterpriseRegister,
  programmes: readonly KnownProgramme[],
  nearest: NearestEnterprises,
): Promise<PlacedGraduateRow | { field: string; problem: Problem }> {
  const match = matchGraduate(enterprises, row);
  if (match.kind === 'unclear') return match;
  if (match.kind === 'none') {
    return {
      field: 'name',
      problem: problem('enterprise_unknown', shown(row.name), await nearest.to(row.name)),
    };
  }
  const key = nameKey(row.programme);
  const programme = programmes.find(({ id, name }) => id === row.programme || nameKey(name) === key);
  if (programme === undefined) {
    return {
      field: 'programme',
      problem: problem('programme_unknown', shown(row.programme), nearestProgrammes(programmes, key)),
    };
  }
  if (!programme.trains) {
    return { field: 'programme', problem: problem('programme_does_not_train', programme.name) };
  }
  return { ...row, enterprise: match.enterprise, programmeId: programme.id };
}

function nearestProgrammes(programmes: readonly KnownProgramme[], key: string): string[] {
  return programmes
    .filter(({ trains }) => trains)
    .map(({ name }) => ({ name, distance: editDistance(key.slice(0, 60), nameKey(name).slice(0, 60)) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}
