import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { supportKeepers } from '#src/domain/support/support.policy.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { eventsPerPage, participantsPerPage, type EventFilter } from './event-form.ts';
import type { KeptEvent, Participation } from './event.ts';

type EventRow = Omit<KeptEvent, 'isExample'> & { isExample: number };

const columns = sql`v.id, v.slug, v.kind, v.name, v.name_en "nameEn", v.place, v.starts_on "startsOn",
  v.ends_on "endsOn", v.source_url "sourceUrl", v.is_example "isExample",
  (select count(*) from event_participations p where p.event_id = v.id and p.ended_at is null) participants,
  (select sum(p.sales) from event_participations p where p.event_id = v.id and p.ended_at is null) sales`;

/** Events as officers keep them: those to come the nearest first, those that are over the latest first. */
export async function listKeptEvents(
  actor: Actor,
  { when, kind }: EventFilter,
  page: number,
  today = currentDay(),
): Promise<{ events: KeptEvent[]; total: number }> {
  const fits = sql`${when === 'coming' ? sql`v.ends_on >= ${today}` : sql`v.ends_on < ${today}`}
    and v.ended_at is null and ${kind === undefined ? sql`true` : sql`v.kind = ${kind}`} and ${keeps(actor)}`;
  const order = when === 'coming' ? sql`v.starts_on, v.id` : sql`v.starts_on desc, v.id desc`;
  const to = database();
  const [rows, [counted]] = await to.batch([
    to.all<EventRow>(sql`select ${columns} from events v where ${fits} order by ${order}
      limit ${eventsPerPage} offset ${(page - 1) * eventsPerPage}`),
    to.all<{ total: number }>(sql`select count(*) total from events v where ${fits}`),
  ]);
  return { events: rows.map(toEvent), total: counted?.total ?? 0 };
}

/** One event. */
export async function findKeptEvent(actor: Actor, eventId: number): Promise<KeptEvent | undefined> {
  const [row] = await database().all<EventRow>(
    sql`select ${columns} from events v where v.id = ${eventId} and v.ended_at is null and ${keeps(actor)}`,
  );
  return row === undefined ? undefined : toEvent(row);
}

type ParticipationRow = Omit<Participation, 'enterprise' | 'isExample'> & {
  isExample: number;
  enterpriseId: number;
  enterpriseSlug: string;
  name: string;
  place: string;
};

const participationColumns = sql`p.id, p.event_id "eventId", p.sales, p.note, p.source_url "sourceUrl",
  p.recorded_by "recordedBy", p.recorded_at "recordedAt", p.ended_at "endedAt", p.is_example "isExample",
  e.id "enterpriseId", e.slug "enterpriseSlug", e.name, ${placeOf('e')} place`;

/** Who took part in an event, by name, one page at a time. */
export async function listParticipations(
  actor: Actor,
  eventId: number,
  page: number,
): Promise<Participation[]> {
  const rows = await database().all<ParticipationRow>(sql`
    select ${participationColumns} from event_participations p join enterprises e on e.id = p.enterprise_id
    where p.event_id = ${eventId} and p.ended_at is null and ${keeps(actor)}
    order by e.name_key, p.id limit ${participantsPerPage} offset ${(page - 1) * participantsPerPage}`);
  return rows.map(toParticipation);
}

/** One record of who took part. */
export async function findParticipation(
  actor: Actor,
  participationId: number,
): Promise<Participation | undefined> {
  const [row] = await database().all<ParticipationRow>(sql`
    select ${participationColumns} from event_participations p join enterprises e on e.id = p.enterprise_id
    where p.id = ${participationId} and ${keeps(actor)}`);
  return row === undefined ? undefined : toParticipation(row);
}

function keeps(actor: Actor): SQL {
  return actsForOffice(actor, supportKeepers.officers ?? []);
}

function toEvent(row: EventRow): KeptEvent {
  return { ...row, isExample: row.isExample === 1 };
}

function toParticipation(row: ParticipationRow): Participation {
  const { enterpriseId, enterpriseSlug, name, place, isExample, ...facts } = row;
  return {
    ...facts,
    isExample: isExample === 1,
    enterprise: { id: enterpriseId, slug: enterpriseSlug, name, place: JSON.parse(place) as EnterprisePlace },
  };
}
