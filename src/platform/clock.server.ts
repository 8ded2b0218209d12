type Clock = () => Date;

// Kept on globalThis because the built site and the scripts around it are separate module graphs in one process.
const key = Symbol.for('etalase.clock');
const holder = globalThis as { [key]?: Clock };

const jakartaDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

/** The present instant. */
export function now(): Date {
  return holder[key]?.() ?? new Date();
}

const minuteMs = 60_000;
let known = { minute: Number.NaN, day: '' };

/** The calendar day in Tangerang (Asia/Jakarta, no daylight saving) as `YYYY-MM-DD`; claims expire by it. */
export function today(): string {
  const present = now();
  // Asked for several times a page; no day ends within a minute.
  const minute = Math.floor(present.getTime() / minuteMs);
  if (minute !== known.minute) known = { minute, day: jakartaDay.format(present) };
  return known.day;
}

/** Sets the clock, for tests: expiry at midnight is shown by moving time, not by waiting. */
export function useClock(clock: Clock | undefined): void {
  if (clock === undefined) delete holder[key];
  else holder[key] = clock;
}
