import { daysBetween } from '#src/domain/claim/days.ts';

const hoursAhead = 7;

/** Whole days from an instant's day in Tangerang (UTC+7, no daylight saving) to today. */
export function daysWaited(instant: string | null, today: string): number {
  if (instant === null) return 0;
  const day = new Date(Date.parse(instant) + hoursAhead * 3_600_000).toISOString().slice(0, 10);
  return Math.max(0, daysBetween(day, today));
}
