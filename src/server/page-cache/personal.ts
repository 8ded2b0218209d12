import type { IncomingMessage } from 'node:http';

/** Every cookie that this site sets is named so; others (a city's statistics on the same domain) say nothing to it. */
const ourCookie = /(?:^|;\s*)etalase_/;

/** Whether a request only reads. */
export function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Whether the answer to a request may be everyone's: it reads, brings no body and does not say who sends it. */
export function isForEveryone(request: IncomingMessage): boolean {
  const { headers } = request;
  if (!isReading(request) || headers.authorization !== undefined) return false;
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return false;
  return headers.cookie === undefined || !ourCookie.test(headers.cookie);
}
