import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photos } from '#db/schema/index.ts';
import { applyPhotoArchive } from '#src/domain/catalogue-file/apply-photo-archive.server.ts';
import { countPhotos, type PhotoReport } from '#src/domain/catalogue-file/catalogue-report.ts';
import { findCatalogueUpload } from '#src/domain/catalogue-file/catalogue-uploads.queries.server.ts';
import { matchPhotos, photoEntries } from '#src/domain/catalogue-file/match-photos.ts';
import { photosPerStep } from '#src/domain/catalogue-file/photo-archive.ts';
import { previewPhotoArchive } from '#src/domain/catalogue-file/preview-photo-archive.server.ts';
import { removeOldPreviews } from '#src/domain/catalogue-file/remove-old-previews.server.ts';
import { listWritableProducts } from '#src/domain/product/writable-products.queries.server.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { writeZip } from '../import/workbook-file.ts';
import { aProduct } from '../product/shop-window.ts';
import { aFiling, type Filing } from './filed-catalogue.ts';

/** A small photo that differs from any other shade. */
function aPhoto(shade: number): Promise<Buffer> {
  const background = { r: shade % 256, g: (shade * 7) % 256, b: 90 };
  return sharp({ create: { width: 60, height: 80, channels: 3, background } })
    .png()
    .toBuffer();
}

async function zipped(filing: Filing, parts: Record<string, string | Buffer>): Promise<Uint8Array> {
  const path = join(filing.folder, 'foto.zip');
  await writeZip(path, parts);
  return readFile(path);
}

async function sentZip(filing: Filing, parts: Record<string, string | Buffer>): Promise<number> {
  const bytes = await zipped(filing, parts);
  const answer = await previewPhotoArchive(filing.owner, filing.enterpriseId, { name: 'foto.zip', bytes });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.uploadId;
}

async function reportOf({ owner, enterpriseId }: Filing, uploadId: number): Promise<PhotoReport> {
  const upload = await findCatalogueUpload(owner, { uploadId, enterpriseId });
  if (upload?.report.kind !== 'photos') throw new Error('there is no such preview');
  return upload.report;
}

const apply = ({ owner, enterpriseId }: Filing, uploadId: number) =>
  applyPhotoArchive(owner, { uploadId, enterpriseId });

