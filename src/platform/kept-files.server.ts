import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from './config.server.ts';
import { privateFile, privateFolder } from './private-files.server.ts';

/** Texts that are kept for a while beside the database: in the data folder, never in the media folder that visitors read. */
function folder(): string {
  return join(config().dataDir, 'previews');
}

/** Keeps a text under a name of ours; whoever reads meanwhile sees the old one or the new one, never a part. */
export async function keepText(name: string, text: string): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: privateFolder });
  const path = join(folder(), name);
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode: privateFile });
  await rename(draft, path);
}

/** A text that was kept; undefined when there is none. */
export async function readKept(name: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder(), name), 'utf8');
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

export async function removeKept(name: string): Promise<void> {
  await rm(join(folder(), name), { force: true });
}

/** The names of all that is kept, what a cut-off writing left behind included. */
export async function listKept(): Promise<string[]> {
  try {
    return await readdir(folder());
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
