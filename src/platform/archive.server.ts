import { Transform, type Readable } from 'node:stream';
import yauzl, { type Entry } from 'yauzl';
import { UnreadableFile, unreadable } from './unreadable-file.server.ts';

export type ArchiveLimits = {
  entries: number;
  /** The most bytes that one entry may unpack to. */
  entryBytes: number;
};

export type Archive = {
  /** Names of the files inside with the bytes that each says it unpacks to. */
  files: ReadonlyMap<string, number>;
  /** The unpacked bytes of a file; ends with `UnreadableFile` as soon as it unpacks to more than it may. */
  open: (name: string) => Promise<Readable>;
  close: () => void;
};

/**
 * Opens a ZIP archive without unpacking anything. What the directory says is not believed: a bomb that claims to be
 * small is stopped at the limit while it unpacks.
 */
export async function openArchive(path: string, limits: ArchiveLimits): Promise<Archive> {
  const zip = await yauzl.openPromise(path, { autoClose: false, strictFileNames: false }).catch(refuse);
  const entries = new Map<string, Entry>();
  try {
    if (zip.entryCount > limits.entries) throw new UnreadableFile('file_too_large_inside');
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
    }
  } catch (error) {
    zip.close();
    return refuse(error);
  }
  return {
    files: new Map([...entries].map(([name, entry]) => [name, entry.uncompressedSize])),
    open: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new UnreadableFile('file_damaged');
      if (entry.uncompressedSize > limits.entryBytes) throw new UnreadableFile('file_too_large_inside');
      if (entry.isEncrypted()) throw new UnreadableFile('file_locked');
      const unpacked = await zip.openReadStreamPromise(entry).catch(refuse);
      return limited(unpacked, limits.entryBytes);
    },
    close: () => {
      zip.close();
    },
  };
}

function limited(unpacked: Readable, most: number): Readable {
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) done(new UnreadableFile('file_too_large_inside'));
      else done(null, chunk);
    },
  });
  unpacked.on('error', (error) => limit.destroy(asUnreadable(error)));
  limit.on('close', () => unpacked.destroy());
  return unpacked.pipe(limit);
}

function refuse(error: unknown): never {
  throw asUnreadable(error);
}

/** yauzl tells its findings as plain errors; the operating system's have a code. */
function asUnreadable(error: unknown): Error {
  const known = unreadable(error);
  if (known instanceof UnreadableFile) return known;
  if (!(known instanceof Error)) return new UnreadableFile('file_damaged');
  if ('syscall' in known) return known;
  if (/end of central directory|truncated|unexpected EOF/i.test(known.message)) {
    return new UnreadableFile('file_cut_off');
  }
  if (/too many bytes/i.test(known.message)) return new UnreadableFile('file_too_large_inside');
  return new UnreadableFile('file_damaged');
}
