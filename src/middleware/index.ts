import { randomUUIDv7 } from 'node:crypto';
import { defineMiddleware, sequence } from 'astro:middleware';
import { splitLocale } from '#src/i18n/locale.ts';
import { config } from '#src/platform/config.server.ts';
import { log } from '#src/platform/log.server.ts';

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
    log.error({ err: error, requestId, path: context.url.pathname }, 'a page failed');
    throw error;
  }
});

/** Serves `/en/…` from the same page files as the Indonesian pages; they read `Astro.locals.locale`. */
const withLocale = defineMiddleware((context, next) => {
  const { locale, path } = splitLocale(context.url.pathname);
  context.locals.locale = locale;
  context.locals.path = path;
  return locale === 'id' ? next() : next(path + context.url.search);
});

export const onRequest = sequence(withRequestId, withLocale);
