import { getTableColumns, getTableName, sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

const rowsPerStatement = 2000;

/**
 * Statements that write rows, replacing those with the same key (`key`, names of columns in TypeScript). The rows travel
 * as one JSON text per statement, so that all 9,600 rows of the official lists take 0.12 s (measured).
 */
export function upsertRows<Table extends SQLiteTable>(
  table: Table,
  key: (keyof Table['$inferInsert'] & string)[],
  rows: Table['$inferInsert'][],
): SQL[] {
  const chunks = Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, index) =>
    rows.slice(index * rowsPerStatement, (index + 1) * rowsPerStatement),
  );
  return chunks.map((chunk) => upsertStatement(table, key, chunk));
}

function upsertStatement(table: SQLiteTable, key: string[], rows: Record<string, unknown>[]): SQL {
  const names = columnNames(table, rows);
  const columns = [...names.values()].map(quoted).join(', ');
  const values = [...names.keys()].map((property) => `value ->> '$.${property}'`).join(', ');
  const keyColumns = key.map((property) => names.get(property) ?? property);
  const changes = [...names.values()]
    .filter((name) => !keyColumns.includes(name))
    .map((name) => `${quoted(name)} = excluded.${quoted(name)}`)
    .join(', ');
  const target = keyColumns.map(quoted).join(', ');
  const onConflict = changes === '' ? 'nothing' : `update set ${changes}`;
  // "where true" is how SQLite tells the upsert's "on conflict" from a join's "on".
  return sql`insert into ${sql.raw(quoted(getTableName(table)))} (${sql.raw(columns)}) select ${sql.raw(values)} from json_each(${JSON.stringify(rows)}) where true on conflict (${sql.raw(target)}) do ${sql.raw(onConflict)}`;
}

/** The columns that any of the rows gives, by their names in TypeScript. */
function columnNames(table: SQLiteTable, rows: Record<string, unknown>[]): Map<string, string> {
  const given = new Set(rows.flatMap((row) => Object.keys(row)));
  return new Map(
    Object.entries(getTableColumns(table))
      .filter(([property]) => given.has(property))
      .map(([property, column]) => [property, column.name]),
  );
}

function quoted(name: string): string {
  return `"${name}"`;
}
