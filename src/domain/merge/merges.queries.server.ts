import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { mergers } from './merge.policy.ts';
import type { Merge } from './merge.ts';

type Row = Pick<Merge, 'id' | 'reason' | 'mergedBy' | 'mergedAt'> & {
  fromId: number;
  fromSlug: string;
  fromName: string;
  intoId: number;
  intoSlug: string;
  intoName: string;
};

/** The merges through which UMKM came to stand for others, the latest first; over any number of them. */
export async function listMergesInto(actor: Actor, enterpriseId: number): Promise<Merge[]> {
  const rows = await database().all<Row>(sql`
    with recursive merged_in(id) as (
      select ${enterpriseId}
      union select g.enterprise_id from merged_in join merges g on g.into_enterprise_id = merged_in.id)
    select g.id, f.id "fromId", f.slug "fromSlug", f.name "fromName", i.id "intoId", i.slug "intoSlug",
      i.name "intoName", g.reason, g.merged_by "mergedBy", g.merged_at "mergedAt"
    from merges g join enterprises f on f.id = g.enterprise_id join enterprises i on i.id = g.into_enterprise_id
    where g.into_enterprise_id in (select id from merged_in) and ${actsFor(actor, 'g.enterprise_id', mergers)}
    order by g.id desc limit 100`);
  return rows.map(({ id, reason, mergedBy, mergedAt, ...side }) => ({
    ...{ id, reason, mergedBy, mergedAt },
    from: { id: side.fromId, slug: side.fromSlug, name: side.fromName },
    into: { id: side.intoId, slug: side.intoSlug, name: side.intoName },
  }));
}
