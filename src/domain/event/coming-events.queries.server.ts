import { and, asc, gte, isNull } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { events } from '#db/schema/index.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import type { EventNotice } from './event.ts';

/** The events that have not ended on `today`, the nearest first. */
export async function listComingEvents(limit: number, today = currentDay()): Promise<EventNotice[]> {
  return database()
    .select({
      slug: events.slug,
      kind: events.kind,
      name: events.name,
      nameEn: events.nameEn,
      place: events.place,
      startsOn: events.startsOn,
      endsOn: events.endsOn,
      sourceUrl: events.sourceUrl,
      isExample: events.isExample,
    })
    .from(events)
    .where(and(gte(events.endsOn, today), isNull(events.endedAt)))
    .orderBy(asc(events.startsOn), asc(events.id))
    .limit(limit);
}
