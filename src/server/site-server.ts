import { createServer, type Server } from 'node:http';
import { compress } from './compress.ts';
import { chain, type Handler } from './handler.ts';
import type { PageCache } from './page-cache/page-cache.ts';
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
  /** Answers public pages before anything else; without one each request is rendered. */
  pageCache?: PageCache;
}

/** The web server: every answer passes these links in this order. */
export function createSiteServer(site: Site): Server {
  const withHeaders = securityHeaders(site.siteUrl);
  // First of all, since what it keeps has passed the others: a page from it has its headers and its encoding.
  const kept = site.pageCache?.handler(chain([withHeaders, site.pages]));
  const listener = chain([
    logRequests,
    ...(kept === undefined ? [] : [kept]),
    withHeaders,
    refuseUnreasonable,
    builtFiles(site.clientFolder),
    mediaFiles(site.mediaFolder),
    compress(),
    site.pages,
  ]);
  return createServer(connectionLimits, listener);
}
