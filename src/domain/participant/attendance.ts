import { plannedDays } from '#src/domain/form/day.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { FieldReader, type ReadProblem } from '#src/domain/form/field-reader.ts';
import { presences, type Presence } from './participant.ts';
import { typedParticipants } from './selection.ts';

export const meetingsPerPage = 30;

/** A meeting of a class with how many came. */
export interface Meeting {
  id: number;
  heldOn: string;
  topic: string;
  present: number;
  excused: number;
  absent: number;
}

/** Somebody who takes part, in the form of a meeting; null while nothing is recorded. */
export interface MeetingRow {
  id: number;
  name: string;
  businessName: string | null;
  presence: Presence | null;
}

/** How often somebody came, of the meetings at which it was recorded. */
export interface AttendanceShare {
  id: number;
  name: string;
  present: number;
  excused: number;
  absent: number;
}

/** The share of meetings to which somebody came, from 0 to 1; undefined while none is recorded. */
export function shareOf({
  present,
  excused,
  absent,
}: Omit<AttendanceShare, 'id' | 'name'>): number | undefined {
  const meetings = present + excused + absent;
  return meetings === 0 ? undefined : present / meetings;
}

/** The fields of a new meeting, by their names on the page. */
export const meetingFields = {
  day: 'tanggal',
  topic: 'topik',
} as const;

export type MeetingField = (typeof meetingFields)[keyof typeof meetingFields];

export type ReadMeeting =
  | { ok: true; meeting: { heldOn: string; topic: string } }
  | { ok: false; problems: ReadProblem<MeetingField>[] };

/** Reads a meeting as typed. */
export function readMeeting(typed: Typed, today: string): ReadMeeting {
  const reader = new FieldReader<MeetingField>(typed);
  const heldOn = reader.day('tanggal', plannedDays(today, 1), { isRequired: true });
  const topic = reader.line('topik', { isRequired: true, limit: 150 });
  if (heldOn === null || topic === null) return { ok: false, problems: reader.problems };
  return { ok: true, meeting: { heldOn, topic } };
}

/** The field of a row of a meeting's form. */
export const presenceField = (participantId: number) => `hadir-${participantId}`;

/** Reads who came; rows without an answer are left out. */
export function readPresences(typed: Typed): { participantId: number; presence: Presence }[] {
  return typedParticipants(typed).flatMap((participantId) => {
    const word = typedText(typed, presenceField(participantId));
    const presence = presences.find((one) => one === word);
    return presence === undefined ? [] : [{ participantId, presence }];
  });
}
