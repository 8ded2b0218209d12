import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { mailMessages } from '#db/schema/index.ts';
import { now } from '#src/platform/clock.server.ts';
import { log } from '#src/platform/log.server.ts';
import { MailProblem, type Mailer } from '#src/platform/mail.server.ts';

/** What a step of sending came to. */
export type MailStep = 'sent' | 'failed' | 'nothing due';

interface DueLetter {
  id: number;
  recipient: string;
  subject: string;
  text: string;
  createdAt: string;
}

/** The second try comes a minute after the first, each further one after twice as long, at most six hours. */
const firstPauseSeconds = 60;
const longestPauseSeconds = 6 * 60 * 60;
/** A letter that could not be sent for three days says nothing that still helps. */
const longestWaitMs = 3 * 24 * 60 * 60 * 1000;

/** Sends the letters of the outbox. */
export class MailRoom {
  readonly #database: Database;
  readonly #mailer: Mailer;

  constructor(database: Database, mailer: Mailer) {
    this.#database = database;
    this.#mailer = mailer;
  }

  /** Sends the letter that has waited longest. One that was sent leaves no row, since it names a person. */
  async step(): Promise<MailStep> {
    const letter = await this.#takeOne();
    if (letter === undefined) return 'nothing due';
    try {
      await this.#mailer.send(letter);
    } catch (error) {
      await this.#keepForLater(letter, error);
      return 'failed';
    }
    await this.#remove(letter.id);
    return 'sent';
  }

  close(): void {
    this.#mailer.close();
  }

  /** One statement takes a letter and says when it is tried again: of two programs only one sends it. */
  async #takeOne(): Promise<DueLetter | undefined> {
    const at = now().toISOString();
    const [letter] = await this.#database.all<DueLetter>(sql`
      update mail_messages set attempts = attempts + 1,
        next_attempt_at = strftime('%Y-%m-%dT%H:%M:%fZ', ${at},
          '+' || min(${longestPauseSeconds}, ${firstPauseSeconds} * (1 << min(attempts, 20))) || ' seconds')
      where id = (select id from mail_messages where next_attempt_at <= ${at} order by next_attempt_at, id limit 1)
      returning id, recipient, subject, text, created_at "createdAt"`);
    return letter;
  }

  async #keepForLater(letter: DueLetter, error: unknown): Promise<void> {
    const code = error instanceof MailProblem ? error.code : 'UNKNOWN';
    const isRefused = error instanceof MailProblem && error.isFinal;
    const isOld = now().getTime() - new Date(letter.createdAt).getTime() > longestWaitMs;
    if (isRefused || isOld) {
      log.warn({ code, mail: letter.id }, 'a letter could not be sent and was given up');
      await this.#remove(letter.id);
      return;
    }
    log.warn({ code, mail: letter.id }, 'a letter could not be sent yet');
    await this.#database
      .update(mailMessages)
      .set({ lastProblem: code })
      .where(eq(mailMessages.id, letter.id));
  }

  async #remove(id: number): Promise<void> {
    await this.#database.delete(mailMessages).where(eq(mailMessages.id, id));
  }
}
