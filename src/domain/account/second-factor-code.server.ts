import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { now } from '#src/platform/clock.server.ts';
import type { RateLimit } from '#src/platform/rate-limit.server.ts';
import { totpStep } from '#src/platform/totp.server.ts';
import { tooManyTries, type TooManyTries } from './too-many-tries.server.ts';

/** A code that was read: the time step that it stands for. */
export type ReadCode = { ok: true; step: number } | { ok: false; problem: 'wrong_code' } | TooManyTries;

/** Of a million codes three are right at a time: at this pace a guesser needs some fifteen years for an even chance. */
export const codeLimit: RateLimit = { tries: 5, seconds: 15 * 60 };
export const codeLimitName = 'second-factor';

/** Reads a code of an authenticator app; whoever takes it writes its step, and only if it is later than the last. */
export async function readCode(accountId: string, typed: string): Promise<ReadCode> {
  const tooMany = await tooManyTries({ name: codeLimitName, limit: codeLimit, who: accountId });
  if (tooMany !== undefined) return tooMany;
  const [account] = await database().all<{ secret: string | null }>(
    sql`select second_factor_secret secret from accounts where id = ${accountId} and deleted_at is null`,
  );
  const secret = account?.secret ?? null;
  const step = secret === null ? undefined : totpStep(secret, typed.replaceAll(/\s/g, ''), now());
  return step === undefined ? { ok: false, problem: 'wrong_code' } : { ok: true, step };
}
