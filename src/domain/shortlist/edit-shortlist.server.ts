import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { filterAsJson, type ShortlistFilter } from './filter.ts';
import { changesShortlist } from './shortlist-access.queries.server.ts';
import type { ShortlistFacts } from './shortlist.ts';

/** Which shortlist, as it was when its form was opened. */
export interface SeenShortlist {
  shortlistId: number;
  revision: number;
}

export type EditAnswer = { ok: true } | { ok: false; problem: 'unknown_shortlist' | 'changed_meanwhile' };

/** Saves name, days and seats, unless somebody saved the shortlist since its form was opened. */
export function editShortlist(actor: Actor, seen: SeenShortlist, facts: ShortlistFacts): Promise<EditAnswer> {
  const { name, kind, place, startsOn, endsOn, seats } = facts;
  return save(
    actor,
    seen,
    'edit-shortlist',
    sql`name = ${name}, kind = ${kind}, place = ${place}, starts_on = ${startsOn}, ends_on = ${endsOn}, seats = ${seats}`,
  );
}

/** Keeps a filter with a shortlist: who on it stops meeting it is flagged from then on. */
export function saveFilter(actor: Actor, seen: SeenShortlist, filter: ShortlistFilter): Promise<EditAnswer> {
  return save(actor, seen, 'save-filter', sql`filter = ${filterAsJson(filter)}`);
}

async function save(
  actor: Actor,
  { shortlistId, revision }: SeenShortlist,
  command: string,
  values: SQL,
): Promise<EditAnswer> {
  const to = database();
  const [saved, , found] = await to.batch([
    to.all(sql`update shortlists as s set ${values}, revision = s.revision + 1
      where s.id = ${shortlistId} and s.revision = ${revision} and ${changesShortlist(actor)} returning id`),
    recordDeed(to, actor, { command, noun: 'shortlist', nounId: shortlistId }),
    to.all(sql`select 1 from shortlists s where s.id = ${shortlistId} and ${changesShortlist(actor)}`),
  ]);
  if (saved.length > 0) return { ok: true };
  return { ok: false, problem: found.length > 0 ? 'changed_meanwhile' : 'unknown_shortlist' };
}
