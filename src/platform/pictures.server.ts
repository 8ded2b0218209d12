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

/** What the header of a picture says: its size as people see it, and how many pixels it has in all its frames. */
export type PictureHeader = { width: number; height: number; pixels: number; frames: number };

/** Reads a picture's header, before anything is decoded. Throws when the bytes are no picture. */
export async function readPictureHeader(bytes: Uint8Array): Promise<PictureHeader> {
  const header = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height, orientation = 1, pages: frames = 1 } = header;
  const pixels = width * height * frames;
  return orientation >= 5
    ? { width: height, height: width, pixels, frames }
    : { width, height, pixels, frames };
}

/** A picture's pixels in memory: nothing else of the file that it came from. */
export type Raster = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 };

export type Development = {
  /** Clockwise, after the picture was set upright. */
  turn: 0 | 90 | 180 | 270;
  /** The part that stays, in pixels of the turned picture. */
  frame: { left: number; top: number; width: number; height: number };
  /** The width in the end, at most that of the part. */
  width: number;
  pixelLimit: number;
};

/**
 * The pixels of a photo, upright and in sRGB with 8 bits. Throws when it cannot be decoded whole or has more pixels than
 * the limit.
 */
export async function developPhoto(bytes: Uint8Array, plan: Development): Promise<Raster> {
  const { data, info } = await sharp(bytes, {
    limitInputPixels: plan.pixelLimit,
    failOn: 'error',
    sequentialRead: true,
  })
    .autoOrient()
    .rotate(plan.turn)
    .extract(plan.frame)
    .resize({ width: plan.width })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/** A picture as WebP of a width, its own if that is less. */
export function rasterAsWebp({ data, ...raw }: Raster, width: number): Promise<Buffer> {
  return sharp(data, { raw }).resize({ width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
}

/**
 * A scan or a photo of a document drawn anew, upright, in sRGB and at most `side` pixels long: only its pixels are kept,
 * neither the camera's data (place, time) nor what hides behind the picture. Throws when it cannot be decoded whole.
 */
export function redrawnDocument(
  bytes: Uint8Array,
  { format, side, pixelLimit }: { format: 'jpeg' | 'png'; side: number; pixelLimit: number },
): Promise<Buffer> {
  const drawn = sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  return (format === 'jpeg' ? drawn.jpeg({ quality: 85 }) : drawn.png({ compressionLevel: 9 })).toBuffer();
}

/**
 * A picture as AVIF of a width, its own if that is less; on one core. For a photo of 1280 by 960, quality 55 takes 25 to
 * 40 of 100 bytes off the WebP; effort 3 takes 0.3 s, and 4 took ten times as long for another 5 of 100.
 */
export function pictureAsAvif(path: string, width: number): Promise<Buffer> {
  sharp.concurrency(1);
  return sharp(path)
    .resize({ width, withoutEnlargement: true })
    .avif({ quality: 55, effort: 3, chromaSubsampling: '4:2:0' })
    .toBuffer();
}

/** A stored photo as JPEG for print, cut to a shape; undefined when its file is gone. */
export async function photoAsJpeg(file: string, width: number, height: number): Promise<Buffer | undefined> {
  try {
    const photo = sharp(join(config().mediaDir, file)).resize(width, height, { fit: 'cover' });
    return await photo.flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer();
  } catch {
    return undefined;
  }
}
