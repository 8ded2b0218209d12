import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync, type BrotliOptions } from 'node:zlib';

export type Coding = 'br' | 'gzip';
export type Encoding = Coding | 'identity';

/** Below about one network packet there is nothing to gain. */
const smallest = 1024;

/**
 * A page is compressed twice at most. Its first reader waits for it and may be the only one: at brotli's level 0 the
 * 77 KB of a search page take 0.08 ms (14.6 KB; 14.2 KB at level 1 take 0.12 ms), and in libuv's threads 0.6 ms.
 * For those who come after them it is made tight: 0.9 ms at level 6 (11.3 KB), 83 ms at 11 (10.5 KB).
 */
const levels = { quick: { br: 0, gzip: 1 }, tight: { br: 6, gzip: 9 } };

/** The smallest form of an answer that the client says it can read, from its Accept-Encoding. */
export function chooseEncoding(accepted: string | undefined, size: number): Encoding {
  if (accepted === undefined || size < smallest) return 'identity';
  if (accepts(accepted, 'br')) return 'br';
  return accepts(accepted, 'gzip') ? 'gzip' : 'identity';
}

function accepts(accepted: string, coding: string): boolean {
  return accepted.split(',').some((part) => {
    const [name = '', weight = ''] = part.split(';', 2);
    return name.trim().toLowerCase() === coding && !/^\s*q\s*=\s*0(?:\.0*)?\s*$/i.test(weight);
  });
}

/** Compresses at once, for the reader who waits. */
export function encodeQuickly(plain: Buffer, encoding: Coding): Buffer {
  const level = levels.quick[encoding];
  return encoding === 'gzip' ? gzipSync(plain, { level }) : brotliCompressSync(plain, brotli(plain, level));
}

/** Compresses tightly in libuv's threads, so that requests go on meanwhile. */
export function encodeTightly(plain: Buffer, encoding: Coding): Promise<Buffer> {
  const level = levels.tight[encoding];
  return encoding === 'gzip'
    ? promisify(gzip)(plain, { level })
    : promisify(brotliCompress)(plain, brotli(plain, level));
}

function brotli(plain: Buffer, level: number): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  };
}
