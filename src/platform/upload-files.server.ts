import { constants, mkdir, open, readFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from './config.server.ts';
import { privateFile, privateFolder } from './private-files.server.ts';

/** Where the pieces of an upload lie: beside the media folder, never in it, so that no address leads there. */
export function uploadPath(id: string): string {
  return join(uploadFolder(), id);
}

function uploadFolder(): string {
  return join(config().dataDir, 'uploads');
}

/**
 * Writes a piece at its place; the first one makes the file. False when the pieces before it are gone, which somebody
 * may have removed from the disk.
 */
export async function writePiece(id: string, offset: number, bytes: Uint8Array): Promise<boolean> {
  await mkdir(uploadFolder(), { recursive: true, mode: privateFolder });
  try {
    // Never emptied: the first piece sent twice must not take away the second.
    const make = offset === 0 ? constants.O_CREAT : 0;
    const file = await open(uploadPath(id), constants.O_RDWR | make, privateFile);
    try {
      await file.write(bytes, 0, bytes.length, offset);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}

/** The bytes that have come; undefined when there are none. */
export async function readPieces(id: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(uploadPath(id));
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Removes what has come of an upload. */
export async function removePieces(id: string): Promise<void> {
  await rm(uploadPath(id), { force: true });
}

/** How many bytes the disk has left for uploads. */
export async function freeBytes(): Promise<number> {
  await mkdir(uploadFolder(), { recursive: true, mode: privateFolder });
  const { bavail, bsize } = await statfs(uploadFolder());
  return bavail * bsize;
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
