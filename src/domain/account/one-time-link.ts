/** What a link in a letter does. */
export type LinkKind = 'verify_email' | 'reset_password' | 'change_email_old' | 'change_email_new';

/** For so many minutes a link works: whoever finds it later in an old letter gets nothing by it. */
export const linkMinutes: Record<LinkKind, number> = {
  verify_email: 24 * 60,
  reset_password: 30,
  change_email_old: 24 * 60,
  change_email_new: 24 * 60,
};

const clock = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
});

/** The moment until which a link works, as a letter says it: `22 November 2026 pukul 14.05 WIB`. */
export function linkEnd(kind: LinkKind, from: Date): { at: string; words: string } {
  const end = new Date(from.getTime() + linkMinutes[kind] * 60_000);
  return { at: end.toISOString(), words: `${clock.format(end)} WIB` };
}
