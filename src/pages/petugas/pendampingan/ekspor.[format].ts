import type { APIRoute } from 'astro';
import { exportVisits } from '#src/domain/mentoring/export-visits.server.ts';
import { readVisitFilter } from '#src/domain/mentoring/mentoring.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The visits of a filter as a file; that it was taken stands in the audit log. */
export const GET: APIRoute = async ({ locals: { signedIn }, params, url, rewrite }) => {
  const { format } = params;
  if (signedIn === undefined || (format !== 'csv' && format !== 'xlsx')) return rewrite('/404');
  const file = await exportVisits(signedIn.actor, readVisitFilter(url.searchParams), format);
  if (file === undefined) return rewrite('/404');
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  });
};
