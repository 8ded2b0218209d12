import type { APIRoute } from 'astro';
import { bookletEntry, bookletWords } from '#src/components/shortlist/booklet.ts';
import { evidenceNumber } from '#src/domain/evidence/evidence-answer.ts';
import { shortlistBooklet } from '#src/domain/print/shortlist-booklet.server.ts';
import { exportShortlist } from '#src/domain/shortlist/export-shortlist.server.ts';

/** A shortlist as a booklet in two languages, for who sees it; that it was taken stands in the log. */
export const GET: APIRoute = async ({ params, locals: { signedIn }, rewrite }) => {
  const id = evidenceNumber(params['id']);
  if (signedIn === undefined || id === undefined) return rewrite('/404');
  const taken = await exportShortlist(signedIn.actor, id, 'pdf');
  if (taken === undefined) return rewrite('/404');
  const { shortlist, rows, asOfOn, siteUrl, fileName } = taken;
  const entries = rows.map(({ dossier }) => bookletEntry(dossier, siteUrl));
  const bytes = await shortlistBooklet(bookletWords(shortlist, entries.length, asOfOn), entries);
  const headers = {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'private, no-store',
  };
  return new Response(new Uint8Array(bytes), { headers });
};
