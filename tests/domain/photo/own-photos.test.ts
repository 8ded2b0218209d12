import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photos } from '#db/schema/index.ts';
import { addPhoto } from '#src/domain/photo/add-photo.server.ts';
import { cropPhoto } from '#src/domain/photo/crop-photo.server.ts';
import { describePhoto } from '#src/domain/photo/describe-photo.server.ts';
import { movePhoto, orderPhotos } from '#src/domain/photo/order-photos.server.ts';
import { mostPhotos } from '#src/domain/photo/photo-place.ts';
import { findPhotoShelf } from '#src/domain/photo/photo-place.queries.server.ts';
import { findPhotoWithoutAvif } from '#src/domain/photo/photos-without-avif.queries.server.ts';
import { removePhoto } from '#src/domain/photo/remove-photo.server.ts';
import { aGallery, aJpeg, anAddedPhoto, anOwner, deedsOf, filesOf, isKept, orderOf } from './gallery.ts';
import { fieldsOf, fourFields } from './pictures.ts';

async function changesTold(database: Awaited<ReturnType<typeof aGallery>>['database'], kind: string) {
  const rows = await database.all<{ ids: string }>(
    sql`select ids from search_changes where kind = ${kind} order by id`,
  );
  return rows.flatMap(({ ids }) => JSON.parse(ids) as number[]);
}

