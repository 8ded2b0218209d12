import type { APIRoute } from 'astro';
import { readHealth } from '#src/domain/health/health.queries.server.ts';

/** Whether the site works, for whoever watches over it. */
export const GET: APIRoute = async () => {
  const health = await readHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
};
