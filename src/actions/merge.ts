import { defineAction } from 'astro:actions';
import { typedIn, typedText, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { typedId, typedIds } from '#src/domain/form/typed-id.ts';
import { mergeEnterprises } from '#src/domain/merge/merge-enterprises.server.ts';
import { merge as t } from '#src/i18n/messages/merge.ts';
import { officerOf } from './officer.ts';

export const merge = {
  /** Of the two in `umkm`, the one in `tetap` stays. */
  merge: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ intoId: number }>> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const intoId = typedId(typed, 'tetap');
      const fromId = typedIds(typed, 'umkm').find((id) => id !== intoId) ?? 0;
      const refusal = (field: string, problem: keyof typeof t.problems) => ({
        ok: false as const,
        problems: [{ field, message: t.problems[problem] }],
        typed,
      });
      if (intoId === 0) return refusal('tetap', 'stays_missing');
      const answer = await mergeEnterprises(actor, { fromId, intoId, reason: typedText(typed, 'alasan') });
      if (answer.ok) return { ok: true, intoId };
      return refusal(answer.problem.startsWith('text') ? 'alasan' : 'tetap', answer.problem);
    },
  }),
};
