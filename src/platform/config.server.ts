import { resolve } from 'node:path';
import { z } from 'astro/zod';

/** The levels of log lines, from none to all. */
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A variable that is set to nothing counts as not set: compose files and shells write it so. */
const given = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (value === '' ? undefined : value), shape);

const portRange = 'must be a port number from 1 to 65535';

const shape = z.object({
  PORT: given(
    z.coerce.number(portRange).int(portRange).min(1, portRange).max(65535, portRange).default(4321),
  ),
  HOST: given(z.string().default('0.0.0.0')),
  SITE_URL: given(
    z
      .url({ protocol: /^https?$/, error: 'must be a web address such as https://etalase.example' })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
  ),
  DATA_DIR: given(z.string().default('./data')),
  DATABASE_URL: given(
    z
      .string()
      .regex(/^(file|libsql|https?|wss?):/, 'must begin with file:, libsql:// or http://')
      .optional(),
  ),
  DATABASE_AUTH_TOKEN: given(z.string().optional()),
  SEARCH_URL: given(z.url({ protocol: /^https?$/, error: 'must be a web address' }).optional()),
  SEARCH_KEY: given(z.string().optional()),
  MEDIA_URL: given(z.string().optional()),
  SMTP_URL: given(
    z
      .url({
        protocol: /^smtps?$/,
        error: 'must be the address of a mail server such as smtp://user:password@mail.example:587',
      })
      .optional(),
  ),
  MAIL_FROM: given(z.email('must be an e-mail address such as etalase@kota.example').optional()),
  TRUST_PROXY: given(z.enum(['on', 'off'], 'must be on or off').default('off')),
  EXAMPLES: given(z.enum(['on', 'off'], 'must be on or off').default('on')),
  LOG_LEVEL: given(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info')),
});

export type Config = {
  port: number;
  host: string;
  /** The public address without a slash at its end. */
  siteUrl: string;
  /** Absolute path of the folder that holds the database and the media. */
  dataDir: string;
  mediaDir: string;
  databaseUrl: string;
  databaseAuthToken: string | undefined;
  searchUrl: string | undefined;
  searchKey: string | undefined;
  smtpUrl: string | undefined;
  /** The address that letters come from. */
  mailFrom: string;
  /** Whether the address of a browser is what a proxy in front writes into X-Forwarded-For. */
  trustProxy: boolean;
  examples: boolean;
  logLevel: LogLevel;
};

/** Reads the configuration from environment variables; the problems name each bad variable in a sentence. */
export function readConfig(
  environment: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const read = shape.safeParse(environment);
  if (!read.success) {
    return {
      ok: false,
      problems: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`),
    };
  }
  const variables = read.data;
  const dataDir = resolve(variables.DATA_DIR);
  const siteUrl = variables.SITE_URL ?? `http://localhost:${variables.PORT}`;
  return {
    ok: true,
    config: {
      port: variables.PORT,
      host: variables.HOST,
      siteUrl,
      dataDir,
      mediaDir: resolve(dataDir, 'media'),
      databaseUrl: variables.DATABASE_URL ?? `file:${resolve(dataDir, 'etalase.db')}`,
      databaseAuthToken: variables.DATABASE_AUTH_TOKEN,
      searchUrl: variables.SEARCH_URL,
      searchKey: variables.SEARCH_KEY,
      smtpUrl: variables.SMTP_URL,
      mailFrom: variables.MAIL_FROM ?? `etalase@${new URL(siteUrl).hostname}`,
      trustProxy: variables.TRUST_PROXY === 'on',
      examples: variables.EXAMPLES === 'on',
      logLevel: variables.LOG_LEVEL,
    },
  };
}

let current: Config | undefined;

/** The configuration of this process, read once. Throws with the list of problems; the start script prints them. */
export function config(): Config {
  if (current === undefined) {
    const read = readConfig(process.env);
    if (!read.ok) throw new Error(`Configuration: ${read.problems.join(' ')}`);
    current = read.config;
  }
  return current;
}

/** Sets the configuration, for tests that need a data folder or a server of their own. */
export function useConfig(other: Config | undefined): void {
  current = other;
}
