import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import type { ParticipantFacts } from './participant.ts';

export type EditParticipantAnswer =
  { ok: true } | { ok: false; problem: 'unknown_participant' | 'listed_already' };

/** Changes what is said of somebody who takes part; who left stays as they were. */
export async function editParticipant(
  actor: Actor,
  id: number,
  facts: ParticipantFacts,
): Promise<EditParticipantAnswer> {
  const mine = sql`q.id = ${id} and q.ended_at is null and ${actsFor(actor, 'null', programmeKeepers)}`;
  const isWoman = facts.isWoman === null ? null : Number(facts.isWoman);
  const to = database();
  const [edited, , found] = await to.batch([
    to.all(sql`
      update participants as q set name = ${facts.name}, name_key = ${nameKey(facts.name)}, phone = ${facts.phone},
        is_woman = ${isWoman}, business_name = ${facts.businessName}, nib = ${facts.nib},
        kelurahan_code = ${facts.kelurahanCode}, applied_on = ${facts.appliedOn}
      where ${mine} and not exists (select 1 from participants o where o.cohort_id = q.cohort_id
        and o.id <> q.id and o.ended_at is null and o.phone = ${facts.phone})
      returning id`),
    recordDeed(to, actor, { command: 'edit-participant', noun: 'participant', nounId: id }),
    to.all(sql`select 1 from participants q where ${mine}`),
  ]);
  if (edited.length > 0) return { ok: true };
  return { ok: false, problem: found.length > 0 ? 'listed_already' : 'unknown_participant' };
}
