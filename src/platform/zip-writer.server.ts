import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file that goes into an archive. */
export interface ZipEntry {
  name: string;
  /** Its bytes, asked for when it is its turn. */
  read: () => Promise<Uint8Array>;
  /** Photos and PDFs are packed already. */
  isPacked?: boolean;
}

/** An archive that is written while it is sent: memory holds one of its files at a time. */
export function zipStream(entries: readonly ZipEntry[]): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const output = new Readable().wrap(zip.outputStream);
  zip.on('error', (error: Error) => output.destroy(error));
  for (const { name, read, isPacked = false } of entries) {
    zip.addReadStreamLazy(name, { compress: !isPacked }, (give) => {
      read().then(
        (bytes) => give(null, Readable.from([bytes])),
        (error: unknown) => output.destroy(error instanceof Error ? error : new Error('unreadable')),
      );
    });
  }
  zip.end();
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}
