import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { operator } from '#src/domain/actor/actor.ts';
import { addMeeting } from '#src/domain/participant/add-meeting.server.ts';
import {
  listAttendanceShares,
  listMeetingPage,
  listMeetingRows,
} from '#src/domain/participant/attendance.queries.server.ts';
import { readMeeting, readPresences, shareOf } from '#src/domain/participant/attendance.ts';
import { endParticipant } from '#src/domain/participant/end-participant.server.ts';
import { recordAttendance } from '#src/domain/participant/record-attendance.server.ts';
import { recordSelection } from '#src/domain/participant/record-selection.server.ts';
import { listSelectionPage } from '#src/domain/participant/selection.queries.server.ts';
import { readSelection, suggestSelection, type SelectionRow } from '#src/domain/participant/selection.ts';
import { freshDatabase } from '../../support/database.ts';
import { aCohort, aParticipant, deeds } from '../programme/class-room.ts';

const row = (participantId: number, given: Partial<SelectionRow> = {}): SelectionRow => ({
  participantId,
  outcome: 'chosen',
  interviewedOn: '2026-02-20',
  score: 80,
  note: null,
  ...given,
});

describe('selection by interview', () => {
  it('records many decisions at once, and a later one supersedes', async () => {
    const database = await freshDatabase();
    const cohortId = await aCohort();
    const [a, b] = [await aParticipant(cohortId, { name: 'A' }), await aParticipant(cohortId, { name: 'B' })];
    expect(await recordSelection(operator, cohortId, [row(a), row(b, { outcome: 'reserve' })])).toEqual({
      ok: true,
      changed: 2,
    });
    expect(await recordSelection(operator, cohortId, [row(a), row(b, { score: 85 })])).toEqual({
      ok: true,
      changed: 1,
    });
    const { candidates } = await listSelectionPage(operator, cohortId, 1);
    expect(candidates.map(({ id, outcome, score }) => [id, outcome, score])).toEqual([
      [a, 'chosen', 80],
      [b, 'chosen', 85],
    ]);
    expect(
      await database.all(sql`
        select participant_id id, outcome from participant_selections where superseded_at is not null`),
    ).toEqual([{ id: b, outcome: 'reserve' }]);
    expect(await recordSelection(operator, cohortId, [row(a)])).toEqual({ ok: true, changed: 0 });
    expect((await deeds(database)).filter((command) => command === 'record-selection')).toHaveLength(2);
  });

  it('chooses nobody above the seats, those counted who were chosen before', async () => {
    await freshDatabase();
    const cohortId = await aCohort({ seats: 2 });
    const ids = [await aParticipant(cohortId), await aParticipant(cohortId), await aParticipant(cohortId)];
    const [a = 0, b = 0, c = 0] = ids;
    expect(
      await recordSelection(
        operator,
        cohortId,
        ids.map((id) => row(id)),
      ),
    ).toEqual({
      ok: false,
      problem: 'more_than_seats',
      seats: 2,
      chosen: 3,
    });
    await recordSelection(operator, cohortId, [row(a), row(b)]);
    expect(await recordSelection(operator, cohortId, [row(c)])).toMatchObject({ problem: 'more_than_seats' });
    expect(await recordSelection(operator, cohortId, [row(b, { outcome: 'refused' }), row(c)])).toEqual({
      ok: true,
      changed: 2,
    });
    await endParticipant(operator, { id: c, reason: 'Mundur' });
    expect(await recordSelection(operator, cohortId, [row(b)])).toEqual({ ok: true, changed: 1 });
  });

  it('touches nobody of another class, and no class that is not there', async () => {
    await freshDatabase();
    const cohortId = await aCohort();
    const elsewhere = await aParticipant(await aCohort({ name: 'Lain' }));
    expect(await recordSelection(operator, cohortId, [row(elsewhere)])).toEqual({ ok: true, changed: 0 });
    expect(await recordSelection(operator, 999_999, [row(elsewhere)])).toEqual({
      ok: false,
      problem: 'unknown_cohort',
    });
  });

  it('suggests the best by score up to the seats, and parts nobody with the same score', () => {
    const scores = [
      { id: 1, score: 70 },
      { id: 2, score: 90 },
      { id: 3, score: null },
      { id: 4, score: 80 },
    ];
    expect([...suggestSelection(scores, 2)].toSorted()).toEqual([
      [1, 'reserve'],
      [2, 'chosen'],
      [4, 'chosen'],
    ]);
    const even = [
      { id: 1, score: 90 },
      { id: 2, score: 80 },
      { id: 3, score: 80 },
    ];
    expect([...suggestSelection(even, 2).values()]).toEqual(['chosen', 'reserve', 'reserve']);
    expect([...suggestSelection(even, null).values()]).toEqual(['chosen', 'chosen', 'chosen']);
  });

  it('reads the table: untouched rows are left out, a score needs a decision and lies between 0 and 100', () => {
    const typed = {
      peserta: ['1', '2', '3'],
      wawancara: ['2026-02-20'],
      'nilai-1': ['88'],
      'hasil-1': ['chosen'],
      'nilai-2': [''],
      'hasil-2': ['refused'],
    };
    expect(readSelection(typed, new Map([[2, '2026-02-18']]), '2026-11-22')).toEqual({
      ok: true,
      rows: [row(1, { score: 88 }), row(2, { outcome: 'refused', score: null, interviewedOn: '2026-02-18' })],
    });
    const wrong = { ...typed, wawancara: ['besok'], 'nilai-1': ['101'], 'hasil-2': [''], 'nilai-2': ['5'] };
    const read = readSelection(wrong, new Map(), '2026-11-22');
    expect(read.ok ? [] : read.problems.map(({ field, problem }) => [field, problem])).toEqual([
      ['wawancara', 'not_a_day'],
      ['nilai-1', 'score_not_0_to_100'],
      ['hasil-2', 'outcome_missing'],
    ]);
    expect(readSelection({ peserta: ['1'] }, new Map(), '2026-11-22')).toMatchObject({
      problems: [{ problem: 'nothing_typed' }],
    });
  });
});

