import { photoLimits, type ReadyPhoto } from '#src/domain/photo/photo.ts';
import { takePhoto } from '#src/domain/photo/take-photo.server.ts';
import { photosBeside, photosInArchive, type PhotoFolder } from '#src/platform/photo-folder.server.ts';
import { UnreadableFile } from '#src/platform/unreadable-file.server.ts';
import { problem, type Problem } from './problem.ts';
import { shown } from './text-cells.ts';

type Answer = { ok: true; photo: ReadyPhoto } | { ok: false; problem: Problem };

/** Makes the pictures ready that rows name, each file once. */
export class PhotoDesk {
  private readonly folders: PhotoFolder[];
  /** Where the variants go; undefined writes none. */
  private readonly mediaDir: string | undefined;
  private readonly answers = new Map<string, Answer>();

  private constructor(folders: PhotoFolder[], mediaDir: string | undefined) {
    this.folders = folders;
    this.mediaDir = mediaDir;
  }

  /** Opens where the pictures of a table lie: in the archive that was named, in one of the table's own name, beside it. */
  static async open(
    table: string,
    archive: string | undefined,
    mediaDir: string | undefined,
  ): Promise<PhotoDesk> {
    const zip = archive === undefined ? await siblingArchive(table) : await openPhotos(archive);
    const beside = photosBeside(table, photoLimits.bytes);
    return new PhotoDesk(zip === undefined ? [beside] : [zip, beside], mediaDir);
  }

  /** The pictures of a row in their order, or the first reason why one is refused. */
  async ready(
    names: readonly string[],
  ): Promise<{ ok: true; photos: ReadyPhoto[] } | { ok: false; problem: Problem }> {
    const photos = new Map<string, ReadyPhoto>();
    for (const name of names) {
      const answer = this.answers.get(name) ?? (await this.make(name));
      this.answers.set(name, answer);
      if (!answer.ok) return answer;
      photos.set(answer.photo.file, answer.photo);
    }
    return { ok: true, photos: [...photos.values()] };
  }

  close(): void {
    for (const folder of this.folders) folder.close();
  }

  private async make(name: string): Promise<Answer> {
    const bytes = await this.find(name);
    if (bytes === undefined) return { ok: false, problem: problem('photo_missing', shown(name)) };
    const taken =
      bytes === 'too_large'
        ? ({ ok: false, problem: 'too_large' } as const)
        : await takePhoto(bytes, this.mediaDir);
    if (!taken.ok) return { ok: false, problem: problem('photo_refused', shown(name), taken.problem) };
    const { file, width, height } = taken;
    return { ok: true, photo: { file, width, height } };
  }

  private async find(name: string): Promise<Uint8Array | 'too_large' | undefined> {
    for (const folder of this.folders) {
      const bytes = await folder.read(name);
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  }
}

function openPhotos(path: string): Promise<PhotoFolder> {
  return photosInArchive(path, photoLimits.bytes);
}

async function siblingArchive(table: string): Promise<PhotoFolder | undefined> {
  try {
    return await openPhotos(table.replace(/\.[^./\\]+$/, '') + '.zip');
  } catch (error) {
    if (error instanceof UnreadableFile && error.reason === 'file_missing') return undefined;
    throw error;
  }
}
