import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { aGrainyPicture, fourFields } from '../domain/photo/pictures.ts';

/** Files that a phone has: written to disk, because a browser knows a file by its name, size and date. */

/** A photo taken upright: the camera's chip lies on its side, and says so. Red and green above, blue and white below. */
export async function portraitPhoto(path: string, width: number): Promise<string> {
  const upright = await (await fourFields(width, (width / 3) * 4)).png().toBuffer();
  const lying = await sharp(upright).rotate(-90).png().toBuffer();
  const photo = await sharp(lying)
    .jpeg({ quality: 92 })
    .withExif({
      IFD0: { Make: 'Ponsel Uji' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 10/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  return written(path, photo);
}

/** A photo of some megabytes. */
export async function heavyPhoto(path: string, width = 2000): Promise<string> {
  return written(
    path,
    await aGrainyPicture(width, (width / 4) * 3)
      .jpeg({ quality: 90 })
      .toBuffer(),
  );
}

/** A file of these bytes. */
export function written(path: string, bytes: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

/** The first bytes of an iPhone's own format, and nothing behind them. */
export const heic = Buffer.concat([
  Buffer.from('0000001866747970686569630000000068656963', 'hex'),
  Buffer.alloc(4000),
]);
