import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { products, publications } from '#db/schema/index.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { fieldsOf } from '../../domain/photo/pictures.ts';
import { expect, test } from '../../support/browser.ts';
import { heavyPhoto, heic, portraitPhoto, written } from '../../support/photo-files.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

interface Shop {
  slug: string;
  enterpriseId: number;
  productId: number;
  product: string;
}

/** An UMKM with a product in the window, which has no photo yet. */
async function aShop(name = 'Dapur Foto'): Promise<Shop> {
  const { enterpriseId, slug } = await aWorkspace(name);
  return withSiteDatabase(async (database) => {
    const product = `keripik-foto-${slug}`;
    const [row] = await database
      .insert(products)
      .values({
        enterpriseId,
        slug: product,
        name: 'Keripik foto',
        categoryId: 'camilan',
        price: 18_000,
        patternSeed: 7,
      })
      .returning({ id: products.id });
    const productId = row?.id ?? 0;
    const publishedAt = new Date().toISOString();
    await database.batch([
      database.insert(publications).values({ productId, publishedBy: 'Uji', publishedAt }),
      ...indexProducts(database, { productIds: [productId] }),
    ]);
    return { slug, enterpriseId, productId, product };
  });
}

const photosOf = ({ slug, productId }: Shop) => `/kelola/${slug}/produk/${productId}/foto`;
const list = (page: Page) => page.locator('#daftar-foto').getByRole('listitem');
const chooser = (page: Page) => page.getByLabel('Pilih foto');

/** The photos of a product as they lie in the media folder, in their order. */
async function kept({
  productId,
}: Shop): Promise<{ width: number; height: number; file: string; alt: string | null }[]> {
  return withSiteDatabase((database) =>
    database.all(
      sql`select width, height, file, alt from photos where product_id = ${productId} order by position`,
    ),
  );
}

/** A shop whose owner stands before the photos of its product. */
async function aShopAt(page: Page): Promise<Shop> {
  const shop = await aShop();
  await signInAs(page.context(), shop);
  await page.goto(photosOf(shop));
  return shop;
}

/** Three upright photos of different widths, so that their order can be told. */
const threePortraits = (info: TestInfo) =>
  Promise.all([600, 660, 720].map((width) => portraitPhoto(info.outputPath(`IMG_${width}.jpg`), width)));

const mediaFile = (file: string) =>
  readFileSync(join(process.env['E2E_DATA_DIR'] ?? '', 'media', `${file}-1280.webp`));

