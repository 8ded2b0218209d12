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
  return chunksOf(rows).map(
    (chunk) => sql`${insertStatement(table, chunk)} ${onConflict(table, key, chunk)}`,
  );
}

/** Statements that write rows which must be new: one that is there already fails the batch. */
export function insertRows<Table extends SQLiteTable>(table: Table, rows: Table['$inferInsert'][]): SQL[] {
  return chunksOf(rows).map((chunk) => insertStatement(table, chunk));
}

function chunksOf<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, index) =>
    rows.slice(index * rowsPerStatement, (index + 1) * rowsPerStatement),
  );
}

function insertStatement(table: SQLiteTable, rows: Record<string, unknown>[]): SQL {
  const names = columnNames(table, rows);
  const columns = [...names.values()].map(quoted).join(', ');
  const values = [...names.keys()].map((property) => `value ->> '$.${property}'`).join(', ');
  const into = sql.raw(`${quoted(getTableName(table))} (${columns})`);
  // "where true" is how SQLite tells the upsert's "on conflict" from a join's "on".
  return sql`insert into ${into} select ${sql.raw(values)} from json_each(${JSON.stringify(rows)}) where true`;
}

function onConflict(table: SQLiteTable, key: string[], rows: Record<string, unknown>[]): SQL {
  const names = columnNames(table, rows);
  const keyColumns = key.map((property) => names.get(property) ?? property);
  const changes = [...names.values()]
    .filter((name) => !keyColumns.includes(name))
    .map((name) => `${quoted(name)} = excluded.${quoted(name)}`)
    .join(', ');
  const action = changes === '' ? 'nothing' : `update set ${changes}`;
  return sql.raw(`on conflict (${keyColumns.map(quoted).join(', ')}) do ${action}`);
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
