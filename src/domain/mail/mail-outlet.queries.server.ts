import { config } from '#src/platform/config.server.ts';
import { mailFolder } from '#src/platform/mail-folder.server.ts';

/**
 * The folder that letters are written to while no mail server is configured, for pages to say so; undefined when they
 * are sent, and on a site without the example world, whose visitors could not do anything with it.
 */
export function shownMailFolder(): string | undefined {
  const { smtpUrl, examples, dataDir } = config();
  return smtpUrl === undefined && examples ? mailFolder(dataDir) : undefined;
}
