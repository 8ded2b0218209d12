import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { rowsPerForm } from './participant.ts';
import type { SelectionCandidate } from './selection.ts';

/** Who applied for a class, by name, as many as fit into one form, with what was decided. */
export async function listSelectionPage(
  actor: Actor,
  cohortId: number,
  page: number,
): Promise<{ candidates: SelectionCandidate[]; total: number }> {
  const rows = await database().all<SelectionCandidate & { total: number }>(sql`
    select q.id, q.name, q.business_name "businessName", r.name kelurahan, s.outcome, s.interviewed_on "interviewedOn",
      s.score, s.note, count(*) over () total
    from participants q left join regions r on r.code = q.kelurahan_code
      left join participant_selections s on s.participant_id = q.id and s.superseded_at is null
    where q.cohort_id = ${cohortId} and q.ended_at is null and ${actsFor(actor, 'null', programmeKeepers)}
    order by q.name_key, q.id limit ${rowsPerForm} offset ${(page - 1) * rowsPerForm}`);
  return { candidates: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** A class is no longer than this when its scores are compared. */
const mostScores = 20_000;

/** The scores and interviews that stand in a class, and its seats. */
export async function listStandingScores(
  actor: Actor,
  cohortId: number,
): Promise<{
  seats: number | null;
  scores: { id: number; score: number | null; interviewedOn: string | null }[];
}> {
  const may = actsFor(actor, 'null', programmeKeepers);
  const to = database();
  const [cohort, scores] = await to.batch([
    to.all<{ seats: number | null }>(sql`select seats from cohorts where id = ${cohortId} and ${may}`),
    to.all<{ id: number; score: number | null; interviewedOn: string | null }>(sql`
      select q.id, s.score, s.interviewed_on "interviewedOn"
      from participants q left join participant_selections s on s.participant_id = q.id and s.superseded_at is null
      where q.cohort_id = ${cohortId} and q.ended_at is null and ${may} order by q.id limit ${mostScores}`),
  ]);
  return { seats: cohort[0]?.seats ?? null, scores };
}
