import type { Handler } from './handler.ts';

/** For everything that is not a page: nothing in it may load or run. Pages replace it with Astro's own (hashes). */
const strictPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What other sites may show or read: pictures for shared links, and the open data. */
const shared = /^\/(?:api|media|og|icons)\//;

const twoYears = 63_072_000;

/** Puts the security headers on every answer: pages, files and refusals alike. */
export function securityHeaders(siteUrl: string): Handler {
  const isEncrypted = siteUrl.startsWith('https:');
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', strictPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    response.setHeader(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    );
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    const readers = shared.test(request.url ?? '') ? 'cross-origin' : 'same-origin';
    response.setHeader('Cross-Origin-Resource-Policy', readers);
    // Over plain http browsers ignore it, and on localhost it would lock the developer's other projects out.
    if (isEncrypted) {
      response.setHeader('Strict-Transport-Security', `max-age=${twoYears}; includeSubDomains`);
    }
    next();
  };
}
