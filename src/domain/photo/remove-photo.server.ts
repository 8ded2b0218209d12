import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { forgetPhotoFile } from './forget-photo-file.server.ts';
import type { PhotoPlace } from './photo-place.ts';
import { findOwnPhoto } from './photo-place.queries.server.ts';
import { photoEditors } from './photo.policy.ts';
import { indexPlace } from './place-statements.server.ts';

export type RemoveAnswer = { ok: true; place: PhotoPlace } | { ok: false; problem: 'unknown_photo' };

/** Removes a photo, and its files unless another photo shows the same. */
export async function removePhoto(actor: Actor, photoId: number): Promise<RemoveAnswer> {
  const photo = await findOwnPhoto(actor, photoId);
  if (photo === undefined) return { ok: false, problem: 'unknown_photo' };
  const { enterpriseId, productId } = photo;
  const to = database();
  const [gone] = await to.batch([
    to.all<{ file: string }>(sql`
      delete from photos where id = ${photoId} and ${actsFor(actor, 'photos.enterprise_id', photoEditors)}
      returning file`),
    recordDeed(to, actor, {
      command: 'remove-photo',
      noun: 'photo',
      nounId: photoId,
      enterpriseId,
      detail: { product: productId },
    }),
    ...indexPlace(to, photo),
  ]);
  const [row] = gone;
  if (row === undefined) return { ok: false, problem: 'unknown_photo' };
  await forgetPhotoFile(row.file);
  return { ok: true, place: { enterpriseId, productId } };
}
