import type { APIRoute } from 'astro';
import { evidenceAnswer, evidenceNumber } from '#src/domain/evidence/evidence-answer.ts';
import { openEvidenceOf } from '#src/domain/evidence/open-evidence.server.ts';

/** A private file of the UMKM's claims, for its owner and editors. */
export const GET: APIRoute = async ({ locals: { signedIn, enterprise }, params, rewrite }) => {
  const id = evidenceNumber(params['id']);
  if (signedIn === undefined || enterprise === undefined || id === undefined) return rewrite('/404');
  const opened = await openEvidenceOf(signedIn.actor, enterprise.id, id);
  return opened === undefined ? rewrite('/404') : evidenceAnswer(opened);
};
