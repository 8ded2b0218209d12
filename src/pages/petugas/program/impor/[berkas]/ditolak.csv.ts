import type { APIRoute } from 'astro';
import {
  downloadRefusedRows,
  refusedCsv,
} from '#src/domain/participant-file/download-refused-rows.server.ts';

/** The rows of a file that are refused, as CSV to mend. */
export const GET: APIRoute = async ({ locals: { signedIn }, params, rewrite }) => {
  const refused = signedIn && (await downloadRefusedRows(signedIn.actor, params['berkas'] ?? ''));
  if (refused === undefined) return rewrite('/404');
  return new Response(refusedCsv(refused), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${refused.name}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
};
