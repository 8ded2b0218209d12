import { graduateColumns, participantColumns, type Column } from '#src/domain/import/columns.ts';
import type { TraineeField } from '#src/domain/import/trainee-row.ts';

const order: readonly TraineeField[] = [
  'participant',
  'name',
  'nib',
  'whatsapp',
  'kelurahan',
  'gender',
  'programme',
  'cohort',
  'appliedOn',
  'result',
  'graduatedOn',
  'score',
  'certificateNumber',
];

const known: readonly Column<TraineeField>[] = [...participantColumns, ...graduateColumns];

/**
 * The columns of a file that is sent in on the screen: those of participants and of graduates together, so that one file
 * may tell who applied and, later, how it ended. Rows are named by person or by business.
 */
export function fileColumns(names: 'person' | 'business', hasCohort: boolean): Column<TraineeField>[] {
  const required = new Set<TraineeField>([
    names === 'person' ? 'participant' : 'name',
    ...(hasCohort ? [] : (['programme', 'cohort'] as const)),
  ]);
  return order.flatMap((field) => {
    const column = known.find((each) => each.field === field);
    return column === undefined ? [] : [{ ...column, isRequired: required.has(field) }];
  });
}

/** The fields of a template, in their order; a file for one class does not name it. */
export function templateFields(hasCohort: boolean): TraineeField[] {
  return order.filter((field) => !hasCohort || (field !== 'programme' && field !== 'cohort'));
}
