import { randomUUIDv7 } from 'node:crypto';
import { defineMiddleware, sequence } from 'astro:middleware';
import { splitLocale } from '#src/i18n/locale.ts';
import { config } from '#src/platform/config.server.ts';

const withRequestId = defineMiddleware((context, next) => {
  context.locals.requestId = randomUUIDv7();
  context.locals.siteUrl = config().siteUrl;
  return next();
});

/** Serves `/en/…` from the same page files as the Indonesian pages; they read `Astro.locals.locale`. */
const withLocale = defineMiddleware((context, next) => {
  const { locale, path } = splitLocale(context.url.pathname);
  context.locals.locale = locale;
  context.locals.path = path;
  return locale === 'id' ? next() : next(path + context.url.search);
});

export const onRequest = sequence(withRequestId, withLocale);
