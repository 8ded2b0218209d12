import { createServer, type Server } from 'node:http';
import { log } from '#src/platform/log.server.ts';
import { compress } from './compress.ts';
import { chain, type Handler } from './handler.ts';
import { refuseOtherOrigins } from './origin-check.ts';
import type { PageCache } from './page-cache/page-cache.ts';
import { connectionLimits, refuseUnreasonable } from './request-limits.ts';
import { logRequests } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { builtFiles, mediaFiles } from './static-files.ts';
import { noteRemarks, noteVisits } from './visits.ts';

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
  /** Told of every page that a visitor asks for. */
  onVisit?: (url: string, userAgent: string | undefined) => void;
  /** Told what pages remark of themselves. */
  onRemark?: (remark: string, url: string, userAgent: string | undefined) => void;
}

/** The web server: every answer passes these links in this order. */
export function createSiteServer(site: Site): Server {
  const withHeaders = securityHeaders(site.siteUrl);
  const { pageCache, onVisit, onRemark } = site;
  const listener = chain([
    ...(onVisit === undefined ? [] : [noteVisits(onVisit)]),
    // First of all and without a line in the log, which would cost twice as much as the answer: what is kept has its
    // headers and its encoding. LOG_LEVEL=debug has a line for every request.
    ...(pageCache === undefined || log.isLevelEnabled('debug') ? [] : [pageCache.kept]),
    logRequests,
    ...(onRemark === undefined ? [] : [noteRemarks(onRemark)]),
    ...(pageCache === undefined ? [] : [pageCache.handler(chain([withHeaders, site.pages]))]),
    withHeaders,
    refuseUnreasonable,
    refuseOtherOrigins(site.siteUrl),
    builtFiles(site.clientFolder),
    mediaFiles(site.mediaFolder),
    compress(),
    site.pages,
  ]);
  return createServer(connectionLimits, listener);
}
