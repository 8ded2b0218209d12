import { hash, verify } from '@node-rs/argon2';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane; 60 ms here. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is stored, with its salt (argon2id). */
export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), strength);
}

/** Phones and computers write the same letters in different ways (é as one sign or as two). */
function asTyped(password: string): string {
  return password.normalize('NFKC');
}

/** A hash that no password has; made once. */
let noPassword: Promise<string> | undefined;

/**
 * Whether a password is the one that was stored. Without a stored one the same work is done, so that the time of the
 * answer does not tell whether an account exists.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored !== null) return verify(stored, asTyped(password));
  noPassword ??= hashPassword(crypto.randomUUID());
  await verify(await noPassword, asTyped(password));
  return false;
}
