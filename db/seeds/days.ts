const millisecondsPerDay = 86_400_000;

/** The day that lies so many days after a day (`YYYY-MM-DD`); before it when negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** An instant on that day, at an hour of business in Tangerang that differs a little from row to row. */
export function instantOn(day: string, nth: number): string {
  const minute = (nth * 17) % 540;
  return new Date(Date.parse(`${day}T02:00:00Z`) + minute * 60_000).toISOString();
}

/** The day that lay so many days before a day. */
export function daysBefore(day: string, days: number): string {
  return dayAfter(day, -days);
}
