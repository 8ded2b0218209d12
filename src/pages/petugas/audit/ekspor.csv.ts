import type { APIRoute } from 'astro';
import { readAuditFilter } from '#src/domain/audit/audit-log.ts';
import { exportAudit } from '#src/domain/audit/export-audit.server.ts';

/** The audit log as a file, for admins; that it was taken stands in the log. */
export const GET: APIRoute = async ({ locals: { signedIn }, url, rewrite }) => {
  if (signedIn === undefined) return rewrite('/404');
  const file = await exportAudit(signedIn.actor, readAuditFilter(url.searchParams));
  if (file === undefined) return rewrite('/404');
  return new Response(file.text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  });
};
