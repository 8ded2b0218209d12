import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uploads } from '#db/schema/index.ts';
import { addUploadedPhoto } from '#src/domain/photo/add-uploaded-photo.server.ts';
import { beginUpload } from '#src/domain/upload/begin-upload.server.ts';
import { cancelUpload } from '#src/domain/upload/cancel-upload.server.ts';
import { receivePiece } from '#src/domain/upload/receive-piece.server.ts';
import { removeAbandonedUploads } from '#src/domain/upload/remove-abandoned-uploads.server.ts';
import { largestPiece, largestUpload, uploadQuota } from '#src/domain/upload/upload.ts';
import { findUpload } from '#src/domain/upload/uploads.queries.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember } from '../../support/actors.ts';
import { today } from '../product/shop-window.ts';
import { aGallery, aJpeg, deedsOf, filesOf, orderOf, type Gallery } from '../photo/gallery.ts';

async function begun({ owner, enterpriseId }: Gallery, bytes: number): Promise<string> {
  const answer = await beginUpload(owner, { enterpriseId, purpose: 'photo', bytes });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.id;
}

/** Sends a whole file in pieces of a size. */
async function sent(gallery: Gallery, file: Buffer, size = 1000): Promise<string> {
  const id = await begun(gallery, file.length);
  for (let offset = 0; offset < file.length; offset += size) {
    const bytes = file.subarray(offset, offset + size);
    await receivePiece(gallery.owner, { id, enterpriseId: gallery.enterpriseId }, { offset, bytes });
  }
  return id;
}

const pieces = ({ dataDir }: Gallery) =>
  existsSync(join(dataDir, 'uploads')) ? readdirSync(join(dataDir, 'uploads')) : [];

describe('A file that comes piece by piece', () => {
  it('becomes a photo when all of it has come, and its pieces are gone', async () => {
    const gallery = await aGallery();
    const id = await sent(gallery, await aJpeg());
    expect(pieces(gallery)).toEqual([id]);
    expect(await addUploadedPhoto(gallery.owner, gallery.product, id)).toEqual({ ok: true });
    expect(await orderOf(gallery.owner, gallery.product)).toHaveLength(1);
    expect(pieces(gallery)).toEqual([]);
    expect(await deedsOf(gallery.database, gallery.owner)).toEqual(['begin-upload', 'add-photo']);
  });

  it('is added once, however often it is asked for because the answer was lost', async () => {
    const gallery = await aGallery();
    const { owner, product } = gallery;
    const id = await sent(gallery, await aJpeg());
    const answers = await Promise.all([
      addUploadedPhoto(owner, product, id),
      addUploadedPhoto(owner, product, id),
    ]);
    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    expect(await addUploadedPhoto(owner, product, id)).toEqual({ ok: true });
    expect(await filesOf(owner, product)).toHaveLength(1);
  });

  it('goes on from where it was, and a piece that comes twice or too early changes nothing', async () => {
    const gallery = await aGallery();
    const { owner, enterpriseId, product } = gallery;
    const file = await aJpeg();
    const half = Math.floor(file.length / 2);
    const id = await begun(gallery, file.length);
    const which = { id, enterpriseId };
    const first = { offset: 0, bytes: file.subarray(0, half) };
    expect(await receivePiece(owner, which, first)).toEqual({ ok: true, receivedBytes: half });
    const outOfStep = { ok: false, problem: 'out_of_step', receivedBytes: half };
    expect(await receivePiece(owner, which, first)).toEqual(outOfStep);
    expect(await receivePiece(owner, which, { offset: half + 1, bytes: file.subarray(half + 1) })).toEqual(
      outOfStep,
    );
    expect(await addUploadedPhoto(owner, product, id)).toEqual({ ok: false, problem: 'incomplete' });
    expect((await findUpload(owner, which))?.receivedBytes).toBe(half);
    expect(await receivePiece(owner, which, { offset: half, bytes: file.subarray(half) })).toMatchObject({
      ok: true,
    });
    expect(await addUploadedPhoto(owner, product, id)).toEqual({ ok: true });
  });

  it('stays whole when two tabs send the same pieces at once', async () => {
    const gallery = await aGallery();
    const { owner, enterpriseId, product } = gallery;
    const file = await aJpeg();
    const id = await begun(gallery, file.length);
    const tab = async () => {
      for (let offset = 0; offset < file.length; offset += 500)
        await receivePiece(
          owner,
          { id, enterpriseId },
          { offset, bytes: file.subarray(offset, offset + 500) },
        );
    };
    await Promise.all([tab(), tab(), tab()]);
    expect(await addUploadedPhoto(owner, product, id)).toEqual({ ok: true });
  });

  it('that is no photo is refused with the reason, and does not stay', async () => {
    const gallery = await aGallery();
    const { owner, product, database } = gallery;
    const id = await sent(gallery, Buffer.from('%PDF-1.7 bukan foto'));
    expect(await addUploadedPhoto(owner, product, id)).toEqual({ ok: false, problem: 'is_pdf' });
    expect(pieces(gallery)).toEqual([]);
    expect(await database.select().from(uploads)).toEqual([]);
    expect(await addUploadedPhoto(owner, product, id)).toEqual({ ok: false, problem: 'unknown_upload' });
  });

  it('whose pieces vanished from the disk is unknown, so that the browser begins anew', async () => {
    const gallery = await aGallery();
    const { owner, enterpriseId } = gallery;
    const id = await begun(gallery, 2000);
    const which = { id, enterpriseId };
    await receivePiece(owner, which, { offset: 0, bytes: Buffer.alloc(1000) });
    rmSync(join(gallery.dataDir, 'uploads', id));
    const answer = await receivePiece(owner, which, { offset: 1000, bytes: Buffer.alloc(1000) });
    expect(answer).toEqual({ ok: false, problem: 'unknown_upload' });
    expect(await findUpload(owner, which)).toBeUndefined();
  });

  it('can be cancelled', async () => {
    const gallery = await aGallery();
    const { owner, enterpriseId } = gallery;
    const id = await begun(gallery, 2000);
    await receivePiece(owner, { id, enterpriseId }, { offset: 0, bytes: Buffer.alloc(1000) });
    expect(await cancelUpload(owner, { id, enterpriseId })).toEqual({ ok: true });
    expect(pieces(gallery)).toEqual([]);
    expect(await cancelUpload(owner, { id, enterpriseId })).toEqual({ ok: false, problem: 'unknown_upload' });
  });
});