describe('Photos in an archive', () => {
  it('belong to the product whose SKU they bear, whatever the case and the folder, in the order of their numbers', async () => {
    const filing = await aFiling();
    const { database, enterpriseId, owner } = filing;
    await aProduct(database, enterpriseId, { name: 'A', sku: 'KS-1' });
    await aProduct(database, enterpriseId, { name: 'B', sku: 'KS-1-2' });
    await aProduct(database, enterpriseId, { name: 'C', sku: 'a/b' });
    const names = [
      'foto/ks-1-3.JPG',
      'KS-1.jpg',
      'KS-1-2.jpg',
      'KS-1 (4).png',
      'A-B_2.webp',
      'KS-9.jpg',
      '__MACOSX/._KS-1.jpg',
      '.DS_Store',
    ];
    const products = await listWritableProducts(owner, enterpriseId, 10);
    const matched = matchPhotos(photoEntries(names), products);
    expect(matched.map(({ entry, product, outcome }) => [entry, product, outcome])).toEqual([
      ['KS-1-2.jpg', 'B', 'matched'],
      ['KS-1.jpg', 'A', 'matched'],
      ['A-B_2.webp', 'C', 'matched'],
      ['foto/ks-1-3.JPG', 'A', 'matched'],
      ['KS-1 (4).png', 'A', 'matched'],
      ['KS-9.jpg', '', 'unmatched'],
    ]);
  });

  it('are shown before one is added, then added through the one intake, at most eight a product', async () => {
    const filing = await aFiling();
    const productId = await aProduct(filing.database, filing.enterpriseId, { sku: 'K' });
    const parts: Record<string, Buffer> = {
      'K.jpg': Buffer.from('no photo at all'),
      'X.png': await aPhoto(1),
    };
    for (let nth = 2; nth <= 10; nth += 1) parts[`K-${nth}.png`] = await aPhoto(nth);
    const uploadId = await sentZip(filing, parts);
    const preview = await reportOf(filing, uploadId);
    expect(preview.photos.find(({ entry }) => entry === 'K.jpg')?.message).toMatch(/bukan foto/);
    expect(countPhotos(preview)).toMatchObject({ matched: 7, refused: 3, unmatched: 1 });
    expect(await filing.database.select().from(photos)).toEqual([]);
    expect(await apply(filing, uploadId)).toEqual({ ok: true });
    expect(countPhotos(await reportOf(filing, uploadId))).toMatchObject({ matched: 0, added: 7, refused: 3 });
    const kept = await filing.database.select().from(photos).orderBy(asc(photos.position));
    expect(kept.map((photo) => [photo.productId, photo.position])).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((position) => [productId, position]),
    );
    expect(await readdir(join(filing.folder, 'uploads'))).toEqual([]);
  });

  it('are added in steps, and none twice', async () => {
    const filing = await aFiling();
    const parts: Record<string, Buffer> = {};
    for (let nth = 1; nth <= photosPerStep + 2; nth += 1) {
      await aProduct(filing.database, filing.enterpriseId, { sku: `K${nth}` });
      parts[`K${nth}.png`] = await aPhoto(nth);
    }
    const uploadId = await sentZip(filing, parts);
    await Promise.all([apply(filing, uploadId), apply(filing, uploadId)]);
    expect(await reportOf(filing, uploadId)).toMatchObject({ state: 'preview' });
    expect(await filing.database.select().from(photos)).toHaveLength(photosPerStep);
    await apply(filing, uploadId);
    await apply(filing, uploadId);
    expect(await reportOf(filing, uploadId)).toMatchObject({ state: 'applied' });
    expect(await filing.database.select().from(photos)).toHaveLength(photosPerStep + 2);
    const again = await sentZip(filing, parts);
    await apply(filing, again);
    await apply(filing, again);
    expect(countPhotos(await reportOf(filing, again))).toMatchObject({
      added: 0,
      already_there: photosPerStep + 2,
    });
  });

  it('that nobody went on adding are gone after a day, and the record says so', async () => {
    const filing = await aFiling();
    const parts: Record<string, Buffer> = {};
    for (let nth = 1; nth <= photosPerStep + 1; nth += 1) {
      await aProduct(filing.database, filing.enterpriseId, { sku: `K${nth}` });
      parts[`K${nth}.png`] = await aPhoto(nth);
    }
    const uploadId = await sentZip(filing, parts);
    await apply(filing, uploadId);
    useClock(() => new Date('2026-11-23T03:00:01Z'));
    expect([await removeOldPreviews(), await removeOldPreviews()]).toEqual([1, 0]);
    expect(await readdir(join(filing.folder, 'uploads'))).toEqual([]);
    expect(await apply(filing, uploadId)).toEqual({ ok: true });
    const report = await reportOf(filing, uploadId);
    expect(countPhotos(report)).toMatchObject({ added: photosPerStep, refused: 1, matched: 0 });
  });

  it('are refused as a whole when the archive is none, leads out of itself, or unpacks to too much', async () => {
    const filing = await aFiling();
    await aProduct(filing.database, filing.enterpriseId, { sku: 'K' });
    const tricked = Buffer.from(await zipped(filing, { 'aa/K.png': await aPhoto(1) }));
    const outside = Buffer.from(tricked.toString('latin1').replaceAll('aa/K.png', '../K.png'), 'latin1');
    const bomb: Record<string, Buffer> = {};
    for (let nth = 1; nth <= 30; nth += 1) bomb[`K-${nth}.png`] = Buffer.alloc(11_000_000);
    const files: [Uint8Array, string][] = [
      [new Uint8Array(), t.problems.emptyZip],
      [Buffer.from('no zip'), t.problems.zipUnreadable],
      [tricked.subarray(0, -30), t.problems.zipUnreadable],
      [outside, t.problems.zipUnreadable],
      [await zipped(filing, bomb), t.problems.zipTooMany(1000)],
      [await zipped(filing, { '.DS_Store': 'x' }), t.problems.zipEmpty],
    ];
    for (const [bytes, message] of files) {
      const answer = await previewPhotoArchive(filing.owner, filing.enterpriseId, { name: 'x.zip', bytes });
      expect(answer).toEqual({ ok: false, problem: 'unreadable', message });
    }
    expect(await readdir(join(filing.folder, 'uploads'))).toEqual([]);
  });
});
