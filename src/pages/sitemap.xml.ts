import type { APIRoute } from 'astro';
import { listSitemapParts } from '#src/domain/sitemap/sitemap.queries.server.ts';
import { sitemapIndexXml } from '#src/domain/sitemap/sitemap.ts';

/** The index of the sitemap's files. */
export const GET: APIRoute = async ({ locals }) =>
  new Response(sitemapIndexXml(await listSitemapParts(), locals.siteUrl), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
