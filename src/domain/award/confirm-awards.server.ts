import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { earliestDay, isDay } from '#src/domain/form/day.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { dearest, longest, ranks, type GivenAward } from './award.ts';
import { insertPackages } from './package-statements.server.ts';

export type AwardProblem =
  | 'none_given'
  | 'rank_unknown'
  | 'given_twice'
  | 'prize_missing'
  | 'prize_too_long'
  | 'prize_holds_nik'
  | 'amount_unbelievable'
  | 'not_a_day'
  | 'in_future'
  | 'too_early'
  /** Not of this class, has not passed, or has an award; or the place is taken. */
  | 'not_eligible';

export type AwardAnswer =
  { ok: true; awardIds: number[]; packages: number } | { ok: false; problem: AwardProblem; rank?: number };

/**
 * Gives awards of a class, all or none. A capital package is recorded as support of the UMKM in the same batch; for
 * somebody without one it can be recorded later, once an UMKM is matched.
 */
export async function confirmAwards(
  actor: Actor,
  cohortId: number,
  { awards, awardedOn }: { awards: readonly GivenAward[]; awardedOn: string },
): Promise<AwardAnswer> {
  const given = awards.map((award) => ({ ...award, prize: cleanText(award.prize) }));
  const problem = problemIn(given, awardedOn);
  if (problem !== undefined) return problem;
  const at = now().toISOString();
  const rows = JSON.stringify(given);
  const to = database();
  const [awarded, , packages] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into awards (cohort_id, participant_id, rank, prize, awarded_on, recorded_by, recorded_at)
      select ${cohortId}, j.value->>'participantId', j.value->>'rank', j.value->>'prize', ${awardedOn},
        ${actor.office}, ${at}
      from json_each(${rows}) j
      where ${actsFor(actor, 'null', programmeKeepers)} and not exists (${obstacles(cohortId, rows)})
      returning id`),
    recordDeed(to, actor, {
      command: 'confirm-awards',
      noun: 'award',
      nounId: insertedRow,
      detail: { cohortId, participantIds: given.map(({ participantId }) => participantId) },
    }),
    insertPackages(
      to,
      actor,
      sql`select a.id, j.value->>'amount' amount from json_each(${rows}) j
        join awards a on a.participant_id = j.value->>'participantId' and a.recorded_at = ${at} and a.ended_at is null
        where j.value->>'isPackage'`,
      at,
    ),
    recordDeed(to, actor, { command: 'record-award-package', noun: 'support', nounId: insertedRow }),
  ]);
  if (awarded.length === 0) return { ok: false, problem: 'not_eligible' };
  return { ok: true, awardIds: awarded.map(({ id }) => id), packages: packages.length };
}

function problemIn(given: readonly GivenAward[], awardedOn: string): AwardAnswer | undefined {
  if (given.length === 0) return { ok: false, problem: 'none_given' };
  if (!isDay(awardedOn)) return { ok: false, problem: 'not_a_day' };
  if (awardedOn > today()) return { ok: false, problem: 'in_future' };
  if (awardedOn < earliestDay) return { ok: false, problem: 'too_early' };
  for (const { rank, prize, amount } of given) {
    if (!(ranks as readonly number[]).includes(rank)) return { ok: false, problem: 'rank_unknown', rank };
    if (prize === '') return { ok: false, problem: 'prize_missing', rank };
    if (prize.length > longest.prize) return { ok: false, problem: 'prize_too_long', rank };
    if (holdsNik(prize)) return { ok: false, problem: 'prize_holds_nik', rank };
    const isBelievable = amount === null || (Number.isSafeInteger(amount) && amount > 0 && amount <= dearest);
    if (!isBelievable) return { ok: false, problem: 'amount_unbelievable', rank };
  }
  const people = new Set(given.map(({ participantId }) => participantId));
  const places = new Set(given.map(({ rank }) => rank));
  const isTwice = people.size < given.length || places.size < given.length;
  return isTwice ? { ok: false, problem: 'given_twice' } : undefined;
}

/** Those among the given awards which cannot be given. */
function obstacles(cohortId: number, rows: string): SQL {
  return sql`select 1 from json_each(${rows}) g
    where not exists (select 1 from participants p
        join participant_results r on r.participant_id = p.id and r.superseded_at is null
        where p.id = g.value->>'participantId' and p.cohort_id = ${cohortId} and p.ended_at is null
          and r.result in ('lulus', 'kompeten'))
      or exists (select 1 from awards a where a.ended_at is null and (a.participant_id = g.value->>'participantId'
        or (a.cohort_id = ${cohortId} and a.rank = g.value->>'rank')))`;
}
