import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { workspaceReaders } from '#src/domain/enterprise/enterprise.policy.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { lastDays, lastMonths, type VisitedProduct, type VisitPeriod, type Visits } from './visits.ts';

const mostProducts = 10;

/** How often the pages of an UMKM were seen, opened from a search, and its WhatsApp tapped. */
export async function readVisits(actor: Actor, enterpriseId: number, today = currentDay()): Promise<Visits> {
  const days = lastDays(today, 30);
  const months = lastMonths(today, 12);
  const [byDay, byMonth, products] = await Promise.all([
    sums(actor, enterpriseId, 10, days[0] ?? today),
    sums(actor, enterpriseId, 7, `${months[0] ?? today.slice(0, 7)}-01`),
    visitedProducts(actor, enterpriseId, days[0] ?? today),
  ]);
  return { days: filled(days, byDay), months: filled(months, byMonth), products };
}

/** Sums by day (10 letters of the date) or month (7), since a day. */
function sums(actor: Actor, enterpriseId: number, letters: 7 | 10, since: string): Promise<VisitPeriod[]> {
  const of = (kind: string) => sql.raw(`coalesce(sum(count) filter (where kind = '${kind}'), 0) ${kind}`);
  return database().all<VisitPeriod>(sql`
    select substr(counted_on, 1, ${letters}) period, ${of('seen')}, ${of('found')}, ${of('whatsapp')}
    from visit_counts v
    where v.enterprise_id = ${enterpriseId} and counted_on >= ${since}
      and ${actsFor(actor, 'v.enterprise_id', workspaceReaders)}
    group by 1`);
}

function visitedProducts(actor: Actor, enterpriseId: number, since: string): Promise<VisitedProduct[]> {
  return database().all<VisitedProduct>(sql`
    select p.name, p.slug, coalesce(sum(v.count) filter (where v.kind = 'seen'), 0) seen,
      coalesce(sum(v.count) filter (where v.kind = 'whatsapp'), 0) whatsapp
    from visit_counts v join products p on p.id = v.product_id
    where v.enterprise_id = ${enterpriseId} and v.counted_on >= ${since}
      and ${actsFor(actor, 'v.enterprise_id', workspaceReaders)}
    group by p.id order by seen desc, p.id limit ${mostProducts}`);
}

function filled(periods: readonly string[], known: readonly VisitPeriod[]): VisitPeriod[] {
  const of = new Map(known.map((each) => [each.period, each]));
  return periods.map((period) => of.get(period) ?? { period, seen: 0, found: 0, whatsapp: 0 });
}
