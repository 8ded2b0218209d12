import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { now } from '#src/platform/clock.server.ts';
import type { DeskKey } from './desk-noun.ts';
import { isBefore } from './desk-nouns.queries.server.ts';

/** That another officer has the same thing open: their office, never their name. */
export type OtherOpening = { office: string; openedAt: string };

/** Whoever opened something longer ago has most likely gone on to something else. */
export const openingMinutes = 15;

/** Notes that somebody has something at the desk open, and tells who else has, since when; the latest first. */
export async function openAtDesk(actor: Actor, key: DeskKey): Promise<OtherOpening[]> {
  const at = now();
  const since = new Date(at.getTime() - openingMinutes * 60_000).toISOString();
  const { noun, id } = key;
  const to = database();
  const [, others] = await to.batch([
    to.run(sql`
      insert into desk_openings (noun, noun_id, account_id, opened_at)
      select ${noun}, ${id}, ${actor.accountId}, ${at.toISOString()}
      where ${actor.accountId} is not null and ${isBefore(actor, key)}
      on conflict (noun, noun_id, account_id) do update set opened_at = excluded.opened_at`),
    to.all<OtherOpening>(sql`
      select (select r.office from office_roles r where r.account_id = o.account_id and r.ended_at is null
          order by r.id limit 1) office, o.opened_at "openedAt"
      from desk_openings o
      where o.noun = ${noun} and o.noun_id = ${id} and o.account_id is not ${actor.accountId}
        and o.opened_at > ${since} and ${isBefore(actor, key)}
        and exists (select 1 from office_roles r where r.account_id = o.account_id and r.ended_at is null)
      order by o.opened_at desc`),
  ]);
  return others;
}
