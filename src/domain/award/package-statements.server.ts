import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';

/**
 * The statement that records the capital packages of awards as support of the UMKM, for those that have an UMKM and no
 * package yet. `amounts` selects the `id` of the award and the `amount` in whole rupiah.
 */
export function insertPackages(to: Database, actor: Actor, amounts: SQL, at: string) {
  return to.all<{ id: number }>(sql`
    insert into supports (enterprise_id, programme_id, kind, amount, received_on, award_id, note, is_example,
      recorded_by, recorded_at)
    select p.enterprise_id, h.programme_id, 'capital_package', given.amount, a.awarded_on, a.id, a.prize, p.is_example,
      ${actor.office}, ${at}
    from (${amounts}) given join awards a on a.id = given.id join participants p on p.id = a.participant_id
      join cohorts h on h.id = a.cohort_id
    where a.ended_at is null and p.enterprise_id is not null and ${actsFor(actor, 'null', programmeKeepers)}
      and not exists (select 1 from supports s where s.award_id = a.id and s.ended_at is null)
    returning id`);
}