test.describe('three photos taken upright', () => {
  test('stand upright in the order in which they were chosen, are put into another one and described', async ({
    page,
  }, info) => {
    const shop = await aShopAt(page);
    const files = await threePortraits(info);
    await chooser(page).setInputFiles(files);
    await expect(list(page)).toHaveCount(3);
    await expect(page.getByText('3 dari 8 foto')).toBeVisible();
    const photos = await kept(shop);
    expect(photos.map(({ width, height }) => [width, height])).toEqual([
      [600, 800],
      [660, 880],
      [720, 960],
    ]);
    for (const { file } of photos) {
      expect(await fieldsOf(mediaFile(file))).toEqual(['red', 'green', 'blue', 'white']);
      expect(mediaFile(file).includes('Ponsel Uji')).toBe(false);
    }

    // The last becomes the cover, by its button alone.
    const saved = page.getByText('Urutan disimpan.');
    await page.getByRole('button', { name: /^Naik Foto 3/ }).click();
    await expect(saved).toBeVisible();
    await page.getByRole('button', { name: /^Naik Foto 2/ }).click();
    await expect(list(page).first().getByText('Sampul')).toBeVisible();
    await expect.poll(async () => (await kept(shop)).map(({ width }) => width)).toEqual([720, 600, 660]);

    await list(page).first().getByRole('link', { name: /^Ubah/ }).click();
    await page.getByLabel('Keterangan dalam bahasa Indonesia').fill('Keripik singkong dalam kemasan hijau.');
    await page.getByLabel('Keterangan dalam bahasa Inggris').fill('Cassava crisps in a green bag.');
    await page.getByRole('button', { name: 'Simpan keterangan' }).click();
    await expect(page.getByText('Keterangan disimpan.')).toBeVisible();
    await expect(list(page).first()).toContainText('Keripik singkong dalam kemasan hijau.');

    await page.goto(`/produk/${shop.product}`);
    await expect(
      page.getByRole('img', { name: 'Keripik singkong dalam kemasan hijau.' }).first(),
    ).toBeVisible();
    await page.goto(`/en/produk/${shop.product}`);
    await expect(page.getByRole('img', { name: 'Cassava crisps in a green bag.' }).first()).toBeVisible();
  });

  test('are sent, ordered, turned and removed, with scripts and without @plain', async ({
    page,
    javaScriptEnabled,
  }, info) => {
    const shop = await aShopAt(page);
    const files = await threePortraits(info);
    await page.getByLabel(/^Pilih foto/).setInputFiles(files);
    if (!javaScriptEnabled) {
      await page.getByRole('button', { name: 'Unggah' }).click();
      await expect(page.getByText('Foto ditambahkan.')).toBeVisible();
    }
    await expect(list(page)).toHaveCount(3);
    await page.getByRole('button', { name: /^Turun Foto 1/ }).click();
    await expect(page.getByText('Urutan disimpan.')).toBeVisible();
    expect((await kept(shop)).map(({ width }) => width)).toEqual([660, 600, 720]);

    await list(page).nth(2).getByRole('link', { name: /^Ubah/ }).click();
    await page.getByLabel('Ke kanan').check();
    await page.getByRole('button', { name: 'Simpan hasil' }).click();
    await expect(page.getByText('Foto diubah.')).toBeVisible();
    const [, , turned] = await kept(shop);
    expect([turned?.width, turned?.height]).toEqual([960, 720]);

    await list(page).nth(0).getByRole('link', { name: /^Ubah/ }).click();
    await page.getByRole('button', { name: 'Hapus foto' }).click();
    await page.getByRole('button', { name: 'Ya, hapus' }).click();
    await expect(page.getByText('Foto dihapus.')).toBeVisible();
    expect((await kept(shop)).map(({ width }) => width)).toEqual([600, 960]);
  });
});

test.describe('a connection that breaks', () => {
  // The browser itself says so for each request that did not arrive.
  test.use({ expectedComplaints: [/ERR_(?:INTERNET_DISCONNECTED|FAILED|NETWORK_CHANGED)/] });

  /** The offsets from which pieces were sent. */
  function watchPieces(page: Page): number[] {
    const offsets: number[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') offsets.push(Number(new URL(request.url()).searchParams.get('offset')));
    });
    return offsets;
  }

  test('in the middle of an upload loses nothing: it goes on from where it was', async ({
    page,
    context,
  }, info) => {
    const shop = await aShopAt(page);
    const photo = await heavyPhoto(info.outputPath('besar.jpg'));
    const offsets = watchPieces(page);
    // The third piece leaves, and the network is gone.
    await page.route(
      /offset=524288/,
      async (route) => {
        await context.setOffline(true);
        await route.abort('failed');
      },
      { times: 1 },
    );
    await chooser(page).setInputFiles(photo);
    await expect(page.getByText('Sambungan terputus. Dilanjutkan sendiri.')).toBeVisible();
    await context.setOffline(false);
    await expect(list(page)).toHaveCount(1);
    expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
    expect(offsets.filter((offset) => offset === 262_144)).toHaveLength(1);
    expect(await kept(shop)).toMatchObject([{ width: 1280, height: 960 }]);
  });

  test('until the page is loaded again goes on with the same photo', async ({ page }, info) => {
    const shop = await aShopAt(page);
    const photo = await heavyPhoto(info.outputPath('besar.jpg'));
    await page.route(/offset=524288/, (route) => route.abort('failed'));
    await chooser(page).setInputFiles(photo);
    await expect(page.getByText('Sambungan terputus. Dilanjutkan sendiri.')).toBeVisible();
    await page.unroute(/offset=524288/);
    await page.goto(photosOf(shop));
    await expect(page.getByText('1 foto belum selesai terkirim.')).toBeVisible();
    const offsets = watchPieces(page);
    await chooser(page).setInputFiles(photo);
    await expect(list(page)).toHaveCount(1);
    expect(offsets[0]).toBe(524_288);
  });

  test('is waited for no longer than its owner wants: a photo can be cancelled', async ({ page }, info) => {
    const shop = await aShopAt(page);
    await page.route(/offset=524288/, (route) => route.abort('failed'));
    await chooser(page).setInputFiles(await heavyPhoto(info.outputPath('besar.jpg')));
    await expect(page.getByText('Sambungan terputus. Dilanjutkan sendiri.')).toBeVisible();
    await page.getByRole('button', { name: 'Batalkan besar.jpg' }).click();
    await expect(page.getByText('besar.jpg')).toHaveCount(0);
    await expect
      .poll(() =>
        withSiteDatabase((database) =>
          database.all(sql`select 1 from uploads where enterprise_id = ${shop.enterpriseId}`),
        ),
      )
      .toEqual([]);
    expect(await kept(shop)).toEqual([]);
  });
});

