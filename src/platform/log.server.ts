import pino from 'pino';
import { config } from './config.server.ts';

/** Structured log lines on standard error; never give it personal data or secrets. */
export const log = pino(
  { level: process.env['LOG_LEVEL'] === undefined ? 'info' : config().logLevel, base: null },
  pino.destination(2),
);
