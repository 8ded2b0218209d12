import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { isVerifiedClaim } from '#src/domain/claim/standing.queries.server.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { hasOwner } from '#src/domain/member/owners.queries.server.ts';
import { isSuspendedEnterprise } from '#src/domain/suspension/standing-suspension.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { mergers } from './merge.policy.ts';
import type { PairCount, PairSide } from './merge.ts';
import { isMerged, standingFor } from './merged.queries.server.ts';

type Row = Omit<PairSide, 'place' | 'nibs' | 'hasOwner' | 'isSuspended' | 'counts'> & {
  place: string;
  nibs: string;
  hasOwner: number;
  isSuspended: number;
  counts: string;
};

const counted: Record<PairCount, SQL> = {
  products: sql`from products x where x.enterprise_id = e.id`,
  published: sql`from products x join publications w on w.product_id = x.id and w.ended_at is null
    where x.enterprise_id = e.id`,
  claims: sql`from claims x where x.enterprise_id = e.id and x.ended_at is null`,
  photos: sql`from photos x where x.enterprise_id = e.id`,
  members: sql`from enterprise_members x where x.enterprise_id = e.id and x.ended_at is null`,
  trainings: sql`from participants x where x.enterprise_id = e.id and x.ended_at is null`,
  supports: sql`from supports x where x.enterprise_id = e.id and x.ended_at is null`,
  visits: sql`from mentoring_visits x where x.enterprise_id = e.id and x.ended_at is null`,
  events: sql`from event_participations x where x.enterprise_id = e.id and x.ended_at is null`,
  shortlists: sql`from shortlist_entries x where x.enterprise_id = e.id and x.ended_at is null`,
  groups: sql`from business_group_members x where x.enterprise_id = e.id and x.ended_at is null`,
  reports: sql`from reports x where x.enterprise_id = e.id and x.decided_at is null`,
};

const counts = sql`json_object(${sql.join(
  Object.entries(counted).map(([name, from]) => sql`${sql.raw(`'${name}'`)}, (select count(*) ${from})`),
  sql`, `,
)})`;

/** UMKM with all that decides whether they are one, in the order of the ids; none for who may not merge. */
export async function listPairSides(
  actor: Actor,
  ids: readonly number[],
  today = currentDay(),
): Promise<PairSide[]> {
  const rows = await database().all<Row>(sql`
    select e.id, e.slug, e.name, ${placeOf('e')} place, e.main_product "mainProduct",
      e.founded_year "foundedYear", e.created_at "createdAt", e.whatsapp,
      (select json_group_array(json_object('number', b.number,
          'isVerified', json(iif(${isVerifiedClaim('c', today)}, 'true', 'false'))))
        from claims c join business_ids b on b.claim_id = c.id
        where c.enterprise_id = e.id and c.ended_at is null and b.kind = 'nib' and b.released_at is null) nibs,
      ${hasOwner('e.id')} "hasOwner", ${isSuspendedEnterprise('e.id')} "isSuspended",
      case when ${isMerged('e.id')} then ${standingFor('e.id')} end "mergedIntoId", ${counts} counts
    from json_each(${JSON.stringify(ids)}) asked join enterprises e on e.id = asked.value
    where ${actsFor(actor, 'e.id', mergers)} order by asked.key`);
  return rows.map((row) => ({
    ...row,
    place: JSON.parse(row.place) as EnterprisePlace,
    nibs: JSON.parse(row.nibs) as PairSide['nibs'],
    counts: JSON.parse(row.counts) as PairSide['counts'],
    hasOwner: row.hasOwner === 1,
    isSuspended: row.isSuspended === 1,
  }));
}