test.describe('files that are no photos', () => {
  test.use({ expectedComplaints: [/status of 4\d\d/] });

  test('say why they are refused and how to mend it, and the others are added @plain', async ({
    page,
    javaScriptEnabled,
  }, info) => {
    await aShopAt(page);
    const good = await portraitPhoto(info.outputPath('baik.jpg'), 600);
    await page
      .getByLabel(/^Pilih foto/)
      .setInputFiles([
        written(info.outputPath('IMG_0001.HEIC'), heic),
        written(info.outputPath('logo.jpg'), '<svg xmlns="http://www.w3.org/2000/svg"/>'),
        written(info.outputPath('terpotong.jpg'), readFileSync(good).subarray(0, 3000)),
        good,
      ]);
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Unggah' }).click();
    await expect(
      page.getByText(/berformat HEIC.*Pengaturan → Kamera → Format → Paling Kompatibel/),
    ).toBeVisible();
    await expect(page.getByText(/adalah SVG\. Gunakan JPEG, PNG, atau WebP\./)).toBeVisible();
    await expect(page.getByText(/rusak atau terpotong\./)).toBeVisible();
    await expect(list(page)).toHaveCount(1);
  });

  test('beyond the eighth are not sent', async ({ page }, info) => {
    const shop = await aShopAt(page);
    const files = await Promise.all(
      Array.from({ length: 9 }, (_, nth) => portraitPhoto(info.outputPath(`${nth}.jpg`), 300 + 6 * nth)),
    );
    await chooser(page).setInputFiles(files);
    await expect(page.getByText('“8.jpg” tidak dikirim: paling banyak 8 foto.')).toBeVisible();
    await expect(list(page)).toHaveCount(8);
    expect((await kept(shop)).map(({ width }) => width)).toEqual([300, 306, 312, 318, 324, 330, 336, 342]);
  });
});

