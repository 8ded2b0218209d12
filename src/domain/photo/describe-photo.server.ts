import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { longestDescription } from './photo-place.ts';
import { findOwnPhoto } from './photo-place.queries.server.ts';
import { photoEditors } from './photo.policy.ts';
import { indexPlace } from './place-statements.server.ts';

/** What a photo shows, for those who hear the page: in Indonesian and English; empty is none. */
export type PhotoDescription = { alt: string; altEn: string };

export type DescribeAnswer =
  | { ok: true }
  | {
      ok: false;
      problem: 'unknown_photo' | 'description_too_long' | 'description_holds_nik';
      field: 'alt' | 'altEn';
    };

/** Writes down what a photo shows. */
export async function describePhoto(
  actor: Actor,
  photoId: number,
  description: PhotoDescription,
): Promise<DescribeAnswer> {
  const [alt, altEn] = [oneLine(description.alt), oneLine(description.altEn)];
  if (isTooLong(alt)) return { ok: false, problem: 'description_too_long', field: 'alt' };
  if (isTooLong(altEn)) return { ok: false, problem: 'description_too_long', field: 'altEn' };
  if (holdsNik(alt ?? '')) return { ok: false, problem: 'description_holds_nik', field: 'alt' };
  if (holdsNik(altEn ?? '')) return { ok: false, problem: 'description_holds_nik', field: 'altEn' };
  const photo = await findOwnPhoto(actor, photoId);
  if (photo === undefined) return { ok: false, problem: 'unknown_photo', field: 'alt' };
  const to = database();
  const [written] = await to.batch([
    to.all<{ id: number }>(sql`
      update photos set alt = ${alt}, alt_en = ${altEn}
      where id = ${photoId} and ${actsFor(actor, 'photos.enterprise_id', photoEditors)} returning id`),
    recordDeed(to, actor, {
      command: 'describe-photo',
      noun: 'photo',
      nounId: photoId,
      enterpriseId: photo.enterpriseId,
    }),
    ...indexPlace(to, photo),
  ]);
  return written.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_photo', field: 'alt' };
}

function oneLine(text: string): string | null {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

function isTooLong(text: string | null): boolean {
  return text !== null && Array.from(text).length > longestDescription;
}
