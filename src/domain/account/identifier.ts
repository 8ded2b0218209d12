import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';

/** What somebody signs in with. */
export type Identifier = { kind: 'email'; email: string } | { kind: 'phone'; phone: string };

/** An e-mail address as it is stored and compared: lower case; undefined when it cannot be one. */
export function readEmail(typed: string): string | undefined {
  const email = typed.normalize('NFKC').trim().toLowerCase();
  const isSound = email.length <= 254 && /^[^\s@<>",;:()[\]\\]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email);
  return isSound ? email : undefined;
}

/** Reads an e-mail address or a phone number as people write them; undefined when it is neither. */
export function readIdentifier(typed: string): Identifier | undefined {
  if (typed.includes('@')) {
    const email = readEmail(typed);
    return email === undefined ? undefined : { kind: 'email', email };
  }
  const phone = readPhoneNumber(typed);
  return phone.ok ? { kind: 'phone', phone: phone.e164 } : undefined;
}
