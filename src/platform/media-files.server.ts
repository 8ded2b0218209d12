import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whether all of these files are there and hold something. */
export async function areKept(paths: readonly string[]): Promise<boolean> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return sizes.every((size) => size > 0);
}

/**
 * Writes a file whole or not at all: a half-written photo would stay so for ever under its name. `modes` say who may read
 * the file and its folder; without them, whoever this machine lets by itself.
 */
export async function keepWhole(
  path: string,
  bytes: Uint8Array,
  modes?: { file: number; folder: number },
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: modes?.folder });
  const half = `${path}.${process.pid}.part`;
  await writeFile(half, bytes, { mode: modes?.file });
  await rename(half, path);
}

/** The bytes of a kept file; undefined when it is gone. */
export async function readKept(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes files; those that are gone already are no matter. */
export async function removeKept(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(path, { force: true })));
}

/** Whether an error is the machine's (a full disk, a missing right), and no fault of what was written. */
export function isMachineError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
