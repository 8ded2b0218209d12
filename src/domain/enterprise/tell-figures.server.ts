import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { profileEditors } from './enterprise.policy.ts';
import type { Figures } from './figures.ts';

/** Notes the figures of an UMKM as told today; told twice on a day, the later ones count. */
export async function tellFigures(
  actor: Actor,
  enterpriseId: number,
  { annualSales, capital, workers }: Figures,
  today = currentDay(),
): Promise<{ ok: true } | { ok: false; problem: 'unknown_enterprise' }> {
  const to = database();
  const [written] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into enterprise_figures (enterprise_id, as_of_on, annual_sales, capital, workers)
      select e.id, ${today}, ${annualSales}, ${capital}, ${workers} from enterprises e
      where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', profileEditors)}
      on conflict do update set annual_sales = excluded.annual_sales, capital = excluded.capital,
        workers = excluded.workers
      returning enterprise_id id`),
    recordDeed(to, actor, {
      command: 'tell-figures',
      noun: 'enterprise',
      nounId: enterpriseId,
      enterpriseId,
    }),
  ]);
  return written.length === 0 ? { ok: false, problem: 'unknown_enterprise' } : { ok: true };
}
