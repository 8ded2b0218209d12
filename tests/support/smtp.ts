import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { buffer } from 'node:stream/consumers';
import { afterEveryTest } from './clean-up.ts';

/** A letter as it arrived. */
export interface Arrived {
  recipients: string[];
  from: string;
  subject: string;
  text: string;
}

export interface MailServer {
  url: string;
  port: number;
  arrived: Arrived[];
  /** Resolves when so many letters have come. */
  arrival: (count: number) => Promise<void>;
  close: () => Promise<void>;
}

const open: MailServer[] = [];

/** A real mail server on a port of its own; `options` make it refuse or ask for a password. */
export async function openMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const arrived: Arrived[] = [];
  const waiting: { count: number; tell: () => void }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 50,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      void buffer(stream)
        .then((raw) => PostalMime.parse(raw))
        .then(({ subject = '', text = '', from }) => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          arrived.push({ recipients, from: from?.address ?? '', subject, text: text.trim() });
          done();
          for (const each of waiting) if (arrived.length >= each.count) each.tell();
        });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.server.address() as AddressInfo).port;
  const opened: MailServer = {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    arrived,
    arrival: (count) =>
      new Promise((tell) => {
        if (arrived.length >= count) tell();
        else waiting.push({ count, tell });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
  open.push(opened);
  return opened;
}

afterEveryTest(async () => {
  for (const server of open.splice(0)) await server.close();
});
