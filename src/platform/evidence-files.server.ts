import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from './config.server.ts';
import { areKept, keepWhole } from './media-files.server.ts';
import { privateFile, privateFolder } from './private-files.server.ts';

/**
 * Private files, each under the SHA-256 of its content. They lie beside the media folder and not in it: whatever lies
 * there is served to everybody.
 */
function pathOf(file: string): string {
  if (!/^[0-9a-f]{64}$/.test(file)) throw new Error('Evidence lies under a SHA-256 in hex.');
  return join(folder(), file.slice(0, 2), file);
}

function folder(): string {
  return join(config().dataDir, 'evidence');
}

/** Keeps a file under its hash; one that is there already stays. */
export async function keepEvidenceFile(file: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(file);
  if (await areKept([path])) return;
  await keepWhole(path, bytes, { file: privateFile, folder: privateFolder });
}

/** The bytes of a file; undefined when it is gone. */
export async function readEvidenceFile(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(pathOf(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Takes a file off the disk. */
export async function dropEvidenceFile(file: string): Promise<void> {
  await rm(pathOf(file), { force: true });
}
