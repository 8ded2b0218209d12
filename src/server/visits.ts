import type { IncomingMessage } from 'node:http';
import type { Handler } from './handler.ts';
import { isForEveryone } from './page-cache/personal.ts';

/**
 * Tells of each request for a page below /produk or /umkm by a reader who is nobody in particular: owners and officers
 * who look at their own pages are no visitors, nor is a browser that fetches ahead. `note` decides what counts.
 */
export function noteVisits(note: (url: string, userAgent: string | undefined) => void): Handler {
  return (request, _, next) => {
    const { method, url = '', headers } = request;
    const isPage = method === 'GET' && (url.includes('/produk/') || url.includes('/umkm/'));
    if (isPage && isForEveryone(request) && !isAhead(request)) note(url, headers['user-agent']);
    next();
  };
}

/**
 * Tells what a page remarks of itself (its header X-Remark) to a reader who is nobody in particular. The page cannot know
 * who reads it, since it may be rendered once for many; `note` decides what counts.
 */
export function noteRemarks(
  note: (remark: string, url: string, userAgent: string | undefined) => void,
): Handler {
  return (request, response, next) => {
    const { method, url = '', headers } = request;
    if (method === 'GET' && url.includes('?') && isForEveryone(request) && !isAhead(request)) {
      response.once('finish', () => {
        const remark = response.getHeader('x-remark');
        if (typeof remark === 'string') note(remark, url, headers['user-agent']);
      });
    }
    next();
  };
}

function isAhead({ headers }: IncomingMessage): boolean {
  return String(headers['sec-purpose'] ?? '').includes('prefetch');
}
