const jakartaDays = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

/** The day in Tangerang on which an instant lies. */
export function jakartaDayOf(instant: string): string {
  return jakartaDays.format(new Date(instant));
}
