import { createTransport } from 'nodemailer';

/** A letter as it is sent: plain text. */
export interface Letter {
  recipient: string;
  subject: string;
  text: string;
}

/** What takes letters. */
export interface Mailer {
  send: (letter: Letter) => Promise<void>;
  close: () => void;
}

/** That a letter was not taken. Says nothing of whom it is for. */
export class MailProblem extends Error {
  /** What the mail server answered, as codes: `EENVELOPE 550`. */
  readonly code: string;
  /** Whether it would be refused again, since the recipient is not known there. */
  readonly isFinal: boolean;

  constructor(code: string, isFinal: boolean) {
    super(`a letter was not taken (${code})`);
    this.name = 'MailProblem';
    this.code = code;
    this.isFinal = isFinal;
  }
}

/** A mail server that does not answer must not keep the letters behind this one waiting for minutes. */
const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

/** Sends letters through a mail server, `smtp://user:password@host:port`, over TLS where the server offers it. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async ({ recipient, subject, text }) => {
      try {
        await transport.sendMail({
          from: { name: 'Etalase', address: from },
          to: { name: '', address: recipient },
          subject,
          text,
          // So that an automatic answer (on holiday) is not sent back.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw problemOf(error);
      }
    },
    close: () => {
      transport.close();
    },
  };
}

/** The library's errors hold the server's sentence, and that names the recipient: only codes are kept. */
function problemOf(error: unknown): MailProblem {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const status = typeof responseCode === 'number' ? responseCode : undefined;
  const name = typeof code === 'string' ? code : 'UNKNOWN';
  const isFinal = name === 'EENVELOPE' && status !== undefined && status >= 500;
  return new MailProblem(status === undefined ? name : `${name} ${status}`, isFinal);
}
