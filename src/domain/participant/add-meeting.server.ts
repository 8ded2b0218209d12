import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { now } from '#src/platform/clock.server.ts';

export type AddMeetingAnswer =
  { ok: true; id: number } | { ok: false; problem: 'unknown_cohort' | 'listed_already' };

/** Adds a meeting of a class; a topic comes once on a day. */
export async function addMeeting(
  actor: Actor,
  cohortId: number,
  { heldOn, topic }: { heldOn: string; topic: string },
): Promise<AddMeetingAnswer> {
  const mine = sql`c.id = ${cohortId} and ${actsFor(actor, 'null', programmeKeepers)}`;
  const to = database();
  const [added, , found] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into meetings (cohort_id, held_on, topic, recorded_by, recorded_at)
      select c.id, ${heldOn}, ${topic}, ${actor.office}, ${now().toISOString()} from cohorts c where ${mine}
      on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'add-meeting',
      noun: 'meeting',
      nounId: insertedRow,
      detail: { cohortId },
    }),
    to.all(sql`select 1 from cohorts c where ${mine}`),
  ]);
  const [row] = added;
  if (row !== undefined) return { ok: true, id: row.id };
  return { ok: false, problem: found.length > 0 ? 'listed_already' : 'unknown_cohort' };
}
