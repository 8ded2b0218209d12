import { defineAction, type ActionAPIContext } from 'astro:actions';
import { askForReset } from '#src/domain/account/ask-for-reset.server.ts';
import { confirmEmailChange } from '#src/domain/account/confirm-email-change.server.ts';
import { deviceName } from '#src/domain/account/device-name.ts';
import { giveSecondFactor } from '#src/domain/account/give-second-factor.server.ts';
import { safeNextPath } from '#src/domain/account/next-path.ts';
import { privacyVersion } from '#src/domain/account/privacy-consent.ts';
import { fieldProblem, minutes, type Refusal } from '#src/domain/account/refusal.ts';
import { resetPassword } from '#src/domain/account/reset-password.server.ts';
import { signIn } from '#src/domain/account/sign-in.server.ts';
import { signOut } from '#src/domain/account/sign-out.server.ts';
import { signUp } from '#src/domain/account/sign-up.server.ts';
import { verifyEmail } from '#src/domain/account/verify-email.server.ts';
import { typedIn, type FieldProblem, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { verifyEmail as verifyWords } from '#src/i18n/messages/account.ts';
import { signIn as t } from '#src/i18n/messages/sign-in.ts';
import { sessionCookie, sessionCookieName } from '#src/platform/session.server.ts';

/** Getting in and out: what can be asked without being signed in. One's own account is in own-account.ts. */
export const account = {
  signIn: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ isSecondFactorDue: boolean }>> => {
      const [identifier, password] = [text(form, 'identifier').trim(), text(form, 'password')];
      const missing: FieldProblem[] = [];
      if (identifier === '') missing.push({ field: 'identifier', message: t.identifierMissing });
      if (password === '') missing.push({ field: 'password', message: t.passwordMissing });
      if (missing.length > 0) return refused(form, ...missing);
      const answer = await signIn({
        identifier,
        password,
        address: addressOf(context),
        device: deviceOf(context),
      });
      if (!answer.ok) {
        const message = answer.problem === 'wrong' ? t.wrong : t.tooMany(minutes(answer.seconds));
        return refused(form, { field: 'identifier', message });
      }
      await enter(context, answer.token);
      return { ok: true, isSecondFactorDue: answer.isSecondFactorDue };
    },
  }),

  giveSecondFactor: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ isLost: boolean }>> => {
      const due = context.locals.secondFactorDue;
      if (due === undefined) return { ok: true, isLost: true };
      const answer = await giveSecondFactor(due, { code: text(form, 'code'), device: deviceOf(context) });
      if (!answer.ok) {
        const message =
          answer.problem === 'wrong_code' ? t.code.wrong : t.code.tooMany(minutes(answer.seconds));
        return refused(form, { field: 'code', message });
      }
      setSession(context, answer.token);
      return { ok: true, isLost: false };
    },
  }),

  signOut: defineAction({
    accept: 'form',
    handler: async (_, context) => {
      const { signedIn, secondFactorDue } = context.locals;
      const sessionId = signedIn?.sessionId ?? secondFactorDue?.sessionId;
      if (sessionId !== undefined) await signOut(sessionId);
      context.cookies.delete(sessionCookieName, { path: '/' });
      return { ok: true as const };
    },
  }),

  signUp: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ byMail: boolean }>> => {
      const next = safeNextPath(text(form, 'next'), '');
      const answer = await signUp({
        name: text(form, 'name'),
        email: text(form, 'email'),
        phone: text(form, 'phone'),
        password: text(form, 'password'),
        consentVersion: text(form, 'consent') === privacyVersion ? privacyVersion : '',
        next: next === '' ? undefined : next,
        address: addressOf(context),
      });
      if (answer.ok) return answer;
      if (answer.problem !== 'unsound') return refusedBy(form, answer, 'email');
      return refused(form, ...answer.problems.map((problem) => fieldProblem({ problem }, 'email')));
    },
  }),

  verifyEmail: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const [token, password] = [text(form, 'token'), text(form, 'password')];
      const answer = await verifyEmail({ token, password, device: deviceOf(context) });
      if (answer.ok) {
        await enter(context, answer.token);
        return { ok: true };
      }
      if (answer.problem !== 'wrong_password') return refusedBy(form, answer, 'password');
      return refused(form, { field: 'password', message: verifyWords.wrong });
    },
  }),

  askForReset: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const answer = await askForReset(text(form, 'identifier'), addressOf(context));
      return answer.ok ? answer : refusedBy(form, answer, 'identifier');
    },
  }),

  resetPassword: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const answer = await resetPassword(text(form, 'token'), text(form, 'password'), addressOf(context));
      if (!answer.ok) return refusedBy(form, answer, 'password');
      // Every session has ended; the cookie of this browser opens nothing any more.
      context.cookies.delete(sessionCookieName, { path: '/' });
      return answer;
    },
  }),

  confirmEmailChange: defineAction({
    accept: 'form',
    handler: async (form): Promise<FormAnswer<{ state: 'changed' | 'other_still_due' }>> => {
      const answer = await confirmEmailChange(text(form, 'token'));
      return answer.ok ? answer : refusedBy(form, answer, 'token');
    },
  }),
};

/** A field as it was typed; a file in its place is nothing. */
function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, 1000) : '';
}

function refused(form: FormData, ...problems: FieldProblem[]) {
  return { ok: false as const, problems, typed: typedIn(form) };
}

function refusedBy(form: FormData, refusal: Refusal, field: string) {
  return refused(form, fieldProblem(refusal, field));
}

function addressOf({ locals, clientAddress }: ActionAPIContext): string {
  return locals.address ?? clientAddress;
}

function deviceOf({ request }: ActionAPIContext): string {
  return deviceName(request.headers.get('user-agent') ?? '');
}

/** Puts a new session in the place of whatever this browser had: nobody can give it one of theirs beforehand. */
async function enter(context: ActionAPIContext, token: string): Promise<void> {
  const { signedIn, secondFactorDue } = context.locals;
  const before = signedIn?.sessionId ?? secondFactorDue?.sessionId;
  if (before !== undefined) await signOut(before);
  setSession(context, token);
}

function setSession({ cookies, locals }: ActionAPIContext, token: string): void {
  const cookie = sessionCookie(token, locals.siteUrl.startsWith('https:'));
  cookies.set(cookie.name, cookie.value, cookie.options);
}
