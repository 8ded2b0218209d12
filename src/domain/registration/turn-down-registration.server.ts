import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { tellApplicant } from './decision-statements.server.ts';
import { mayDecideRegistrations, registrationDeciders } from './registration.policy.ts';
import { longest } from './registration.ts';

export interface TurnDown {
  registrationId: number;
  /** When the application that the verifier saw was sent. */
  submittedAt: string;
  decision: 'needs_correction' | 'refused';
  /** For the applicant: what to correct, or why not. */
  reason: string;
}

export type TurnDownAnswer =
  | { ok: true }
  | {
      ok: false;
      problem:
        | 'not_allowed'
        | 'unknown_registration'
        | 'reason_missing'
        | 'reason_too_long'
        | 'reason_holds_nik'
        | 'decided_meanwhile';
    };

/** Sends an application back for correction, or refuses it, with a reason that its applicant reads. */
export async function turnDownRegistration(actor: Actor, asked: TurnDown): Promise<TurnDownAnswer> {
  if (!mayDecideRegistrations(actor)) return { ok: false, problem: 'not_allowed' };
  const reason = asked.reason.trim();
  if (reason === '') return { ok: false, problem: 'reason_missing' };
  if (reason.length > longest.reason) return { ok: false, problem: 'reason_too_long' };
  if (holdsNik(reason)) return { ok: false, problem: 'reason_holds_nik' };
  const { registrationId, submittedAt, decision } = asked;
  const at = now().toISOString();
  const to = database();
  const [decided, , , known] = await to.batch([
    to.all(sql`
      update registrations set decision = ${decision}, decided_by = ${actor.office}, decided_at = ${at},
        reason = ${reason}
      where id = ${registrationId} and decision is null and submitted_at = ${submittedAt}
        and ${actsFor(actor, 'registrations.enterprise_id', registrationDeciders)}
      returning id`),
    recordDeed(to, actor, {
      command: 'turn-down-registration',
      noun: 'registration',
      nounId: registrationId,
      detail: { decision },
    }),
    tellApplicant(to, registrationId),
    to.all(sql`select 1 from registrations where id = ${registrationId}`),
  ]);
  if (decided.length > 0) {
    wakeMailRoom();
    return { ok: true };
  }
  return { ok: false, problem: known.length === 0 ? 'unknown_registration' : 'decided_meanwhile' };
}
