import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { applicationProblem, type TooManyTries } from './application-limit.server.ts';
import { findOpenTwin, hasRoomToApply, isOpen } from './open-registration.queries.server.ts';
import { findPossibleDuplicates } from './possible-duplicates.queries.server.ts';
import { readRegistration, type FieldProblem, type TypedRegistration } from './registration-form.ts';
import type { PossibleDuplicate, RegistrationFacts } from './registration.ts';

export type RegisterAnswer =
  | { ok: true; registrationId: number }
  | { ok: false; problem: 'fields'; fields: FieldProblem[] }
  | { ok: false; problem: 'possible_duplicates'; duplicates: PossibleDuplicate[] }
  | { ok: false; problem: 'not_signed_in' | 'too_many_open' }
  | { ok: false; problem: 'already_waiting'; registrationId: number }
  | TooManyTries;

/**
 * Registers an UMKM that is not listed; a verifier decides. Listed ones that may be the same are offered first, and what
 * the applicant has seen and said no to (`notTheseIds`) is not offered again.
 */
export async function registerNewcomer(
  actor: Actor,
  typed: TypedRegistration,
  notTheseIds: readonly number[] = [],
): Promise<RegisterAnswer> {
  if (actor.accountId === null) return { ok: false, problem: 'not_signed_in' };
  const read = readRegistration(typed, 'newcomer', await gazetteer());
  if (!read.ok) return { ok: false, problem: 'fields', fields: read.problems };
  const tooMany = await applicationProblem(actor);
  if (tooMany !== undefined) return tooMany;
  const duplicates = await findPossibleDuplicates(read.facts);
  const isNews = duplicates.some(({ enterpriseId }) => !notTheseIds.includes(enterpriseId));
  if (isNews) return { ok: false, problem: 'possible_duplicates', duplicates };
  const id = await insert(actor, actor.accountId, read.facts);
  if (id !== undefined) return { ok: true, registrationId: id };
  const twin = await findOpenTwin(actor, { name: read.facts.name });
  return twin === undefined
    ? { ok: false, problem: 'too_many_open' }
    : { ok: false, problem: 'already_waiting', registrationId: twin.id };
}

async function insert(
  actor: Actor,
  accountId: string,
  facts: RegistrationFacts,
): Promise<number | undefined> {
  const { name, kelurahanCode, phone, nib, training, certificateNumber } = facts;
  const to = database();
  const [made] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into registrations (kind, account_id, name, kelurahan_code, phone, nib, training, certificate_number,
        submitted_at)
      select 'newcomer', ${accountId}, ${name}, ${kelurahanCode}, ${phone}, ${nib}, ${training},
        ${certificateNumber}, ${now().toISOString()}
      where ${hasRoomToApply(accountId)} and not exists (select 1 from registrations r
        where r.account_id = ${accountId} and r.kind = 'newcomer' and lower(r.name) = lower(${name}) and ${isOpen('r')})
      returning id`),
    recordDeed(to, actor, { command: 'register-newcomer', noun: 'registration', nounId: insertedRow }),
  ]);
  return made[0]?.id;
}
