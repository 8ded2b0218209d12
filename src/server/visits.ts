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

function isAhead({ headers }: IncomingMessage): boolean {
  return String(headers['sec-purpose'] ?? '').includes('prefetch');
}
