import { describe, expect, it } from 'vitest';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { addMembers } from '#src/domain/business-group/add-members.server.ts';
import { changeGroup } from '#src/domain/business-group/change-group.server.ts';
import { createGroup } from '#src/domain/business-group/create-group.server.ts';
import { endGroup } from '#src/domain/business-group/end-group.server.ts';
import {
  findKeptGroup,
  listGroupMembers,
  listKeptGroups,
} from '#src/domain/business-group/kept-groups.queries.server.ts';
import { removeGroupMember } from '#src/domain/business-group/remove-group-member.server.ts';
import { readEnterprisePick } from '#src/domain/enterprise-pick/enterprise-pick.queries.server.ts';
import { endEvent } from '#src/domain/event/end-event.server.ts';
import { changeEvent } from '#src/domain/event/change-event.server.ts';
import { changeParticipation } from '#src/domain/event/change-participation.server.ts';
import { createEvent } from '#src/domain/event/create-event.server.ts';
import { endParticipation } from '#src/domain/event/end-participation.server.ts';
import {
  findKeptEvent,
  findParticipation,
  listKeptEvents,
  listParticipations,
} from '#src/domain/event/kept-events.queries.server.ts';
import { recordParticipations } from '#src/domain/event/record-participations.server.ts';
import { correctVisit } from '#src/domain/mentoring/correct-visit.server.ts';
import { endVisit } from '#src/domain/mentoring/end-visit.server.ts';
import { exportVisits } from '#src/domain/mentoring/export-visits.server.ts';
import { finishFollowUp } from '#src/domain/mentoring/finish-follow-up.server.ts';
import { recordVisit } from '#src/domain/mentoring/record-visit.server.ts';
import { findVisit, listVisits, listVisitsOf } from '#src/domain/mentoring/visits.queries.server.ts';
import { endSupport } from '#src/domain/support/end-support.server.ts';
import { recordSupports } from '#src/domain/support/record-supports.server.ts';
import { findSupport, listOwnSupports, listSupports } from '#src/domain/support/supports.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { everyone, someone, type Someone } from '../../support/everyone.ts';
import { anEvent, aGroup, eventFacts, groupFacts, nothingSold } from '../event/event-world.ts';
import { anEnterprise, laySetting } from '../product/shop-window.ts';
import { aSupport, aVisit, findings, grant } from './support-world.ts';

async function aWorld() {
  const database = await freshDatabase();
  await laySetting(database);
  const enterpriseId = await anEnterprise(database);
  const elsewhereId = await anEnterprise(database);
  const newcomerId = await anEnterprise(database);
  const [eventId, groupId] = [await anEvent(), await aGroup()];
  await recordParticipations(operator, eventId, [enterpriseId, elsewhereId], nothingSold);
  await addMembers(operator, groupId, [enterpriseId, elsewhereId]);
  const [first, second] = await listParticipations(operator, eventId, 1);
  return {
    database,
    enterpriseId,
    elsewhereId,
    newcomerId,
    eventId,
    groupId,
    eventToEndId: await anEvent({ name: 'Pameran yang batal' }),
    groupToEndId: await aGroup({ name: 'Kelompok yang bubar' }),
    participationId: first?.id ?? 0,
    participationToEndId: second?.id ?? 0,
    visitId: await aVisit(enterpriseId),
    visitToFinishId: await aVisit(enterpriseId),
    visitToEndId: await aVisit(enterpriseId),
    supportId: await aSupport(enterpriseId),
    supportToEndId: await aSupport(enterpriseId, { note: 'Keliru' }),
  };
}

type World = Awaited<ReturnType<typeof aWorld>>;
type Question = (actor: Actor, world: World) => Promise<unknown>;
const ok = async (answer: Promise<{ ok: boolean }>) => (await answer).ok;

