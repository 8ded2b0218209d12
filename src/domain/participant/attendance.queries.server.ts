import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { meetingsPerPage, type AttendanceShare, type Meeting, type MeetingRow } from './attendance.ts';
import { participantsPerPage, rowsPerForm } from './participant.ts';

/** Whether a participant `q` takes part in the class: who was refused or is a reserve does not come. */
export function takesPart(participant: string): SQL {
  const id = sql.raw(`${participant}.id`);
  return sql`(${sql.raw(`${participant}.ended_at`)} is null and not exists (select 1 from participant_selections d
    where d.participant_id = ${id} and d.superseded_at is null and d.outcome <> 'chosen'))`;
}

const count = (presence: string) => sql.raw(`count(*) filter (where a.presence = '${presence}')`);

/** The meetings of a class, the latest first, a page at a time. */
export async function listMeetingPage(
  actor: Actor,
  cohortId: number,
  page: number,
): Promise<{ meetings: Meeting[]; total: number }> {
  const rows = await database().all<Meeting & { total: number }>(sql`
    select m.id, m.held_on "heldOn", m.topic, ${count('present')} present, ${count('excused')} excused,
      ${count('absent')} absent, count(*) over () total
    from meetings m left join attendances a on a.meeting_id = m.id
    where m.cohort_id = ${cohortId} and ${actsFor(actor, 'null', programmeKeepers)}
    group by m.id order by m.held_on desc, m.id desc
    limit ${meetingsPerPage} offset ${(page - 1) * meetingsPerPage}`);
  return { meetings: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** A meeting of a class; undefined where the class has no such. */
export async function findMeeting(
  actor: Actor,
  cohortId: number,
  id: number,
): Promise<{ id: number; heldOn: string; topic: string } | undefined> {
  const rows = await database().all<{ id: number; heldOn: string; topic: string }>(sql`
    select m.id, m.held_on "heldOn", m.topic from meetings m
    where m.id = ${id} and m.cohort_id = ${cohortId} and ${actsFor(actor, 'null', programmeKeepers)}`);
  return rows[0];
}

/** Who takes part, by name, as many as fit into one form, with whether they came to a meeting. */
export async function listMeetingRows(
  actor: Actor,
  cohortId: number,
  meetingId: number,
  page: number,
): Promise<{ rows: MeetingRow[]; total: number }> {
  const rows = await database().all<MeetingRow & { total: number }>(sql`
    select q.id, q.name, q.business_name "businessName", a.presence, count(*) over () total
    from participants q left join attendances a on a.participant_id = q.id and a.meeting_id = ${meetingId}
    where q.cohort_id = ${cohortId} and ${takesPart('q')} and ${actsFor(actor, 'null', programmeKeepers)}
    order by q.name_key, q.id limit ${rowsPerForm} offset ${(page - 1) * rowsPerForm}`);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** How often those who take part came, by name, a page at a time. */
export async function listAttendanceShares(
  actor: Actor,
  cohortId: number,
  page: number,
): Promise<{ shares: AttendanceShare[]; total: number }> {
  const rows = await database().all<AttendanceShare & { total: number }>(sql`
    select q.id, q.name, ${count('present')} present, ${count('excused')} excused, ${count('absent')} absent,
      count(*) over () total
    from participants q left join attendances a on a.participant_id = q.id
    where q.cohort_id = ${cohortId} and ${takesPart('q')} and ${actsFor(actor, 'null', programmeKeepers)}
    group by q.id order by q.name_key, q.id
    limit ${participantsPerPage} offset ${(page - 1) * participantsPerPage}`);
  return { shares: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
