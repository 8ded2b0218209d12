import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { freeSlug } from '#src/domain/slug/free-slug.queries.server.ts';
import { mayKeepSupport, supportKeepers } from '#src/domain/support/support.policy.ts';
import type { EventFacts } from './event.ts';

export type CreateEventAnswer =
  { ok: true; eventId: number } | { ok: false; problem: 'not_allowed' | 'name_taken' };

/**
 * Adds an event, past or coming; the home page shows it until it is over. A name stands once on a day, so that a form sent
 * twice makes one event.
 */
export async function createEvent(actor: Actor, event: EventFacts): Promise<CreateEventAnswer> {
  if (!mayKeepSupport(actor)) return { ok: false, problem: 'not_allowed' };
  const slug = await freeSlug('events', `${event.name} ${event.startsOn.slice(0, 4)}`, 'acara');
  const to = database();
  const [written] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into events (slug, kind, name, name_en, place, starts_on, ends_on, source_url)
      select ${slug}, ${event.kind}, ${event.name}, ${event.nameEn}, ${event.place}, ${event.startsOn},
        ${event.endsOn}, ${event.sourceUrl}
      where ${actsForOffice(actor, supportKeepers.officers ?? [])}
        and not exists (select 1 from events v where v.ended_at is null
          and v.name = ${event.name} collate nocase and v.starts_on = ${event.startsOn})
      on conflict do nothing returning id`),
    recordDeed(to, actor, { command: 'create-event', noun: 'event', nounId: insertedRow }),
    noticeEverywhere(to),
  ]);
  const [row] = written;
  return row === undefined ? { ok: false, problem: 'name_taken' } : { ok: true, eventId: row.id };
}
