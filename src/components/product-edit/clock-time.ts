const zone = 'Asia/Jakarta';
const clock = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone: zone });
const dayAndClock = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: zone,
});
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

/** An instant as people in Tangerang say it: `10.32` today, `21 Nov, 10.32` on other days. */
export function clockTime(instant: string, now = new Date()): string {
  const at = new Date(instant);
  return day.format(at) === day.format(now) ? clock.format(at) : dayAndClock.format(at);
}
