import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { config } from '#src/platform/config.server.ts';
import { readKept } from '#src/platform/media-files.server.ts';
import { forgetPhotoFile } from './forget-photo-file.server.ts';
import { photoFileName, photoWidths } from './photo-widths.ts';
import type { PhotoEdit, PhotoProblem, ReadyPhoto } from './photo.ts';
import { findOwnPhoto, standsIn, type OwnPhoto } from './photo-place.queries.server.ts';
import type { PhotoPlace } from './photo-place.ts';
import { photoEditors } from './photo.policy.ts';
import { indexPlace } from './place-statements.server.ts';
import { takePhoto } from './take-photo.server.ts';

export type CropAnswer =
  | { ok: true; photoId: number }
  | {
      ok: false;
      problem:
        | PhotoProblem
        | 'unknown_photo'
        | 'already_there'
        | 'changed_meanwhile'
        | 'nothing_to_change'
        | 'file_gone';
    };

/**
 * Turns and cuts a photo: a new photo takes the place and the words of the old one, under a new name, so that no browser
 * shows the old one from its cache. It is made from the widest variant. The original is not kept: it holds the place
 * where it was taken, and of a city's photos it would be ten times as many bytes.
 */
export async function cropPhoto(actor: Actor, photoId: number, edit: PhotoEdit): Promise<CropAnswer> {
  if ((edit.turn ?? 0) === 0 && isWhole(edit.crop)) return { ok: false, problem: 'nothing_to_change' };
  const photo = await findOwnPhoto(actor, photoId);
  if (photo === undefined) return { ok: false, problem: 'unknown_photo' };
  const { mediaDir } = config();
  const bytes = await readKept(join(mediaDir, photoFileName(photo.file, Math.max(...photoWidths), 'webp')));
  if (bytes === undefined) return { ok: false, problem: 'file_gone' };
  const taken = await takePhoto(bytes, mediaDir, edit);
  if (!taken.ok) return taken;
  const newId = await replace(actor, photo, taken);
  await forgetPhotoFile(newId === undefined ? taken.file : photo.file);
  if (newId !== undefined) return { ok: true, photoId: newId };
  const there = await database().all(
    sql`select 1 from photos f where ${standsIn('f', photo)} and f.file = ${taken.file}`,
  );
  return { ok: false, problem: there.length > 0 ? 'already_there' : 'changed_meanwhile' };
}

function isWhole(crop: PhotoEdit['crop']): boolean {
  return crop === undefined || (crop.left === 0 && crop.top === 0 && crop.width === 1 && crop.height === 1);
}

/** A new row instead of a changed one: who makes the AVIF files looks at new rows only. */
async function replace(
  actor: Actor,
  photo: OwnPhoto & PhotoPlace,
  { file, width, height }: ReadyPhoto,
): Promise<number | undefined> {
  const to = database();
  const { id, enterpriseId } = photo;
  const [written] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into photos (enterprise_id, product_id, position, file, width, height, alt, alt_en)
      select p.enterprise_id, p.product_id, -1 - p.position, ${file}, ${width}, ${height}, p.alt, p.alt_en
      from photos p where p.id = ${id} and p.file = ${photo.file} and ${actsFor(actor, 'p.enterprise_id', photoEditors)}
        and not exists (select 1 from photos f where ${standsIn('f', photo)} and f.file = ${file})
      returning id`),
    recordDeed(to, actor, {
      command: 'crop-photo',
      noun: 'photo',
      nounId: insertedRow,
      enterpriseId,
      detail: { insteadOf: id },
    }),
    to.run(sql`delete from photos where id = ${id} and exists (
      select 1 from photos n where ${standsIn('n', photo)} and n.position = -1 - photos.position)`),
    to.run(
      sql`update photos set position = -1 - position where ${standsIn('photos', photo)} and position < 0`,
    ),
    ...indexPlace(to, photo),
  ]);
  return written[0]?.id;
}
