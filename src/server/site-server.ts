import { createServer, type Server } from 'node:http';
import { compress } from './compress.ts';
import { chain, type Handler } from './handler.ts';
import { connectionLimits, refuseUnreasonable } from './request-limits.ts';
import { logRequests } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { builtFiles, mediaFiles } from './static-files.ts';

export interface Site {
  /** The public address; https adds Strict-Transport-Security. */
  siteUrl: string;
  /** What the build made for browsers (`dist/…/client`). */
  clientFolder: string;
  mediaFolder: string;
  /** Astro in middleware mode. */
  pages: Handler;
}

/**
 * The web server: every answer passes these links in this order. A page cache belongs between `mediaFiles` and
 * `compress`, because it keeps its pages compressed and answers before Astro is entered.
 */
export function createSiteServer(site: Site): Server {
  const listener = chain([
    logRequests,
    securityHeaders(site.siteUrl),
    refuseUnreasonable,
    builtFiles(site.clientFolder),
    mediaFiles(site.mediaFolder),
    compress(),
    site.pages,
  ]);
  return createServer(connectionLimits, listener);
}
