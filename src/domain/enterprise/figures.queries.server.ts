import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { profileEditors } from './enterprise.policy.ts';
import type { Figures } from './figures.ts';

/** The figures of an UMKM as told last, with the day; private. */
export async function findFigures(
  actor: Actor,
  enterpriseId: number,
): Promise<(Figures & { asOfOn: string }) | undefined> {
  const [row] = await database().all<Figures & { asOfOn: string }>(sql`
    select f.as_of_on "asOfOn", f.annual_sales "annualSales", f.capital, f.workers
    from enterprise_figures f
    where f.enterprise_id = ${enterpriseId} and ${actsFor(actor, 'f.enterprise_id', profileEditors)}
    order by f.as_of_on desc limit 1`);
  return row;
}
