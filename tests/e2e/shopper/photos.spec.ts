import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { openDatabase, type Database } from '#db/client.ts';
import { takePhoto } from '#src/domain/photo/take-photo.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '../../support/browser.ts';

// Of the example world, and of no other test: a product with others of its maker, and so with neighbours.
const slug = 'kecap-asin-kedelai-hitam';

interface Shown {
  id: number;
  maker: number;
  makerSlug: string;
}

/** A plain picture of its own for each number: portraits and landscapes in turn. */
async function aPicture(nth: number): Promise<Buffer> {
  const [width, height] = nth % 2 === 0 ? [900, 1600] : [1600, 900];
  const background = { r: (nth * 67) % 256, g: (nth * 31) % 256, b: 120 };
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** Gives the product three photos, its neighbours one each, and the UMKM itself one, as an import beside the site does. */
async function hangPhotos(database: Database, media: string, { id, maker }: Shown): Promise<void> {
  const beside = await database.all<{ id: number }>(
    sql`select id from products where enterprise_id = ${maker} and id <> ${id}`,
  );
  const places = [...[0, 1, 2].map((position) => [id, position] as const), [null, 0] as const];
  const all = [...places, ...beside.map((product) => [product.id, 0] as const)];
  for (const [nth, [productId, position]] of all.entries()) {
    const taken = await takePhoto(await aPicture(nth), media);
    if (!taken.ok) throw new Error(taken.problem);
    const { file, width, height } = taken;
    const insert = sql`insert into photos (enterprise_id, product_id, position, file, width, height)
      values (${maker}, ${productId}, ${position}, ${file}, ${width}, ${height})`;
    await database.batch([
      database.run(insert),
      ...indexProducts(database, { enterpriseIds: [maker] }),
      ...indexEnterprises(database, [maker]),
    ]);
  }
}

async function takeDown(database: Database, { maker }: Shown): Promise<void> {
  await database.batch([
    database.run(sql`delete from photos where enterprise_id = ${maker}`),
    ...indexProducts(database, { enterpriseIds: [maker] }),
    ...indexEnterprises(database, [maker]),
  ]);
}

const phone = (dots: number): BrowserContextOptions => ({
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: dots,
  isMobile: true,
});
const desk = (dots: number): BrowserContextOptions => ({
  viewport: { width: 1280, height: 900 },
  deviceScaleFactor: dots,
});

/** Opens a page, looks at it to its end with every picture arriving late, and says how far anything was moved by that. */
async function seen(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const moves: number[] = [];
    Object.assign(globalThis, { moves });
    const note = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        moves.push(entry.value);
    };
    new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
  });
  let release: () => void = () => undefined;
  const isDrawn = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/media/**', async (route) => {
    await isDrawn;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  release();
  for (const picture of await page.locator('main img.picture:visible').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
  }
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  return page.evaluate(() =>
    (globalThis as unknown as { moves: number[] }).moves.reduce((sum, move) => sum + move, 0),
  );
}

/** The variant that the browser took for the first picture in a place: `640.avif`. */
async function chosenIn(page: Page, place: string): Promise<string | undefined> {
  const picture = page.locator(`${place} img.picture`).first();
  const address = await picture.evaluate((image: HTMLImageElement) => image.currentSrc);
  return /-(\d+\.\w+)$/.exec(address)?.[1];
}

async function lookedAt(browser: Browser, baseURL: string | undefined, options: BrowserContextOptions) {
  const context = await browser.newContext({ ...options, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  const moved = await seen(page, paths.product('id', slug));
  const chosen = {
    moved,
    gallery: await chosenIn(page, '.gallery .item'),
    card: await chosenIn(page, '.product-card'),
    maker: await chosenIn(page, '.maker'),
  };
  await context.close();
  return chosen;
}

// Once is enough: it looks with every kind of screen by itself.
test('a photo comes as AVIF by itself, in the width that the screen needs, and nothing moves when it does @desk', async ({
  browser,
  request,
  baseURL,
  page,
}) => {
  test.slow();
  const data = process.env['E2E_DATA_DIR'] ?? '';
  const database = openDatabase(`file:${join(data, 'etalase.db')}`);
  const [product] = await database.all<Shown>(sql`
    select p.id, p.enterprise_id maker, e.slug "makerSlug" from products p
    join enterprises e on e.id = p.enterprise_id where p.slug = ${slug}`);
  if (product === undefined)
    throw new Error(`No product ${slug}: is the site under test that of E2E_DATA_DIR?`);
  try {
    await hangPhotos(database, join(data, 'media'), product);
    await expect(async () => {
      const text = await (await request.get(paths.product('id', slug))).text();
      // Three big ones, three small ones, the maker and those of its other products beside this one.
      expect(text.match(/type="image\/avif"/g)?.length).toBeGreaterThan(7);
      expect(text.match(/<img class="picture"[^>]*\.webp/g)?.length).toBe(
        text.match(/type="image\/avif"/g)?.length,
      );
    }).toPass({ timeout: 60_000 });

    const small = { moved: 0, maker: '320.avif' };
    expect(await lookedAt(browser, baseURL, phone(1))).toEqual({
      ...small,
      gallery: '320.avif',
      card: '320.avif',
    });
    expect(await lookedAt(browser, baseURL, phone(2))).toEqual({
      ...small,
      gallery: '640.avif',
      card: '320.avif',
    });
    expect(await lookedAt(browser, baseURL, phone(3))).toEqual({
      ...small,
      gallery: '1280.avif',
      card: '640.avif',
    });
    expect(await lookedAt(browser, baseURL, desk(1))).toEqual({
      ...small,
      gallery: '640.avif',
      card: '320.avif',
    });
    expect(await lookedAt(browser, baseURL, desk(2))).toEqual({
      ...small,
      gallery: '1280.avif',
      card: '640.avif',
    });

    expect(await seen(page, paths.enterprise('id', product.makerSlug))).toBe(0);
    expect(await seen(page, paths.products('id', new URLSearchParams({ q: 'kecap' })))).toBe(0);
    const pictures = page.locator('main img.picture');
    expect(await pictures.first().getAttribute('loading')).toBe('eager');
    for (const picture of await pictures.all()) {
      expect(await picture.getAttribute('width')).toMatch(/^\d+$/);
      expect(await picture.getAttribute('height')).toMatch(/^\d+$/);
    }
  } finally {
    await takeDown(database, product);
    database.$client.close();
  }
});

test('the words that were searched for are marked in the names, and nowhere without a search', async ({
  page,
}) => {
  await page.goto(paths.products('id', new URLSearchParams({ q: 'kecap manis' })));
  const names = page.locator('.product-card .name');
  await expect(names.first().locator('mark').first()).toHaveText(/kecap/i);
  await page.goto(paths.products('id'));
  await expect(names.first()).toBeVisible();
  await expect(page.locator('mark')).toHaveCount(0);
});

test('a search for markup marks letters and makes none', async ({ page }) => {
  await page.goto(
    paths.products('id', new URLSearchParams({ q: '<mark onclick=alert(1)> kecap <img src=x>' })),
  );
  await expect(page.locator('mark[onclick], main img[src="x"]')).toHaveCount(0);
});
