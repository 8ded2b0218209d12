import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';
import { programmeKeepers, programmeReaders } from '#src/domain/programme/programme.policy.ts';
import {
  participantsPerPage,
  type Participant,
  type ParticipantCounts,
  type ParticipantFilter,
} from './participant.ts';

type Row = Omit<Participant, 'isWoman' | 'isExample' | 'enterprise'> & {
  isWoman: number | null;
  isExample: number;
  enterpriseId: number | null;
  slug: string | null;
  enterpriseName: string | null;
};

const columns = sql`q.id, q.cohort_id "cohortId", q.name, q.phone, q.business_name "businessName", q.nib,
  q.kelurahan_code "kelurahanCode", r.name kelurahan, q.is_woman "isWoman", q.applied_on "appliedOn",
  q.enterprise_id "enterpriseId", e.slug, e.name "enterpriseName", s.outcome, q.is_example "isExample",
  q.ended_at "endedAt", q.end_reason "endReason"`;
const tables = sql`participants q left join regions r on r.code = q.kelurahan_code
  left join enterprises e on e.id = q.enterprise_id
  left join participant_selections s on s.participant_id = q.id and s.superseded_at is null`;

/** How many take part in a class; all zero for somebody who reads no programmes. */
export async function countParticipants(actor: Actor, cohortId: number): Promise<ParticipantCounts> {
  const stands = (condition: SQL) => sql`count(*) filter (where q.ended_at is null and ${condition})`;
  const [counts] = await database().all<ParticipantCounts>(sql`
    select ${stands(sql`true`)} total, count(*) filter (where q.ended_at is not null) ended,
      ${stands(inState.women)} women, ${stands(inState.matched)} matched,
      ${stands(inState.chosen)} chosen, ${stands(inState.reserve)} reserve, ${stands(inState.refused)} refused,
      ${stands(inState.passed)} passed
    from participants q left join participant_selections s on s.participant_id = q.id and s.superseded_at is null
    where q.cohort_id = ${cohortId} and ${actsFor(actor, 'null', programmeReaders)}`);
  if (counts === undefined) throw new Error('A count has no row.');
  return counts;
}

/** Who takes part in a class, by name, a page at a time; nobody for who keeps no programmes: names are personal data. */
export async function listParticipantPage(
  actor: Actor,
  cohortId: number,
  filter: ParticipantFilter,
  page: number,
): Promise<{ participants: Participant[]; total: number }> {
  const rows = await database().all<Row & { total: number }>(sql`
    select ${columns}, count(*) over () total from ${tables}
    where q.cohort_id = ${cohortId} and ${actsFor(actor, 'null', programmeKeepers)} and ${fits(filter)}
    order by q.name_key, q.id limit ${participantsPerPage} offset ${(page - 1) * participantsPerPage}`);
  return { participants: rows.map(toParticipant), total: rows[0]?.total ?? 0 };
}

/** Somebody who takes part in a class, likewise; with their number alone somebody of another class is not found. */
export async function findParticipant(
  actor: Actor,
  cohortId: number,
  id: number,
): Promise<Participant | undefined> {
  const rows = await database().all<Row>(sql`
    select ${columns} from ${tables}
    where q.id = ${id} and q.cohort_id = ${cohortId} and ${actsFor(actor, 'null', programmeKeepers)}`);
  return rows.map(toParticipant)[0];
}

const hasPassed = sql`exists (select 1 from participant_results d where d.participant_id = q.id
  and d.superseded_at is null and d.result in ('lulus', 'kompeten'))`;

const inState: Record<Exclude<ParticipantFilter['state'], undefined>, SQL> = {
  chosen: sql`s.outcome = 'chosen'`,
  reserve: sql`s.outcome = 'reserve'`,
  refused: sql`s.outcome = 'refused'`,
  undecided: sql`s.outcome is null`,
  passed: hasPassed,
  women: sql`q.is_woman`,
  matched: sql`q.enterprise_id is not null`,
  unmatched: sql`q.enterprise_id is null`,
  ended: sql`true`,
};

function fits({ text, state }: ParticipantFilter): SQL {
  const parts = [state === 'ended' ? sql`q.ended_at is not null` : sql`q.ended_at is null`];
  if (text !== '') parts.push(names(text));
  if (state !== undefined) parts.push(inState[state]);
  return sql.join(parts, sql` and `);
}

/** By a part of the name or of the business, by the phone or by the NIB. */
function names(text: string): SQL {
  const key = nameKey(text);
  const phone = readPhoneNumber(text);
  return sql`((${key} <> '' and instr(q.name_key, ${key}) > 0)
    or instr(lower(coalesce(q.business_name, '')), ${text.toLowerCase()}) > 0
    or instr(lower(coalesce(e.name, '')), ${text.toLowerCase()}) > 0
    or q.phone = ${phone.ok ? phone.e164 : ''} or q.nib = ${text.replaceAll(/\D/g, '')})`;
}

function toParticipant({ isWoman, isExample, enterpriseId, slug, enterpriseName, ...row }: Row): Participant {
  return {
    ...row,
    isWoman: isWoman === null ? null : isWoman === 1,
    isExample: isExample === 1,
    enterprise:
      enterpriseId === null ? null : { id: enterpriseId, slug: slug ?? '', name: enterpriseName ?? '' },
  };
}
