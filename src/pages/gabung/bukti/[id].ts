import type { APIRoute } from 'astro';
import { evidenceAnswer, evidenceNumber } from '#src/domain/evidence/evidence-answer.ts';
import { openOwnRegistrationEvidence } from '#src/domain/evidence/open-evidence.server.ts';

/** A file of an application, for who sent it; everybody else finds nothing. */
export const GET: APIRoute = async ({ locals: { signedIn }, params, rewrite }) => {
  const id = evidenceNumber(params['id']);
  if (signedIn === undefined || id === undefined) return rewrite('/404');
  const opened = await openOwnRegistrationEvidence(signedIn.actor, id);
  return opened === undefined ? rewrite('/404') : evidenceAnswer(opened);
};
