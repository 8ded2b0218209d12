import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { postLetter, wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { mail } from '#src/i18n/messages/mail.ts';
import { paths } from '#src/paths.ts';
import { now } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { hashOfToken, makeToken } from '#src/platform/one-time-secret.server.ts';
import { hashPassword } from '#src/platform/password.server.ts';
import type { RateLimit } from '#src/platform/rate-limit.server.ts';
import { privatePerson } from './account.ts';
import { linkEnd } from './one-time-link.ts';
import { privacyVersion } from './privacy-consent.ts';
import { readNewcomer, type NewcomerProblem, type TypedNewcomer } from './newcomer.ts';
import { tooManyTries, type TooManyTries } from './too-many-tries.server.ts';
import { dropUnfinished } from './unfinished-statements.server.ts';

export interface SignUpRequest extends TypedNewcomer {
  /** The version of the privacy text that the person has agreed to. */
  consentVersion: string;
  /** Where to go once the account works. */
  next?: string | undefined;
  /** The network address of the browser. */
  address: string;
}

export type SignUpAnswer =
  | {
      ok: true;
      /** Whether a letter says how to go on; with a phone number alone one signs in at once. */ byMail: boolean;
    }
  | { ok: false; problem: 'unsound'; problems: (NewcomerProblem | 'consent_missing')[] }
  | TooManyTries;

/** A person tries twice; a flood of letters to somebody would need more. */
const perIdentifier: RateLimit = { tries: 4, seconds: 60 * 60 };
/** A whole training class may sign up behind one address. */
const perAddress: RateLimit = { tries: 60, seconds: 60 * 60 };

/**
 * Makes an account for oneself. Whether the e-mail address or the phone number has one already is told to nobody but the
 * owner of the address, by letter; an account with an e-mail address works once its link was followed.
 */
export async function signUp(asked: SignUpRequest): Promise<SignUpAnswer> {
  const read = readNewcomer(asked);
  const isAgreed = asked.consentVersion === privacyVersion;
  if (!read.ok || !isAgreed) {
    const problems = read.ok ? [] : read.problems;
    return {
      ok: false,
      problem: 'unsound',
      problems: isAgreed ? problems : [...problems, 'consent_missing'],
    };
  }
  const { name, email, phone } = read;
  const tooMany = await tooManyTries(
    { name: 'sign-up-address', limit: perAddress, who: asked.address },
    { name: 'sign-up-account', limit: perIdentifier, who: email ?? phone ?? '' },
  );
  if (tooMany !== undefined) return tooMany;
  const passwordHash = await hashPassword(asked.password);
  await write({ id: randomUUIDv7(), name, email, phone, passwordHash }, asked.next);
  if (email !== null) wakeMailRoom();
  return { ok: true, byMail: email !== null };
}

interface Newcomer {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  passwordHash: string;
}

async function write(newcomer: Newcomer, next: string | undefined): Promise<void> {
  const { id, name, email, phone, passwordHash } = newcomer;
  const to = database();
  const at = now().toISOString();
  const isMade = sql`exists (select 1 from accounts where id = ${id})`;
  const isPhoneTaken = sql`exists (select 1 from accounts where phone = ${phone})`;
  await to.batch([
    ...dropUnfinished(to, sql`email = ${email} and email_verified_at is null`),
    to.run(sql`insert into accounts (id, name, email, phone, password_hash, password_changed_at, created_at)
      select ${id}, ${name}, ${email}, iif(${isPhoneTaken} and ${email} is not null, null, ${phone}), ${passwordHash},
        ${at}, ${at} where true on conflict do nothing`),
    recordDeed(to, privatePerson(id), { command: 'sign-up', noun: 'account', nounId: id }),
    to.run(sql`insert into consents (account_id, purpose, version, given_at)
      select ${id}, 'privacy', ${privacyVersion}, ${at} where ${isMade}`),
    ...(email === null ? [] : letters(newcomer, email, next)),
  ]);
}

/** The link that makes the account work, or a word to whoever has one with this address already. */
function letters({ id, phone }: Newcomer, email: string, next: string | undefined) {
  const to = database();
  const { siteUrl } = config();
  const token = makeToken();
  const end = linkEnd('verify_email', now());
  const link = siteUrl + paths.verifyEmail(token, next);
  const got = (hasPhone: boolean) => sql`select email from accounts where id = ${id}
    and (${phone} is null or phone is not null) = ${hasPhone ? 1 : 0}`;
  return [
    to.run(sql`insert into one_time_tokens (hash, kind, account_id, email, created_at, expires_at)
      select ${hashOfToken(token)}, 'verify_email', id, email, ${now().toISOString()}, ${end.at} from accounts
      where id = ${id}`),
    postLetter(to, got(true), mail.verifyEmail(link, end.words)),
    postLetter(to, got(false), mail.verifyEmailWithoutPhone(link, end.words)),
    postLetter(
      to,
      sql`select ${email} where not exists (select 1 from accounts where id = ${id})`,
      mail.alreadyRegistered(siteUrl + paths.signIn(), siteUrl + paths.forgotPassword),
    ),
  ];
}
