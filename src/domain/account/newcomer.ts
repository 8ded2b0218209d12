import { holdsNik } from '#src/domain/import/nik.ts';
import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';
import { readEmail } from './identifier.ts';
import { passwordProblem, type PasswordProblem } from './password-rules.ts';

/** What somebody has typed to sign up. */
export interface TypedNewcomer {
  name: string;
  email: string;
  phone: string;
  password: string;
}

export type NewcomerProblem =
  | 'name_missing'
  | 'name_too_long'
  | 'name_holds_nik'
  | 'unreachable'
  | 'not_an_email'
  | 'not_a_phone'
  | PasswordProblem;

export type ReadNewcomer =
  | { ok: true; name: string; email: string | null; phone: string | null }
  | { ok: false; problems: NewcomerProblem[] };

const longestName = 100;

/** A name as it is kept: without control signs and doubled blanks; a problem when nothing or a whole text is left. */
export function readName(
  typed: string,
): { ok: true; name: string } | { ok: false; problem: 'name_missing' | 'name_too_long' | 'name_holds_nik' } {
  const name = typed
    .normalize('NFC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
  if (name === '') return { ok: false, problem: 'name_missing' };
  if (name.length > longestName) return { ok: false, problem: 'name_too_long' };
  return holdsNik(name) ? { ok: false, problem: 'name_holds_nik' } : { ok: true, name };
}

/** Reads who wants an account; an e-mail address or a phone number is enough. All problems are told at once. */
export function readNewcomer(typed: TypedNewcomer): ReadNewcomer {
  const name = readName(typed.name);
  const email = typed.email.trim() === '' ? null : readEmail(typed.email);
  const phone = typed.phone.trim() === '' ? null : readPhoneNumber(typed.phone);
  const weak = passwordProblem(typed.password, [typed.name, typed.email, typed.phone]);
  const problems: NewcomerProblem[] = [
    ...(name.ok ? [] : [name.problem]),
    ...(email === null && phone === null ? ['unreachable' as const] : []),
    ...(email === undefined ? ['not_an_email' as const] : []),
    ...(phone?.ok === false ? ['not_a_phone' as const] : []),
    ...(weak === undefined ? [] : [weak]),
  ];
  if (problems.length > 0 || !name.ok || email === undefined || phone?.ok === false) {
    return { ok: false, problems };
  }
  return { ok: true, name: name.name, email, phone: phone?.e164 ?? null };
}
