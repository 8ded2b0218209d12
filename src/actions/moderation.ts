import { defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { addRule } from '#src/domain/moderation/add-rule.server.ts';
import { decideChange } from '#src/domain/moderation/decide-change.server.ts';
import { endRule } from '#src/domain/moderation/end-rule.server.ts';
import { endTrust } from '#src/domain/moderation/end-trust.server.ts';
import { grantTrust } from '#src/domain/moderation/grant-trust.server.ts';
import { moderation as messages } from '#src/i18n/messages/moderation.ts';
import { officerOf } from './officer.ts';

type Notice = keyof typeof messages.notices;

/** Done, or why not, with what was typed. */
type Answer = { ok: true; notice: Notice } | { ok: false; message: string; typed: string };

const number = z.coerce.number().int();

export const moderation = {
  decide: defineAction({
    accept: 'form',
    input: z.object({
      changeId: number,
      decision: z.enum(['accepted', 'needs_correction', 'refused'], messages.errors.choose),
      reason: z.string().nullish(),
    }),
    handler: async (
      { changeId, decision, reason },
      context,
    ): Promise<Answer & { decision: 'accepted' | 'needs_correction' | 'refused' }> => {
      const typed = reason ?? '';
      const answer = await decideChange(
        officerOf(context),
        decision === 'accepted' ? { changeId, decision } : { changeId, decision, reason: typed },
      );
      const notices = {
        accepted: 'diterima',
        needs_correction: 'minta-perbaikan',
        refused: 'ditolak',
      } as const;
      return { ...answerOf(answer, notices[decision], typed), decision };
    },
  }),

  grantTrust: defineAction({
    accept: 'form',
    input: z.object({ enterpriseId: number }),
    handler: async ({ enterpriseId }, context) =>
      answerOf(await grantTrust(officerOf(context), enterpriseId), 'dipercaya', ''),
  }),

  endTrust: defineAction({
    accept: 'form',
    input: z.object({ enterpriseId: number, reason: z.string().nullish() }),
    handler: async ({ enterpriseId, reason }, context) => {
      const typed = reason ?? '';
      const answer = await endTrust(officerOf(context), { enterpriseId, reason: typed });
      return answerOf(answer, 'tidak-dipercaya', typed);
    },
  }),

  addRule: defineAction({
    accept: 'form',
    input: z.object({ kind: z.enum(['field', 'word']), value: z.string().nullish() }),
    handler: async ({ kind, value }, context) => {
      const typed = value ?? '';
      const answer = await addRule(officerOf(context), { kind, value: typed });
      return { ...answerOf(answer, 'aturan-ditambah', typed), kind };
    },
  }),

  endRule: defineAction({
    accept: 'form',
    input: z.object({ ruleId: number }),
    handler: async ({ ruleId }, context) =>
      answerOf(await endRule(officerOf(context), ruleId), 'aturan-diakhiri', ''),
  }),
};

function answerOf(
  answer: { ok: true } | { ok: false; problem: keyof typeof messages.errors },
  notice: Notice,
  typed: string,
): Answer {
  return answer.ok ? { ok: true, notice } : { ok: false, message: messages.errors[answer.problem], typed };
}
