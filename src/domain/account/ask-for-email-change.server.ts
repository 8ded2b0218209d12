import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { postLetter, wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { mail } from '#src/i18n/messages/mail.ts';
import { paths } from '#src/paths.ts';
import { now } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { hashOfToken, makeToken } from '#src/platform/one-time-secret.server.ts';
import type { RateLimit } from '#src/platform/rate-limit.server.ts';
import { ownAccountOf } from './account.policy.ts';
import { readEmail } from './identifier.ts';
import { linkEnd } from './one-time-link.ts';
import { passwordRefusal, type PasswordRefusal } from './own-password.server.ts';
import { tooManyTries } from './too-many-tries.server.ts';

export type AskForEmailChangeAnswer =
  { ok: true } | { ok: false; problem: 'no_account' | 'not_an_email' | 'same_email' } | PasswordRefusal;

/** Each try writes two letters. */
const perAccount: RateLimit = { tries: 4, seconds: 60 * 60 };

/**
 * Asks for another e-mail address: both the old and the new one get a letter with a link, and the change comes with the
 * second of them. Whether the new address has an account already is told to its mailbox alone. An account that had
 * none confirms the new one only.
 */
export async function askForEmailChange(
  actor: Actor,
  asked: { email: string; password: string },
): Promise<AskForEmailChangeAnswer> {
  const id = ownAccountOf(actor);
  if (id === undefined) return { ok: false, problem: 'no_account' };
  const email = readEmail(asked.email);
  if (email === undefined) return { ok: false, problem: 'not_an_email' };
  const refusal =
    (await passwordRefusal(id, asked.password)) ??
    (await tooManyTries({ name: 'change-email', limit: perAccount, who: id }));
  if (refusal !== undefined) return refusal;
  const to = database();
  const [account] = await to.all<{ email: string | null }>(
    sql`select email from accounts where id = ${id} and deleted_at is null`,
  );
  if (account === undefined) return { ok: false, problem: 'no_account' };
  if (account.email === email) return { ok: false, problem: 'same_email' };
  await to.batch([
    to.run(
      sql`delete from one_time_tokens where account_id = ${id} and kind in ('change_email_old', 'change_email_new')`,
    ),
    ...confirmation('change_email_new', id, email),
    recordDeed(to, actor, { command: 'ask-for-email-change', noun: 'account', nounId: id }),
    ...(account.email === null ? [] : confirmation('change_email_old', id, email)),
  ]);
  wakeMailRoom();
  return { ok: true };
}

/** The letter first and the link behind it, so that a deed is recorded for the link that was made. */
function confirmation(kind: 'change_email_old' | 'change_email_new', id: string, email: string) {
  const to = database();
  const token = makeToken();
  const { siteUrl } = config();
  const link = siteUrl + paths.changeEmail(token);
  const end = linkEnd(kind, now());
  const isTaken = sql`exists (select 1 from accounts where email = ${email})`;
  const letters =
    kind === 'change_email_old'
      ? [
          postLetter(
            to,
            sql`select email from accounts where id = ${id}`,
            mail.changeEmailOld(link, end.words),
          ),
        ]
      : [
          postLetter(to, sql`select ${email} where not ${isTaken}`, mail.changeEmailNew(link, end.words)),
          postLetter(
            to,
            sql`select ${email} where ${isTaken}`,
            mail.changeEmailTaken(siteUrl + paths.signIn()),
          ),
        ];
  return [
    ...letters,
    to.run(sql`insert into one_time_tokens (hash, kind, account_id, email, created_at, expires_at)
      values (${hashOfToken(token)}, ${kind}, ${id}, ${email}, ${now().toISOString()}, ${end.at})`),
  ];
}
