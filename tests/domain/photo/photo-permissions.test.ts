import { describe, expect, it } from 'vitest';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { addPhoto } from '#src/domain/photo/add-photo.server.ts';
import { addUploadedPhoto } from '#src/domain/photo/add-uploaded-photo.server.ts';
import { cropPhoto } from '#src/domain/photo/crop-photo.server.ts';
import { describePhoto } from '#src/domain/photo/describe-photo.server.ts';
import { movePhoto, orderPhotos } from '#src/domain/photo/order-photos.server.ts';
import { findOwnPhoto, findPhotoShelf } from '#src/domain/photo/photo-place.queries.server.ts';
import { removePhoto } from '#src/domain/photo/remove-photo.server.ts';
import { beginUpload } from '#src/domain/upload/begin-upload.server.ts';
import { cancelUpload } from '#src/domain/upload/cancel-upload.server.ts';
import { receivePiece } from '#src/domain/upload/receive-piece.server.ts';
import { findUpload } from '#src/domain/upload/uploads.queries.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { aGallery, aJpeg, anAddedPhoto, anOwner, filesOf, type Gallery } from './gallery.ts';

const people: Record<string, (gallery: Gallery) => Promise<Actor>> = {
  stranger: ({ database }) => aStranger(database),
  owner: ({ owner }) => Promise.resolve(owner),
  editor: ({ database, enterpriseId }) => aMember(database, enterpriseId, 'editor'),
  'order desk': ({ database, enterpriseId }) => aMember(database, enterpriseId, 'order_desk'),
  'owner of another UMKM': async ({ database }) => (await anOwner(database)).owner,
  verifier: ({ database }) => anOfficer(database, 'verifier'),
  'trade officer': ({ database }) => anOfficer(database, 'trade_officer'),
  'programme manager': ({ database }) => anOfficer(database, 'programme_manager'),
  admin: ({ database }) => anOfficer(database, 'admin'),
  operator: () => Promise.resolve(operator),
};

/** What each answers to somebody who may not: as if there were nothing. */
type Command = (gallery: Gallery, actor: Actor, photoId: number) => Promise<string>;

const answerOf = (answer: { ok: true } | { ok: false; problem: string }) =>
  answer.ok ? 'done' : answer.problem;

const commands: Record<string, { refusal: string; run: Command }> = {
  'see the photos of a product': {
    refusal: 'not found',
    run: async ({ product }, actor) =>
      (await findPhotoShelf(actor, product)) === undefined ? 'not found' : 'done',
  },
  'see the photos of the UMKM': {
    refusal: 'not found',
    run: async ({ itself }, actor) =>
      (await findPhotoShelf(actor, itself)) === undefined ? 'not found' : 'done',
  },
  'see a photo': {
    refusal: 'not found',
    run: async (_gallery, actor, photoId) =>
      (await findOwnPhoto(actor, photoId)) === undefined ? 'not found' : 'done',
  },
  'add a photo to a product': {
    refusal: 'unknown_place',
    run: async ({ product }, actor) => answerOf(await addPhoto(actor, product, await aJpeg())),
  },
  'add a photo to the UMKM': {
    refusal: 'unknown_place',
    run: async ({ itself }, actor) => answerOf(await addPhoto(actor, itself, await aJpeg())),
  },
  'order photos': {
    refusal: 'unknown_place',
    run: async ({ product }, actor, photoId) => answerOf(await orderPhotos(actor, product, [photoId])),
  },
  'move a photo': {
    refusal: 'unknown_photo',
    run: async (_gallery, actor, photoId) => answerOf(await movePhoto(actor, photoId, 'up')),
  },
  'describe a photo': {
    refusal: 'unknown_photo',
    run: async (_gallery, actor, photoId) =>
      answerOf(await describePhoto(actor, photoId, { alt: 'Milik lain', altEn: '' })),
  },
  'turn a photo': {
    refusal: 'unknown_photo',
    run: async (_gallery, actor, photoId) => answerOf(await cropPhoto(actor, photoId, { turn: 90 })),
  },
  'remove a photo': {
    refusal: 'unknown_photo',
    run: async (_gallery, actor, photoId) => answerOf(await removePhoto(actor, photoId)),
  },
};

const mayEdit = new Set(['owner', 'editor', 'operator']);

describe.each(Object.keys(people))('a photo and a %s', (name) => {
  it.each(Object.keys(commands))('who wants to %s', async (what) => {
    const gallery = await aGallery();
    const photoId = await anAddedPhoto(gallery.owner, gallery.product);
    const before = await filesOf(gallery.owner, gallery.product);
    const actor = (await people[name]?.(gallery)) ?? operator;
    const command = commands[what];
    const answer = await command?.run(gallery, actor, photoId);
    expect(answer).toBe(mayEdit.has(name) ? 'done' : command?.refusal);
    if (!mayEdit.has(name)) {
      const shelf = await findPhotoShelf(gallery.owner, gallery.product);
      expect(shelf?.photos.map(({ file }) => file)).toEqual(before);
      expect(shelf?.photos[0]?.alt).toBeNull();
    }
  });
});

describe.each(Object.keys(people))('an upload of an owner’s and a %s', (name) => {
  const mayUpload = name === 'owner' || name === 'editor';

  it('who wants to begin one', async () => {
    const gallery = await aGallery();
    const actor = (await people[name]?.(gallery)) ?? operator;
    const { enterpriseId } = gallery;
    const answer = await beginUpload(actor, { enterpriseId, purpose: 'photo', bytes: 1000 });
    expect(answerOf(answer)).toBe(mayUpload ? 'done' : 'unknown_enterprise');
  });

  it('who wants to look at it, send on, add it or cancel it: it is its beginner’s alone', async () => {
    const gallery = await aGallery();
    const { owner, enterpriseId, product } = gallery;
    const begun = await beginUpload(owner, { enterpriseId, purpose: 'photo', bytes: 1000 });
    const which = { id: begun.ok ? begun.id : '', enterpriseId };
    const actor = (await people[name]?.(gallery)) ?? operator;
    const isTheirs = name === 'owner';
    const piece = { offset: 0, bytes: Buffer.alloc(10) };
    expect((await findUpload(actor, which)) !== undefined).toBe(isTheirs);
    expect(answerOf(await receivePiece(actor, which, piece))).toBe(isTheirs ? 'done' : 'unknown_upload');
    expect(answerOf(await addUploadedPhoto(actor, product, which.id))).toBe(
      isTheirs ? 'incomplete' : 'unknown_upload',
    );
    expect(answerOf(await cancelUpload(actor, which))).toBe(isTheirs ? 'done' : 'unknown_upload');
  });
});

describe('A place that is named wrongly', () => {
  it('is unknown: a product under another UMKM, though the actor acts for both', async () => {
    const gallery = await aGallery();
    const other = await anOwner(gallery.database);
    const mixed = { enterpriseId: gallery.enterpriseId, productId: other.product.productId };
    for (const actor of [gallery.owner, operator])
      expect(await addPhoto(actor, mixed, await aJpeg())).toEqual({ ok: false, problem: 'unknown_place' });
  });

  it('gets no photo from an upload of another UMKM', async () => {
    const gallery = await aGallery();
    const other = await anOwner(gallery.database);
    const begun = await beginUpload(gallery.owner, {
      enterpriseId: gallery.enterpriseId,
      purpose: 'photo',
      bytes: 1000,
    });
    const id = begun.ok ? begun.id : '';
    expect(await addUploadedPhoto(other.owner, other.product, id)).toEqual({
      ok: false,
      problem: 'unknown_upload',
    });
  });
});
