import type { Actor } from '#src/domain/actor/actor.ts';
import { secondsToWait, type RateLimit } from '#src/platform/rate-limit.server.ts';

/** Each one looks through the register for what is alike: enough for who corrects a form, too few to comb it. */
const perAccount: RateLimit = { tries: 20, seconds: 60 * 60 };

/** That somebody has sent too many applications, with how long to wait. */
export interface TooManyTries {
  ok: false;
  problem: 'too_many_tries';
  seconds: number;
}

/** Counts an application that was sent; undefined while there were not too many. */
export async function applicationProblem(actor: Actor): Promise<TooManyTries | undefined> {
  const seconds = await secondsToWait('registration-account', perAccount, actor.accountId ?? '');
  return seconds > 0 ? { ok: false, problem: 'too_many_tries', seconds } : undefined;
}
