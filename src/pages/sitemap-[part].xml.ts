import type { APIRoute } from 'astro';
import { listSitemapPages } from '#src/domain/sitemap/sitemap.queries.server.ts';
import { readPart, sitemapXml } from '#src/domain/sitemap/sitemap.ts';

/** One file of the sitemap, sent piece by piece: a full one is some 6 MB. */
export const GET: APIRoute = async ({ params, locals }) => {
  const part = readPart(params.part ?? '');
  const pages = part === undefined ? [] : await listSitemapPages(part);
  if (pages.length === 0) return new Response(null, { status: 404 });
  const pieces = sitemapXml(pages, locals.siteUrl);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
};
