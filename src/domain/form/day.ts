/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Days between which something can have been or will be; both count. */
export interface DaySpan {
  from: string;
  until: string;
}

/** Nothing that officers write down here is older: the first programmes on record are of 2020. */
export const earliestDay = '2000-01-01';

/** What has happened: up to today. */
export const pastDays = (today: string): DaySpan => ({ from: earliestDay, until: today });

/** What is planned as well: to the end of a year so many years ahead. */
export const plannedDays = (today: string, yearsAhead: number): DaySpan => ({
  from: earliestDay,
  until: `${Number(today.slice(0, 4)) + yearsAhead}-12-31`,
});

/** Whether a day lies in a span. */
export function isWithin(day: string, { from, until }: DaySpan): boolean {
  return from <= day && day <= until;
}
