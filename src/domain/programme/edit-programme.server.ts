import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import type { ProgrammeFacts } from './programme-form.ts';
import { programmeKeepers } from './programme.policy.ts';

export type EditProgrammeAnswer =
  { ok: true } | { ok: false; problem: 'unknown_programme' | 'name_taken' | 'has_graduates' };

/**
 * Changes what is said of a programme; the lists of a later version leave it as it is then. One whose graduates may
 * publish stays a training: their products would vanish with that word.
 */
export async function editProgramme(
  actor: Actor,
  id: string,
  facts: ProgrammeFacts,
): Promise<EditProgrammeAnswer> {
  const mine = sql`p.id = ${id} and ${actsFor(actor, 'null', programmeKeepers)}`;
  const isTaken = sql`exists (select 1 from programmes o where o.id <> ${id} and lower(o.name) = lower(${facts.name}))`;
  const to = database();
  const [edited, , , found] = await to.batch([
    to.all(sql`
      update programmes as p set name = ${facts.name}, name_en = ${facts.nameEn}, organiser = ${facts.organiser},
        period = ${facts.period}, facts = ${facts.facts}, source_url = ${facts.sourceUrl}, trains = ${facts.trains ? 1 : 0}
      where ${mine} and not ${isTaken}
        and (${facts.trains ? 1 : 0} >= p.trains
          or not exists (select 1 from graduations g where g.programme_id = p.id))
      returning id`),
    recordDeed(to, actor, { command: 'edit-programme', noun: 'programme', nounId: id }),
    noticeEverywhere(to),
    to.all<{ isTaken: number }>(sql`select ${isTaken} "isTaken" from programmes p where ${mine}`),
  ]);
  if (edited.length > 0) return { ok: true };
  const [programme] = found;
  if (programme === undefined) return { ok: false, problem: 'unknown_programme' };
  return { ok: false, problem: programme.isTaken === 1 ? 'name_taken' : 'has_graduates' };
}
