import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { listConcernedEnterprises } from '#src/domain/result/concerned.queries.server.ts';
import { endUnborneOut } from '#src/domain/result/graduation-statements.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';

export const longestReason = 500;

export type EndParticipantAnswer =
  | { ok: true }
  | {
      ok: false;
      problem: 'unknown_participant' | 'has_certificate' | 'reason_missing' | 'reason_too_long' | 'holds_nik';
    };

/**
 * Says that somebody left the class, or was entered by mistake. While their certificate or award stands they stay; the
 * graduation that their UMKM has through nobody else ends with them.
 */
export async function endParticipant(
  actor: Actor,
  { id, reason }: { id: number; reason: string },
): Promise<EndParticipantAnswer> {
  const clean = cleanText(reason);
  if (clean === '') return { ok: false, problem: 'reason_missing' };
  if (clean.length > longestReason) return { ok: false, problem: 'reason_too_long' };
  if (holdsNik(clean)) return { ok: false, problem: 'holds_nik' };
  const mine = sql`q.id = ${id} and q.ended_at is null and ${actsFor(actor, 'null', programmeKeepers)}`;
  const to = database();
  const at = now().toISOString();
  const enterpriseIds = await listConcernedEnterprises([id]);
  const settling = { actor, command: 'end-participant', participantIds: [id], enterpriseIds, at };
  const [ended, , found] = await to.batch([
    to.all(sql`
      update participants as q set ended_at = ${at}, end_reason = ${clean}
      where ${mine}
        and not exists (select 1 from training_certificates t where t.participant_id = q.id and t.revoked_at is null)
        and not exists (select 1 from awards a where a.participant_id = q.id and a.ended_at is null)
      returning id`),
    recordDeed(to, actor, { command: 'end-participant', noun: 'participant', nounId: id }),
    to.all(sql`select 1 from participants q where ${mine}`),
    ...(enterpriseIds.length === 0
      ? []
      : [
          ...endUnborneOut(to, settling),
          ...indexEnterprises(to, enterpriseIds),
          ...indexProducts(to, { enterpriseIds }),
        ]),
  ]);
  if (ended.length > 0) return { ok: true };
  return { ok: false, problem: found.length > 0 ? 'has_certificate' : 'unknown_participant' };
}
