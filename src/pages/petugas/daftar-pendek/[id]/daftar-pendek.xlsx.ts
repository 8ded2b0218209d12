import type { APIRoute } from 'astro';
import { listSheets } from '#src/components/shortlist/list-sheets.ts';
import { workbookAnswer } from '#src/domain/catalogue-file/workbook-answer.ts';
import { evidenceNumber } from '#src/domain/evidence/evidence-answer.ts';
import { exportShortlist } from '#src/domain/shortlist/export-shortlist.server.ts';
import { shortlistWorkbook } from '#src/domain/shortlist/workbook.server.ts';

/** A shortlist as a workbook, with its notes, for who sees it; that it was taken stands in the log. */
export const GET: APIRoute = async ({ params, locals: { signedIn }, rewrite }) => {
  const id = evidenceNumber(params['id']);
  if (signedIn === undefined || id === undefined) return rewrite('/404');
  const taken = await exportShortlist(signedIn.actor, id, 'xlsx');
  if (taken === undefined) return rewrite('/404');
  const bytes = await shortlistWorkbook(listSheets(taken.rows, taken.siteUrl, taken.asOfOn));
  return workbookAnswer({ name: taken.fileName, bytes });
};