test.describe('a photo that is there', () => {
  async function withPhotos(page: Page, shop: Shop, folder: (name: string) => string, widths: number[]) {
    await page.goto(photosOf(shop));
    const files = await Promise.all(widths.map((width) => portraitPhoto(folder(`${width}.jpg`), width)));
    await chooser(page).setInputFiles(files);
    await expect(list(page)).toHaveCount(widths.length);
  }

  test('is cut by keyboard to a square', async ({ page, context }, info) => {
    const shop = await aShop();
    await signInAs(context, shop);
    await withPhotos(page, shop, (name) => info.outputPath(name), [600]);
    const [before] = await kept(shop);
    await list(page).first().getByRole('link', { name: /^Ubah/ }).click();
    await page.getByLabel('1:1').check();
    await expect(page.getByText('Hasil: 600 × 600 piksel')).toBeVisible();
    await page.getByRole('slider', { name: 'Bingkai potongan' }).press('Shift+ArrowUp');
    await page.getByRole('slider', { name: 'Sudut kanan bawah' }).press('Shift+ArrowLeft');
    await page.getByText('Atur dengan angka').click();
    await expect(page.getByLabel('Dari atas (%)')).toHaveValue('2.5');
    await page.getByRole('button', { name: 'Simpan hasil' }).click();
    await expect(page.getByText('Foto diubah.')).toBeVisible();
    const [after, ...more] = await kept(shop);
    expect(more).toEqual([]);
    expect(after?.width).toBe(after?.height);
    expect(after?.file).not.toBe(before?.file);
  });

  test('is turned and cut with a finger', async ({ page, context }, info) => {
    const shop = await aShop();
    await signInAs(context, shop);
    await withPhotos(page, shop, (name) => info.outputPath(name), [600]);
    await list(page).first().getByRole('link', { name: /^Ubah/ }).click();
    await page.getByLabel('Ke kanan').check();
    await expect(page.getByText('Hasil: 800 × 600 piksel')).toBeVisible();
    const corner = page.getByRole('slider', { name: 'Sudut kanan bawah' });
    await corner.hover();
    const box = await page.getByRole('slider', { name: 'Bingkai potongan' }).boundingBox();
    if (box === null) throw new Error('the frame is not shown');
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Simpan hasil' }).click();
    await expect(page.getByText('Foto diubah.')).toBeVisible();
    const [photo] = await kept(shop);
    expect(Math.abs((photo?.width ?? 0) - 400)).toBeLessThan(12);
    expect(Math.abs((photo?.height ?? 0) - 300)).toBeLessThan(12);
    expect(new Set(await fieldsOf(mediaFile(photo?.file ?? '')))).toEqual(new Set(['blue']));
  });

  test('is dragged to another place', async ({ page, context }, info) => {
    const shop = await aShop();
    await signInAs(context, shop);
    await withPhotos(page, shop, (name) => info.outputPath(name), [300, 330, 360]);
    const handle = list(page).nth(2).locator('.handle');
    await handle.scrollIntoViewIfNeeded();
    const target = await list(page).nth(0).boundingBox();
    if (target === null) throw new Error('no photo is shown');
    await handle.hover();
    await page.mouse.down();
    await page.mouse.move(target.x + 300, target.y + 100, { steps: 12 });
    await page.mouse.move(target.x + 300, target.y + 20, { steps: 6 });
    await page.mouse.up();
    await expect(page.getByText('Urutan disimpan.')).toBeVisible();
    expect((await kept(shop)).map(({ width }) => width)).toEqual([360, 300, 330]);
    await page.reload();
    await expect(list(page).first()).toContainText('Sampul');
  });
});

test.describe('the pages of photos', () => {
  test('are sound for those who hear them and fit a phone', async ({ page }, info) => {
    await aShopAt(page);
    const found = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      const all = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      return width > 360 ? [...all, `${width} pixels wide`] : all;
    };
    expect(await found()).toEqual([]);
    await chooser(page).setInputFiles([
      await portraitPhoto(info.outputPath('IMG_nama_yang_panjang_sekali_dari_ponsel.jpg'), 600),
      written(info.outputPath('IMG_0001.HEIC'), heic),
    ]);
    await expect(list(page)).toHaveCount(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await found()).toEqual([]);
    }
    await list(page).first().getByRole('link', { name: /^Ubah/ }).click();
    await expect(page.getByRole('slider', { name: 'Bingkai potongan' })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await found()).toEqual([]);
    }
  });
});

test.describe('somebody who was signed out meanwhile', () => {
  test('is told so, and nothing is lost', async ({ page, context }, info) => {
    const shop = await aShopAt(page);
    await expect(page.getByLabel('Ambil foto')).toBeAttached();
    await expect(page.getByRole('button', { name: 'Unggah' })).toHaveCount(0);
    await context.clearCookies();
    await chooser(page).setInputFiles(await portraitPhoto(info.outputPath('IMG.jpg'), 600));
    await expect(page.getByText(/^Anda sudah keluar\. Masuk lagi/)).toBeVisible();
    await signInAs(context, shop);
    await page.getByRole('button', { name: 'Coba lagi IMG.jpg' }).click();
    await expect(list(page)).toHaveCount(1);
  });
});

