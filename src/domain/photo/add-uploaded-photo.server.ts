import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { dropUpload, finishUpload } from '#src/domain/upload/upload-statements.server.ts';
import { findUpload, readUpload } from '#src/domain/upload/uploads.queries.server.ts';
import { removePieces } from '#src/platform/upload-files.server.ts';
import { addPhoto, type AddAnswer } from './add-photo.server.ts';
import type { PhotoPlace } from './photo-place.ts';

export type AddUploadedAnswer =
  { ok: true } | Extract<AddAnswer, { ok: false }> | { ok: false; problem: 'unknown_upload' | 'incomplete' };

/**
 * Adds the photo that came piece by piece, and ends its upload: with the photo, or because it was refused. Asked twice,
 * because the first answer was lost on its way, it says again that all is done.
 */
export async function addUploadedPhoto(
  actor: Actor,
  place: PhotoPlace,
  uploadId: string,
): Promise<AddUploadedAnswer> {
  const which = { id: uploadId, enterpriseId: place.enterpriseId };
  const upload = await readUpload(actor, which, 'photo');
  if (upload.state === 'finished') return { ok: true };
  if (upload.state === 'unknown') return { ok: false, problem: 'unknown_upload' };
  if (upload.state === 'incomplete') return { ok: false, problem: 'incomplete' };
  const answer = await addPhoto(actor, place, upload.bytes, (to) => [finishUpload(to, uploadId)]);
  // The first request may still be at it when the second comes: what that one has added is what was asked for.
  const isDone = answer.ok || (await findUpload(actor, which))?.isFinished === true;
  if (!isDone) await database().batch([dropUpload(database(), uploadId)]);
  await removePieces(uploadId);
  return isDone ? { ok: true } : answer;
}
