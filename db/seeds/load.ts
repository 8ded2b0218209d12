import { createHash } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import type { Database } from '../client.ts';
import { rememberLoad } from '../reference/load.ts';
import { insertRows, upsertRows } from '../reference/upsert.ts';
import * as schema from '../schema/index.ts';
import { dayAfter } from './days.ts';
import { exampleEnterprises } from './enterprises.ts';
import { exampleEvents } from './events.ts';
import type { ExampleRows, FirstIds } from './example-rows.ts';
import { participantStatements } from './participant-rows.ts';
import { exampleRows } from './rows.ts';
import { supportStatements } from './support-rows.ts';

const loadName = 'examples';

/**
 * Loads the invented example world into a database with reference data, its days counted from `today`. It comes once, in
 * one batch: a database that holds it already is left as it is, with whatever people did to it since.
 */
export async function loadExamples(database: Database, today: string): Promise<void> {
  const [loaded] = await database
    .select({ name: schema.referenceLoads.name })
    .from(schema.referenceLoads)
    .where(sql`name = ${loadName}`);
  if (loaded !== undefined) return;
  const rows = exampleRows(exampleEnterprises, today, await firstIds(database));
  const [first, ...rest] = [
    ...[
      ...insertStatements(rows),
      ...eventStatements(today),
      ...supportStatements(rows, today),
      ...participantStatements(rows, today),
      rememberLoad(loadName, hashOf(today)),
    ].map((statement) => database.run(statement) as BatchItem<'sqlite'>),
    ...indexStatements(database, rows),
  ];
  if (first !== undefined) await database.batch([first, ...rest]);
}

/** The highest ids ever given in each table, so that the examples come after what is there. */
async function firstIds(database: Database): Promise<FirstIds> {
  const given = await database.all<{ name: string; seq: number }>(sql`select name, seq from sqlite_sequence`);
  const last = (table: string) => given.find(({ name }) => name === table)?.seq ?? 0;
  return {
    enterprise: last('enterprises'),
    product: last('products'),
    claim: last('claims'),
    cohort: last('cohorts'),
  };
}

/** In an order in which every row finds what it points to. */
export function insertStatements(rows: ExampleRows): SQL[] {
  return [
    ...insertRows(schema.enterprises, rows.enterprises),
    ...insertRows(schema.products, rows.products),
    ...insertRows(schema.productVariants, rows.productVariants),
    ...insertRows(schema.wholesaleTiers, rows.wholesaleTiers),
    ...insertRows(schema.publications, rows.publications),
    ...insertRows(schema.cohorts, rows.cohorts),
    ...insertRows(schema.claims, rows.claims),
    ...insertRows(schema.businessIds, rows.businessIds),
    ...insertRows(schema.certificates, rows.certificates),
    ...insertRows(schema.ipRights, rows.ipRights),
    ...insertRows(schema.ipRightClasses, rows.ipRightClasses),
    ...insertRows(schema.graduations, rows.graduations),
    ...insertRows(schema.verifications, rows.verifications),
    ...insertRows(schema.exemptions, rows.exemptions),
  ];
}

function eventStatements(today: string): SQL[] {
  return upsertRows(
    schema.events,
    ['slug'],
    exampleEvents.map(({ startsInDays, lastsDays, ...event }) => ({
      ...event,
      startsOn: dayAfter(today, startsInDays),
      endsOn: dayAfter(today, startsInDays + lastsDays - 1),
      isExample: true,
    })),
  );
}

function indexStatements(database: Database, rows: ExampleRows): BatchItem<'sqlite'>[] {
  const enterpriseIds = rows.enterprises.flatMap(({ id }) => id ?? []);
  return [...indexEnterprises(database, enterpriseIds), ...indexProducts(database, { enterpriseIds })];
}

function hashOf(today: string): string {
  return createHash('sha256')
    .update(JSON.stringify([today, exampleEnterprises, exampleEvents]))
    .digest('hex');
}
