import { defineAction } from 'astro:actions';
import { agreeToProposal } from '#src/domain/claim/agree-to-proposal.server.ts';
import { endProposal } from '#src/domain/claim/end-proposal.server.ts';
import { verifyClaim, type ClaimDecision } from '#src/domain/claim/verify-claim.server.ts';
import { publicReason } from '#src/domain/desk/decision-reason.ts';
import { listReasons } from '#src/domain/desk/decision-reasons.queries.server.ts';
import { deskFields, readDeskDecision, type ReadDecision } from '#src/domain/desk/desk-decision.ts';
import { deskNouns } from '#src/domain/desk/desk-noun.ts';
import { nounWords } from '#src/domain/desk/desk-queue.ts';
import { drawSamples } from '#src/domain/desk/draw-samples.server.ts';
import { lookAtSample } from '#src/domain/desk/look-at-sample.server.ts';
import { sampleOutcomes, usualDraw, type SampleOutcome } from '#src/domain/desk/sample.ts';
import { writeNote } from '#src/domain/desk/write-note.server.ts';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { desk as t } from '#src/i18n/messages/desk.ts';
import { deskQueue } from '#src/i18n/messages/desk-queue.ts';
import { deskSecond } from '#src/i18n/messages/desk-second.ts';
import { now } from '#src/platform/clock.server.ts';
import { officerOf } from './officer.ts';

/** What came of a claim, and which one was next to come. */
type Answer = FormAnswer<{ outcome: keyof typeof t.decision.notices; next: number }>;

const decisionOf = (read: Extract<ReadDecision, { ok: true }>): ClaimDecision =>
  read.decision === 'verified'
    ? { ...read.seen, decision: read.decision, method: read.method, validUntilOn: read.validUntilOn }
    : { ...read.seen, decision: read.decision, reason: publicReason(read.reason, read.note) };

const refusal = (typed: Typed, field: string, message: string) => ({
  ok: false as const,
  problems: [{ field, message }],
  typed,
});

export const desk = {
  decide: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<Answer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const read = readDeskDecision(typed, await listReasons());
      if (!read.ok) {
        const problems = read.problems.map(({ field, problem }) => ({
          field,
          message: t.decision.problems[problem],
        }));
        return { ok: false, problems, typed };
      }
      const answer = await verifyClaim(actor, decisionOf(read));
      if (answer.ok) {
        const outcome = answer.verificationId === null ? 'proposed' : read.decision;
        return { ok: true, outcome, next: typedId(typed, 'lanjut') };
      }
      const field = answer.problem === 'already_past' ? deskFields.validUntil : deskFields.decision;
      return refusal(typed, field, t.decision.commandProblems[answer.problem]);
    },
  }),

  second: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<Answer> => {
      const typed = typedIn(form);
      const actor = officerOf(context);
      const [proposalId, next] = [typedId(typed, 'usulan'), typedId(typed, 'lanjut')];
      const { problems } = deskSecond.proposal;
      const decision = typedText(typed, deskFields.decision);
      if (decision === 'agreed') {
        const agreed = await agreeToProposal(actor, proposalId);
        if (agreed.ok) return { ok: true, outcome: 'verified', next };
        return refusal(typed, deskFields.decision, problems[agreed.problem]);
      }
      if (decision !== 'declined' && decision !== 'withdrawn') {
        return refusal(typed, deskFields.decision, problems.decision_missing);
      }
      const ended = await endProposal(actor, { proposalId, reason: typedText(typed, deskFields.note) });
      if (ended.ok) return { ok: true, outcome: ended.outcome, next };
      const isAboutReason = ended.problem.startsWith('reason');
      return refusal(typed, isAboutReason ? deskFields.note : deskFields.decision, problems[ended.problem]);
    },
  }),

  note: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const noun = deskNouns.find((each) => nounWords[each] === typedText(typed, 'perihal')) ?? 'claim';
      const key = { noun, id: typedId(typed, 'nomor') };
      const field = 'catatan-internal';
      const answer = await writeNote(officerOf(context), key, typedText(typed, field));
      return answer.ok ? answer : refusal(typed, field, deskQueue.notes.problems[answer.problem]);
    },
  }),

  drawSamples: defineAction({
    accept: 'form',
    handler: (_: FormData, context) =>
      drawSamples(officerOf(context), { ...usualDraw, seed: now().toISOString() }),
  }),

  lookAtSample: defineAction({
    accept: 'form',
    handler: async (
      form: FormData,
      context,
    ): Promise<FormAnswer<{ outcome: SampleOutcome; claimId: number }>> => {
      const typed = typedIn(form);
      const { problems } = deskSecond.samples;
      const outcome = sampleOutcomes.find((each) => each === typedText(typed, deskFields.decision));
      if (outcome === undefined) return refusal(typed, deskFields.decision, problems.outcome_missing);
      const looked = { sampleId: typedId(typed, 'nomor'), outcome, note: typedText(typed, deskFields.note) };
      const answer = await lookAtSample(officerOf(context), looked);
      if (answer.ok) return { ...answer, outcome };
      const isAboutNote = answer.problem.startsWith('note');
      return refusal(typed, isAboutNote ? deskFields.note : deskFields.decision, problems[answer.problem]);
    },
  }),
};
