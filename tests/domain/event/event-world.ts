import { operator } from '#src/domain/actor/actor.ts';
import type { GroupFacts } from '#src/domain/business-group/business-group.ts';
import { createGroup } from '#src/domain/business-group/create-group.server.ts';
import { createEvent } from '#src/domain/event/create-event.server.ts';
import type { EventFacts, ParticipationFacts } from '#src/domain/event/event.ts';

/** Events and groups in tests. Everything here is invented. */

export const eventFacts: EventFacts = {
  kind: 'exhibition',
  name: 'Pameran Uji',
  nameEn: null,
  place: 'Alun-alun',
  startsOn: '2026-10-01',
  endsOn: '2026-10-04',
  sourceUrl: null,
};

export const nothingSold: ParticipationFacts = { sales: null, note: null, sourceUrl: null };

export const groupFacts: GroupFacts = {
  name: 'Kelompok Uji Melati',
  story: 'Kami membuat keripik bersama.',
  storyEn: null,
  kelurahanCode: null,
  foundedYear: 2019,
};

/** An event; its number. */
export async function anEvent(given: Partial<EventFacts> = {}): Promise<number> {
  const answer = await createEvent(operator, { ...eventFacts, ...given });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.eventId;
}

/** A group without members; its number. */
export async function aGroup(given: Partial<GroupFacts> = {}): Promise<number> {
  const answer = await createGroup(operator, { ...groupFacts, ...given });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.groupId;
}
