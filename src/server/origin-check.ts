import type { IncomingMessage, ServerResponse } from 'node:http';
import { splitLocale } from '#src/i18n/locale.ts';
import { origin as messages } from '#src/i18n/messages/origin.ts';
import { paths } from '#src/paths.ts';
import type { Handler } from './handler.ts';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site sends in a visitor's name: forms that sign in, sign out or write. Astro's own check compares
 * with the address as this process sees it, which behind a proxy that speaks TLS is not the one in the browser; hosts
 * are compared here. A program without a browser and without a cookie acts in nobody's name and is let through.
 */
export function refuseOtherOrigins(siteUrl: string): Handler {
  const ourHost = new URL(siteUrl).host;
  return (request, response, next) => {
    if (readingMethods.has(request.method ?? '') || isOurs(request, ourHost)) return next();
    refuse(request, response);
  };
}

function isOurs({ headers }: IncomingMessage, ourHost: string): boolean {
  const isOurHost = (address: string): boolean => {
    const host = URL.canParse(address) ? new URL(address).host : undefined;
    return host !== undefined && host !== '' && (host === headers.host?.toLowerCase() || host === ourHost);
  };
  if (headers.origin !== undefined) return isOurHost(headers.origin);
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  // Browsers older than both say at least where they come from.
  if (headers.referer !== undefined) return isOurHost(headers.referer);
  return headers.cookie === undefined;
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  const { locale, path } = splitLocale((request.url ?? '/').split('?', 1)[0] ?? '/');
  const t = messages[locale];
  const isForPrograms = path.startsWith('/api/') || path.startsWith('/_actions/');
  const type = isForPrograms ? 'application/json' : 'text/html; charset=utf-8';
  // The body is not read, so the connection cannot be used again.
  response.writeHead(403, { 'Content-Type': type, 'Cache-Control': 'no-store', Connection: 'close' });
  response.end(
    isForPrograms
      ? JSON.stringify({ error: { reason: t.refused } })
      : `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t.title}</title><h1>${t.title}</h1><p>${t.refused}</p><p><a href="${paths.home(locale)}">${t.toHome}</a></p></html>\n`,
  );
}
