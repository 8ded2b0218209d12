import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The network address of the browser, for limits: the one that the connection comes from, or, behind a proxy that is
 * trusted, the one that this proxy wrote. It writes at the end of X-Forwarded-For; what stands before it was sent along
 * and can be anything.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const peer = request.socket.remoteAddress ?? '';
  if (!trustProxy) return peer;
  const written = request.headers['x-forwarded-for'];
  const last = (Array.isArray(written) ? written.join(',') : (written ?? '')).split(',').at(-1)?.trim() ?? '';
  return isIP(last) === 0 ? peer : last;
}
