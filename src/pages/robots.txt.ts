import type { APIRoute } from 'astro';
import { robotsText } from '#src/components/seo/robots.ts';

/** What robots may read, and where the sitemap is. */
export const GET: APIRoute = ({ locals }) =>
  new Response(robotsText(locals.siteUrl), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
