import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { isMerged } from '#src/domain/merge/merged.queries.server.ts';
import { hasOwner } from '#src/domain/member/owners.queries.server.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { applicationProblem, type TooManyTries } from './application-limit.server.ts';
import { findOpenTwin, hasRoomToApply, isOpen } from './open-registration.queries.server.ts';
import { readRegistration, type FieldProblem, type TypedRegistration } from './registration-form.ts';

export type ApplyAnswer =
  | { ok: true; registrationId: number }
  | { ok: false; problem: 'fields'; fields: FieldProblem[] }
  | { ok: false; problem: 'not_signed_in' | 'unknown_enterprise' | 'has_owner' | 'yours' | 'too_many_open' }
  | { ok: false; problem: 'already_waiting'; registrationId: number }
  | TooManyTries;

/** Asks to take over a listed UMKM that nobody owns; a verifier decides. */
export async function applyToTakeOver(
  actor: Actor,
  slug: string,
  typed: TypedRegistration,
): Promise<ApplyAnswer> {
  if (actor.accountId === null) return { ok: false, problem: 'not_signed_in' };
  const asked = await findAsked(actor, slug);
  if (asked === undefined) return { ok: false, problem: 'unknown_enterprise' };
  if (asked.isYours === 1) return { ok: false, problem: 'yours' };
  if (asked.hasOwner === 1) return { ok: false, problem: 'has_owner' };
  const read = readRegistration({ ...typed, name: asked.name }, 'take_over', await gazetteer());
  if (!read.ok) return { ok: false, problem: 'fields', fields: read.problems };
  const tooMany = await applicationProblem(actor);
  if (tooMany !== undefined) return tooMany;
  const { phone, nib, training, certificateNumber } = read.facts;
  const to = database();
  const [made] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into registrations (kind, account_id, enterprise_id, name, kelurahan_code, phone, nib, training,
        certificate_number, submitted_at)
      select 'take_over', ${actor.accountId}, e.id, e.name, e.kelurahan_code, ${phone}, ${nib}, ${training},
        ${certificateNumber}, ${now().toISOString()}
      from enterprises e where e.id = ${asked.id} and not ${hasOwner('e.id')} and ${hasRoomToApply(actor.accountId)}
        and not exists (select 1 from registrations r
          where r.account_id = ${actor.accountId} and r.enterprise_id = e.id and ${isOpen('r')})
      returning id`),
    recordDeed(to, actor, {
      command: 'apply-to-take-over',
      noun: 'registration',
      nounId: insertedRow,
      enterpriseId: asked.id,
    }),
  ]);
  const [row] = made;
  if (row !== undefined) return { ok: true, registrationId: row.id };
  const twin = await findOpenTwin(actor, { enterpriseId: asked.id });
  if (twin !== undefined) return { ok: false, problem: 'already_waiting', registrationId: twin.id };
  const since = await findAsked(actor, slug);
  return { ok: false, problem: since?.hasOwner === 1 ? 'has_owner' : 'too_many_open' };
}

interface Asked {
  id: number;
  name: string;
  hasOwner: number;
  isYours: number;
}

async function findAsked(actor: Actor, slug: string): Promise<Asked | undefined> {
  const [row] = await database().all<Asked>(sql`
    select e.id, e.name, ${hasOwner('e.id')} "hasOwner", exists (select 1 from enterprise_members m
      where m.enterprise_id = e.id and m.account_id = ${actor.accountId} and m.ended_at is null) "isYours"
    from enterprises e where e.slug = ${slug} and not ${isMerged('e.id')}`);
  return row;
}
