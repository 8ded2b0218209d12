import { join } from 'node:path';
import sharp from 'sharp';
import { config } from './config.server.ts';

/** A stored photo to lay over the left of a picture: the media file's name and the square it fills, in pixels. */
export type PhotoField = { file: string; side: number };

/** Turns a drawing, with an optional photo over its top left corner, into a PNG with a palette (60 to 150 KB). */
export async function drawingToPng(svg: string, photo?: PhotoField): Promise<Buffer> {
  const drawing = sharp(Buffer.from(svg));
  const field = photo === undefined ? undefined : await photoSquare(photo);
  const picture = field === undefined ? drawing : drawing.composite([{ input: field, left: 0, top: 0 }]);
  return picture.png({ palette: true, quality: 90, effort: 4 }).toBuffer();
}

/** The photo cropped to a square; undefined when its file is gone, so that a lost photo is not a lost picture. */
async function photoSquare({ file, side }: PhotoField): Promise<Buffer | undefined> {
  try {
    return await sharp(join(config().mediaDir, file)).resize(side, side, { fit: 'cover' }).png().toBuffer();
  } catch {
    return undefined;
  }
}

/**
 * The size of a photo in pixels as people see it, turned upright, and how many it has in all its frames; read from its
 * header, before anything is decoded. Throws when the bytes are no picture.
 */
export async function photoSize(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; pixels: number }> {
  const header = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height, orientation = 1, pages = 1 } = header;
  const pixels = width * height * pages;
  return orientation >= 5 ? { width: height, height: width, pixels } : { width, height, pixels };
}

/**
 * A photo as WebP of a width (its own, if that is less), upright and in sRGB, without the camera's data. Throws when it
 * cannot be decoded whole or has more pixels than the limit.
 */
export function photoAsWebp(bytes: Uint8Array, width: number, pixelLimit: number): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 80 })
    .toBuffer();
}
