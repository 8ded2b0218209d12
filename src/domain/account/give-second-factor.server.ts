import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { now } from '#src/platform/clock.server.ts';
import { forgetTries } from '#src/platform/rate-limit.server.ts';
import { beginSession, endSession } from '#src/platform/session.server.ts';
import { codeLimit, codeLimitName, readCode } from './second-factor-code.server.ts';
import { sessionStore } from './session-store.server.ts';
import type { TooManyTries } from './too-many-tries.server.ts';

export type GiveSecondFactorAnswer =
  { ok: true; token: string } | { ok: false; problem: 'wrong_code' } | TooManyTries;

/**
 * Completes a sign-in with a code, which then works no more. The browser gets a new session: whoever knew the
 * half-finished one has nothing.
 */
export async function giveSecondFactor(
  due: { sessionId: string; accountId: string },
  asked: { code: string; device: string },
): Promise<GiveSecondFactorAnswer> {
  const read = await readCode(due.accountId, asked.code);
  if (!read.ok) return read;
  const taken = await database().all<{ id: string }>(sql`
    update accounts set second_factor_step = ${read.step} where id = ${due.accountId} and deleted_at is null
      and second_factor_since is not null and coalesce(second_factor_step, -1) < ${read.step} returning id`);
  if (taken.length === 0) return { ok: false, problem: 'wrong_code' };
  await forgetTries(codeLimitName, codeLimit, due.accountId);
  const at = now().toISOString();
  const facts = { createdAt: at, device: asked.device, secondFactorAt: at };
  const { token } = await beginSession(sessionStore(), due.accountId, facts);
  await endSession(sessionStore(), due.sessionId);
  return { ok: true, token };
}
