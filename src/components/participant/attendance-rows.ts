import { cohortHref } from '#src/components/cohort/cohort-tabs.ts';
import { shareOf, type AttendanceShare, type Meeting } from '#src/domain/participant/attendance.ts';
import { formatDay, formatNumber } from '#src/i18n/format.ts';
import { participant } from '#src/i18n/messages/participant.ts';
import { participantHref } from './participant-page.ts';

const t = participant.attendance;
const number = (value: number) => formatNumber(value, 'id');

export const meetingColumns = Object.entries(t.columns).map(([key, label]) => ({
  key,
  label,
  isNumber: key !== 'meeting',
}));

/** The meetings of a class as rows of a table. */
export function meetingRows(cohortId: number, meetings: readonly Meeting[]) {
  return meetings.map(({ id, heldOn, topic, present, excused, absent }) => ({
    meeting: {
      text: topic,
      href: `${cohortHref(cohortId, 'attendance')}/${id}`,
      note: formatDay(heldOn, 'id'),
    },
    present: number(present),
    excused: number(excused),
    absent: number(absent),
  }));
}

export const shareColumns = [
  { key: 'participant', label: t.participant },
  { key: 'share', label: t.share, isNumber: true },
  { key: 'excused', label: t.columns.excused, isNumber: true },
  { key: 'absent', label: t.columns.absent, isNumber: true },
];

/** How often each came, as rows of a table. */
export function shareRows(cohortId: number, shares: readonly AttendanceShare[]) {
  return shares.map((one) => ({
    participant: { text: one.name, href: participantHref(cohortId, one.id) },
    share: shareLine(one),
    excused: number(one.excused),
    absent: number(one.absent),
  }));
}

function shareLine(one: AttendanceShare): string {
  const share = shareOf(one);
  if (share === undefined) return t.none;
  const meetings = one.present + one.excused + one.absent;
  return t.shareOf(number(Math.round(share * 100)), number(one.present), number(meetings));
}
