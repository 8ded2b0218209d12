import { fillPlaceholders, type SQL } from 'drizzle-orm';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import type { Database } from './client.ts';

const dialect = new SQLiteAsyncDialect();

/**
 * A query whose first row has one column with JSON in it. It is written out once, and `sql.placeholder(name)` stands for
 * what differs: building the text of the cards of a list took as long as running it, and libSQL's row objects ten times
 * as long as reading JSON.
 */
export class JsonStatement<Value> {
  readonly #text: string;
  readonly #parameters: unknown[];

  constructor(query: SQL) {
    const { sql: text, params } = dialect.sqlToQuery(query);
    this.#text = text;
    this.#parameters = params;
  }

  /** Runs it with these values for its placeholders. */
  async read(database: Database, values: Record<string, string | number>): Promise<Value> {
    return JSON.parse(await this.readText(database, values)) as Value;
  }

  /** The JSON itself, for readers that compare it with what they know. */
  async readText({ $client }: Database, values: Record<string, string | number>): Promise<string> {
    const args = fillPlaceholders(this.#parameters, values) as (string | number)[];
    const { rows } = await $client.execute({ sql: this.#text, args });
    const text = rows[0]?.[0];
    return typeof text === 'string' ? text : 'null';
  }
}
