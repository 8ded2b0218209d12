import type { APIRoute } from 'astro';
import { evidenceAnswer, evidenceNumber } from '#src/domain/evidence/evidence-answer.ts';
import { openEvidenceAsOfficer } from '#src/domain/evidence/open-evidence.server.ts';

/** Any private file, for verifiers; each opening is recorded. */
export const GET: APIRoute = async ({ locals: { signedIn }, params, rewrite }) => {
  const id = evidenceNumber(params['id']);
  if (signedIn === undefined || id === undefined) return rewrite('/404');
  const opened = await openEvidenceAsOfficer(signedIn.actor, id);
  return opened === undefined ? rewrite('/404') : evidenceAnswer(opened);
};
