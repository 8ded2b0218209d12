import { moderation } from '#src/i18n/messages/moderation.ts';

/** The one-line message that an address asks for; only known ones. */
export function noticeFor(params: URLSearchParams): string | undefined {
  const key = params.get('pesan') ?? '';
  return Object.hasOwn(moderation.notices, key)
    ? moderation.notices[key as keyof typeof moderation.notices]
    : undefined;
}
