import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import type { Candidate, ClassAward } from './award.ts';

const may = (actor: Actor) => actsFor(actor, 'null', programmeKeepers);

/** So many candidates are offered: the best three are among them, and whom an officer would rather choose. */
const mostCandidates = 60;

/** Who has passed in a class, the best first: by score, then by attendance, then by name. */
export function listCandidates(actor: Actor, cohortId: number): Promise<Candidate[]> {
  return database().all<Candidate>(sql`
    with passed as (
      select p.id, p.name, p.name_key, e.name enterprise, r.score,
        (select count(*) from attendances x join meetings m on m.id = x.meeting_id
          where x.participant_id = p.id and m.cohort_id = p.cohort_id and x.presence = 'present') present,
        (select count(*) from meetings m where m.cohort_id = p.cohort_id) meetings
      from participants p join participant_results r on r.participant_id = p.id and r.superseded_at is null
        left join enterprises e on e.id = p.enterprise_id
      where p.cohort_id = ${cohortId} and p.ended_at is null and r.result in ('lulus', 'kompeten') and ${may(actor)})
    select id "participantId", name, enterprise, score, present, meetings,
      rank() over (order by coalesce(score, -1) desc, present desc) place
    from passed order by place, name_key, id limit ${mostCandidates}`);
}

/** The awards of a class that stand, the best first. */
export async function listAwards(
  actor: Actor,
  which: { cohortId: number } | { participantId: number },
): Promise<ClassAward[]> {
  const asked =
    'cohortId' in which
      ? sql`a.cohort_id = ${which.cohortId}`
      : sql`a.participant_id = ${which.participantId}`;
  const rows = await database().all<{ row: string }>(sql`
    select json_object('id', a.id, 'rank', a.rank, 'participantId', p.id, 'name', p.name, 'prize', a.prize,
      'awardedOn', a.awarded_on,
      'enterprise', json(iif(e.id is null, 'null', json_object('id', e.id, 'slug', e.slug, 'name', e.name))),
      'package', json((select json_object('amount', s.amount, 'receivedOn', s.received_on) from supports s
        where s.award_id = a.id and s.ended_at is null order by s.id limit 1))) row
    from awards a join participants p on p.id = a.participant_id left join enterprises e on e.id = p.enterprise_id
    where ${asked} and a.ended_at is null and ${may(actor)} order by a.rank`);
  return rows.map(({ row }) => JSON.parse(row) as ClassAward);
}
