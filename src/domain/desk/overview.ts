import { daysBetween } from '#src/domain/claim/days.ts';

export const waitingQueues = ['claims', 'registrations', 'changes'] as const;
export type WaitingQueue = (typeof waitingQueues)[number];

/** One queue as the overview shows it. */
export type QueueState = {
  queue: WaitingQueue;
  count: number;
  /** Since when the oldest waits; null when nothing does. */
  oldestAt: string | null;
  oldestDays: number;
  /** How many of them are of high risk; queues without that rule have none. */
  highRisk: number;
};

/** Who waits longest comes first; among queues of the same age the one with more at risk, and empty ones at the end. */
export function byAgeThenRisk(a: QueueState, b: QueueState): number {
  if ((a.count === 0) !== (b.count === 0)) return a.count === 0 ? 1 : -1;
  if (a.oldestDays !== b.oldestDays) return b.oldestDays - a.oldestDays;
  if (a.highRisk !== b.highRisk) return b.highRisk - a.highRisk;
  return waitingQueues.indexOf(a.queue) - waitingQueues.indexOf(b.queue);
}

const hoursAhead = 7;

/** Whole days from an instant's day in Tangerang (UTC+7, no daylight saving) to today. */
export function daysWaited(instant: string | null, today: string): number {
  if (instant === null) return 0;
  const day = new Date(Date.parse(instant) + hoursAhead * 3_600_000).toISOString().slice(0, 10);
  return Math.max(0, daysBetween(day, today));
}
