import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { shortlistOfficers } from './shortlist.policy.ts';
import { ownsShortlist, seesShortlist } from './shortlist-access.queries.server.ts';
import type { ShareRight } from './shortlist.ts';

/** Somebody with whom a shortlist can be shared. */
export type Colleague = { accountId: string; name: string; office: string };

/** Somebody with whom it is shared. */
export type ShareHolder = Colleague & { may: ShareRight; sharedAt: string };

/** More colleagues than this no choice needs to list. */
const mostColleagues = 300;

/** Whether the account whose alias is `a` works with shortlists and has not made this one. */
export function isColleague(maker: SQL): SQL {
  return sql`(a.deleted_at is null and a.id is not ${maker} and exists (select 1 from office_roles r
    where r.account_id = a.id and r.ended_at is null and r.role in ${[...shortlistOfficers, 'admin']}))`;
}

/** Whom a shortlist can still be shared with, by name; nobody for who may not share it. */
export function listColleagues(actor: Actor, shortlistId: number): Promise<Colleague[]> {
  return database().all<Colleague>(sql`
    select a.id "accountId", a.name, ${office} office from shortlists s join accounts a
    where s.id = ${shortlistId} and ${ownsShortlist(actor)} and ${isColleague(sql`s.created_by`)}
      and a.id is not ${actor.accountId}
      and not exists (select 1 from shortlist_shares h where h.shortlist_id = s.id and h.account_id = a.id and h.ended_at is null)
    order by a.name collate nocase, a.id limit ${mostColleagues}`);
}

/** Whom a shortlist is shared with, for everybody who sees it. */
export function listShareHolders(actor: Actor, shortlistId: number): Promise<ShareHolder[]> {
  return database().all<ShareHolder>(sql`
    select a.id "accountId", a.name, ${office} office, h.may, h.shared_at "sharedAt"
    from shortlists s join shortlist_shares h on h.shortlist_id = s.id and h.ended_at is null
      join accounts a on a.id = h.account_id
    where s.id = ${shortlistId} and ${seesShortlist(actor)}
    order by a.name collate nocase, a.id limit ${mostColleagues}`);
}

const office = sql`coalesce((select r.office from office_roles r where r.account_id = a.id and r.ended_at is null
  order by r.id desc limit 1), '')`;