describe('Adding photos', () => {
  it('puts each behind the others, for the product and for the UMKM itself', async () => {
    const { database, owner, product, itself } = await aGallery();
    for (const place of [product, itself]) {
      const ids = [await anAddedPhoto(owner, place), await anAddedPhoto(owner, place)];
      expect(await orderOf(owner, place)).toEqual(ids);
    }
    expect(await deedsOf(database, owner)).toEqual(Array<string>(4).fill('add-photo'));
    expect(await changesTold(database, 'product')).toContain(product.productId);
    expect(await changesTold(database, 'enterprise')).toContain(itself.enterpriseId);
  });

  it('takes eight and no ninth, and keeps no file of what it refused', async () => {
    const { owner, product, mediaDir } = await aGallery();
    for (let nth = 0; nth < mostPhotos; nth += 1) await anAddedPhoto(owner, product);
    expect(await addPhoto(owner, product, await aJpeg())).toEqual({ ok: false, problem: 'full' });
    const files = await filesOf(owner, product);
    expect(files).toHaveLength(8);
    expect(files.every((file) => isKept(mediaDir, file))).toBe(true);
  });

  it.each(['product', 'itself'] as const)(
    'takes no ninth when twelve come at once, and no two share a position (%s)',
    async (where) => {
      const gallery = await aGallery();
      const place = gallery[where];
      const pictures = await Promise.all(Array.from({ length: 12 }, () => aJpeg()));
      const answers = await Promise.all(pictures.map((bytes) => addPhoto(gallery.owner, place, bytes)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(mostPhotos);
      expect(answers.filter((answer) => !answer.ok && answer.problem === 'full')).toHaveLength(4);
      const rows = await gallery.database.select().from(photos);
      expect(rows.map(({ position }) => position).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    },
  );

  it('takes the same photo once', async () => {
    const { owner, product, itself, mediaDir } = await aGallery();
    const bytes = await aJpeg();
    for (const place of [product, itself]) {
      await anAddedPhoto(owner, place, bytes);
      expect(await addPhoto(owner, place, bytes)).toEqual({ ok: false, problem: 'already_there' });
    }
    const [file = ''] = await filesOf(owner, product);
    expect(isKept(mediaDir, file)).toBe(true);
  });

  it('says of bytes that are no photo what is wrong, and writes nothing', async () => {
    const { owner, product, database } = await aGallery();
    expect(await addPhoto(owner, product, Buffer.from('<svg xmlns="x"/>'))).toEqual({
      ok: false,
      problem: 'is_svg',
    });
    expect(await deedsOf(database, owner)).toEqual([]);
  });

  it('keeps nothing of where a photo was taken', async () => {
    const { owner, product, mediaDir } = await aGallery();
    const bytes = await (
      await fourFields(200, 100)
    )
      .jpeg()
      .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 10/1 0/1' } })
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif?.includes('\u0006')).toBe(true);
    await anAddedPhoto(owner, product, bytes);
    const [file = ''] = await filesOf(owner, product);
    expect((await sharp(join(mediaDir, `${file}-1280.webp`)).metadata()).exif).toBeUndefined();
  });
});

describe('The order of photos', () => {
  it('is what their owner makes it, and the first is the cover', async () => {
    const { owner, product, database } = await aGallery();
    const [a, b, c] = [
      await anAddedPhoto(owner, product),
      await anAddedPhoto(owner, product),
      await anAddedPhoto(owner, product),
    ];
    expect(await orderPhotos(owner, product, [c, a, b])).toEqual({ ok: true });
    expect(await orderOf(owner, product)).toEqual([c, a, b]);
    await movePhoto(owner, a, 'down');
    expect(await orderOf(owner, product)).toEqual([c, b, a]);
    await movePhoto(owner, b, 'up');
    expect(await orderOf(owner, product)).toEqual([b, c, a]);
    await movePhoto(owner, a, 'first');
    expect(await orderOf(owner, product)).toEqual([a, b, c]);
    expect(await movePhoto(owner, a, 'up')).toEqual({ ok: true });
    expect((await deedsOf(database, owner)).filter((deed) => deed === 'order-photos')).toHaveLength(4);
  });

  it('is kept for the UMKM itself too, whose products have photos in their own', async () => {
    const { owner, product, itself } = await aGallery();
    const other = await anAddedPhoto(owner, product);
    const [a, b] = [await anAddedPhoto(owner, itself), await anAddedPhoto(owner, itself)];
    expect(await orderPhotos(owner, itself, [b, a])).toEqual({ ok: true });
    expect(await orderOf(owner, itself)).toEqual([b, a]);
    expect(await orderOf(owner, product)).toEqual([other]);
  });

  it('is refused when a photo came or went meanwhile, when one is named twice or belongs elsewhere', async () => {
    const { owner, product, itself, database } = await aGallery();
    const [a, b] = [await anAddedPhoto(owner, product), await anAddedPhoto(owner, product)];
    const elsewhere = await anAddedPhoto(owner, itself);
    const refused = { ok: false, problem: 'changed_meanwhile' };
    for (const ids of [[a], [a, a], [b, a, elsewhere], [b, elsewhere], [], [a, b, 999_999]])
      expect(await orderPhotos(owner, product, ids)).toEqual(refused);
    expect(await orderOf(owner, product)).toEqual([a, b]);
    expect(await deedsOf(database, owner)).not.toContain('order-photos');
  });
});

describe('Turning and cutting a photo', () => {
  it('makes a new photo in the place and with the words of the old one, and the old files go', async () => {
    const { owner, product, mediaDir, database } = await aGallery();
    const fields = await (await fourFields(400, 200)).png().toBuffer();
    const [before, photo, after] = [
      await anAddedPhoto(owner, product),
      await anAddedPhoto(owner, product, fields),
      await anAddedPhoto(owner, product),
    ];
    await describePhoto(owner, photo, { alt: 'Empat bidang', altEn: 'Four fields' });
    const [, old = ''] = await filesOf(owner, product);
    const crop = { left: 0, top: 0, width: 1, height: 0.5 };
    const answer = await cropPhoto(owner, photo, { turn: 90, crop });
    if (!answer.ok) throw new Error(answer.problem);
    const shelf = await findPhotoShelf(owner, product);
    expect(shelf?.photos.map(({ id }) => id)).toEqual([before, answer.photoId, after]);
    expect(shelf?.photos[1]).toMatchObject({
      width: 200,
      height: 200,
      alt: 'Empat bidang',
      altEn: 'Four fields',
    });
    const file = shelf?.photos[1]?.file ?? '';
    expect(file).not.toBe(old);
    expect(await fieldsOf(await sharp(join(mediaDir, `${file}-1280.webp`)).toBuffer())).toEqual([
      'blue',
      'red',
      'blue',
      'red',
    ]);
    expect([isKept(mediaDir, file), isKept(mediaDir, old)]).toEqual([true, false]);
    expect(await deedsOf(database, owner)).toContain('crop-photo');
  });

  it('is seen by who makes the AVIF files, who looks at new photos only', async () => {
    const { owner, product, database } = await aGallery();
    const photo = await anAddedPhoto(owner, product);
    await database.update(photos).set({ avifAt: '2026-11-22T03:00:00.000Z' });
    expect((await findPhotoWithoutAvif(photo)).photo).toBeUndefined();
    const answer = await cropPhoto(owner, photo, { turn: 180 });
    expect((await findPhotoWithoutAvif(photo)).photo?.id).toBe(answer.ok ? answer.photoId : 0);
  });

  it('is refused when nothing would change, when the cut is outside, and for what is gone', async () => {
    const { owner, product } = await aGallery();
    const photo = await anAddedPhoto(owner, product);
    const whole = { left: 0, top: 0, width: 1, height: 1 };
    const problemOf = async (...given: Parameters<typeof cropPhoto>) => {
      const answer = await cropPhoto(...given);
      return answer.ok ? 'done' : answer.problem;
    };
    expect(await problemOf(owner, photo, { turn: 0, crop: whole })).toBe('nothing_to_change');
    expect(await problemOf(owner, photo, { crop: { ...whole, left: 0.5 } })).toBe('crop_outside');
    expect(await problemOf(owner, photo, { crop: { ...whole, width: 0.1 } })).toBe('too_small');
    expect(await problemOf(owner, 999_999, { turn: 90 })).toBe('unknown_photo');
    expect(await orderOf(owner, product)).toEqual([photo]);
  });

  it('of two at once is done once', async () => {
    const { owner, product, mediaDir } = await aGallery();
    const photo = await anAddedPhoto(owner, product);
    const answers = await Promise.all([
      cropPhoto(owner, photo, { turn: 90 }),
      cropPhoto(owner, photo, { turn: 180 }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [file = '', ...more] = await filesOf(owner, product);
    expect(more).toEqual([]);
    expect(isKept(mediaDir, file)).toBe(true);
  });
});

describe('Describing a photo', () => {
  it('keeps one line for each language, and nothing where nothing is said', async () => {
    const { owner, product } = await aGallery();
    const photo = await anAddedPhoto(owner, product);
    await describePhoto(owner, photo, { alt: '  Keripik\n singkong ', altEn: ' ' });
    expect((await findPhotoShelf(owner, product))?.photos[0]).toMatchObject({
      alt: 'Keripik singkong',
      altEn: null,
    });
  });

  it('that is longer than a sentence is refused', async () => {
    const { owner, product } = await aGallery();
    const photo = await anAddedPhoto(owner, product);
    expect(await describePhoto(owner, photo, { alt: '', altEn: 'x'.repeat(201) })).toEqual({
      ok: false,
      problem: 'description_too_long',
      field: 'altEn',
    });
  });
});

describe('Removing a photo', () => {
  it('takes it and its files away, and the others keep their order', async () => {
    const { owner, product, mediaDir } = await aGallery();
    const [a, b, c] = [
      await anAddedPhoto(owner, product),
      await anAddedPhoto(owner, product),
      await anAddedPhoto(owner, product),
    ];
    const [, file = ''] = await filesOf(owner, product);
    expect(await removePhoto(owner, b)).toEqual({ ok: true, place: product });
    expect(await orderOf(owner, product)).toEqual([a, c]);
    expect(isKept(mediaDir, file)).toBe(false);
    const d = await anAddedPhoto(owner, product);
    expect(await orderOf(owner, product)).toEqual([a, c, d]);
    expect(await removePhoto(owner, b)).toEqual({ ok: false, problem: 'unknown_photo' });
  });

  it('leaves its files while another photo shows the same', async () => {
    const { owner, product, database, mediaDir } = await aGallery();
    const other = await anOwner(database);
    const bytes = await aJpeg();
    const mine = await anAddedPhoto(owner, product, bytes);
    const theirs = await anAddedPhoto(other.owner, other.product, bytes);
    const [file = ''] = await filesOf(owner, product);
    await removePhoto(owner, mine);
    expect(isKept(mediaDir, file)).toBe(true);
    await removePhoto(other.owner, theirs);
    expect(isKept(mediaDir, file)).toBe(false);
  });
});
