import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import { answerPlainly, type Handler } from './handler.ts';

/** Longer than every filter of the directory chosen at once (about 4,000 characters). */
const longestUrl = 8_000;

/** A photo of a phone is 3 to 8 MB. */
const largestBody = 12 * 1024 * 1024;

/** The forms that send photos at once, of a product or an UMKM (eight of 12 MB) or as a ZIP for many products. */
const photoForm = /^\/kelola\/[^/?]+\/(?:produk\/\d+|profil|massal)\/foto(?:\?|$)/;
const largestPhotoForm = 8 * largestBody;

/**
 * Bodies are held in memory several times over while they are read: eight photos of 9 MB at once took 805 MB. So many
 * bytes of large ones may be under way together; whoever comes then is asked to wait.
 */
const largestUnderWay = 112 * 1024 * 1024;
const isLarge = (bytes: number): boolean => bytes > 1024 * 1024;
let largeUnderWay = 0;

/**
 * Forms without files. Node reads them in more than linear time: 1,000,000 fields in 2 MB held the site up for 20 s, the
 * 160,000 that fit in here for half a second.
 */
const largestTextForm = 320 * 1024;

/** Who has no cookie of ours signs in, signs up or opens a result, and sends a few lines. */
const largestFromStrangers = 64 * 1024;
const ourCookie = /(?:^|;\s*)etalase_/;

function largestFor({ url = '', headers }: IncomingMessage): number {
  if (!ourCookie.test(headers.cookie ?? '')) return largestFromStrangers;
  if (/urlencoded/i.test(headers['content-type'] ?? '')) return largestTextForm;
  return photoForm.test(url) ? largestPhotoForm : largestBody;
}

/** What Node itself refuses: endless headers, and clients that hold a connection without speaking. */
export const connectionLimits: ServerOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  // A photo of 12 MB at 1 Mbit/s takes 100 s where no script sends it in pieces.
  requestTimeout: 300_000,
  // Longer than a proxy in front keeps its connections (60 s), or it would send into one that just closed.
  keepAliveTimeout: 65_000,
};

/** Refuses addresses that no page can have, before anything decodes or logs them, and bodies beyond any form here. */
export const refuseUnreasonable: Handler = (request, response, next) => {
  const url = request.url ?? '';
  if (url.length > longestUrl) return answerPlainly(response, 414);
  if (!isSoundUrl(url)) return answerPlainly(response, 400);
  if (request.method === 'TRACE') return answerPlainly(response, 405);
  const bytes = Number(request.headers['content-length'] ?? 0);
  if (bytes > largestFor(request)) return refuseBody(response, 413);
  // A body in pieces has no length that could be checked before it is read; browsers send forms and photos with theirs.
  if (request.headers['transfer-encoding'] !== undefined) return refuseBody(response, 411);
  if (!isLarge(bytes)) return next();
  if (largeUnderWay > 0 && largeUnderWay + bytes > largestUnderWay) return askToWait(response);
  largeUnderWay += bytes;
  response.once('close', () => (largeUnderWay -= bytes));
  next();
};

function askToWait(response: ServerResponse): void {
  response.setHeader('Retry-After', '30');
  refuseBody(response, 503);
}

/** The rest of the body is not read, so the connection cannot be used again. */
function refuseBody(response: ServerResponse, status: 411 | 413 | 503): void {
  response.setHeader('Connection', 'close');
  answerPlainly(response, status);
}

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
