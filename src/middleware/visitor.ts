import type { APIContext } from 'astro';
import { defineMiddleware } from 'astro:middleware';
import { findVisitor } from '#src/domain/account/signed-in.queries.server.ts';
import { paths } from '#src/paths.ts';
import { sessionCookie, sessionCookieName } from '#src/platform/session.server.ts';

/** What only somebody who is signed in may see; the pages themselves ask what else they need. */
const isPrivate = (path: string): boolean => /^\/(?:kelola|petugas|akun)(?:\/|$)/.test(path);

/** Where one gets in: a token in the address, or a form that holds what somebody typed. */
const isDoor = (path: string): boolean =>
  /^\/(?:masuk|daftar|lupa-sandi|atur-sandi|periksa-email|ganti-email|keluar)(?:\/|$)/.test(path);

/** Looks up who sent the request, and leads away from private pages who may not see them. */
export const withVisitor = defineMiddleware(async (context, next) => {
  await recognise(context);
  const { path, signedIn, secondFactorDue } = context.locals;
  if (!isPrivate(path)) return isDoor(path) ? withoutTrace(await next()) : next();
  // Owners and officers work in Indonesian: their pages have no English twin.
  if (context.locals.locale !== 'id') return context.redirect(path + context.url.search);
  const wanted = context.request.method === 'GET' ? path + context.url.search : undefined;
  if (signedIn === undefined) {
    return context.redirect(
      secondFactorDue === undefined ? paths.signIn(wanted) : paths.secondFactor(wanted),
    );
  }
  const slug = /^\/kelola\/([^/]+)/.exec(path)?.[1];
  if (slug !== undefined) {
    context.locals.enterprise = signedIn.enterprises.find((enterprise) => enterprise.slug === slug);
    if (context.locals.enterprise === undefined) return withoutTrace(await context.rewrite('/404'));
  }
  if (/^\/petugas(?:\/|$)/.test(path) && signedIn.actor.roles.length === 0) {
    return withoutTrace(await context.rewrite('/404'));
  }
  return withoutTrace(await next());
});

async function recognise(context: APIContext): Promise<void> {
  const token = context.cookies.get(sessionCookieName)?.value;
  if (token === undefined || token === '') return;
  const visitor = await findVisitor(token);
  if (visitor.state === 'second_factor_due') {
    context.locals.secondFactorDue = { sessionId: visitor.sessionId, accountId: visitor.accountId };
  } else if (visitor.state === 'signed_in') {
    context.locals.signedIn = visitor.signedIn;
    if (visitor.isRenewed) setSessionCookie(context, token);
  } else {
    context.cookies.delete(sessionCookieName, { path: '/' });
  }
}

function setSessionCookie(context: APIContext, token: string): void {
  const { name, value, options } = sessionCookie(token, context.locals.siteUrl.startsWith('https:'));
  context.cookies.set(name, value, options);
}

/** No browser and no proxy keeps what only one person may see, not even for the way back after signing out. */
function withoutTrace(response: Response): Response {
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
