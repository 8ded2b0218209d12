import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A token for a link or a cookie: 256 random bits as 43 letters that need no escaping in an address. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token or a code: its SHA-256 in hex, from which it cannot be found again. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Letters and digits that nobody mistakes for each other on paper. */
const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code to be read from paper and typed: 12 letters and digits (59 bits) in three groups, `K7MP-2XWD-9RTA`. */
export function makePaperCode(): string {
  const letters = Array.from({ length: 12 }, () => codeLetters[randomInt(codeLetters.length)] ?? '');
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)]
    .map((group) => group.join(''))
    .join('-');
}

/** A typed code as it is compared: capitals, without spaces and hyphens. */
export function plainPaperCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');
}
