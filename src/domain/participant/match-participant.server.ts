import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { settleGraduations } from '#src/domain/result/graduation-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';

export type MatchParticipantAnswer =
  { ok: true } | { ok: false; problem: 'unknown_participant' | 'unknown_enterprise' | 'graduated' };

/**
 * Says through whom an UMKM takes part, or with null that no UMKM is known. Once the result was written as the
 * graduation of an UMKM the match stays: that claim would belong to somebody else. Who has passed before opens the window
 * to the UMKM in the same batch.
 */
export async function matchParticipant(
  actor: Actor,
  { id, enterpriseId }: { id: number; enterpriseId: number | null },
): Promise<MatchParticipantAnswer> {
  const mine = sql`q.id = ${id} and q.ended_at is null and ${actsFor(actor, 'null', programmeKeepers)}`;
  const isKnown =
    enterpriseId === null
      ? sql`true`
      : sql`exists (select 1 from enterprises e where e.id = ${enterpriseId}
          and not exists (select 1 from merges m where m.enterprise_id = e.id))`;
  const to = database();
  const [matched, , found] = await to.batch([
    to.all(sql`
      update participants as q set enterprise_id = ${enterpriseId}
      where ${mine} and ${isKnown} and not exists (select 1 from participant_results r
        where r.participant_id = q.id and r.superseded_at is null and r.graduation_claim_id is not null)
      returning id`),
    recordDeed(to, actor, {
      command: 'match-participant',
      noun: 'participant',
      nounId: id,
      enterpriseId: enterpriseId ?? undefined,
    }),
    to.all<{ isKnown: number }>(sql`select ${isKnown} "isKnown" from participants q where ${mine}`),
    ...settleGraduations(to, {
      actor,
      command: 'match-participant',
      participantIds: [id],
      enterpriseIds: enterpriseId === null ? [] : [enterpriseId],
      at: now().toISOString(),
    }),
  ]);
  if (matched.length > 0) return { ok: true };
  const [participant] = found;
  if (participant === undefined) return { ok: false, problem: 'unknown_participant' };
  return { ok: false, problem: participant.isKnown === 1 ? 'graduated' : 'unknown_enterprise' };
}
