/** When a shop is open on a day of the week: from and until as `HH:MM`, or null when it is closed. */
export type DayHours = readonly [from: string, until: string] | null;

/** The seven days from Monday. */
export type OpeningHours = readonly DayHours[];

const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A stored text as opening hours; null when there are none or they are not sound. */
export function parseOpeningHours(stored: string | null): OpeningHours | null {
  if (stored === null) return null;
  const days = JSON.parse(stored) as OpeningHours;
  return Array.isArray(days) && days.length === 7 ? days : null;
}

export type HoursProblem = 'not_a_time' | 'half' | 'ends_before_it_begins';

/** Reads what was typed for a day; both empty is closed. */
export function readDayHours(
  from: string,
  until: string,
): { ok: true; hours: DayHours } | { ok: false; problem: HoursProblem } {
  const [begin, end] = [from, until].map((text) =>
    text
      .trim()
      .replace('.', ':')
      .replace(/^(\d):/, '0$1:'),
  );
  if (begin === undefined || end === undefined || (begin === '' && end === ''))
    return { ok: true, hours: null };
  if (begin === '' || end === '') return { ok: false, problem: 'half' };
  if (!time.test(begin) || !time.test(end)) return { ok: false, problem: 'not_a_time' };
  return begin < end ? { ok: true, hours: [begin, end] } : { ok: false, problem: 'ends_before_it_begins' };
}

/** Days with the same hours beside each other as one line: Monday to Friday 08:00–17:00. */
export function groupedHours(hours: OpeningHours): { first: number; last: number; hours: DayHours }[] {
  const groups: { first: number; last: number; hours: DayHours }[] = [];
  for (const [day, each] of hours.entries()) {
    const before = groups.at(-1);
    if (before !== undefined && String(before.hours) === String(each)) before.last = day;
    else groups.push({ first: day, last: day, hours: each });
  }
  return groups;
}