test.describe('the photos of an UMKM itself', () => {
  test('are added and shown on its page', async ({ page, context }, info) => {
    const shop = await aShop('Dapur Berfoto');
    await signInAs(context, shop);
    await page.goto(`/kelola/${shop.slug}/profil/foto`);
    await chooser(page).setInputFiles(await portraitPhoto(info.outputPath('dapur.jpg'), 600));
    await expect(list(page)).toHaveCount(1);
    const [photo] = await withSiteDatabase((database) =>
      database.all<{ file: string }>(
        sql`select file from photos where enterprise_id = ${shop.enterpriseId} and product_id is null`,
      ),
    );
    await page.goto(`/umkm/${shop.slug}`);
    await expect(page.locator(`img[src*="${photo?.file ?? 'none'}"]`).first()).toBeVisible();
  });
});

test.describe('somebody else’s photos and uploads', () => {
  test('are not found by page, action, address or file', async ({ page, context }, info) => {
    const theirs = await aShop('Dapur Lain');
    await signInAs(context, theirs);
    await page.goto(photosOf(theirs));
    await chooser(page).setInputFiles(await portraitPhoto(info.outputPath('lain.jpg'), 600));
    await expect(list(page)).toHaveCount(1);
    const photoId = await list(page).first().getAttribute('data-photo');
    const headers = { Origin: process.env['SITE_UNDER_TEST'] ?? '' };
    const begun = await page.request.post(`/kelola/${theirs.slug}/unggah`, {
      data: { purpose: 'photo', bytes: 5000 },
      headers,
    });
    const { id } = (await begun.json()) as { id: string };
    const piece = Buffer.alloc(1000);
    expect(
      (
        await page.request.put(`/kelola/${theirs.slug}/unggah/${id}?offset=0`, { data: piece, headers })
      ).status(),
    ).toBe(200);

    await context.clearCookies();
    const mine = await aShop('Dapur Saya');
    await signInAs(context, mine);
    const { request } = page;
    const form = { photo: photoId ?? '', photos: photoId ?? '', move: 'first', alt: 'diambil', turn: '90' };
    const statusOf = async (path: string, options: object = {}) =>
      (await request.fetch(path, { headers, maxRedirects: 0, ...options })).status();
    for (const path of [
      photosOf(theirs),
      `${photosOf(theirs)}/${photoId ?? ''}`,
      `/kelola/${theirs.slug}/profil/foto`,
      `/kelola/${theirs.slug}/unggah/${id}`,
      `/kelola/${mine.slug}/produk/${theirs.productId}/foto`,
      `/kelola/${mine.slug}/produk/${mine.productId}/foto/${photoId ?? ''}`,
      `/kelola/${mine.slug}/unggah/${id}`,
      `/uploads/${id}`,
      `/media/uploads/${id}`,
      `/media/..%2fuploads%2f${id}`,
      `/data/uploads/${id}`,
    ])
      expect(`${path} ${await statusOf(path)}`).toMatch(/ 40[04]$/);
    const put = { method: 'PUT', data: piece };
    expect(await statusOf(`/kelola/${mine.slug}/unggah/${id}?offset=1000`, put)).toBe(404);
    expect(await statusOf(`/kelola/${mine.slug}/unggah/${id}`, { method: 'DELETE' })).toBe(404);
    const keep = { method: 'POST', data: { productId: mine.productId } };
    expect(await statusOf(`/kelola/${mine.slug}/unggah/${id}/foto`, keep)).toBe(404);
    for (const action of ['move', 'order', 'remove'])
      expect(await statusOf(`/_actions/photo.${action}`, { method: 'POST', multipart: form })).toBe(409);
    for (const action of ['describe', 'crop']) {
      const answer = await request.post(`/_actions/photo.${action}`, { headers, multipart: form });
      expect(await answer.text()).not.toContain('"ok":true');
    }
    expect(await kept(theirs)).toMatchObject([{ width: 600, height: 800, alt: null }]);
  });
});
