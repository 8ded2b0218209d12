import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { applicationProblem, type TooManyTries } from './application-limit.server.ts';
import { findOwnRegistration } from './own-registrations.queries.server.ts';
import { readRegistration, type FieldProblem, type TypedRegistration } from './registration-form.ts';

export type ResubmitAnswer =
  | { ok: true }
  | { ok: false; problem: 'fields'; fields: FieldProblem[] }
  | { ok: false; problem: 'unknown_registration' | 'not_to_correct' }
  | TooManyTries;

/** Sends an application anew that came back for correction; what was asked for stays beside it for the verifier. */
export async function resubmitRegistration(
  actor: Actor,
  registrationId: number,
  typed: TypedRegistration,
): Promise<ResubmitAnswer> {
  const own = await findOwnRegistration(actor, registrationId);
  if (own === undefined) return { ok: false, problem: 'unknown_registration' };
  if (own.state !== 'needs_correction') return { ok: false, problem: 'not_to_correct' };
  const isNew = own.kind === 'newcomer';
  const read = readRegistration(isNew ? typed : { ...typed, name: own.name }, own.kind, await gazetteer());
  if (!read.ok) return { ok: false, problem: 'fields', fields: read.problems };
  const tooMany = await applicationProblem(actor);
  if (tooMany !== undefined) return tooMany;
  const { name, kelurahanCode, phone, nib, training, certificateNumber } = read.facts;
  const to = database();
  const [sent] = await to.batch([
    to.all(sql`
      update registrations set decision = null, submitted_at = ${now().toISOString()}, name = ${name},
        kelurahan_code = coalesce(${kelurahanCode}, kelurahan_code), phone = ${phone}, nib = ${nib},
        training = ${training}, certificate_number = ${certificateNumber}
      where id = ${registrationId} and account_id = ${actor.accountId} and decision = 'needs_correction'
      returning id`),
    recordDeed(to, actor, {
      command: 'resubmit-registration',
      noun: 'registration',
      nounId: registrationId,
    }),
  ]);
  return sent.length > 0 ? { ok: true } : { ok: false, problem: 'not_to_correct' };
}
