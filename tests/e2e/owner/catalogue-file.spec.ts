import { writeFileSync } from 'node:fs';
import type { BrowserContext, Page, TestInfo } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { products, publications } from '#db/schema/index.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { cellsOf, retyped } from '../../domain/catalogue-file/catalogue-table.ts';
import { writeWorkbook, writeZip } from '../../domain/import/workbook-file.ts';
import { expect, test } from '../../support/browser.ts';
import { portraitPhoto } from '../../support/photo-files.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';
import { readFile } from 'node:fs/promises';

interface Shop {
  slug: string;
  enterpriseId: number;
}

/** An UMKM with so many products in the window, signed in. */
async function aShop(context: BrowserContext, count: number): Promise<Shop> {
  const shop = await aWorkspace('Dapur Massal');
  await signInAs(context, shop);
  await withSiteDatabase(async (database) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      enterpriseId: shop.enterpriseId,
      slug: `massal-${shop.slug}-${index}`,
      sku: String(index + 1).padStart(4, '0'),
      name: `Keripik nomor ${String(index + 1).padStart(3, '0')}`,
      categoryId: 'camilan',
      price: 18_000,
      patternSeed: index,
    }));
    const made = await database.insert(products).values(rows).returning({ id: products.id });
    const publishedAt = new Date().toISOString();
    const begun = made.map(({ id }) => ({ productId: id, publishedBy: 'Uji', publishedAt }));
    await database.batch([
      database.insert(publications).values(begun),
      ...indexProducts(database, { productIds: made.map(({ id }) => id) }),
    ]);
  });
  return shop;
}

// A refused form is answered as one.
test.use({ expectedComplaints: [/status of 400/] });

const bulk = ({ slug }: Shop) => `/kelola/${slug}/massal`;

/** The catalogue as the phone downloads it. */
async function downloaded(page: Page, info: TestInfo) {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Unduh katalog (XLSX)' }).click();
  const path = info.outputPath('katalog.xlsx');
  await (await coming).saveAs(path);
  return cellsOf(path);
}

async function upload(page: Page, info: TestInfo, table: Awaited<ReturnType<typeof cellsOf>>) {
  const path = info.outputPath('ubah.xlsx');
  await writeWorkbook(path, { rows: table });
  await page.getByLabel('Berkas katalog').setInputFiles(path);
  await page.getByRole('button', { name: 'Lihat yang akan berubah' }).click();
}

test(
  '200 products are changed in a workbook, seen first, and applied once',
  { tag: '@plain' },
  async ({ page, context }, info) => {
    const shop = await aShop(context, 200);
    await page.goto(`/kelola/${shop.slug}/produk`);
    await page.getByRole('link', { name: 'Unduh atau ubah lewat Excel' }).click();
    const table = await downloaded(page, info);
    expect(table).toHaveLength(201);
    const cheaper = table.map((row) => row.map((cell) => (cell === 18_000 ? 17_500 : cell)));
    await upload(
      page,
      info,
      retyped(cheaper, [1, 'Nama', 'Keripik asli'], [2, 'Harga (Rp)', 'murah'], [201, 'Nama', 'Produk baru']),
    );
    await expect(page.getByRole('heading', { name: 'Periksa dahulu' })).toBeVisible();
    await expect(page.getByText('199 produk berubah')).toBeVisible();
    await expect(page.getByText('1 produk menunggu pemeriksaan')).toBeVisible();
    await expect(page.getByText('“murah” bukan jumlah rupiah.')).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth).catch(() => 360);
    expect(width).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Terapkan 200 produk' }).click();
    await expect(page.getByRole('heading', { name: 'Hasil' })).toBeVisible();
    const counts = await withSiteDatabase((database) =>
      database.all(sql`select price, count(*) count from products where enterprise_id = ${shop.enterpriseId}
      group by price order by price`),
    );
    expect(counts).toEqual([
      { price: null, count: 1 },
      { price: 17_500, count: 199 },
      { price: 18_000, count: 1 },
    ]);
    await page.goto(bulk(shop));
    await upload(page, info, await downloaded(page, info));
    await expect(page.getByText('201 baris tidak berubah')).toBeVisible();
    await expect(page.getByText('Tidak ada yang akan berubah.')).toBeVisible();
  },
);

test(
  'photos of many products come as one ZIP, each by its SKU',
  { tag: '@plain' },
  async ({ page, context }, info) => {
    const shop = await aShop(context, 2);
    const path = info.outputPath('foto.zip');
    const photos = await Promise.all(
      [600, 660].map(async (width) => readFile(await portraitPhoto(info.outputPath(`${width}.jpg`), width))),
    );
    const [one = Buffer.alloc(0), other = Buffer.alloc(0)] = photos;
    await writeZip(path, {
      '0001.JPG': one,
      '0002-2.jpg': other,
      '0002.jpg': one,
      'lain.jpg': other,
      '0001-2.jpg': 'x',
    });
    await page.goto(bulk(shop));
    await page.getByRole('link', { name: 'Unggah ZIP foto' }).click();
    await page.getByLabel('Berkas ZIP').setInputFiles(path);
    await page.getByRole('button', { name: 'Lihat pasangannya' }).click();
    await expect(page.getByText('Tidak ada produk dengan SKU “lain”.')).toBeVisible();
    await page.getByRole('button', { name: 'Tambahkan 3 foto' }).click();
    await expect(page.getByRole('heading', { name: 'Hasil' })).toBeVisible();
    await expect(page.getByText('3 foto ditambahkan')).toBeVisible();
    await expect(page.getByText('1 foto ditolak')).toBeVisible();
  },
);

test(
  'a file that is no catalogue is answered with a sentence, and another UMKM finds no preview',
  {
    tag: '@plain',
  },
  async ({ page, context, browser }, info) => {
    const shop = await aShop(context, 1);
    const path = info.outputPath('bukan.pdf');
    writeFileSync(path, '%PDF-1.4 bukan katalog');
    await page.goto(bulk(shop));
    await page.getByLabel('Berkas katalog').setInputFiles(path);
    await page.getByRole('button', { name: 'Lihat yang akan berubah' }).click();
    await expect(page.getByRole('alert')).toContainText('bukan CSV dan bukan buku kerja');
    await upload(page, info, retyped(await downloaded(page, info), [1, 'Stok', 3]));
    await expect(page.getByRole('button', { name: 'Terapkan 1 produk' })).toBeVisible();
    const number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const others = await browser.newContext();
    const theirs = await aShop(others, 1);
    const answers = await Promise.all(
      [shop, theirs].map((each) => others.request.get(`${bulk(each)}/${number}`)),
    );
    expect(answers.map((answer) => answer.status())).toEqual([404, 404]);
    const catalogue = await others.request.get(`${bulk(shop)}/katalog.xlsx`);
    expect(catalogue.status()).toBe(404);
    await others.close();
  },
);
