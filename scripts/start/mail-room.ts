import type { Database } from '#db/client.ts';
import { MailRoom } from '#src/domain/mail/mail-room.server.ts';
import { runMailRoom, type RunningMailRoom } from '#src/domain/mail/run-mail-room.server.ts';
import type { Config } from '#src/platform/config.server.ts';
import { folderMailer, mailFolder } from '#src/platform/mail-folder.server.ts';
import { smtpMailer, type Mailer } from '#src/platform/mail.server.ts';

/** Sends the letters of the outbox, also those of other programs, for as long as the site runs. */
export function startMailRoom(config: Config, database: Database): RunningMailRoom {
  return runMailRoom(new MailRoom(database, mailerOf(config)));
}

/** The configured mail server, or a folder in DATA_DIR while there is none. */
function mailerOf({ smtpUrl, mailFrom, dataDir }: Config): Mailer {
  if (smtpUrl === undefined) return folderMailer(mailFolder(dataDir), mailFrom);
  return smtpMailer(smtpUrl, mailFrom);
}
