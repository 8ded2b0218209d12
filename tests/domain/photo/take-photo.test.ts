import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { photoProblems, type PhotoEdit, type PhotoProblem } from '#src/domain/photo/photo.ts';
import { photoWidths } from '#src/domain/photo/photo-widths.ts';
import { takePhoto } from '#src/domain/photo/take-photo.server.ts';
import { photoProblemSentence } from '#src/i18n/messages/photo.ts';
import { aGrainyPicture, aPngBomb, fieldsOf, fourFields } from './pictures.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalase-photo-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function taken(bytes: Uint8Array, edit?: PhotoEdit) {
  const answer = await takePhoto(bytes, folder, edit);
  if (!answer.ok) throw new Error(answer.problem);
  return { ...answer, widest: readFileSync(join(folder, `${answer.file}-1280.webp`)) };
}

async function refusal(bytes: Uint8Array, edit?: PhotoEdit): Promise<PhotoProblem | 'taken'> {
  const answer = await takePhoto(bytes, folder, edit);
  expect(answer.ok ? [] : readdirSync(folder)).toEqual([]);
  return answer.ok ? 'taken' : answer.problem;
}

describe('A photo that is taken', () => {
  it('lies ready as WebP in every width, none wider than itself, and its size is told', async () => {
    const big = await taken(await aGrainyPicture(1600, 1000).jpeg().toBuffer());
    expect(big).toMatchObject({ width: 1280, height: 800 });
    const small = await taken(await aGrainyPicture(400, 300).png().toBuffer());
    expect(small).toMatchObject({ width: 400, height: 300 });
    const sizes = async ({ file }: { file: string }) =>
      Promise.all(
        photoWidths.map(async (width) => {
          const {
            format,
            width: own,
            height,
          } = await sharp(join(folder, `${file}-${width}.webp`)).metadata();
          return `${format} ${own}×${height}`;
        }),
      );
    expect(await sizes(big)).toEqual(['webp 320×200', 'webp 640×400', 'webp 1280×800']);
    expect(await sizes(small)).toEqual(['webp 320×240', 'webp 400×300', 'webp 400×300']);
  });

  it('is known by its content, whatever it is called: JPEG, PNG and WebP', async () => {
    const picture = await fourFields(200, 200);
    for (const bytes of [
      await picture.clone().jpeg().toBuffer(),
      await picture.clone().png().toBuffer(),
      await picture.clone().webp().toBuffer(),
    ])
      expect(await fieldsOf((await taken(bytes)).widest)).toEqual(['red', 'green', 'blue', 'white']);
  });

  it('stands upright, and nothing tells where, when, with what and by whom it was made', async () => {
    const picture = await fourFields(200, 100);
    const bytes = await picture
      .jpeg()
      .withExif({
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 10/1 0/1' },
        IFD0: { Artist: 'Ibu Contoh' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Ibu Contoh</x:xmpmeta>')
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const photo = await taken(bytes);
    expect(photo).toMatchObject({ width: 100, height: 200 });
    expect(await fieldsOf(photo.widest)).toEqual(['blue', 'red', 'white', 'green']);
    const { exif, xmp, iptc, icc, orientation } = await sharp(photo.widest).metadata();
    expect([exif, xmp, iptc, icc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('from a printer’s inks, with 16 bits, in grey or through glass keeps its colours on a screen', async () => {
    const picture = await fourFields(200, 200);
    const inks = await picture.clone().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(inks).metadata()).space).toBe('cmyk');
    expect(await fieldsOf((await taken(inks)).widest)).toEqual(['red', 'green', 'blue', 'white']);
    const deep = await picture.clone().toColourspace('rgb16').png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    expect(await fieldsOf((await taken(deep)).widest)).toEqual(['red', 'green', 'blue', 'white']);
    const glass = await picture.clone().removeAlpha().ensureAlpha(0.5).png().toBuffer();
    expect((await sharp((await taken(glass)).widest).metadata()).hasAlpha).toBe(true);
    const grey = await picture.clone().toColourspace('b-w').png().toBuffer();
    expect(await sharp((await taken(grey)).widest).metadata()).toMatchObject({ width: 200, format: 'webp' });
  });

  it('carries nothing of what was hidden behind or inside of it', async () => {
    const script = '<html><script>alert(document.cookie)</script></html>';
    const archive = Buffer.from('PK\u0003\u0004 rahasia.txt');
    const jpeg = await aGrainyPicture(300, 300).jpeg().toBuffer();
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, script.length + 2]), Buffer.from(script)]);
    const inside = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
    for (const bytes of [
      Buffer.concat([jpeg, Buffer.from(script)]),
      Buffer.concat([jpeg, archive]),
      inside,
    ]) {
      await taken(bytes);
    }
    expect(readdirSync(folder)).toHaveLength(9);
    for (const name of readdirSync(folder)) {
      const kept = readFileSync(join(folder, name)).toString('latin1');
      expect(kept.slice(0, 4) + kept.slice(8, 12)).toBe('RIFFWEBP');
      expect(kept).not.toMatch(/script|rahasia|PK\u0003\u0004/);
    }
  });

  it('is not made again, and another photo never gets its name', async () => {
    const bytes = await aGrainyPicture(300, 200).jpeg().toBuffer();
    const [first, again] = await Promise.all([taken(bytes), taken(bytes)]);
    expect(again.file).toBe(first.file);
    expect(readdirSync(folder)).toHaveLength(3);
    const turned = await taken(bytes, { turn: 90 });
    const cut = await taken(bytes, { crop: { left: 0, top: 0, width: 0.5, height: 0.5 } });
    const cutElsewhere = await taken(bytes, { crop: { left: 0.5, top: 0, width: 0.5, height: 0.5 } });
    expect(new Set([first.file, turned.file, cut.file, cutElsewhere.file]).size).toBe(4);
  });

  it('is looked at and not written in a preview', async () => {
    const bytes = await aGrainyPicture(300, 200).jpeg().toBuffer();
    expect(await takePhoto(bytes, undefined)).toMatchObject({ ok: true, width: 300, height: 200 });
    expect(await takePhoto(bytes.subarray(0, bytes.length / 2), undefined)).toEqual({
      ok: false,
      problem: 'damaged',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('What its owner does to a photo', () => {
  it('turns it clockwise', async () => {
    const bytes = await (await fourFields(200, 100)).png().toBuffer();
    const quarter = await taken(bytes, { turn: 90 });
    expect(quarter).toMatchObject({ width: 100, height: 200 });
    expect(await fieldsOf(quarter.widest)).toEqual(['blue', 'red', 'white', 'green']);
    expect(await fieldsOf((await taken(bytes, { turn: 180 })).widest)).toEqual([
      'white',
      'blue',
      'green',
      'red',
    ]);
    expect(await fieldsOf((await taken(bytes, { turn: 270 })).widest)).toEqual([
      'green',
      'white',
      'red',
      'blue',
    ]);
  });

  it('cuts out of what they see: after the camera’s orientation and their own turn', async () => {
    const lying = await (await fourFields(200, 100)).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const upperLeft = { left: 0, top: 0, width: 0.5, height: 0.5 };
    const upright = await taken(lying, { crop: upperLeft });
    expect(upright).toMatchObject({ width: 50, height: 100 });
    expect(new Set(await fieldsOf(upright.widest))).toEqual(new Set(['blue']));
    const turned = await taken(lying, { turn: 90, crop: upperLeft });
    expect(turned).toMatchObject({ width: 100, height: 50 });
    expect(new Set(await fieldsOf(turned.widest))).toEqual(new Set(['white']));
  });

  it('is refused when the cut goes beyond the edges or leaves too little', async () => {
    const bytes = await (await fourFields(200, 100)).png().toBuffer();
    const cut = (left: number, top: number, width: number, height: number) =>
      refusal(bytes, { crop: { left, top, width, height } });
    expect(await cut(0.6, 0, 0.5, 1)).toBe('crop_outside');
    expect(await cut(-0.1, 0, 0.5, 1)).toBe('crop_outside');
    expect(await cut(0, 0, Number.NaN, 1)).toBe('crop_outside');
    expect(await cut(0, 0, 0, 1)).toBe('crop_outside');
    expect(await cut(0, 0, 0.01, 1)).toBe('too_small');
  });
});

describe('Bytes that are no photo', () => {
  const jpeg = () => aGrainyPicture(600, 400).jpeg().toBuffer();

  it('are told apart: nothing, a drawing, a document, a page, a film, an iPhone’s own format, anything else', async () => {
    const gif = await aGrainyPicture(60, 60).gif().toBuffer();
    const tiff = await aGrainyPicture(60, 60).tiff().toBuffer();
    const frames = await Promise.all([1, 2].map(() => aGrainyPicture(60, 60).png().toBuffer()));
    const film = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    const heic = Buffer.concat([
      Buffer.from('0000001866747970686569630000000068656963', 'hex'),
      Buffer.alloc(4000),
    ]);
    const refused: [PhotoProblem, Buffer][] = [
      ['empty', Buffer.alloc(0)],
      ['is_svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ['is_svg', Buffer.from('<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['is_pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj')],
      ['is_web_page', Buffer.from('<!doctype html><title>foto</title>')],
      ['is_heic', heic],
      ['is_animated', film],
      ['other_format', gif],
      ['other_format', tiff],
      ['not_a_picture', Buffer.from('bukan gambar')],
      ['not_a_picture', Buffer.from('PK\u0003\u0004 foto.jpg')],
    ];
    for (const [problem, bytes] of refused) expect(await refusal(bytes)).toBe(problem);
  });

  it('of more than 12 MB or 50 megapixels are refused before anything is decoded', async () => {
    expect(await refusal(Buffer.concat([await jpeg(), Buffer.alloc(12_000_000)]))).toBe('too_large');
    expect(await refusal(aPngBomb(60_000, 60_000))).toBe('too_many_pixels');
    expect(await refusal(aPngBomb(8000, 6251))).toBe('too_many_pixels');
    const side = { width: 1200, height: 1100, channels: 3 as const };
    const frames = await Promise.all(
      ['#fff', '#000'].map((background) =>
        sharp({ create: { ...side, background } })
          .png()
          .toBuffer(),
      ),
    );
    const film = await sharp(Array.from({ length: 20 }, () => frames).flat(), { join: { animated: true } })
      .webp({ effort: 0 })
      .toBuffer();
    expect(await refusal(film)).toBe('too_many_pixels');
  });

  it('that end early, or promise more than they hold, are damaged', async () => {
    const picture = aGrainyPicture(600, 400);
    for (const whole of [
      await jpeg(),
      await picture.clone().png().toBuffer(),
      await picture.clone().webp().toBuffer(),
    ])
      for (const part of [0.2, 0.5, 0.95])
        expect(await refusal(whole.subarray(0, whole.length * part))).toBe('damaged');
    expect(await refusal(aPngBomb(5000, 5000))).toBe('damaged');
    expect(await refusal(Buffer.from('ffd8ffe000104a46494600', 'hex'))).toBe('damaged');
  });

  it('too small or too long for a card are refused', async () => {
    expect(await refusal(await aGrainyPicture(40, 400).png().toBuffer())).toBe('too_small');
    expect(await refusal(await aGrainyPicture(100, 1001).png().toBuffer())).toBe('too_long');
    expect(await refusal(await aGrainyPicture(100, 1000).png().toBuffer())).toBe('taken');
  });
});

describe('Why a photo is not taken', () => {
  it('is one sentence for each reason in both languages, which names the photo where it has a name', () => {
    for (const locale of ['id', 'en'] as const) {
      const sentences = photoProblems.map((problem) => photoProblemSentence(problem, locale));
      expect(new Set(sentences).size).toBe(photoProblems.length);
    }
    expect(photoProblemSentence('damaged', 'id')).toBe(
      'Foto ini rusak atau terpotong. Kirim lagi, atau foto ulang.',
    );
    expect(photoProblemSentence('damaged', 'en', 'The photo “a.jpg”')).toMatch(
      /^The photo “a.jpg” is damaged/,
    );
  });
});
