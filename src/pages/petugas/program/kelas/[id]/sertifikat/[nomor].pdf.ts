import type { APIRoute } from 'astro';
import { certificatesPdf } from '#src/domain/print/certificates-pdf.server.ts';
import { printCertificates } from '#src/domain/training-certificate/print-certificates.server.ts';
import { printedCertificate } from '#src/i18n/messages/training-certificate.ts';

/** The certificates of a class: `semua.pdf`, or one of them by its row, `17.pdf`. */
export const GET: APIRoute = async ({ params, locals }) => {
  const actor = locals.signedIn?.actor;
  const [cohortId, certificateId] = [Number(params.id), Number(params.nomor)];
  const which = params.nomor === 'semua' ? { cohortId } : { cohortId, certificateId };
  if (actor === undefined || !Object.values(which).every(Number.isSafeInteger)) {
    return new Response(null, { status: 404 });
  }
  const certificates = await printCertificates(actor, which);
  const [first] = certificates;
  if (first === undefined) return new Response(null, { status: 404 });
  const title = certificates.length === 1 ? first.number : first.cohort;
  const name = printedCertificate.file(title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
  return new Response(new Uint8Array(await certificatesPdf(certificates)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
};