describe('Pieces cannot fill the disk', () => {
  it('because files and pieces have a largest size', async () => {
    const gallery = await aGallery();
    const { owner, enterpriseId } = gallery;
    const begin = (bytes: number) => beginUpload(owner, { enterpriseId, purpose: 'photo', bytes });
    expect(await begin(largestUpload.photo + 1)).toEqual({ ok: false, problem: 'too_large' });
    expect(await begin(0)).toEqual({ ok: false, problem: 'empty' });
    const id = await begun(gallery, 3_000_000);
    const send = (bytes: number, offset = 0) =>
      receivePiece(owner, { id, enterpriseId }, { offset, bytes: Buffer.alloc(bytes) });
    expect(await send(largestPiece + 1)).toEqual({ ok: false, problem: 'piece_too_large' });
    expect(await send(0)).toEqual({ ok: false, problem: 'piece_too_large' });
    const small = await begun(gallery, 10);
    const beyond = { offset: 0, bytes: Buffer.alloc(11) };
    expect(await receivePiece(owner, { id: small, enterpriseId }, beyond)).toMatchObject({ ok: false });
    expect(pieces(gallery)).toEqual([]);
  });

  it('because an account has only so many at once, even when they begin together', async () => {
    const gallery = await aGallery();
    const { owner, enterpriseId, database } = gallery;
    const begin = () => beginUpload(owner, { enterpriseId, purpose: 'photo', bytes: 1000 });
    const answers = await Promise.all(Array.from({ length: uploadQuota.files + 5 }, begin));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(uploadQuota.files);
    expect(await begin()).toEqual({ ok: false, problem: 'too_many_uploads' });
    const colleague = await aMember(database, enterpriseId, 'editor');
    expect(await beginUpload(colleague, { enterpriseId, purpose: 'photo', bytes: 1000 })).toMatchObject({
      ok: true,
    });
  });

  it('because an account has only so many bytes at once', async () => {
    const { owner, enterpriseId } = await aGallery();
    const archive = { enterpriseId, purpose: 'photo_archive', bytes: 160_000_000 } as const;
    expect(await beginUpload(owner, archive)).toMatchObject({ ok: true });
    expect(await beginUpload(owner, archive)).toEqual({ ok: false, problem: 'too_many_uploads' });
  });

  it('because what nobody finished is gone after a day', async () => {
    const gallery = await aGallery();
    const { owner, enterpriseId } = gallery;
    const id = await begun(gallery, 2000);
    await receivePiece(owner, { id, enterpriseId }, { offset: 0, bytes: Buffer.alloc(1000) });
    expect(await removeAbandonedUploads()).toBe(0);
    useClock(() => new Date(new Date(`${today}T03:00:01Z`).getTime() + 86_400_000));
    expect(await findUpload(owner, { id, enterpriseId })).toBeUndefined();
    const next = await begun(gallery, 2000);
    expect(pieces(gallery)).toEqual([]);
    expect((await gallery.database.select().from(uploads)).map((upload) => upload.id)).toEqual([next]);
  });
});
