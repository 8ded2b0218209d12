import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { beginUpload } from '#src/domain/upload/begin-upload.server.ts';
import { pieceBytes, uploadPurposes } from '#src/domain/upload/upload.ts';
import { bodyOf, refusal } from './_answers.ts';

const shape = z.object({
  purpose: z.enum(uploadPurposes),
  bytes: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
});

/** Begins an upload: `{ purpose, bytes }` gives `{ id, receivedBytes, pieceBytes }`. */
export const POST: APIRoute = async ({ request, locals: { signedIn, enterprise } }) => {
  const wanted = shape.safeParse(await bodyOf(request));
  if (signedIn === undefined || enterprise === undefined) return refusal('unknown_enterprise');
  if (!wanted.success) return refusal('incomplete');
  const begun = await beginUpload(signedIn.actor, { ...wanted.data, enterpriseId: enterprise.id });
  if (!begun.ok) return refusal(begun.problem);
  return Response.json({ id: begun.id, receivedBytes: 0, pieceBytes }, { status: 201 });
};