const keepersAsk: Record<string, Question> = {
  'list visits': async (actor) => (await listVisits(actor, {}, 1)).total,
  'open a visit': (actor, { visitId }) => findVisit(actor, visitId),
  'see the visits of an UMKM': async (actor, { enterpriseId }) =>
    (await listVisitsOf(actor, enterpriseId)).length,
  'export visits': (actor) => exportVisits(actor, {}, 'csv'),
  'record a visit': (actor, { enterpriseId }) => ok(recordVisit(actor, enterpriseId, findings)),
  'correct a visit': (actor, { visitId }) => ok(correctVisit(actor, visitId, findings)),
  'finish a follow-up': (actor, { visitToFinishId }) => ok(finishFollowUp(actor, visitToFinishId)),
  'end a visit': (actor, { visitToEndId }) => ok(endVisit(actor, visitToEndId, 'Salah UMKM')),
  'list supports': async (actor) => (await listSupports(actor, {}, 1)).total,
  'open a support': (actor, { supportId }) => findSupport(actor, supportId),
  'record support': async (actor, { newcomerId }) => {
    const answer = await recordSupports(actor, [newcomerId], grant);
    return answer.ok && answer.recorded === 1;
  },
  'end a support': (actor, { supportToEndId }) => ok(endSupport(actor, supportToEndId, 'Salah catat')),
  'list groups': async (actor) => (await listKeptGroups(actor, { text: '' }, 1)).total,
  'open a group': (actor, { groupId }) => findKeptGroup(actor, groupId),
  'see the members of a group': async (actor, { groupId }) => (await listGroupMembers(actor, groupId)).length,
  'create a group': (actor) => ok(createGroup(actor, { ...groupFacts, name: 'Kelompok baru' })),
  'change a group': (actor, { groupId }) => ok(changeGroup(actor, groupId, groupFacts)),
  'add a member': async (actor, { groupId, newcomerId }) => {
    const answer = await addMembers(actor, groupId, [newcomerId]);
    return answer.ok && answer.added === 1;
  },
  'remove a member': (actor, { groupId, elsewhereId }) => ok(removeGroupMember(actor, groupId, elsewhereId)),
  'end a group': (actor, { groupToEndId }) => ok(endGroup(actor, groupToEndId, 'Bubar')),
  'list events': async (actor) => (await listKeptEvents(actor, { when: 'past' }, 1, '2027-01-01')).total,
  'open an event': (actor, { eventId }) => findKeptEvent(actor, eventId),
  'see who took part': (actor, { participationId }) => findParticipation(actor, participationId),
  'create an event': (actor) => ok(createEvent(actor, { ...eventFacts, name: 'Pameran baru' })),
  'end an event': (actor, { eventToEndId }) => ok(endEvent(actor, eventToEndId, 'Batal')),
  'change an event': (actor, { eventId }) => ok(changeEvent(actor, eventId, eventFacts)),
  'record who took part': async (actor, { eventId, newcomerId }) => {
    const answer = await recordParticipations(actor, eventId, [newcomerId], nothingSold);
    return answer.ok && answer.recorded === 1;
  },
  'write down what was sold': (actor, { participationId }) =>
    ok(changeParticipation(actor, participationId, { ...nothingSold, sales: 100_000 })),
  'end that somebody took part': (actor, { participationToEndId }) =>
    ok(endParticipation(actor, participationToEndId, 'Tidak hadir')),
};

const keepers: Someone[] = ['trade_officer', 'programme_manager', 'admin', 'operator'];
const pickers: Someone[] = [...keepers, 'verifier'];
const ownReaders: Someone[] = ['owner', 'editor', 'order_desk', 'operator'];

describe('Visits, support, groups and events', () => {
  it.each(everyone)('are kept by those whose task it is, and asked for by: %s', async (who) => {
    const world = await aWorld();
    const actor = await someone(world.database, who, world);
    const answers: Record<string, boolean> = {};
    for (const [question, ask] of Object.entries(keepersAsk)) {
      answers[question] = Boolean(await ask(actor, world));
    }
    const expected = Object.keys(keepersAsk).map((question) => [question, keepers.includes(who)] as const);
    expect(answers).toEqual(Object.fromEntries(expected));

    const pick = await readEnterprisePick(actor, { umkm: [String(world.newcomerId)] });
    expect(pick.picked.length > 0).toBe(pickers.includes(who));
    const own = await listOwnSupports(actor, world.enterpriseId);
    expect(own.length > 0).toBe(ownReaders.includes(who));
  });
});
