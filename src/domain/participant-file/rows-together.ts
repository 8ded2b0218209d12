import { nameKey } from '#src/domain/enterprise/name-key.ts';
import type { KeptRow, ParticipantFile } from './participant-file.ts';

/**
 * Parts the rows of a file into batches of so many, in their order; rows that name the same business stay together, so
 * that a new UMKM is made once.
 */
export function rowsTogether(
  rows: readonly KeptRow[],
  { fields }: Pick<ParticipantFile, 'fields'>,
  size: number,
): KeptRow[][] {
  const groups = new Map<string, KeptRow[]>();
  for (const row of rows) {
    const key = businessIn(row, fields) ?? `baris ${row.row}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const batches: KeptRow[][] = [[]];
  for (const group of groups.values()) {
    const last = batches.at(-1);
    if (last === undefined || last.length + group.length > size) batches.push([...group]);
    else last.push(...group);
  }
  return batches.filter((batch) => batch.length > 0);
}

function businessIn({ cells }: KeptRow, fields: ParticipantFile['fields']): string | undefined {
  const cell = cells[fields.indexOf('name')];
  const key = typeof cell === 'string' ? nameKey(cell) : '';
  return key === '' ? undefined : key;
}
