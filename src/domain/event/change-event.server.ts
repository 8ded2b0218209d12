import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { mayKeepSupport, supportKeepers } from '#src/domain/support/support.policy.ts';
import type { EventFacts } from './event.ts';

/**
 * Changes what is written about an event; its address stays. A name stands once on a day, as when it is added;
 * two that stood there before the rule can still be changed.
 */
export async function changeEvent(
  actor: Actor,
  eventId: number,
  event: EventFacts,
): Promise<{ ok: true } | { ok: false; problem: 'not_allowed' | 'unknown_event' | 'name_taken' }> {
  if (!mayKeepSupport(actor)) return { ok: false, problem: 'not_allowed' };
  const to = database();
  const mine = sql`id = ${eventId} and ended_at is null and ${actsForOffice(actor, supportKeepers.officers ?? [])}`;
  const [written, , , found] = await to.batch([
    to.all(sql`
      update events set kind = ${event.kind}, name = ${event.name}, name_en = ${event.nameEn},
        place = ${event.place}, starts_on = ${event.startsOn}, ends_on = ${event.endsOn},
        source_url = ${event.sourceUrl}
      where ${mine} and (name = ${event.name} and starts_on = ${event.startsOn}
        or not exists (select 1 from events v where v.id <> ${eventId} and v.ended_at is null
          and v.name = ${event.name} collate nocase and v.starts_on = ${event.startsOn}))
      returning id`),
    recordDeed(to, actor, { command: 'change-event', noun: 'event', nounId: eventId }),
    noticeEverywhere(to),
    to.all(sql`select 1 from events where ${mine}`),
  ]);
  if (written.length > 0) return { ok: true };
  return { ok: false, problem: found.length > 0 ? 'name_taken' : 'unknown_event' };
}
