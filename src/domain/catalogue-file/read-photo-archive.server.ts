import { buffer } from 'node:stream/consumers';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { openArchive, type Archive } from '#src/platform/archive.server.ts';
import { UnreadableFile } from '#src/platform/unreadable-file.server.ts';
import { archiveLimits } from './photo-archive.ts';

export type ArchiveAnswer<Result> = { ok: true; result: Result } | { ok: false; message: string };

/** Works with an archive and closes it; one that cannot be read, or unpacks to too much, is a sentence. */
export async function withArchive<Result>(
  path: string,
  work: (archive: Archive) => Promise<Result>,
): Promise<ArchiveAnswer<Result>> {
  let archive: Archive | undefined;
  try {
    archive = await openArchive(path, archiveLimits);
    // What the directory says is checked while unpacking: an entry that holds more than it says ends there.
    const unpacked = [...archive.files.values()].reduce((sum, bytes) => sum + bytes, 0);
    if (unpacked > archiveLimits.unpackedBytes) throw new UnreadableFile('file_too_large_inside');
    return { ok: true, result: await work(archive) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ok: false, message: sentenceFor(error) };
  } finally {
    archive?.close();
  }
}

function sentenceFor({ reason }: UnreadableFile): string {
  if (reason === 'file_locked') return t.problems.zipLocked;
  return reason === 'file_too_large_inside'
    ? t.problems.zipTooMany(archiveLimits.entries)
    : t.problems.zipUnreadable;
}

/** The bytes of a photo in an archive, or why they cannot be had. */
export async function readEntry(
  archive: Archive,
  name: string,
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; message: string }> {
  try {
    return { ok: true, bytes: await buffer(await archive.open(name)) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    if (error.reason === 'file_too_large_inside') return { ok: false, message: t.problems.unpackedTooLarge };
    if (error.reason === 'file_locked') return { ok: false, message: t.problems.zipLocked };
    return { ok: false, message: t.problems.entryDamaged };
  }
}
