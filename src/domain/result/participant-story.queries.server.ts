import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { refusedGraduation } from './graduation-statements.server.ts';
import type { ParticipantStory } from './participant-story.ts';

/** No class meets more often, and nobody is tested more often. */
const most = 200;

const list = (rows: SQL) => sql`json((select json_group_array(json(row)) from (${rows} limit ${most})))`;
const flag = (condition: SQL) => sql`json(iif(${condition}, 'true', 'false'))`;

const lacksGraduation = sql`(coalesce(r.result in ('lulus', 'kompeten'), false) and r.graduation_claim_id is null
  and t.trains = 1)`;

const selections = sql`select json_object('outcome', s.outcome, 'interviewedOn', s.interviewed_on, 'score', s.score,
    'note', s.note, 'decidedBy', s.decided_by, 'stands', ${flag(sql`s.superseded_at is null`)}) row
  from participant_selections s where s.participant_id = p.id order by s.id desc`;

const meetings = sql`select json_object('heldOn', m.held_on, 'topic', m.topic, 'presence', a.presence) row
  from meetings m left join attendances a on a.meeting_id = m.id and a.participant_id = p.id
  where m.cohort_id = h.id order by m.held_on desc, m.id desc`;

const results = sql`select json_object('id', s.id, 'result', s.result, 'score', s.score, 'decidedOn', s.decided_on,
    'decidedBy', s.decided_by, 'stands', ${flag(sql`s.superseded_at is null`)},
    'hasGraduation', ${flag(sql`s.graduation_claim_id is not null`)}) row
  from participant_results s where s.participant_id = p.id order by s.id desc`;

const tests = sql`select json_object('id', s.id, 'testedOn', s.tested_on, 'scheme', s.scheme, 'assessor', s.assessor,
    'outcome', s.outcome, 'note', s.note, 'endReason', s.end_reason) row
  from competency_tests s where s.participant_id = p.id order by s.tested_on desc, s.id desc`;

/** The story of a participant; undefined where there is none, and for who keeps no programmes. */
export async function findParticipantStory(actor: Actor, id: number): Promise<ParticipantStory | undefined> {
  const [row] = await database().all<{ story: string }>(sql`
    select json_object('id', p.id, 'cohortId', p.cohort_id, 'name', p.name, 'phone', p.phone,
      'businessName', p.business_name, 'kelurahan', g.name, 'appliedOn', p.applied_on,
      'isExample', ${flag(sql`p.is_example`)},
      'ended', json(iif(p.ended_at is null, 'null',
        json_object('on', date(p.ended_at, '+7 hours'), 'reason', p.end_reason))),
      'enterprise', json(iif(e.id is null, 'null', json_object('id', e.id, 'slug', e.slug, 'name', e.name))),
      'missing', case when not ${lacksGraduation} then null when p.enterprise_id is null then 'no_enterprise'
        when ${refusedGraduation()} is null then 'not_made' else 'refused' end,
      'refusedClaimId', iif(${lacksGraduation}, ${refusedGraduation()}, null),
      'selections', ${list(selections)}, 'meetings', ${list(meetings)}, 'results', ${list(results)},
      'tests', ${list(tests)}) story
    from participants p join cohorts h on h.id = p.cohort_id join programmes t on t.id = h.programme_id
      left join regions g on g.code = p.kelurahan_code left join enterprises e on e.id = p.enterprise_id
      left join participant_results r on r.participant_id = p.id and r.superseded_at is null
    where p.id = ${id} and ${actsFor(actor, 'null', programmeKeepers)}`);
  return row === undefined ? undefined : (JSON.parse(row.story) as ParticipantStory);
}
