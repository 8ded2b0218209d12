import type { APIRoute } from 'astro';
import { workbookAnswer } from '#src/domain/catalogue-file/workbook-answer.ts';
import {
  downloadRefusedRows,
  refusedWorkbook,
} from '#src/domain/participant-file/download-refused-rows.server.ts';

/** The rows of a file that are refused, as a workbook to mend. */
export const GET: APIRoute = async ({ locals: { signedIn }, params, rewrite }) => {
  const refused = signedIn && (await downloadRefusedRows(signedIn.actor, params['berkas'] ?? ''));
  if (refused === undefined) return rewrite('/404');
  return workbookAnswer({ name: `${refused.name}.xlsx`, bytes: await refusedWorkbook(refused) });
};
