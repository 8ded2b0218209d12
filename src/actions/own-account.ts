import { defineAction, type ActionAPIContext } from 'astro:actions';
import { askForEmailChange } from '#src/domain/account/ask-for-email-change.server.ts';
import { beginSecondFactor } from '#src/domain/account/begin-second-factor.server.ts';
import { changeName } from '#src/domain/account/change-name.server.ts';
import { changePassword } from '#src/domain/account/change-password.server.ts';
import { changePhone } from '#src/domain/account/change-phone.server.ts';
import { confirmSecondFactor } from '#src/domain/account/confirm-second-factor.server.ts';
import { deleteAccount } from '#src/domain/account/delete-account.server.ts';
import { endSecondFactor } from '#src/domain/account/end-second-factor.server.ts';
import { fieldProblem, type Refusal } from '#src/domain/account/refusal.ts';
import { signOutDevice, signOutOtherDevices } from '#src/domain/account/sign-out-device.server.ts';
import { withdrawWhatsappConsent } from '#src/domain/account/withdraw-consent.server.ts';
import type { SignedIn } from '#src/domain/account/account.ts';
import { typedIn, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { deletion as deletionWords } from '#src/i18n/messages/account.ts';
import { sessionCookieName } from '#src/platform/session.server.ts';

type Command = (
  signedIn: SignedIn,
  field: (name: string) => string,
  context: ActionAPIContext,
) => Promise<{ ok: true } | ({ ok: false } & Refusal)>;

/** A form of one's own account: it calls one command, and a refusal stands at the field that it is about. */
function ownForm(field: string, command: Command) {
  return defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const { signedIn } = context.locals;
      const text = (name: string): string => {
        const value = form.get(name);
        return typeof value === 'string' ? value.slice(0, 1000) : '';
      };
      const answer: Awaited<ReturnType<Command>> =
        signedIn === undefined
          ? { ok: false, problem: 'no_account' }
          : await command(signedIn, text, context);
      if (answer.ok) return { ok: true };
      return { ok: false, problems: [fieldProblem(answer, field)], typed: typedIn(form) };
    },
  });
}

/** What somebody may do with their own account. */
export const ownAccount = {
  changeName: ownForm('name', ({ actor }, text) => changeName(actor, text('name'))),

  changePhone: ownForm('phonePassword', ({ actor }, text) =>
    changePhone(actor, { phone: text('phone'), password: text('phonePassword') }),
  ),

  askForEmailChange: ownForm('emailPassword', ({ actor }, text) =>
    askForEmailChange(actor, { email: text('email'), password: text('emailPassword') }),
  ),

  changePassword: ownForm('oldPassword', ({ actor, sessionId }, text) =>
    changePassword(actor, { old: text('oldPassword'), password: text('password'), sessionId }),
  ),

  signOutDevice: ownForm('device', ({ actor }, text) => signOutDevice(actor, text('device'))),

  signOutOthers: ownForm('device', ({ actor, sessionId }) => signOutOtherDevices(actor, sessionId)),

  beginSecondFactor: ownForm('password', ({ actor }, text) => beginSecondFactor(actor, text('password'))),

  confirmSecondFactor: ownForm('code', ({ actor, sessionId }, text) =>
    confirmSecondFactor(actor, { code: text('code'), sessionId }),
  ),

  endSecondFactor: ownForm('password', ({ actor }, text) => endSecondFactor(actor, text('password'))),

  hideWhatsapp: ownForm('enterprise', ({ actor }, text) =>
    withdrawWhatsappConsent(actor, Number(text('enterprise'))),
  ),

  deleteAccount: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const { signedIn } = context.locals;
      const password = form.get('password');
      if (form.get('sure') !== 'on') {
        const missing = { field: 'sure', message: deletionWords.sureMissing };
        return { ok: false, problems: [missing], typed: typedIn(form) };
      }
      const answer =
        signedIn === undefined
          ? ({ ok: false, problem: 'no_account' } as const)
          : await deleteAccount(signedIn.actor, typeof password === 'string' ? password : '');
      if (!answer.ok) {
        return { ok: false, problems: [fieldProblem(answer, 'password')], typed: typedIn(form) };
      }
      context.cookies.delete(sessionCookieName, { path: '/' });
      return { ok: true };
    },
  }),
};
