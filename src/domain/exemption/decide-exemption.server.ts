import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { plannedDays } from '#src/domain/form/day.ts';
import { wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { tellAskers } from './exemption-letter-statements.server.ts';
import { longest } from './exemption-request.ts';
import { findExemptionCase } from './exemption-requests.queries.server.ts';
import { writeExemption } from './exemption-statements.server.ts';
import { exemptionDeciders } from './exemption.policy.ts';

/** Years: an exemption stands for a training that is still to come, so it does not last for ever. */
const longestExemption = 5;

/** What an officer answers, with a reason that the owner reads. */
export type ExemptionAnswerGiven = { requestId: number; reason: string } & (
  { decision: 'granted'; validUntilOn: string } | { decision: 'refused' }
);

export type DecideExemptionAnswer =
  | { ok: true }
  | {
      ok: false;
      problem:
        | 'unknown_request'
        | 'reason_missing'
        | 'reason_too_long'
        | 'reason_holds_nik'
        | 'already_past'
        | 'too_far'
        | 'decided_meanwhile';
    };

/** Answers a request: the UMKM is exempt until a day, or not. Of two officers at once the second finds it answered. */
export async function decideExemption(
  actor: Actor,
  given: ExemptionAnswerGiven,
): Promise<DecideExemptionAnswer> {
  if (holdsNik(given.reason)) return { ok: false, problem: 'reason_holds_nik' };
  const found = await findExemptionCase(actor, given.requestId);
  if (found === undefined) return { ok: false, problem: 'unknown_request' };
  const reason = given.reason.trim();
  if (reason === '') return { ok: false, problem: 'reason_missing' };
  if (reason.length > longest.reason) return { ok: false, problem: 'reason_too_long' };
  if (given.decision === 'granted' && given.validUntilOn < today()) {
    return { ok: false, problem: 'already_past' };
  }
  if (given.decision === 'granted' && given.validUntilOn > plannedDays(today(), longestExemption).until) {
    return { ok: false, problem: 'too_far' };
  }
  const { id, enterprise } = found;
  const isOpen = sql`exists (select 1 from exemption_requests x where x.id = ${id} and x.decided_at is null
    and ${actsForOffice(actor, exemptionDeciders)})`;
  const to = database();
  const exemption = {
    enterpriseId: enterprise.id,
    reason,
    validUntilOn: given.decision === 'granted' ? given.validUntilOn : null,
    office: actor.office,
  };
  const granted = given.decision === 'granted' ? isOpen : sql`false`;
  const [, , decided] = await to.batch([
    writeExemption(to, exemption, granted),
    recordDeed(to, actor, {
      command: 'decide-exemption',
      noun: 'enterprise',
      nounId: enterprise.id,
      enterpriseId: enterprise.id,
      detail: { grants: true },
    }),
    to.all(sql`
      update exemption_requests set decision = ${given.decision}, decided_by = ${actor.office},
        decided_at = ${now().toISOString()}, reason = ${reason} where id = ${id} and ${isOpen} returning id`),
    recordDeed(to, actor, {
      command: 'decide-exemption',
      noun: 'exemption_request',
      nounId: id,
      enterpriseId: enterprise.id,
      detail: { decision: given.decision },
    }),
    tellAskers(to, enterprise, given.decision),
    ...indexProducts(to, { enterpriseIds: [enterprise.id] }),
    ...indexEnterprises(to, [enterprise.id]),
  ]);
  if (decided.length === 0) return { ok: false, problem: 'decided_meanwhile' };
  wakeMailRoom();
  return { ok: true };
}
