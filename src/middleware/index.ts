import { randomUUIDv7 } from 'node:crypto';
import { defineMiddleware, sequence } from 'astro:middleware';
import { isSearchBusy } from '#src/domain/search/busy.ts';
import { splitLocale } from '#src/i18n/locale.ts';
import { errors } from '#src/i18n/messages/errors.ts';
import { config } from '#src/platform/config.server.ts';
import { log, logFailure } from '#src/platform/log.server.ts';
import { withActions } from './actions.ts';
import { withVisitor } from './visitor.ts';

/** Astro sends a failed request through here a second time, to render 500.astro: it keeps its number. */
const requestIds = new WeakMap<Request, string>();

/** Numbers each request. A page that fails shows its number, and the log has it with the reason. */
const withRequestId = defineMiddleware(async (context, next) => {
  const requestId = requestIds.get(context.request) ?? randomUUIDv7();
  requestIds.set(context.request, requestId);
  context.locals.requestId = requestId;
  context.locals.siteUrl = config().siteUrl;
  try {
    return await next();
  } catch (error) {
    if (isSearchBusy(error)) return busy(context.url.pathname);
    // Astro logs it once more.
    throw logFailure(error, { requestId, path: context.url.pathname }, 'a page failed');
  }
});

/** Answered without a page: drawing one would cost what there is too little of. */
function busy(pathname: string): Response {
  log.warn({ path: pathname }, 'too many searches are waiting');
  const text = errors[splitLocale(pathname).locale].tooBusy;
  const headers = { 'Retry-After': '2', 'Cache-Control': 'no-store' };
  if (pathname.startsWith('/api/'))
    return Response.json({ error: { reason: text } }, { status: 503, headers });
  return new Response(`${text}\n`, {
    status: 503,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

/** Tells the language from the address: `/en/…` is English. */
const withLocale = defineMiddleware((context, next) => {
  const { locale, path } = splitLocale(context.url.pathname);
  context.locals.locale = locale;
  context.locals.path = path;
  return next();
});

/** Serves `/en/…` from the same page files as the Indonesian pages; they read `Astro.locals.locale`. */
const withSharedPages = defineMiddleware((context, next) => {
  const { locale, path } = context.locals;
  return locale === 'id' ? next() : next(path + context.url.search);
});

export const onRequest = sequence(withRequestId, withLocale, withVisitor, withActions, withSharedPages);
