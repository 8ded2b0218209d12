import type { APIRoute } from 'astro';
import { workbookAnswer } from '#src/domain/catalogue-file/workbook-answer.ts';
import { downloadCatalogue } from '#src/domain/catalogue-file/download-catalogue.server.ts';

/** The catalogue of the UMKM as a workbook. */
export const GET: APIRoute = async ({ locals: { signedIn, enterprise }, rewrite }) => {
  if (signedIn === undefined || enterprise === undefined) return rewrite('/404');
  const workbook = await downloadCatalogue(signedIn.actor, enterprise.id);
  return workbook === undefined ? rewrite('/404') : workbookAnswer(workbook);
};
