import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from '#src/platform/config.server.ts';
import { letter } from '#src/platform/lettering.server.ts';
import { log } from '#src/platform/log.server.ts';
import { drawingToPng } from '#src/platform/pictures.server.ts';
import { shareHeight, sharePictureSvg, type SharePicture } from './share-picture.ts';

/** Whose picture it is; each has one picture on disk at a time. */
export type ShareSubject = { kind: 'product' | 'enterprise' | 'group'; id: number };

/** Raised with every change of the drawing itself, so that old pictures are drawn anew. */
const drawingVersion = 2;
/** A picture costs 0.1 to 0.2 s of a core: two at a time leave the site alive, and a longer queue is turned away. */
const atATime = 2;
const longestQueue = 40;

const drawing = new Map<string, Promise<Buffer>>();
const waiting: (() => void)[] = [];
let active = 0;

/** The name of a picture by all that it shows; also its ETag, which costs no drawing. */
export function shareImageHash(picture: SharePicture, photoFile: string | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify([drawingVersion, picture, photoFile]))
    .digest('hex')
    .slice(0, 32);
}

/** The picture as PNG, from disk or drawn now; undefined while too many others wait to be drawn. */
export async function shareImage(
  subject: ShareSubject,
  picture: SharePicture,
  photoFile: string | undefined,
): Promise<Buffer | undefined> {
  const hash = shareImageHash(picture, photoFile);
  const folder = join(config().dataDir, 'cache', 'share', subject.kind, String(subject.id));
  const kept = await readFile(join(folder, `${hash}.png`)).catch(() => undefined);
  if (kept !== undefined) return kept;
  const underWay = drawing.get(hash);
  if (underWay !== undefined) return underWay;
  if (waiting.length >= longestQueue) return undefined;
  const job = inTurn(() => draw(picture, photoFile)).then((png) => keep(folder, hash, png));
  drawing.set(hash, job);
  return job.finally(() => drawing.delete(hash));
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (active >= atATime) await new Promise<void>((resolve) => waiting.push(resolve));
  active += 1;
  try {
    return await work();
  } finally {
    active -= 1;
    waiting.shift()?.();
  }
}

function draw(picture: SharePicture, photoFile: string | undefined): Promise<Buffer> {
  const photo = photoFile === undefined ? undefined : { file: photoFile, side: shareHeight };
  return drawingToPng(sharePictureSvg(picture, letter), photo);
}

/** Keeps the picture in place of the subject's last one; a full disk costs only the keeping. */
async function keep(folder: string, hash: string, png: Buffer): Promise<Buffer> {
  try {
    await mkdir(folder, { recursive: true });
    const unfinished = join(folder, `${randomUUID()}.part`);
    await writeFile(unfinished, png);
    await rename(unfinished, join(folder, `${hash}.png`));
    const others = (await readdir(folder)).filter((name) => name.endsWith('.png') && name !== `${hash}.png`);
    await Promise.all(others.map((name) => rm(join(folder, name), { force: true })));
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'A shared picture was not kept');
  }
  return png;
}
