const words = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
});

/** An instant as the people of Tangerang read it: `22 Nov 2026, 14.05`. */
export function formatInstant(instant: string): string {
  return words.format(new Date(instant));
}
