import { randomUUIDv7 } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { now } from './clock.server.ts';
import { makeFolder } from './folder.server.ts';
import type { Mailer } from './mail.server.ts';
import { privateFile, privateFolder } from './private-files.server.ts';

/** Where letters lie while no mail server is configured. */
export function mailFolder(dataDir: string): string {
  return join(dataDir, 'mail');
}

/** Puts letters into a folder, as files that a mail program opens and that can be read as they are. */
export function folderMailer(folder: string, from: string): Mailer {
  return {
    send: async ({ recipient, subject, text }) => {
      makeFolder(folder, privateFolder);
      const at = now();
      const file = join(folder, `${at.toISOString().replaceAll(':', '-')}-${randomUUIDv7().slice(-8)}.eml`);
      const head = [
        `From: Etalase <${from}>`,
        `To: ${recipient}`,
        `Subject: ${subject}`,
        `Date: ${at.toUTCString()}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
      ];
      // Whoever watches the folder finds whole letters only.
      await writeFile(`${file}.part`, `${head.join('\n')}\n\n${text}\n`, { mode: privateFile });
      await rename(`${file}.part`, file);
    },
    close: () => undefined,
  };
}
