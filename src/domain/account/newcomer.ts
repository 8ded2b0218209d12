import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';
import { readEmail } from './identifier.ts';
import type { PasswordProblem } from './password-rules.ts';

/** What somebody has typed to sign up. */
export interface TypedNewcomer {
  name: string;
  email: string;
  phone: string;
  password: string;
}

export type NewcomerProblem =
  'name_missing' | 'name_too_long' | 'unreachable' | 'not_an_email' | 'not_a_phone' | PasswordProblem;

export type ReadNewcomer =
  | { ok: true; name: string; email: string | null; phone: string | null }
  | { ok: false; problem: NewcomerProblem };

const longestName = 100;

/** A name as it is kept: without control signs and doubled blanks; a problem when nothing or a whole text is left. */
export function readName(
  typed: string,
): { ok: true; name: string } | { ok: false; problem: 'name_missing' | 'name_too_long' } {
  const name = typed
    .normalize('NFC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
  if (name === '') return { ok: false, problem: 'name_missing' };
  return name.length > longestName ? { ok: false, problem: 'name_too_long' } : { ok: true, name };
}

/** Reads who wants an account; an e-mail address or a phone number is enough. */
export function readNewAccount(typed: TypedNewcomer): ReadNewcomer {
  const name = readName(typed.name);
  if (!name.ok) return name;
  const hasEmail = typed.email.trim() !== '';
  const hasPhone = typed.phone.trim() !== '';
  if (!hasEmail && !hasPhone) return { ok: false, problem: 'unreachable' };
  const email = hasEmail ? readEmail(typed.email) : null;
  if (email === undefined) return { ok: false, problem: 'not_an_email' };
  const phone = hasPhone ? readPhoneNumber(typed.phone) : null;
  if (phone?.ok === false) return { ok: false, problem: 'not_a_phone' };
  return { ok: true, name: name.name, email, phone: phone?.e164 ?? null };
}
