import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openArchive, type Archive } from './archive.server.ts';

/** Where the pictures lie that a table names: beside it or in a ZIP archive. */
export type PhotoFolder = {
  /** The bytes of a picture; undefined when there is none of that name, `too_large` when it is beyond the limit. */
  read: (name: string) => Promise<Uint8Array | 'too_large' | undefined>;
  close: () => void;
};

/** Opens a folder of pictures; names are found whatever their case, and never outside of it. */
export function photosBeside(table: string, maxBytes: number): PhotoFolder {
  const folder = dirname(table);
  let names: Promise<Map<string, string>> | undefined;
  return {
    read: async (name) => {
      names ??= listNames(folder);
      const path = join(folder, dirname(name), (await names).get(nameKey(name)) ?? basename(name));
      try {
        const inside = await realpath(path);
        // A link that leads out of the folder could bring any file of the machine into the shop window.
        if (!inside.startsWith((await realpath(folder)) + sep)) return undefined;
        const { size } = await stat(inside);
        return size > maxBytes ? 'too_large' : await readFile(inside);
      } catch (error) {
        if (error instanceof Error && 'code' in error && isAbsence(error.code)) return undefined;
        throw error;
      }
    },
    close: () => undefined,
  };
}

/** Opens a ZIP archive of pictures; a name is found with or without the folders inside. Throws `UnreadableFile`. */
export async function photosInArchive(path: string, maxBytes: number): Promise<PhotoFolder> {
  const archive = await openArchive(path, { entries: 50_000, entryBytes: maxBytes });
  const names = new Map<string, string>();
  for (const name of archive.files.keys()) {
    names.set(nameKey(name), name);
    const bare = nameKey(basename(name));
    if (!names.has(bare)) names.set(bare, name);
  }
  return {
    read: (name) => readEntry(archive, names.get(nameKey(name)), maxBytes),
    close: archive.close,
  };
}

async function readEntry(
  archive: Archive,
  name: string | undefined,
  maxBytes: number,
): Promise<Uint8Array | 'too_large' | undefined> {
  if (name === undefined) return undefined;
  if ((archive.files.get(name) ?? 0) > maxBytes) return 'too_large';
  return buffer(await archive.open(name));
}

async function listNames(folder: string): Promise<Map<string, string>> {
  return new Map((await readdir(folder)).map((name) => [nameKey(name), name]));
}

function nameKey(name: string): string {
  return name.normalize('NFC').replaceAll('\\', '/').toLowerCase();
}

function isAbsence(code: unknown): boolean {
  return (
    code === 'ENOENT' ||
    code === 'ENOTDIR' ||
    code === 'EISDIR' ||
    code === 'ENAMETOOLONG' ||
    code === 'EACCES'
  );
}
