import { sql } from 'drizzle-orm';
import { check, integer, text } from 'drizzle-orm/sqlite-core';

/** An instant as ISO 8601 text in UTC, so that it sorts, compares and reads the same everywhere. */
export const instant = (name: string) => text(name);

/** The instant at which the row was written. */
export const writtenAt = (name: string) =>
  text(name)
    .notNull()
    .default(sql`(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`);

/** A calendar day in Asia/Jakarta as `YYYY-MM-DD`. */
export const day = (name: string) => text(name);

/** Yes or no. */
export const flag = (name: string) => integer(name, { mode: 'boolean' });

/** A check that a day is a real one; SQLite would keep any text. */
export const isDay = (table: string, column: string) =>
  check(`${table}_${column}_is_a_day`, sql.raw(`${column} is null or date(${column}) is ${column}`));

/** A check that a count or an amount is a whole number of at least `least`; SQLite would keep 1.5 or text. */
export const isWhole = (table: string, column: string, least = 0) =>
  check(
    `${table}_${column}_is_whole`,
    sql.raw(`${column} is null or (typeof(${column}) = 'integer' and ${column} >= ${least})`),
  );

/** A check that a column holds one of the listed words. */
export const isOneOf = (table: string, column: string, words: readonly string[]) =>
  check(
    `${table}_${column}_is_known`,
    sql.raw(`${column} is null or ${column} in (${words.map((word) => `'${word}'`).join(', ')})`),
  );

/** A check that a text has at least one character that is not a blank. */
export const isNotBlank = (table: string, column: string) =>
  check(`${table}_${column}_is_not_blank`, sql.raw(`length(trim(${column})) > 0`));
