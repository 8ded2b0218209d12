import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { LetterText } from '#src/i18n/messages/mail.ts';
import { now } from '#src/platform/clock.server.ts';

/**
 * A statement that puts a letter into the outbox, for the batch of the command that it tells of; `recipients` gives
 * addresses in one column, none when nobody is to be written to. It is sent once the batch stands: say `wakeMailRoom()`.
 * Words that somebody else has typed have no place in a letter: it would carry them to strangers in our name.
 */
export function postLetter(
  to: Database,
  recipients: SQL,
  { subject, text }: LetterText,
): BatchItem<'sqlite'> {
  const at = now().toISOString();
  return to.run(sql`insert into mail_messages (recipient, subject, text, created_at, next_attempt_at)
    select r.address, ${subject}, ${text}, ${at}, ${at} from (select null address where false union all ${recipients}) r
    where r.address is not null`);
}

// Kept on globalThis because the built site and the scripts around it are separate module graphs in one process.
const key = Symbol.for('etalase.mail-room');
const holder = globalThis as { [key]?: () => void };

/** Tells the sender that a letter waits; without a sender in this process the letter waits for the next look of another. */
export function wakeMailRoom(): void {
  holder[key]?.();
}

/** Says what `wakeMailRoom` calls. */
export function useMailRoom(wake: (() => void) | undefined): void {
  if (wake === undefined) delete holder[key];
  else holder[key] = wake;
}
