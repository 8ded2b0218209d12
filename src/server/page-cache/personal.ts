import type { IncomingMessage } from 'node:http';

/** Every cookie that this site sets is named so; others (a city's statistics on the same domain) say nothing to it. */
const ourCookie = /(?:^|;\s*)etalase_/;

/** Whether a request says who sends it, or brings a body: it is answered for its sender alone, past the cache. */
export function isPersonal({ headers }: IncomingMessage): boolean {
  if (headers.authorization !== undefined) return true;
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return true;
  return headers.cookie !== undefined && ourCookie.test(headers.cookie);
}
