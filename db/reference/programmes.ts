import { sql, type SQL } from 'drizzle-orm';
import { programmes, programmeTargets, targetMeasures } from '../schema/index.ts';
import { numberOrNull, parseRows, textIn, textOrNull, type Row } from './csv.ts';
import { upsertRows } from './upsert.ts';

export const programmeFiles = ['./programmes/programmes.csv', './programmes/targets.csv'];

/**
 * Brings the programmes and their targets up to the lists. What an officer has set stays as it was set: a target of
 * theirs says so itself, a programme that they changed is told by the audit log.
 */
export function programmeStatements([list = '', targets = '']: string[]): SQL[] {
  return [
    ...upsertRows(programmes, ['id'], parseRows(list).map(programmeRow)).map(
      (statement) => sql`${statement} where not exists (select 1 from audit_entries
        where noun = 'programme' and noun_id = programmes.id and command in ('create-programme', 'edit-programme'))`,
    ),
    ...upsertRows(
      programmeTargets,
      ['programmeId', 'year', 'measure'],
      parseRows(targets).map(targetRow),
    ).map((statement) => sql`${statement} where programme_targets.set_by is null`),
  ];
}

function programmeRow(row: Row): typeof programmes.$inferInsert {
  const facts = textOrNull(row, 'facts');
  return {
    id: textIn(row, 'id'),
    name: textIn(row, 'name'),
    nameEn: textOrNull(row, 'name_en'),
    organiser: textOrNull(row, 'organiser'),
    period: textOrNull(row, 'period'),
    facts: facts === null ? null : `${facts} (Sumber: ${textIn(row, 'source')}.)`,
    sourceUrl: textOrNull(row, 'source_url'),
    trains: row['trains'] === '1',
  };
}

function targetRow(row: Row): typeof programmeTargets.$inferInsert {
  return {
    programmeId: textIn(row, 'programme_id'),
    year: Number(textIn(row, 'year')),
    measure: measureIn(row),
    number: numberOrNull(row, 'number'),
    unit: textIn(row, 'unit'),
    years: Number(textIn(row, 'years')),
    note: textOrNull(row, 'note'),
    source: textIn(row, 'source'),
    sourceUrl: textOrNull(row, 'source_url'),
  };
}

function measureIn(row: Row): (typeof targetMeasures)[number] {
  const word = textIn(row, 'measure');
  const measure = targetMeasures.find((known) => known === word);
  if (measure === undefined) throw new Error(`targets.csv: "${word}" is no measure.`);
  return measure;
}
