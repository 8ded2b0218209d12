import { and, asc, isNull, sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { moderationRules } from '#db/schema/index.ts';
import type { ModerationRules } from './moderation.ts';

/** A rule that stands, as the admin's page lists it. */
export type StandingRule = {
  id: number;
  kind: 'field' | 'word';
  value: string;
  addedBy: string;
  addedAt: string;
};

/** The rules that stand. */
export async function standingRules(): Promise<ModerationRules> {
  const rules = await listStandingRules();
  const valuesOf = (kind: StandingRule['kind']) =>
    rules.filter((rule) => rule.kind === kind).map(({ value }) => value);
  return { fields: valuesOf('field'), words: valuesOf('word') };
}

/** The rules that stand, by kind and alphabet. */
export async function listStandingRules(): Promise<StandingRule[]> {
  const { id, kind, value, addedBy, addedAt } = moderationRules;
  return database()
    .select({ id, kind, value, addedBy, addedAt })
    .from(moderationRules)
    .where(and(isNull(moderationRules.endedAt)))
    .orderBy(asc(kind), asc(value));
}

/** Whether the edits of the UMKM whose id the column names need no look beforehand. */
export function isTrusted(enterpriseId: string): SQL {
  return sql`exists (select 1 from enterprise_trusts trust
    where trust.enterprise_id = ${sql.raw(enterpriseId)} and trust.ended_at is null)`;
}
