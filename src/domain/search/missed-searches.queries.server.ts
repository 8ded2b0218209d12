import { and, between, desc, eq, max, sum } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { searchMisses } from '#db/schema/index.ts';

/** A text that found nothing, how often, and when last. */
export type MissedSearch = { text: string; count: number; lastOn: string };

/** What people looked for and did not find from one day to another, the most frequent first. */
export async function listMissedSearches(
  kind: 'product' | 'enterprise',
  days: { from: string; to: string },
  most = 100,
): Promise<MissedSearch[]> {
  const count = sum(searchMisses.count).mapWith(Number);
  const rows = await database()
    .select({ text: searchMisses.text, count, lastOn: max(searchMisses.askedOn) })
    .from(searchMisses)
    .where(and(eq(searchMisses.kind, kind), between(searchMisses.askedOn, days.from, days.to)))
    .groupBy(searchMisses.text)
    .orderBy(desc(count), searchMisses.text)
    .limit(most);
  return rows.map((row) => ({ ...row, lastOn: row.lastOn ?? days.to }));
}
