import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { photoAsWebp, photoSize } from './pictures.server.ts';

/** Why bytes are not taken as a photo. */
export type PhotoRefusal = 'not_a_picture' | 'is_svg' | 'too_large' | 'too_many_pixels' | 'damaged';

/** A photo that lies ready: the SHA-256 of its original bytes, and the size of its widest variant in pixels. */
export type ReadyPhoto = { file: string; width: number; height: number };

export const photoLimits = { bytes: 12_000_000, pixels: 50_000_000 };

const accepted = new Set(['image/jpeg', 'image/png', 'image/webp']);

/**
 * Makes the width variants of a photo as WebP, `<sha256>-<width>.webp` in a folder, from JPEG, PNG or WebP by content.
 * The camera's data (place, time, owner) are left behind. Variants that are there already are not made again; without a
 * folder the photo is decoded to see that it can be, and nothing is written.
 */
export async function makePhoto(
  bytes: Uint8Array,
  widths: readonly number[],
  folder: string | undefined,
): Promise<{ ok: true; photo: ReadyPhoto } | { ok: false; refusal: PhotoRefusal }> {
  if (bytes.length > photoLimits.bytes) return { ok: false, refusal: 'too_large' };
  const refusal = await refusalByContent(bytes);
  if (refusal !== undefined) return { ok: false, refusal };
  const size = await sizeOf(bytes);
  if (typeof size === 'string') return { ok: false, refusal: size };
  const widest = Math.min(Math.max(...widths), size.width);
  const file = createHash('sha256').update(bytes).digest('hex');
  const photo = { file, width: widest, height: Math.max(1, Math.round((size.height * widest) / size.width)) };
  try {
    if (folder === undefined) await photoAsWebp(bytes, Math.min(...widths), photoLimits.pixels);
    else await writeVariants(bytes, widths, folder, file);
    return { ok: true, photo };
  } catch (error) {
    // A full disk or a missing right is no fault of the photo.
    if (error instanceof Error && 'syscall' in error) throw error;
    return { ok: false, refusal: 'damaged' };
  }
}

async function refusalByContent(bytes: Uint8Array): Promise<PhotoRefusal | undefined> {
  const type = await fileTypeFromBuffer(bytes);
  if (type !== undefined && accepted.has(type.mime)) return undefined;
  // An SVG is a program in the page that shows it, and a decompression bomb in the program that draws it.
  const head = Buffer.from(bytes.subarray(0, 1000)).toString('utf8');
  return /<svg[\s>]/i.test(head) ? 'is_svg' : 'not_a_picture';
}

async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number } | PhotoRefusal> {
  try {
    const size = await photoSize(bytes);
    return size.pixels > photoLimits.pixels ? 'too_many_pixels' : size;
  } catch {
    return 'damaged';
  }
}

async function writeVariants(
  bytes: Uint8Array,
  widths: readonly number[],
  folder: string,
  file: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const width of widths) {
    const path = join(folder, `${file}-${width}.webp`);
    if (await exists(path)) continue;
    const half = `${path}.${process.pid}.part`;
    await writeFile(half, await photoAsWebp(bytes, width, photoLimits.pixels));
    // Whole or not at all: a half-written photo would stay so for ever under its name.
    await rename(half, path);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0;
  } catch {
    return false;
  }
}
