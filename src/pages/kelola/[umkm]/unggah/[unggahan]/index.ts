import type { APIContext, APIRoute } from 'astro';
import { cancelUpload } from '#src/domain/upload/cancel-upload.server.ts';
import { receivePiece } from '#src/domain/upload/receive-piece.server.ts';
import { largestPiece } from '#src/domain/upload/upload.ts';
import { findUpload } from '#src/domain/upload/uploads.queries.server.ts';
import { refusal } from '../_answers.ts';

/** How far an upload has come. */
export const GET: APIRoute = async (context) => {
  const asked = askedIn(context);
  const upload = asked && (await findUpload(asked.actor, asked.which));
  return upload === undefined ? refusal('unknown_upload') : Response.json(upload);
};

/** Takes the next piece: its bytes as the body, `?offset=` where it begins. */
export const PUT: APIRoute = async (context) => {
  const asked = askedIn(context);
  if (asked === undefined) return refusal('unknown_upload');
  if (!(Number(context.request.headers.get('content-length')) <= largestPiece))
    return refusal('piece_too_large');
  // The connection may break at any moment: what has come of this piece then does not count.
  const body = await context.request.arrayBuffer().catch(() => undefined);
  if (body === undefined) return refusal('incomplete');
  const offset = Number(context.url.searchParams.get('offset'));
  const answer = await receivePiece(asked.actor, asked.which, { offset, bytes: new Uint8Array(body) });
  if (answer.ok) return Response.json({ receivedBytes: answer.receivedBytes });
  const { problem } = answer;
  return problem === 'out_of_step'
    ? refusal(problem, { receivedBytes: answer.receivedBytes })
    : refusal(problem);
};

/** Ends an upload that is not wanted any more. */
export const DELETE: APIRoute = async (context) => {
  const asked = askedIn(context);
  const answer = asked && (await cancelUpload(asked.actor, asked.which));
  return answer?.ok === true ? new Response(null, { status: 204 }) : refusal('unknown_upload');
};

function askedIn({ locals: { signedIn, enterprise }, params }: APIContext) {
  if (signedIn === undefined || enterprise === undefined) return undefined;
  return { actor: signedIn.actor, which: { id: params['unggahan'] ?? '', enterpriseId: enterprise.id } };
}
