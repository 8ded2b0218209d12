import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { photos } from '#db/schema/index.ts';
import { readChangedTags } from '#src/domain/page/changed-tags.queries.server.ts';
import { AvifMaker, type AvifStep } from '#src/domain/photo/make-avif.server.ts';
import { takePhoto } from '#src/domain/photo/take-photo.server.ts';
import { listProductCards } from '#src/domain/product/product-cards.queries.server.ts';
import { aPublicProduct, anEnterprise, laySetting, today, train } from '../product/shop-window.ts';
import { freshDatabase } from '../../support/database.ts';
import { aGrainyPicture } from './pictures.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalase-avif-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const never = new AbortController().signal;

/** What a maker does until there is nothing new. */
async function everyStep(maker: AvifMaker): Promise<AvifStep[]> {
  const steps: AvifStep[] = [];
  while (steps.at(-1) !== 'nothing new') steps.push(await maker.step(never));
  return steps.filter((step) => step === 'made' || step === 'failed');
}

async function aPhoto(
  database: Database,
  of: { productId?: number; enterpriseId: number },
  position: number,
) {
  const taken = await takePhoto(
    await aGrainyPicture(700, 500, 100 + position)
      .jpeg()
      .toBuffer(),
    folder,
  );
  if (!taken.ok) throw new Error(taken.problem);
  const { file, width, height } = taken;
  await database.insert(photos).values({ ...of, position, file, width, height });
  return taken;
}

async function aWindow() {
  const database = await freshDatabase();
  await laySetting(database);
  const enterpriseId = await anEnterprise(database);
  await train(database, enterpriseId);
  const productId = await aPublicProduct(database, enterpriseId);
  return { database, enterpriseId, productId };
}

const readiness = async (database: Database) =>
  (await database.select().from(photos).orderBy(asc(photos.id))).map(({ avifAt }) => avifAt !== null);

describe('The AVIF files of a photo', () => {
  it('are made in the same widths, smaller, and only then does a page offer them', async () => {
    const { database, enterpriseId, productId } = await aWindow();
    const { file } = await aPhoto(database, { enterpriseId, productId }, 0);
    const shown = async () => (await listProductCards([productId], today))[0]?.photo;
    expect(await shown()).toMatchObject({ file, hasAvif: false });
    expect(await everyStep(new AvifMaker(folder))).toEqual(['made']);
    expect(await shown()).toMatchObject({ file, hasAvif: true });
    for (const [width, own] of [
      [320, 320],
      [640, 640],
      [1280, 700],
    ]) {
      const path = join(folder, `${file}-${width}.avif`);
      expect(await sharp(path).metadata()).toMatchObject({ format: 'heif', compression: 'av1', width: own });
      expect(statSync(path).size).toBeLessThan(statSync(path.replace(/avif$/, 'webp')).size);
    }
    expect(readdirSync(folder)).toHaveLength(6);
  });

  it('come onto the pages that show the photo: of the product, of its UMKM and every list', async () => {
    const { database, enterpriseId, productId } = await aWindow();
    await aPhoto(database, { enterpriseId, productId }, 0);
    const before = await readChangedTags(undefined);
    await everyStep(new AvifMaker(folder));
    const changed = await readChangedTags(before.position);
    expect(new Set(changed.tags)).toEqual(
      new Set(['list:products', 'list:enterprises', `product:${productId}`, `enterprise:${enterpriseId}`]),
    );
    await aPhoto(database, { enterpriseId }, 0);
    await everyStep(new AvifMaker(folder));
    expect((await readChangedTags(changed.position)).tags).toContain(`enterprise:${enterpriseId}`);
  });

  it('of many photos that wait are told together, and none is forgotten', async () => {
    const { database, enterpriseId, productId } = await aWindow();
    for (const position of [0, 1, 2]) await aPhoto(database, { enterpriseId, productId }, position);
    const count = async () =>
      (await database.all<{ count: number }>(sql`select count(*) "count" from search_changes`))[0]?.count ??
      0;
    const before = await count();
    expect(await everyStep(new AvifMaker(folder))).toEqual(['made', 'made', 'made']);
    expect(await readiness(database)).toEqual([true, true, true]);
    expect(await count()).toBe(before + 1);
  });

  it('that lie ready already, for another product or from a run that was cut short, are not made again', async () => {
    const { database, enterpriseId, productId } = await aWindow();
    const { file } = await aPhoto(database, { enterpriseId, productId }, 0);
    await everyStep(new AvifMaker(folder));
    const madeAt = statSync(join(folder, `${file}-640.avif`)).mtimeMs;
    await database.update(photos).set({ avifAt: null });
    expect(await everyStep(new AvifMaker(folder))).toEqual(['made']);
    expect(await readiness(database)).toEqual([true]);
    expect(statSync(join(folder, `${file}-640.avif`)).mtimeMs).toBe(madeAt);
  });

  it('that cannot be made are tried once, cost no other photo theirs, and are tried again after a start', async () => {
    const { database, enterpriseId, productId } = await aWindow();
    const { file } = await aPhoto(database, { enterpriseId, productId }, 0);
    await aPhoto(database, { enterpriseId, productId }, 1);
    const source = join(folder, `${file}-1280.webp`);
    const whole = await sharp(source).toBuffer();
    writeFileSync(source, 'no picture');
    const maker = new AvifMaker(folder);
    expect(await everyStep(maker)).toEqual(['failed', 'made']);
    expect(await everyStep(maker)).toEqual([]);
    expect(await readiness(database)).toEqual([false, true]);
    writeFileSync(source, whole);
    expect(await everyStep(new AvifMaker(folder))).toEqual(['made']);
    expect(await readiness(database)).toEqual([true, true]);
  });

  it('are left where they are when the site stops, and whole', async () => {
    const { database, enterpriseId, productId } = await aWindow();
    await aPhoto(database, { enterpriseId, productId }, 0);
    const stopping = new AbortController();
    const step = new AvifMaker(folder).step(stopping.signal);
    stopping.abort();
    await expect(step).rejects.toThrow();
    expect(await readiness(database)).toEqual([false]);
    expect(await everyStep(new AvifMaker(folder))).toEqual(['made']);
  });
});
