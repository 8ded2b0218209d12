import type { APIRoute } from 'astro';
import { newProductsRss } from '#src/components/seo/feed.ts';
import { listNewestPublications } from '#src/domain/feed/newest-publications.queries.server.ts';

/** The fifty newest products as RSS, in the page's language. */
export const GET: APIRoute = async ({ locals }) => {
  const rss = newProductsRss(await listNewestPublications(50), locals.locale, locals.siteUrl);
  return new Response(rss, {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, max-age=600' },
  });
};
