import type { Actor } from '#src/domain/actor/actor.ts';
import { addPhoto, type AddAnswer } from './add-photo.server.ts';
import { mostPhotos, type PhotoPlace } from './photo-place.ts';
import { photoLimits } from './photo.ts';

type Problem = Extract<AddAnswer, { ok: false }>['problem'];

/** What came of a plain form with photos; undefined when the form could not be read, as one that broke off. */
export type SentPhotos = { added: number; refused: { name: string; problem: Problem }[] } | undefined;

/** Adds the photos of a plain form (its field is `foto`), one after the other in the order of the form. */
export async function addSentPhotos(actor: Actor, place: PhotoPlace, request: Request): Promise<SentPhotos> {
  const form = await request.formData().catch(() => undefined);
  if (form === undefined) return undefined;
  const refused: { name: string; problem: Problem }[] = [];
  let added = 0;
  // A field in which nothing was chosen comes as a file without a name.
  const files = form.getAll('foto').filter((value) => value instanceof File && value.name !== '') as File[];
  for (const file of files.slice(0, 2 * mostPhotos)) {
    const answer: AddAnswer =
      file.size > photoLimits.bytes
        ? { ok: false, problem: 'too_large' }
        : await addPhoto(actor, place, new Uint8Array(await file.arrayBuffer()));
    if (answer.ok) added += 1;
    else refused.push({ name: file.name, problem: answer.problem });
  }
  return { added, refused };
}
