import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { officeRoles, type Actor } from '#src/domain/actor/actor.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { mayKeepProgrammes } from '#src/domain/programme/programme.policy.ts';
import { now, today } from '#src/platform/clock.server.ts';
import type { DashboardAnswer, DashboardQuestion } from './dashboard.ts';
import { mayReadDashboard } from './dashboard.policy.ts';
import { dashboardReader } from './reader-registry.server.ts';

/** The answer to a question about the city's figures; undefined for everybody but officers. */
export async function readDashboard<Question extends DashboardQuestion>(
  actor: Actor,
  question: Question,
): Promise<DashboardAnswer<Question> | undefined> {
  if (!mayReadDashboard(actor)) return undefined;
  const to = database();
  // A role that was taken away while the page was open counts no more.
  const [may] = await to.all(sql`select 1 where ${actsForOffice(actor, officeRoles)}`);
  if (may === undefined) return undefined;
  return dashboardReader(to).answer(question, {
    now: now().toISOString(),
    today: today(),
    withNames: mayKeepProgrammes(actor),
  });
}
