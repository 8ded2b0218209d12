import { eq, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database } from '#db/client.ts';
import { insertRows } from '#db/reference/upsert.ts';
import { businessIds, claims, enterpriseFigures, enterprises } from '#db/schema/index.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import type { KnownEnterprise } from './enterprise-register.ts';
import type { EnterprisePlan } from './plan-enterprises.ts';

type Statement = BatchItem<'sqlite'>;

/** The statements that carry out a plan, with those that keep the search index true. */
export function enterpriseStatements(plan: EnterprisePlan, at: { now: string; today: string }): Statement[] {
  const to = database();
  const created = [...plan.created.values()];
  const updated = [...plan.updated.values()];
  const updatedIds = updated.map(({ enterprise }) => enterprise.id);
  const known = new Map(
    [...created, ...updated.map(({ enterprise }) => enterprise)].map((one) => [one.id, one]),
  );
  return [
    ...insertRows(enterprises, created.map(columnsOf)).map((statement) => to.run(statement)),
    ...updated.map(({ enterprise, fields }) => updateStatement(enterprise, fields, at.now)),
    ...nibRows(plan).map((statement) => to.run(statement)),
    ...[...plan.figures].flatMap((id) => figuresStatement(known.get(id), at.today)),
    ...indexEnterprises(to, [...plan.created.keys(), ...updatedIds]),
    ...(updatedIds.length === 0 ? [] : indexProducts(to, { enterpriseIds: updatedIds })),
  ];
}

function columnsOf(enterprise: KnownEnterprise): typeof enterprises.$inferInsert {
  // What is not a column of the table is left out by name; numbers of documents stand in claims.
  const { nib: _nib, whatsappIsShown: _shown, annualSales: _sales, ...rest } = enterprise;
  const { capital: _capital, workers: _workers, mayPublish: _mayPublish, ...others } = rest;
  const { nibs: _nibs, mergedIntoId: _mergedIntoId, ...columns } = others;
  return columns;
}

function updateStatement(
  enterprise: KnownEnterprise,
  fields: ReadonlySet<keyof KnownEnterprise>,
  now: string,
): Statement {
  const changed = Object.entries(columnsOf(enterprise)).filter(([field]) =>
    fields.has(field as keyof KnownEnterprise),
  );
  return database()
    .update(enterprises)
    .set({
      ...Object.fromEntries(changed),
      ...(fields.has('whatsappIsShown') ? { whatsappShownSince: null } : {}),
      updatedAt: now,
    })
    .where(eq(enterprises.id, enterprise.id));
}

/** An NIB in a file is what the UMKM declares: nobody has checked it. */
function nibRows(plan: EnterprisePlan) {
  return [
    ...insertRows(
      claims,
      plan.nibs.map(({ claimId, enterpriseId }) => ({
        id: claimId,
        kind: 'business_id' as const,
        enterpriseId,
      })),
    ),
    ...insertRows(
      businessIds,
      plan.nibs.map(({ claimId, nib }) => ({ claimId, kind: 'nib' as const, number: nib })),
    ),
  ];
}

function figuresStatement(enterprise: KnownEnterprise | undefined, today: string): Statement[] {
  if (enterprise === undefined) return [];
  const { annualSales, capital, workers } = enterprise;
  return [
    database()
      .insert(enterpriseFigures)
      .values({ enterpriseId: enterprise.id, asOfOn: today, annualSales, capital, workers })
      .onConflictDoUpdate({
        target: [enterpriseFigures.enterpriseId, enterpriseFigures.asOfOn],
        set: {
          annualSales: sql`excluded.annual_sales`,
          capital: sql`excluded.capital`,
          workers: sql`excluded.workers`,
        },
      }),
  ];
}
