import { ActionError, defineAction, type ActionAPIContext } from 'astro:actions';
import type { Actor } from '#src/domain/actor/actor.ts';
import { removeEvidence } from '#src/domain/evidence/remove-evidence.server.ts';
import { storeEvidence } from '#src/domain/evidence/store-evidence.server.ts';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId, typedIds } from '#src/domain/form/typed-id.ts';
import { claimEnterprise } from '#src/domain/member/claim-enterprise.server.ts';
import { applyToTakeOver, type ApplyAnswer } from '#src/domain/registration/apply-to-take-over.server.ts';
import { registerNewcomer, type RegisterAnswer } from '#src/domain/registration/register-newcomer.server.ts';
import { typedRegistration } from '#src/domain/registration/registration-form.ts';
import type { PossibleDuplicate } from '#src/domain/registration/registration.ts';
import {
  resubmitRegistration,
  type ResubmitAnswer,
} from '#src/domain/registration/resubmit-registration.server.ts';
import { withdrawRegistration } from '#src/domain/registration/withdraw-registration.server.ts';
import { evidence } from '#src/i18n/messages/evidence.ts';
import { fieldSentence, registration as t } from '#src/i18n/messages/registration.ts';

type Refusal = Exclude<FormAnswer, { ok: true }>;
type Refused = Exclude<ApplyAnswer | RegisterAnswer | ResubmitAnswer, { ok: true }>;

function actorOf({ locals }: ActionAPIContext): Actor {
  if (locals.signedIn === undefined) throw new ActionError({ code: 'UNAUTHORIZED', message: t.notSignedIn });
  return locals.signedIn.actor;
}

const refusal = (typed: Typed, message: string, field = 'permohonan'): Refusal => ({
  ok: false,
  problems: [{ field, message }],
  typed,
});

const tooMany = (seconds: number): string => t.tooMany(String(Math.ceil(seconds / 60)));

/** An application that was not taken, in sentences. */
function refused(typed: Typed, answer: Refused): Refusal {
  switch (answer.problem) {
    case 'fields': {
      const problems = answer.fields.map((one) => ({ field: one.field, message: fieldSentence(one) }));
      return { ok: false, problems, typed };
    }
    case 'too_many_tries':
      return refusal(typed, tooMany(answer.seconds));
    case 'possible_duplicates':
      return refusal(typed, t.newcomer.duplicatesTitle, 'mirip');
    default:
      return refusal(typed, plainSentences[answer.problem]);
  }
}

const plainSentences = {
  not_signed_in: t.notSignedIn,
  unknown_enterprise: t.takeOver.unknown,
  has_owner: t.takeOver.hasOwner,
  yours: t.takeOver.yours,
  too_many_open: t.problems.tooManyOpen,
  already_waiting: t.problems.alreadyWaiting,
  unknown_registration: t.own.notToCorrect,
  not_to_correct: t.own.notToCorrect,
};

export const registration = {
  /** With a code from an officer. */
  claim: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ slug: string }>> => {
      const typed = typedIn(form);
      const bearer = {
        actor: actorOf(context),
        code: typedText(typed, 'kode'),
        address: context.locals.address ?? context.clientAddress,
      };
      const answer = await claimEnterprise(bearer);
      if (answer.ok) return answer;
      if (answer.problem === 'too_many_tries') return refusal(typed, tooMany(answer.seconds), 'kode');
      const { problem } = answer;
      return refusal(
        typed,
        problem === 'not_signed_in' ? t.notSignedIn : t.withCode.problems[problem],
        'kode',
      );
    },
  }),

  takeOver: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ registrationId: number }>> => {
      const typed = typedIn(form);
      const slug = typedText(typed, 'umkm');
      const answer = await applyToTakeOver(actorOf(context), slug, typedRegistration(typed));
      return answer.ok ? answer : refused(typed, answer);
    },
  }),

  newcomer: defineAction({
    accept: 'form',
    handler: async (
      form,
      context,
    ): Promise<{ ok: true; registrationId: number } | (Refusal & { duplicates: PossibleDuplicate[] })> => {
      const typed = typedIn(form);
      const notThese = typedIds(typed, 'bukan');
      const answer = await registerNewcomer(actorOf(context), typedRegistration(typed), notThese);
      if (answer.ok) return answer;
      const duplicates = answer.problem === 'possible_duplicates' ? answer.duplicates : [];
      return { ...refused(typed, answer), duplicates };
    },
  }),

  resubmit: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const id = typedId(typed, 'nomor');
      const answer = await resubmitRegistration(actorOf(context), id, typedRegistration(typed));
      return answer.ok ? answer : refused(typed, answer);
    },
  }),

  withdraw: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const answer = await withdrawRegistration(actorOf(context), typedId(typed, 'nomor'));
      return answer.ok ? answer : refusal(typed, t.own.notToCorrect);
    },
  }),

  addEvidence: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const file = form.get('berkas');
      if (!(file instanceof File) || file.name === '') {
        return refusal(typed, evidence.problems.none_chosen, 'berkas');
      }
      const subject = { registrationId: typedId(typed, 'nomor') };
      const given = { bytes: await file.bytes(), name: file.name };
      const answer = await storeEvidence(actorOf(context), subject, given);
      if (answer.ok) return { ok: true };
      const isClosed = answer.problem === 'unknown_subject';
      return refusal(typed, isClosed ? t.own.evidenceClosed : evidence.problems[answer.problem], 'berkas');
    },
  }),

  removeEvidence: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const answer = await removeEvidence(actorOf(context), typedId(typed, 'berkas'));
      return answer.ok ? answer : refusal(typed, evidence.removeProblems[answer.problem], 'berkas');
    },
  }),
};
