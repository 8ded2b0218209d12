import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { keptFilter } from './filter.ts';
import { rightOf, seesShortlist } from './shortlist-access.queries.server.ts';
import type { Shortlist, ShortlistRight, ShortlistSummary } from './shortlist.ts';

export const shortlistsPerPage = 25;

export const shortlistScopes = ['standing', 'mine', 'shared', 'ended'] as const;
/** Which shortlists: those that stand, of them one's own or those of others, and ended ones. */
export type ShortlistScope = (typeof shortlistScopes)[number];

type SummaryRow = Omit<ShortlistSummary, 'isMine'> & { isMine: number };

/** A page of the shortlists that somebody sees, the one that was made last first. */
export async function listShortlists(
  actor: Actor,
  scope: ShortlistScope,
  asked: number,
): Promise<{ shortlists: ShortlistSummary[]; total: number; page: number; pageCount: number }> {
  const isWanted = sql`${seesShortlist(actor)} and ${isInScope(actor, scope)}`;
  const [counted] = await database().all<{ total: number }>(
    sql`select count(*) total from shortlists s where ${isWanted}`,
  );
  const total = counted?.total ?? 0;
  const pageCount = Math.max(1, Math.ceil(total / shortlistsPerPage));
  const page = Math.min(Math.max(asked, 1), pageCount);
  const rows = await database().all<SummaryRow>(sql`
    select ${summary(actor)} from shortlists s where ${isWanted}
    order by s.id desc limit ${shortlistsPerPage} offset ${(page - 1) * shortlistsPerPage}`);
  return { shortlists: rows.map((row) => ({ ...row, isMine: row.isMine === 1 })), total, page, pageCount };
}

/** A shortlist, if there is one that the actor sees. */
export async function findShortlist(actor: Actor, id: number): Promise<Shortlist | undefined> {
  const [row] = await database().all<
    SummaryRow & { filter: string; revision: number; may: ShortlistRight }
  >(sql`
    select ${summary(actor)}, s.filter, s.revision, ${rightOf(actor)} may
    from shortlists s where s.id = ${id} and ${seesShortlist(actor)}`);
  if (row === undefined) return undefined;
  return { ...row, isMine: row.isMine === 1, filter: keptFilter(row.filter) };
}

function isInScope(actor: Actor, scope: ShortlistScope): SQL {
  if (scope === 'ended') return sql`s.ended_at is not null`;
  if (scope === 'standing') return sql`s.ended_at is null`;
  return scope === 'mine'
    ? sql`(s.ended_at is null and s.created_by is ${actor.accountId})`
    : sql`(s.ended_at is null and s.created_by is not ${actor.accountId})`;
}

function summary(actor: Actor): SQL {
  return sql`s.id, s.name, s.kind, s.place, s.starts_on "startsOn", s.ends_on "endsOn", s.seats,
    (select count(*) from shortlist_entries n where n.shortlist_id = s.id and n.ended_at is null) "entryCount",
    (select nullif(a.name, '') from accounts a where a.id = s.created_by) maker,
    s.created_by is ${actor.accountId} "isMine", s.created_at "createdAt", s.ended_at "endedAt", s.end_reason "endReason"`;
}
