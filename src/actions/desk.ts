import { defineAction } from 'astro:actions';
import type { VerificationDecision } from '#src/domain/claim/claim.ts';
import { verifyClaim, type ClaimDecision } from '#src/domain/claim/verify-claim.server.ts';
import { deskFields, readDeskDecision, type ReadDecision } from '#src/domain/desk/desk-decision.ts';
import { typedIn, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { desk as t, publicReason } from '#src/i18n/messages/desk.ts';
import { officerOf } from './officer.ts';

/** What was decided, and which claim was next to come. */
type Answer = FormAnswer<{ decision: VerificationDecision; next: number }>;

const decisionOf = (read: Extract<ReadDecision, { ok: true }>): ClaimDecision =>
  read.decision === 'verified'
    ? { ...read.seen, decision: read.decision, method: read.method, validUntilOn: read.validUntilOn }
    : { ...read.seen, decision: read.decision, reason: publicReason(read.reason, read.note) };

export const desk = {
  decide: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<Answer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readDeskDecision(typed);
      if (!read.ok) {
        const problems = read.problems.map(({ field, problem }) => ({
          field,
          message: t.decision.problems[problem],
        }));
        return { ok: false, problems, typed };
      }
      const answer = await verifyClaim(actor, decisionOf(read));
      if (answer.ok) return { ok: true, decision: read.decision, next: typedId(typed, 'lanjut') };
      const field = answer.problem === 'already_past' ? deskFields.validUntil : deskFields.decision;
      return { ok: false, problems: [{ field, message: t.decision.commandProblems[answer.problem] }], typed };
    },
  }),
};
