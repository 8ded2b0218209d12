import type { APIRoute } from 'astro';
import { webManifest } from '#src/components/seo/web-manifest.ts';

/** What a phone needs to put the site on its home screen. */
export const GET: APIRoute = ({ locals }) =>
  new Response(JSON.stringify(webManifest(locals.locale)), {
    headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'public, max-age=3600' },
  });
