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
