import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { deviceName } from '#src/domain/account/device-name.ts';
import { signIn } from '#src/domain/account/sign-in.server.ts';
import { signOut } from '#src/domain/account/sign-out.server.ts';
import { signIn as t } from '#src/i18n/messages/sign-in.ts';
import { sessionCookie, sessionCookieName } from '#src/platform/session.server.ts';

export const account = {
  signIn: defineAction({
    accept: 'form',
    input: z.object({
      identifier: z.string(t.identifierMissing).trim().min(1, t.identifierMissing).max(254, t.wrong),
      password: z.string(t.passwordMissing).min(1, t.passwordMissing).max(200, t.wrong),
    }),
    handler: async ({ identifier, password }, context) => {
      const device = deviceName(context.request.headers.get('user-agent') ?? '');
      const answer = await signIn({ identifier, password, address: context.clientAddress, device });
      if (!answer.ok) throw new ActionError({ code: 'UNAUTHORIZED', message: sentenceOf(answer) });
      const cookie = sessionCookie(answer.token, context.locals.siteUrl.startsWith('https:'));
      context.cookies.set(cookie.name, cookie.value, cookie.options);
      return { isSecondFactorDue: answer.isSecondFactorDue };
    },
  }),

  signOut: defineAction({
    accept: 'form',
    handler: async (_, context) => {
      if (context.locals.signedIn !== undefined) await signOut(context.locals.signedIn.sessionId);
      context.cookies.delete(sessionCookieName, { path: '/' });
    },
  }),
};

function sentenceOf(answer: { problem: 'wrong' } | { problem: 'too_many_tries'; seconds: number }): string {
  return answer.problem === 'wrong' ? t.wrong : t.tooMany(String(Math.ceil(answer.seconds / 60)));
}