describe('attendance', () => {
  it('is recorded for a whole class at once, corrected, and told as a share for each', async () => {
    const database = await freshDatabase();
    const cohortId = await aCohort();
    const [a, b] = [await aParticipant(cohortId, { name: 'A' }), await aParticipant(cohortId, { name: 'B' })];
    const first = await addMeeting(operator, cohortId, { heldOn: '2026-03-02', topic: 'Pembukaan' });
    const second = await addMeeting(operator, cohortId, { heldOn: '2026-03-03', topic: 'Kemasan' });
    if (!first.ok || !second.ok) throw new Error('No meeting.');
    const came = (participantId: number, presence: 'present' | 'absent' | 'excused' = 'present') => ({
      participantId,
      presence,
    });
    await recordAttendance(operator, first.id, [came(a), came(b, 'absent')]);
    await recordAttendance(operator, second.id, [came(a), came(b)]);
    expect(await recordAttendance(operator, first.id, [came(a), came(b, 'excused')])).toEqual({
      ok: true,
      changed: 1,
    });
    expect(await recordAttendance(operator, first.id, [came(a), came(b, 'excused')])).toEqual({
      ok: true,
      changed: 0,
    });
    const { shares } = await listAttendanceShares(operator, cohortId, 1);
    expect(shares.map((one) => [one.name, shareOf(one)])).toEqual([
      ['A', 1],
      ['B', 0.5],
    ]);
    expect((await listMeetingPage(operator, cohortId, 1)).meetings).toMatchObject([
      { topic: 'Kemasan', present: 2 },
      { topic: 'Pembukaan', present: 1, excused: 1, absent: 0 },
    ]);
    expect((await deeds(database)).filter((command) => command === 'record-attendance')).toHaveLength(3);
  });

  it('is of those who take part: who was refused or left is not listed', async () => {
    await freshDatabase();
    const cohortId = await aCohort();
    const [a, b, c] = [
      await aParticipant(cohortId, { name: 'A' }),
      await aParticipant(cohortId, { name: 'B' }),
      await aParticipant(cohortId, { name: 'C' }),
    ];
    await recordSelection(operator, cohortId, [row(a), row(b, { outcome: 'refused' })]);
    await endParticipant(operator, { id: c, reason: 'Mundur' });
    const meeting = await addMeeting(operator, cohortId, { heldOn: '2026-03-02', topic: 'Pembukaan' });
    if (!meeting.ok) throw new Error('No meeting.');
    const { rows } = await listMeetingRows(operator, cohortId, meeting.id, 1);
    expect(rows.map(({ id }) => id)).toEqual([a]);
    const all = [a, b, c].map((participantId) => ({ participantId, presence: 'present' as const }));
    expect(await recordAttendance(operator, meeting.id, all)).toEqual({ ok: true, changed: 1 });
  });

  it('knows a meeting once, and none that is not there', async () => {
    await freshDatabase();
    const cohortId = await aCohort();
    const meeting = { heldOn: '2026-03-02', topic: 'Pembukaan' };
    await addMeeting(operator, cohortId, meeting);
    expect(await addMeeting(operator, cohortId, meeting)).toEqual({ ok: false, problem: 'listed_already' });
    expect(await addMeeting(operator, 999_999, meeting)).toEqual({ ok: false, problem: 'unknown_cohort' });
    expect(await recordAttendance(operator, 999_999, [])).toEqual({ ok: false, problem: 'unknown_meeting' });
  });

  it('reads its forms', () => {
    expect(readMeeting({ tanggal: ['2026-03-02'], topik: ['Kemasan'] }, '2026-11-22')).toEqual({
      ok: true,
      meeting: { heldOn: '2026-03-02', topic: 'Kemasan' },
    });
    expect(readMeeting({ tanggal: ['2 Maret'], topik: [''] }, '2026-11-22')).toMatchObject({
      problems: [
        { field: 'tanggal', problem: 'not_a_day' },
        { field: 'topik', problem: 'missing' },
      ],
    });
    expect(readPresences({ peserta: ['1', '2'], 'hadir-1': ['present'], 'hadir-2': ['mungkin'] })).toEqual([
      { participantId: 1, presence: 'present' },
    ]);
    expect(shareOf({ present: 0, excused: 0, absent: 0 })).toBeUndefined();
  });
});
