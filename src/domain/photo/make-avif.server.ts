import { join } from 'node:path';
import { inArray } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { photos } from '#db/schema/index.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { writeAvifFiles } from '#src/platform/avif-files.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { log } from '#src/platform/log.server.ts';
import { areKept } from '#src/platform/media-files.server.ts';
import { photoFileName, photoWidths } from './photo-widths.ts';
import { findPhotoWithoutAvif, type WaitingPhoto } from './photos-without-avif.queries.server.ts';

export type AvifStep = 'made' | 'failed' | 'nothing new' | 'looked further';

/**
 * Each telling drops every cached list of products: while thousands of photos wait, theirs are told together. One that is
 * alone is told at once.
 */
const mostUntold = 20;

/**
 * Makes the AVIF files of photos that have none, one photo at a time in the order of their ids, and notes when they were
 * ready. A photo that fails is tried again at the next start only.
 */
export class AvifMaker {
  readonly #folder: string;
  #lookedUpTo = 0;
  #untold: WaitingPhoto[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes the files of the next photo; `nothing new` when every photo has been seen to, and pages show the AVIF files. */
  async step(signal: AbortSignal): Promise<AvifStep> {
    const { photo, lookedUpTo } = await findPhotoWithoutAvif(this.#lookedUpTo);
    if (photo === undefined) {
      await this.tell();
      if (lookedUpTo === this.#lookedUpTo) return 'nothing new';
      this.#lookedUpTo = lookedUpTo;
      return 'looked further';
    }
    try {
      await this.#make(photo.file, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      this.#lookedUpTo = lookedUpTo;
      log.warn(
        { reason: error instanceof Error ? error.message : '' },
        'a photo could not be made into AVIF',
      );
      return 'failed';
    }
    this.#lookedUpTo = lookedUpTo;
    this.#untold.push(photo);
    if (this.#untold.length >= mostUntold) await this.tell();
    return 'made';
  }

  /** Notes which photos are ready, and in the same batch that the pages which show them have changed. */
  async tell(): Promise<void> {
    if (this.#untold.length === 0) return;
    const told = this.#untold;
    const to = database();
    const ids = told.map(({ id }) => id);
    const productIds = told.flatMap(({ productId }) => productId ?? []);
    const enterpriseIds = told.flatMap(({ productId, enterpriseId }) =>
      productId === null ? enterpriseId : [],
    );
    await to.batch([
      to.update(photos).set({ avifAt: now().toISOString() }).where(inArray(photos.id, ids)),
      ...indexProducts(to, { productIds: [...new Set(productIds)] }),
      ...indexEnterprises(to, [...new Set(enterpriseIds)]),
    ]);
    this.#untold = [];
  }

  async #make(file: string, signal: AbortSignal): Promise<void> {
    const files = photoWidths.map((width) => ({
      path: join(this.#folder, photoFileName(file, width, 'avif')),
      width,
    }));
    if (await areKept(files.map(({ path }) => path))) return;
    // The original is gone: it knew too much. Its widest variant is the best that is left.
    const source = join(this.#folder, photoFileName(file, Math.max(...photoWidths), 'webp'));
    await writeAvifFiles(source, files, signal);
  }
}
