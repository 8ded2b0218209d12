import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { mayKeepSupport, supportKeepers } from '#src/domain/support/support.policy.ts';
import type { EventFacts } from './event.ts';

/** Changes what is written about an event; its address stays. */
export async function changeEvent(
  actor: Actor,
  eventId: number,
  event: EventFacts,
): Promise<{ ok: true } | { ok: false; problem: 'not_allowed' | 'unknown_event' }> {
  if (!mayKeepSupport(actor)) return { ok: false, problem: 'not_allowed' };
  const to = database();
  const [written] = await to.batch([
    to.all(sql`
      update events set kind = ${event.kind}, name = ${event.name}, name_en = ${event.nameEn},
        place = ${event.place}, starts_on = ${event.startsOn}, ends_on = ${event.endsOn},
        source_url = ${event.sourceUrl}
      where id = ${eventId} and ended_at is null and ${actsForOffice(actor, supportKeepers.officers ?? [])} returning id`),
    recordDeed(to, actor, { command: 'change-event', noun: 'event', nounId: eventId }),
    noticeEverywhere(to),
  ]);
  return written.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_event' };
}
