import type { CodeProblem } from '#src/domain/member/claim-code.ts';
import { registration as t } from '#src/i18n/messages/registration.ts';

/** Why a code opens nothing, and what to do then. */
export function lookUpSentence(
  answer: { problem: CodeProblem } | { problem: 'too_many_tries'; seconds: number },
): string {
  return answer.problem === 'too_many_tries'
    ? t.tooMany(String(Math.ceil(answer.seconds / 60)))
    : t.withCode.problems[answer.problem];
}
