import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { addUploadedPhoto } from '#src/domain/photo/add-uploaded-photo.server.ts';
import { bodyOf, refusal } from '../_answers.ts';

const shape = z.object({ productId: z.number().int().positive().nullable() });

/** Makes a photo of an upload that is whole: `{ productId }`, null for the UMKM itself. */
export const POST: APIRoute = async ({ request, params, locals: { signedIn, enterprise } }) => {
  const wanted = shape.safeParse(await bodyOf(request));
  if (signedIn === undefined || enterprise === undefined) return refusal('unknown_upload');
  if (!wanted.success) return refusal('unknown_place');
  const place = { enterpriseId: enterprise.id, productId: wanted.data.productId };
  const answer = await addUploadedPhoto(signedIn.actor, place, params['unggahan'] ?? '');
  return answer.ok ? Response.json({ ok: true }) : refusal(answer.problem);
};
