import type { UnreadableReason } from '#src/domain/import/unreadable.ts';

/** Thrown while reading a file that people handed in: an expected end, told to them as a sentence by its reason. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;
  constructor(reason: UnreadableReason) {
    super(`The file cannot be read: ${reason}.`);
    this.name = 'UnreadableFile';
    this.reason = reason;
  }
}

/** Turns what the operating system says about a file into a reason; anything else stays an exception. */
export function unreadable(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UnreadableFile('file_missing');
  if (code === 'EISDIR') return new UnreadableFile('file_is_folder');
  if (code === 'EACCES' || code === 'EPERM') return new UnreadableFile('file_not_allowed');
  return error;
}
