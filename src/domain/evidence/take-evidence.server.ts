import { mediaTypeOf } from '#src/platform/file-kind.server.ts';
import { isMachineError } from '#src/platform/media-files.server.ts';
import { readPictureHeader, redrawnDocument } from '#src/platform/pictures.server.ts';
import { evidenceLimits, longestEvidenceSide, type EvidenceProblem, type EvidenceType } from './evidence.ts';

export type TakenEvidence =
  { ok: true; type: EvidenceType; bytes: Uint8Array } | { ok: false; problem: EvidenceProblem };

/**
 * Looks at a file by its content and gives what may be kept of it: a picture drawn anew, so that its place and whatever
 * hides in it stay out, or a whole PDF as it is. Nothing is written.
 */
export async function takeEvidence(bytes: Uint8Array): Promise<TakenEvidence> {
  if (bytes.length === 0) return { ok: false, problem: 'empty' };
  if (bytes.length > evidenceLimits.bytes) return { ok: false, problem: 'too_large' };
  switch (await mediaTypeOf(bytes)) {
    case 'application/pdf':
      return isWholePdf(bytes)
        ? { ok: true, type: 'application/pdf', bytes }
        : { ok: false, problem: 'damaged' };
    case 'image/jpeg':
      return takePicture(bytes, 'image/jpeg');
    case 'image/png':
      return takePicture(bytes, 'image/png');
    case 'image/heic':
    case 'image/heif':
    case 'image/heic-sequence':
    case 'image/heif-sequence':
      return { ok: false, problem: 'is_heic' };
    default:
      return { ok: false, problem: 'other_format' };
  }
}

async function takePicture(bytes: Uint8Array, type: 'image/jpeg' | 'image/png'): Promise<TakenEvidence> {
  const header = await readPictureHeader(bytes).catch(() => undefined);
  if (header === undefined) return { ok: false, problem: 'damaged' };
  if (header.pixels > evidenceLimits.pixels) return { ok: false, problem: 'too_many_pixels' };
  const format = type === 'image/jpeg' ? 'jpeg' : 'png';
  try {
    const drawn = await inTurn(() =>
      redrawnDocument(bytes, { format, side: longestEvidenceSide, pixelLimit: evidenceLimits.pixels }),
    );
    return { ok: true, type, bytes: drawn };
  } catch (error) {
    if (isMachineError(error)) throw error;
    return { ok: false, problem: 'damaged' };
  }
}

/** How far from its end a PDF says that it ends: programs append a few blanks or a signature's rest. */
const endOfPdf = 2048;

/** A PDF that begins as one at its first byte and was not cut off on the way. It is never opened here. */
function isWholePdf(bytes: Uint8Array): boolean {
  const text = (part: Uint8Array) => Buffer.from(part).toString('latin1');
  const isBegun = /^%PDF-[12]\.\d/.test(text(bytes.subarray(0, 16)));
  const end = text(bytes.subarray(-endOfPdf));
  return isBegun && end.includes('startxref') && end.includes('%%EOF');
}

/** Of 50 megapixels some 200 MB are in memory while they are drawn: one picture at a time. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work, work);
  last = result.catch(() => undefined);
  return result;
}
