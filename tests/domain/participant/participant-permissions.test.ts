import { describe, expect, it } from 'vitest';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { addMeeting } from '#src/domain/participant/add-meeting.server.ts';
import { addParticipant } from '#src/domain/participant/add-participant.server.ts';
import {
  findMeeting,
  listAttendanceShares,
  listMeetingPage,
  listMeetingRows,
} from '#src/domain/participant/attendance.queries.server.ts';
import { editParticipant } from '#src/domain/participant/edit-participant.server.ts';
import { endParticipant } from '#src/domain/participant/end-participant.server.ts';
import { listMatchCandidates } from '#src/domain/participant/match-candidates.queries.server.ts';
import { matchParticipant } from '#src/domain/participant/match-participant.server.ts';
import {
  countParticipants,
  findParticipant,
  listParticipantPage,
} from '#src/domain/participant/participants.queries.server.ts';
import { recordAttendance } from '#src/domain/participant/record-attendance.server.ts';
import { recordSelection } from '#src/domain/participant/record-selection.server.ts';
import { listSelectionPage, listStandingScores } from '#src/domain/participant/selection.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { everyone, someone } from '../../support/everyone.ts';
import { anEnterprise } from '../product/shop-window.ts';
import { aCohort, aParticipant, plainParticipant } from '../programme/class-room.ts';

type World = { cohortId: number; participantId: number; meetingId: number; enterpriseId: number };

const decision = { outcome: 'chosen', interviewedOn: null, score: 80, note: null } as const;
const everybody = { text: '', state: undefined };

const commands: Record<string, (actor: Actor, world: World) => Promise<boolean>> = {
  'count who takes part': async (actor, { cohortId }) => (await countParticipants(actor, cohortId)).total > 0,
  'read names and phones': async (actor, { cohortId }) =>
    (await listParticipantPage(actor, cohortId, everybody, 1)).total > 0,
  'read one of them': async (actor, { cohortId, participantId }) =>
    (await findParticipant(actor, cohortId, participantId)) !== undefined,
  'read the decisions': async (actor, { cohortId }) =>
    (await listSelectionPage(actor, cohortId, 1)).total > 0,
  'read the scores': async (actor, { cohortId }) =>
    (await listStandingScores(actor, cohortId)).scores.length > 0,
  'read the meetings': async (actor, { cohortId }) => (await listMeetingPage(actor, cohortId, 1)).total > 0,
  'read a meeting': async (actor, { cohortId, meetingId }) =>
    (await findMeeting(actor, cohortId, meetingId)) !== undefined,
  'read who came': async (actor, { cohortId, meetingId }) =>
    (await listMeetingRows(actor, cohortId, meetingId, 1)).total > 0,
  'read how often they came': async (actor, { cohortId }) =>
    (await listAttendanceShares(actor, cohortId, 1)).total > 0,
  'look for the UMKM of one': async (actor, { cohortId, participantId }) => {
    const participant = await findParticipant(operator, cohortId, participantId);
    if (participant === undefined) throw new Error('No participant.');
    return (await listMatchCandidates(actor, participant, '')).length > 0;
  },
  'add one': async (actor, { cohortId }) => (await addParticipant(actor, cohortId, plainParticipant)).ok,
  'edit one': async (actor, { participantId }) =>
    (await editParticipant(actor, participantId, plainParticipant)).ok,
  'end one': async (actor, { participantId }) =>
    (await endParticipant(actor, { id: participantId, reason: 'Mundur' })).ok,
  'match one': async (actor, { participantId, enterpriseId }) =>
    (await matchParticipant(actor, { id: participantId, enterpriseId })).ok,
  'decide about one': async (actor, { cohortId, participantId }) =>
    (await recordSelection(actor, cohortId, [{ participantId, ...decision }])).ok,
  'add a meeting': async (actor, { cohortId }) =>
    (await addMeeting(actor, cohortId, { heldOn: '2026-03-03', topic: 'Kemasan' })).ok,
  'record who came': async (actor, { meetingId, participantId }) =>
    (await recordAttendance(actor, meetingId, [{ participantId, presence: 'absent' }])).ok,
};

const keepers = ['programme_manager', 'admin', 'operator'];
const readers = ['verifier', 'trade_officer', ...keepers];

describe.each(Object.keys(commands))('To %s', (name) => {
  it.each(everyone)('%s is answered as agreed', async (who) => {
    const database = await freshDatabase();
    const enterpriseId = await anEnterprise(database, { name: 'Dapur Contoh', whatsapp: '+6281200000001' });
    const elsewhereId = await anEnterprise(database);
    const cohortId = await aCohort();
    const participantId = await aParticipant(cohortId, {
      businessName: 'Dapur Contoh',
      phone: '+6281200000001',
    });
    const meeting = await addMeeting(operator, cohortId, { heldOn: '2026-03-02', topic: 'Pembukaan' });
    const meetingId = meeting.ok ? meeting.id : 0;
    const actor = await someone(database, who, { enterpriseId, elsewhereId });
    const expected = (name === 'count who takes part' ? readers : keepers).includes(who);
    const world = { cohortId, participantId, meetingId, enterpriseId };
    expect(await commands[name]?.(actor, world)).toBe(expected);
  });
});
