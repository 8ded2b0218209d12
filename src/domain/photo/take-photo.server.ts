import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { areKept, isMachineError, keepWhole } from '#src/platform/media-files.server.ts';
import {
  developPhoto,
  rasterAsWebp,
  readPictureHeader,
  type Development,
} from '#src/platform/pictures.server.ts';
import { mediaTypeOf } from '#src/platform/file-kind.server.ts';
import { frameOf, photoLimits, type PhotoEdit, type PhotoProblem, type ReadyPhoto } from './photo.ts';
import { photoFileName, photoWidths } from './photo-widths.ts';

export type TakenPhoto = ({ ok: true } & ReadyPhoto) | { ok: false; problem: PhotoProblem };

/**
 * Takes a photo: JPEG, PNG or WebP by content, turned and cut as its owner wants it, and kept in a folder in every width
 * as WebP. Only its pixels are kept, drawn anew, so that nothing else of the file survives: not the camera's data (place,
 * time, owner), and not what was hidden behind or inside of the picture. The same photo and edit give the same name and
 * are not made again. Without a folder the photo is decoded to see that it can be, and nothing is written.
 */
export async function takePhoto(
  bytes: Uint8Array,
  folder: string | undefined,
  edit: PhotoEdit = {},
): Promise<TakenPhoto> {
  const planned = await plan(bytes, edit);
  if (typeof planned === 'string') return { ok: false, problem: planned };
  const { turn, frame, width } = planned;
  const file = nameOf(bytes, edit, planned);
  const ready: TakenPhoto = {
    ok: true,
    file,
    width,
    height: Math.max(1, Math.round((frame.height * width) / frame.width)),
  };
  try {
    const isKept = folder !== undefined && (await areKept(variantPaths(folder, file)));
    if (!isKept)
      await inTurn(() => make(bytes, { turn, frame, width, pixelLimit: photoLimits.pixels }, folder, file));
    return ready;
  } catch (error) {
    if (isMachineError(error)) throw error;
    return { ok: false, problem: 'damaged' };
  }
}

/** Why bytes are not taken as a photo, as far as it shows before they are decoded; undefined when nothing speaks against it. */
export async function findPhotoProblem(bytes: Uint8Array): Promise<PhotoProblem | undefined> {
  const planned = await plan(bytes, {});
  return typeof planned === 'string' ? planned : undefined;
}

type Plan = Omit<Development, 'pixelLimit'>;

async function plan(bytes: Uint8Array, edit: PhotoEdit): Promise<Plan | PhotoProblem> {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > photoLimits.bytes) return 'too_large';
  const foreign = await problemByContent(bytes);
  if (foreign !== undefined) return foreign;
  const header = await readPictureHeader(bytes).catch(() => undefined);
  if (header === undefined) return 'damaged';
  if (header.pixels > photoLimits.pixels) return 'too_many_pixels';
  if (header.frames > 1) return 'is_animated';
  const frame = frameOf(header, edit);
  if (typeof frame === 'string') return frame;
  return { turn: edit.turn ?? 0, frame, width: Math.min(widest, frame.width) };
}

const widest = Math.max(...photoWidths);

const byMediaType: Record<string, PhotoProblem | undefined> = {
  'image/jpeg': undefined,
  'image/png': undefined,
  'image/webp': undefined,
  'image/apng': 'is_animated',
  'image/gif': 'other_format',
  'image/heic': 'is_heic',
  'image/heif': 'is_heic',
  'image/heic-sequence': 'is_heic',
  'image/heif-sequence': 'is_heic',
  'application/pdf': 'is_pdf',
};

async function problemByContent(bytes: Uint8Array): Promise<PhotoProblem | undefined> {
  const type = await mediaTypeOf(bytes);
  if (type !== undefined && type in byMediaType) return byMediaType[type];
  // An SVG is a program in the page that shows it, and a decompression bomb in the program that draws it.
  const head = Buffer.from(bytes.subarray(0, 1000)).toString('utf8');
  if (/<svg[\s>]/i.test(head)) return 'is_svg';
  if (/<(?:!doctype html|html|head|body|script)\b/i.test(head)) return 'is_web_page';
  return type?.startsWith('image/') === true ? 'other_format' : 'not_a_picture';
}

/** By what it shows: another cut of the same picture is another photo, for its address never changes meaning. */
function nameOf(bytes: Uint8Array, { turn = 0, crop }: PhotoEdit, { frame }: Plan): string {
  const hash = createHash('sha256').update(bytes);
  if (turn !== 0 || crop !== undefined) hash.update(JSON.stringify([turn, frame]));
  return hash.digest('hex');
}

function variantPaths(folder: string, file: string): string[] {
  return photoWidths.map((width) => join(folder, photoFileName(file, width, 'webp')));
}

async function make(
  bytes: Uint8Array,
  development: Development,
  folder: string | undefined,
  file: string,
): Promise<void> {
  const raster = await developPhoto(bytes, development);
  if (folder === undefined) return;
  for (const width of photoWidths) {
    await keepWhole(join(folder, photoFileName(file, width, 'webp')), await rasterAsWebp(raster, width));
  }
}

/** Of 50 megapixels some 200 MB are in memory while they are turned: one photo at a time. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work, work);
  last = result.catch(() => undefined);
  return result;
}
