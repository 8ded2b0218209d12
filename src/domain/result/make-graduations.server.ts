import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import { listConcernedEnterprises } from './concerned.queries.server.ts';
import { settleGraduations } from './graduation-statements.server.ts';
import { mostResultsAtOnce } from './training-result.ts';

/**
 * Makes the graduations that are missing in a class: of participants who were matched to an UMKM after they had passed.
 * Gives how many results now rest on a graduation; none for somebody who keeps no programmes.
 */
export async function makeGraduations(
  actor: Actor,
  cohortId: number,
): Promise<{ ok: true; made: number } | { ok: false; problem: 'none_missing' }> {
  const missing = sql`select r.participant_id id from participant_results r join participants p on p.id = r.participant_id
    where p.cohort_id = ${cohortId} and p.ended_at is null and p.enterprise_id is not null
      and r.superseded_at is null and r.result in ('lulus', 'kompeten') and r.graduation_claim_id is null
      and ${actsFor(actor, 'null', programmeKeepers)}
    order by r.participant_id limit ${mostResultsAtOnce}`;
  const to = database();
  const participantIds = (await to.all<{ id: number }>(missing)).map(({ id }) => id);
  const [first, ...others] = settleGraduations(to, {
    actor,
    command: 'make-graduations',
    participantIds,
    enterpriseIds: await listConcernedEnterprises(participantIds),
    at: now().toISOString(),
  });
  if (first === undefined) return { ok: false, problem: 'none_missing' };
  await to.batch([first, ...others]);
  const left = await to.all<{ id: number }>(missing);
  return { ok: true, made: participantIds.length - left.length };
}
