import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { postLetter, wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { mail } from '#src/i18n/messages/mail.ts';
import { paths } from '#src/paths.ts';
import { now } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { makeToken } from '#src/platform/one-time-secret.server.ts';
import type { RateLimit } from '#src/platform/rate-limit.server.ts';
import { readIdentifier } from './identifier.ts';
import { linkEnd } from './one-time-link.ts';
import { resetLink } from './reset-link-statements.server.ts';
import { tooManyTries, type TooManyTries } from './too-many-tries.server.ts';

export type AskForResetAnswer = { ok: true } | { ok: false; problem: 'not_an_identifier' } | TooManyTries;

/** Each try writes a letter, so few are enough. */
const perAccount: RateLimit = { tries: 4, seconds: 60 * 60 };
const perAddress: RateLimit = { tries: 30, seconds: 60 * 60 };

/**
 * Sends a link by which the password can be set anew, once and for half an hour; links that were asked for earlier end.
 * The answer and the work are the same whether there is such an account or not: only its mailbox tells.
 */
export async function askForReset(identifier: string, address: string): Promise<AskForResetAnswer> {
  const who = readIdentifier(identifier);
  if (who === undefined) return { ok: false, problem: 'not_an_identifier' };
  const value = who.kind === 'email' ? who.email : who.phone;
  const tooMany = await tooManyTries(
    { name: 'reset-address', limit: perAddress, who: address },
    { name: 'reset-account', limit: perAccount, who: value },
  );
  if (tooMany !== undefined) return tooMany;
  const to = database();
  const token = makeToken();
  const account = sql`select id from accounts where ${sql.raw(who.kind)} = ${value} and email is not null
    and deleted_at is null`;
  const { words } = linkEnd('reset_password', now());
  const letter = mail.resetPassword(config().siteUrl + paths.resetPassword(token), words);
  await to.batch([
    ...resetLink(to, account, token),
    postLetter(to, sql`select email from accounts where id = (${account})`, letter),
  ]);
  wakeMailRoom();
  return { ok: true };
}
