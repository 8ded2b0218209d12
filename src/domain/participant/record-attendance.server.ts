import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { now } from '#src/platform/clock.server.ts';
import { takesPart } from './attendance.queries.server.ts';
import type { Presence } from './participant.ts';

export type RecordAttendanceAnswer =
  { ok: true; changed: number } | { ok: false; problem: 'unknown_meeting' };

/** Records for many at once whether they came to a meeting; the same again changes nothing. */
export async function recordAttendance(
  actor: Actor,
  meetingId: number,
  rows: readonly { participantId: number; presence: Presence }[],
): Promise<RecordAttendanceAnswer> {
  const mine = sql`m.id = ${meetingId} and ${actsFor(actor, 'null', programmeKeepers)}`;
  const to = database();
  const [recorded, , found] = await to.batch([
    to.all(sql`
      insert into attendances (meeting_id, participant_id, presence, recorded_by, recorded_at)
      select m.id, q.id, j.value ->> '$.presence', ${actor.office}, ${now().toISOString()}
      from json_each(${JSON.stringify(rows)}) j join participants q on q.id = j.value ->> '$.participantId'
        join meetings m on m.cohort_id = q.cohort_id
      where ${mine} and ${takesPart('q')}
      on conflict (meeting_id, participant_id) do update set presence = excluded.presence,
        recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
        where attendances.presence <> excluded.presence
      returning participant_id`),
    recordDeed(to, actor, {
      command: 'record-attendance',
      noun: 'meeting',
      nounId: meetingId,
      detail: { rows: rows.length },
    }),
    to.all(sql`select 1 from meetings m where ${mine}`),
  ]);
  if (found.length === 0) return { ok: false, problem: 'unknown_meeting' };
  return { ok: true, changed: recorded.length };
}
