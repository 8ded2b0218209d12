import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { UnreadableFile, unreadable } from './unreadable-file.server.ts';

/** What the first bytes of a file say that it is. */
export type FileKind = 'zip' | 'old_workbook' | 'other_binary' | 'text';

/** The size in bytes and the kind by content, whatever the name ends with. Throws `UnreadableFile`. */
export async function inspectFile(path: string): Promise<{ bytes: number; kind: FileKind }> {
  try {
    const { size } = await stat(path);
    const file = await open(path, 'r');
    try {
      const head = Buffer.alloc(4096);
      const { bytesRead } = await file.read(head, 0, head.length, 0);
      if (bytesRead === 0) throw new UnreadableFile('file_empty');
      return { bytes: size, kind: kindOf(head.subarray(0, bytesRead)) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(error);
  }
}

function kindOf(head: Buffer): FileKind {
  if (head.subarray(0, 2).toString('latin1') === 'PK') return 'zip';
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'old_workbook';
  if (
    /^(?:%PDF|\x89PNG|\xFF\xD8\xFF|GIF8|Rar!|7z\xBC|\x1F\x8B|SQLite|RIFF)/.test(head.toString('latin1', 0, 8))
  ) {
    return 'other_binary';
  }
  if (bomEncoding(head) !== undefined || wideEncoding(head) !== undefined) return 'text';
  const controls = head.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length;
  return controls > head.length / 10 ? 'other_binary' : 'text';
}

/**
 * Streams the text of a file in whatever encoding spreadsheets save: UTF-8 and UTF-16 with or without a mark, else
 * Windows-1252. The file is read once more before, since one wrong byte at its end decides.
 */
export async function* readText(path: string, onBytes?: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path));
  let bytes = 0;
  try {
    for await (const piece of createReadStream(path)) {
      bytes += (piece as Buffer).length;
      onBytes?.(bytes);
      yield decoder.decode(piece as Buffer, { stream: true });
    }
  } catch (error) {
    throw unreadable(error);
  }
  yield decoder.decode();
}

async function encodingOf(path: string): Promise<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes = piece as Buffer;
    const encoding = isFirst ? (bomEncoding(bytes) ?? wideEncoding(bytes)) : undefined;
    if (encoding !== undefined) return encoding;
    isFirst = false;
    if (!decodes(utf8, bytes)) return 'windows-1252';
  }
  // A character that is torn in the middle at the very end is a torn file, not another encoding.
  return 'utf-8';
}

function decodes(decoder: TextDecoder, bytes: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function bomEncoding(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 3).toString('hex') === 'efbbbf') return 'utf-8';
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  return mark === 'feff' ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function wideEncoding(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : undefined;
}
