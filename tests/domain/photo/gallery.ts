import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { addPhoto } from '#src/domain/photo/add-photo.server.ts';
import type { PhotoPlace } from '#src/domain/photo/photo-place.ts';
import { findPhotoShelf } from '#src/domain/photo/photo-place.queries.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { aPublicProduct, aTrainedEnterprise, laySetting, today } from '../product/shop-window.ts';
import { aGrainyPicture } from './pictures.ts';

/** An UMKM with a product and somebody who owns it, and where its photos belong. */
export type Gallery = {
  database: Database;
  owner: Actor & { accountId: string };
  enterpriseId: number;
  /** The photos of its product. */
  product: PhotoPlace;
  /** Its own photos. */
  itself: PhotoPlace;
  dataDir: string;
  mediaDir: string;
};

/** A fresh database and data folder with one UMKM. */
export async function aGallery(): Promise<Gallery> {
  useClock(() => new Date(`${today}T03:00:00Z`));
  const dataDir = scratchData();
  const database = await freshDatabase();
  await laySetting(database);
  return { ...(await anOwner(database)), dataDir, mediaDir: join(dataDir, 'media') };
}

/** One more UMKM with a product and an owner. */
export async function anOwner(database: Database): Promise<Omit<Gallery, 'dataDir' | 'mediaDir'>> {
  const enterpriseId = await aTrainedEnterprise(database);
  const productId = await aPublicProduct(database, enterpriseId);
  const owner = await aMember(database, enterpriseId);
  return {
    database,
    owner,
    enterpriseId,
    product: { enterpriseId, productId },
    itself: { enterpriseId, productId: null },
  };
}

/** A small JPEG that is like no other. */
export function aJpeg(width = 120, height = 90): Promise<Buffer> {
  return aGrainyPicture(width, height).jpeg().toBuffer();
}

/** Adds a photo and gives its number. */
export async function anAddedPhoto(actor: Actor, place: PhotoPlace, bytes?: Buffer): Promise<number> {
  const answer = await addPhoto(actor, place, bytes ?? (await aJpeg()));
  if (!answer.ok) throw new Error(answer.problem);
  return answer.photoId;
}

/** The numbers of a place's photos in their order. */
export async function orderOf(actor: Actor, place: PhotoPlace): Promise<number[]> {
  return ((await findPhotoShelf(actor, place))?.photos ?? []).map(({ id }) => id);
}

/** The names of a place's files in the order of its photos. */
export async function filesOf(actor: Actor, place: PhotoPlace): Promise<string[]> {
  return ((await findPhotoShelf(actor, place))?.photos ?? []).map(({ file }) => file);
}

/** Whether the files of a photo lie in the media folder. */
export function isKept(mediaDir: string, file: string): boolean {
  return existsSync(join(mediaDir, `${file}-320.webp`));
}

/** What the audit log says that an account did. */
export async function deedsOf(database: Database, { accountId }: Actor): Promise<string[]> {
  const rows = await database.all<{ command: string }>(
    sql`select command from audit_entries where account_id = ${accountId} order by id`,
  );
  return rows.map(({ command }) => command);
}
