import type { ServerOptions } from 'node:http';
import { answerPlainly, type Handler } from './handler.ts';

/** Longer than every filter of the directory chosen at once (about 4,000 characters). */
const longestUrl = 8_000;

/** A photo of a phone is 3 to 8 MB. */
const largestBody = 12 * 1024 * 1024;

/** What Node itself refuses: endless headers, and clients that hold a connection without speaking. */
export const connectionLimits: ServerOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  // Longer than a proxy in front keeps its connections (60 s), or it would send into one that just closed.
  keepAliveTimeout: 65_000,
};

/** Refuses addresses that no page can have, before anything decodes or logs them, and bodies beyond any form here. */
export const refuseUnreasonable: Handler = (request, response, next) => {
  const url = request.url ?? '';
  if (url.length > longestUrl) return answerPlainly(response, 414);
  if (!isSoundUrl(url)) return answerPlainly(response, 400);
  if (request.method === 'TRACE') return answerPlainly(response, 405);
  if (Number(request.headers['content-length'] ?? 0) > largestBody) {
    // The rest of the body is not read, so the connection cannot be used again.
    response.setHeader('Connection', 'close');
    return answerPlainly(response, 413);
  }
  next();
};

/**
 * A sound address begins with exactly one slash (`//evil.example` would be read as another host in a redirect),
 * decodes, and has no control character, backslash or step upwards.
 */
function isSoundUrl(url: string): boolean {
  if (!url.startsWith('/') || url.startsWith('//')) return false;
  const path = decoded(url.split('?', 1)[0] ?? '');
  if (path === undefined) return false;
  const hasControl = Array.from(path).some((letter) => letter < ' ' || letter === '\u007F');
  return !hasControl && !path.includes('\\') && !path.split('/').includes('..');
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
