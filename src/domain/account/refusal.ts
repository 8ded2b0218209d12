import type { FieldProblem } from '#src/domain/form/form-answer.ts';
import { accountProblems } from '#src/i18n/messages/account.ts';

/** A command's answer that is not a success. */
export type Refusal =
  | { problem: Exclude<keyof typeof accountProblems, 'too_many_tries'> }
  | { problem: 'too_many_tries'; seconds: number };

const fields: Partial<Record<Refusal['problem'], string>> = {
  name_missing: 'name',
  name_too_long: 'name',
  name_holds_nik: 'name',
  unreachable: 'email',
  not_an_email: 'email',
  same_email: 'email',
  not_a_phone: 'phone',
  phone_taken: 'phone',
  too_short: 'password',
  too_long: 'password',
  obvious: 'password',
  consent_missing: 'consent',
  wrong_code: 'code',
};

/** A refusal as a sentence at its field; `field` is where it belongs when it is about no field in particular. */
export function fieldProblem(refusal: Refusal, field: string): FieldProblem {
  const message =
    refusal.problem === 'too_many_tries'
      ? accountProblems.too_many_tries(minutes(refusal.seconds))
      : accountProblems[refusal.problem];
  return { field: fields[refusal.problem] ?? field, message };
}

/** Seconds as the whole minutes that one has to wait. */
export function minutes(seconds: number): string {
  return String(Math.ceil(seconds / 60));
}
