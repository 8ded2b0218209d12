import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import type { EntryNote, RemovedEntry, ShortlistEntry } from './entry.ts';
import type { EntryFlag, FilterPart } from './entry-flag.ts';
import { conditionsOf } from './filter-conditions.server.ts';
import type { ShortlistFilter } from './filter.ts';
import { seesShortlist } from './shortlist-access.queries.server.ts';
import { mostEntries } from './shortlist.ts';

type Row = Omit<ShortlistEntry, 'flags'> & {
  suspendedFor: string | null;
  merged: string | null;
  isPublic: number;
} & Record<`met${number}`, number>;

/**
 * Who stands on a shortlist, each with what an officer should look at again: it no longer meets the kept filter, or the
 * public does not see it. Who is flagged stays.
 */
export async function listEntries(
  actor: Actor,
  shortlistId: number,
  filter: ShortlistFilter,
  today = currentDay(),
): Promise<ShortlistEntry[]> {
  const conditions = conditionsOf({ ...filter, isInWindow: false }, today);
  const met = conditions.map(({ byRow }, index) => sql`, ${byRow} as ${sql.raw(`met${index}`)}`);
  const rows = await database().all<Row>(sql`
    select n.enterprise_id "enterpriseId", e.name, (select r.name from regions r where r.code = e.kecamatan_code) kecamatan,
      (select nullif(a.name, '') from accounts a where a.id = n.added_by) "addedBy", n.added_at "addedAt",
      (select count(*) from shortlist_notes o where o.shortlist_id = n.shortlist_id
        and o.enterprise_id = n.enterprise_id and o.ended_at is null) "noteCount",
      (select x.reason from suspensions x where x.enterprise_id = e.id and x.product_id is null and x.ended_at is null) "suspendedFor",
      (select json_object('id', i.id, 'name', i.name, 'slug', i.slug) from merges m
        join enterprises i on i.id = m.into_enterprise_id where m.enterprise_id = e.id) merged,
      exists (select 1 from products p join search_products w on w.product_id = p.id
        where p.enterprise_id = e.id and w.public_until_on >= ${today}) "isPublic"
      ${sql.join(met)}
    from shortlists s join shortlist_entries n on n.shortlist_id = s.id and n.ended_at is null
      join enterprises e on e.id = n.enterprise_id
    where s.id = ${shortlistId} and ${seesShortlist(actor)}
    order by n.id desc limit ${mostEntries}`);
  return rows.map((row) => {
    const { enterpriseId, name, kecamatan, addedBy, addedAt, noteCount } = row;
    const missed = conditions.filter((_condition, index) => row[`met${index}`] !== 1).map(({ part }) => part);
    return { enterpriseId, name, kecamatan, addedBy, addedAt, noteCount, flags: flagsOf(row, missed) };
  });
}

function flagsOf({ suspendedFor, merged, isPublic }: Row, missed: readonly FilterPart[]): EntryFlag[] {
  const flags: EntryFlag[] = [];
  if (merged !== null) {
    flags.push({ kind: 'merged', into: JSON.parse(merged) as { id: number; name: string; slug: string } });
  }
  if (suspendedFor !== null) flags.push({ kind: 'suspended', reason: suspendedFor });
  if (isPublic !== 1) flags.push({ kind: 'not_public' });
  if (missed.length > 0) flags.push({ kind: 'misses', parts: [...new Set(missed)] });
  return flags;
}

/** Which of some UMKM stand on a shortlist. */
export async function listStanding(
  actor: Actor,
  shortlistId: number,
  enterpriseIds: readonly number[],
): Promise<Set<number>> {
  const rows = await database().all<{ id: number }>(sql`
    select n.enterprise_id id from shortlists s join shortlist_entries n on n.shortlist_id = s.id and n.ended_at is null
    where s.id = ${shortlistId} and n.enterprise_id in (select value from json_each(${JSON.stringify(enterpriseIds)}))
      and ${seesShortlist(actor)}`);
  return new Set(rows.map(({ id }) => id));
}

/** Who was taken off a shortlist and not put back, the latest first. */
export function listRemoved(actor: Actor, shortlistId: number): Promise<RemovedEntry[]> {
  return database().all<RemovedEntry>(sql`
    select n.enterprise_id "enterpriseId", e.name, n.ended_at "removedAt", n.end_reason reason,
      (select nullif(a.name, '') from accounts a where a.id = n.ended_by) "removedBy"
    from shortlists s join shortlist_entries n on n.shortlist_id = s.id
      join enterprises e on e.id = n.enterprise_id
    where s.id = ${shortlistId} and ${seesShortlist(actor)}
      and n.id in (select max(l.id) from shortlist_entries l where l.shortlist_id = s.id group by l.enterprise_id)
      and n.ended_at is not null
    order by n.ended_at desc, n.id desc limit 100`);
}

/** The notes about some UMKM of a shortlist, the oldest first. */
export async function listNotes(
  actor: Actor,
  shortlistId: number,
  enterpriseIds: readonly number[],
): Promise<EntryNote[]> {
  const rows = await database().all<Omit<EntryNote, 'isMine'> & { isMine: number }>(sql`
    select o.id, o.enterprise_id "enterpriseId", o.text, o.written_at "writtenAt", o.written_by is ${actor.accountId} "isMine",
      (select nullif(a.name, '') from accounts a where a.id = o.written_by) "writtenBy"
    from shortlists s join shortlist_notes o on o.shortlist_id = s.id and o.ended_at is null
    where s.id = ${shortlistId} and ${seesShortlist(actor)}
      and o.enterprise_id in (select value from json_each(${JSON.stringify(enterpriseIds)}))
    order by o.id`);
  return rows.map((row) => ({ ...row, isMine: row.isMine === 1 }));
}
