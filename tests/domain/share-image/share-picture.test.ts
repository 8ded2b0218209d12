import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { shareImage, shareImageHash } from '#src/domain/share-image/share-image.server.ts';
import { sharePictureSvg, wrapLines, type SharePicture } from '#src/domain/share-image/share-picture.ts';
import { letter } from '#src/platform/lettering.server.ts';
import { scratchData } from '../../support/scratch-data.ts';

let folder: string;
beforeEach(() => {
  folder = scratchData();
});

const picture: SharePicture = {
  title: 'Keripik singkong pedas daun jeruk 250 g',
  headline: 'Rp18.000',
  headlineNote: 'per bungkus',
  lines: ['Dapur Mak Uwo (contoh)', 'Cipondoh, Kota Tangerang'],
  badges: ['Halal', 'P-IRT', 'Merek terdaftar'],
  tile: '<svg width="630" height="630"><rect width="630" height="630" fill="#f4c95d"/></svg>',
};

describe('letters', () => {
  it('are outlines with numbers only, for every letter of the Latin alphabets and at any size', () => {
    const text =
      '“Café Ibu Śri” (contoh) Rp18.000,00 — 2,25 m × 1 & ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    for (const size of [24, 28, 42, 46, 52, 64]) {
      const { path, width } = letter(text, 800, size, -0.025);
      expect(path).toMatch(/^[MLQCZ0-9. -]+$/);
      expect(width).toBeGreaterThan(size * 10);
    }
  });

  it('leave out what the font cannot write instead of drawing boxes', () => {
    expect(letter('漢字 🍜', 500, 28).path).toBe('');
  });
});

describe('a shared picture', () => {
  it('holds no text element, since a server may have no fonts', () => {
    expect(sharePictureSvg(picture, letter)).not.toMatch(/<text|font-family/);
  });

  it('breaks a long title at words, and a word that is too long anywhere', () => {
    const width = (line: string) => line.length;
    expect(wrapLines('Kain batik tulis Lenggang', 11, width)).toEqual(['Kain batik', 'tulis', 'Lenggang']);
    for (const line of wrapLines(`Nama ${'panjang'.repeat(9)}`, 11, width)) {
      expect(line.length).toBeLessThanOrEqual(11);
    }
  });

  it('is a PNG of 1200 by 630, also with a name of 300 letters and markup in it', async () => {
    const odd = { ...picture, title: `<script>&"' ${'Kerajinan '.repeat(30)}`, headline: 'x'.repeat(400) };
    for (const [id, each] of [picture, odd].entries()) {
      const png = await shareImage({ kind: 'product', id }, each, undefined);
      const { format, width, height } = await sharp(png).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    }
  });

  it('is drawn once and kept, and gives way to the next one when what it shows changes', async () => {
    const kept = join(folder, 'cache', 'share', 'enterprise', '7');
    const first = await shareImage({ kind: 'enterprise', id: 7 }, picture, undefined);
    expect(readdirSync(kept)).toEqual([`${shareImageHash(picture, undefined)}.png`]);
    expect(await shareImage({ kind: 'enterprise', id: 7 }, picture, undefined)).toEqual(first);
    const dearer = { ...picture, headline: 'Rp19.000' };
    await shareImage({ kind: 'enterprise', id: 7 }, dearer, undefined);
    expect(readdirSync(kept)).toEqual([`${shareImageHash(dearer, undefined)}.png`]);
  });

  it('is drawn without its photo when the photo is gone', async () => {
    const png = await shareImage({ kind: 'product', id: 9 }, picture, 'missing-640.webp');
    expect(png?.length).toBeGreaterThan(1000);
    expect(existsSync(join(folder, 'media'))).toBe(false);
  });

  it('turns requests away when very many different ones wait to be drawn', async () => {
    const asked = Array.from({ length: 60 }, (_, id) =>
      shareImage({ kind: 'product', id: 100 + id }, { ...picture, title: `Produk ${id}` }, undefined),
    );
    const answers = await Promise.all(asked);
    const refused = answers.filter((answer) => answer === undefined).length;
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(60);
  });
});
