import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { IndexKind } from './index-names.ts';

export type Change = { id: number; kind: IndexKind; ids: number[] };

/** Rows of the outbox after `known`, in order: as many as name some `most` ids together, at least one. */
export async function readChanges(database: Database, known: number, most: number): Promise<Change[]> {
  const rows = await database.all<{ id: number; kind: IndexKind; ids: string }>(
    sql`select id, kind, ids from search_changes where id > ${known} order by id limit 200`,
  );
  const changes: Change[] = [];
  let count = 0;
  for (const row of rows) {
    const ids = JSON.parse(row.ids) as number[];
    if (changes.length > 0 && count + ids.length > most) break;
    changes.push({ ...row, ids });
    count += ids.length;
  }
  return changes;
}

/** The ids that changes name, each once. */
export function changedIds(changes: readonly Change[], kind: IndexKind): number[] {
  return [...new Set(changes.flatMap((change) => (change.kind === kind ? change.ids : [])))];
}

/** Puts changes into the outbox once more. */
export async function tellAgain(database: Database, changes: readonly Change[]): Promise<void> {
  const [first, ...rest] = changes.map(({ kind, ids }) =>
    database.run(sql`insert into search_changes (kind, ids) values (${kind}, ${JSON.stringify(ids)})`),
  );
  if (first !== undefined) await database.batch([first, ...rest]);
}
