import AxeBuilder from '@axe-core/playwright';
import { useDatabase } from '#db/client.ts';
import { certificates, claims, products, publications, verifications } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { addEntries } from '#src/domain/shortlist/add-entries.server.ts';
import { createShortlist } from '#src/domain/shortlist/create-shortlist.server.ts';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

// What is not filled in is answered 400, a list of somebody else 404.
test.use({ expectedComplaints: [/status of 40[04]/] });

/** Nine digits in a row would be taken for the number of a document, by which nobody is found. */
const aWord = (begin: string) => `${begin}${Date.now().toString(36)}`;

/** A trained UMKM with a certified product in the window. */
async function aCandidate(name: string, word: string, capacityPerMonth: number): Promise<number> {
  const { enterpriseId } = await aWorkspace(name);
  await withSiteDatabase(async (database) => {
    const at = new Date().toISOString();
    const [product] = await database
      .insert(products)
      .values({
        enterpriseId,
        slug: `uji-daftar-${enterpriseId}`,
        name: `Keripik ${word}`,
        categoryId: 'keripik_singkong',
        price: 9000,
        unit: 'bungkus',
        hsCode: '200520',
        patternSeed: 3,
        capacityPerMonth,
      })
      .returning({ id: products.id });
    const productId = product?.id ?? 0;
    await database.insert(publications).values({ productId, publishedBy: 'Uji', publishedAt: at });
    const [claim] = await database.insert(claims).values({ kind: 'certificate', enterpriseId }).returning();
    const claimId = claim?.id ?? 0;
    await database.insert(certificates).values({ claimId, typeId: 'halal' });
    await database.insert(verifications).values({
      claimId,
      decision: 'verified',
      method: 'document_seen',
      verifiedBy: 'Dinas Contoh',
      verifiedAt: at,
    });
    const [first, ...rest] = [
      ...indexEnterprises(database, [enterpriseId]),
      ...indexProducts(database, { productIds: [productId] }),
    ];
    if (first !== undefined) await database.batch([first, ...rest]);
  });
  return enterpriseId;
}

async function create(page: Page, name: string): Promise<string> {
  await page.goto('/petugas/daftar-pendek');
  await page.getByRole('link', { name: 'Buat daftar pendek' }).click();
  await page.getByLabel('Nama daftar').fill(name);
  await page.getByLabel('Jenis acara').selectOption({ label: 'Pameran' });
  await page.getByLabel('Jumlah kursi').fill('2');
  await page.getByRole('button', { name: 'Buat dan cari UMKM' }).click();
  await expect(page.getByText('Daftar dibuat.')).toBeVisible();
  return new URL(page.url()).pathname.replace('/cari', '');
}

const isAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test('a trade officer filters, ticks and notes', async ({ page, context }) => {
  const word = aWord('zalacca');
  for (const [nth, capacity] of [900, 1000, 5000].entries()) {
    await aCandidate(`Dapur ${word} ${nth}`, word, capacity);
  }
  await signInAs(context, { officer: 'trade_officer' });
  await create(page, `Pameran ${word}`);

  await page.getByLabel('Kode HS atau kata').fill(word);
  await page.locator('summary').filter({ hasText: 'Sertifikat yang berlaku' }).click();
  await page.getByRole('checkbox', { name: 'Halal', exact: true }).check();
  await page.getByLabel(/Kapasitas sebulan/).fill('banyak');
  await page.getByRole('button', { name: 'Tampilkan UMKM' }).click();
  await expect(page.getByText('Isi kapasitas dengan angka').first()).toBeVisible();
  await expect(page.getByLabel('Kode HS atau kata')).toHaveValue(word);
  await page.getByLabel(/Kapasitas sebulan/).fill('1.000');
  await page.getByRole('button', { name: 'Tampilkan UMKM' }).click();
  await expect(page.getByRole('status')).toHaveText('2 UMKM memenuhi saringan hari ini.');
  await expect(page.getByText('5.000 bungkus per bulan')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Simpan saringan ini' }).click();
  await expect(page.getByText('Saringan disimpan')).toBeVisible();
  await page.getByRole('checkbox', { name: `Pilih Dapur ${word} 1` }).check();
  await page.getByRole('button', { name: 'Masukkan yang dicentang' }).click();
  await expect(page.getByText('1 UMKM masuk daftar.')).toBeVisible();
  await page.getByRole('button', { name: /Masukkan semua di halaman ini/ }).click();
  await expect(page.getByText('1 UMKM masuk daftar. 1 sudah ada di daftar.')).toBeVisible();

  await page.getByRole('link', { name: 'Lihat daftar (2)' }).click();
  await expect(page.getByText('2 UMKM untuk 2 kursi')).toBeVisible();
  const entry = page.getByRole('listitem').filter({ hasText: `Dapur ${word} 1` });
  await entry.getByText('Catatan (0)').click();
  await entry.getByLabel(`Catatan tentang Dapur ${word} 1`).fill('Kemasan bagus.');
  await entry.getByRole('button', { name: 'Tambah catatan' }).click();
  await expect(page.getByText('Catatan disimpan.')).toBeVisible();
  await isAccessible(page);
});

test('a trade officer shares a list, puts its UMKM side by side and takes it along', async ({
  page,
  context,
  browser,
}) => {
  const word = aWord('zimat');
  const accountId = await signInAs(context, { officer: 'trade_officer' });
  const enterpriseIds = [
    await aCandidate(`Dapur ${word} 1`, word, 1000),
    await aCandidate(`Dapur ${word} 2`, word, 5000),
  ];
  const list = await aListOf(accountId, `Pameran ${word}`, enterpriseIds);
  const elsewhere = await browser.newContext();
  const colleague = await aColleague(elsewhere);
  expect((await colleague.page.goto(list))?.status()).toBe(404);
  await page.goto(`${list}/bagikan`);
  await page.getByLabel('Rekan').selectOption(colleague.accountId);
  await page.getByLabel('Boleh').selectOption({ label: 'Membaca' });
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await expect(page.getByText('Daftar dibagikan.')).toBeVisible();
  await isAccessible(page);
  await colleague.page.goto(list);
  await expect(colleague.page.getByText('Anda dapat membaca daftar ini')).toBeVisible();
  await expect(colleague.page.getByRole('button', { name: 'Keluarkan dari daftar' })).toBeHidden();
  await elsewhere.close();

  await page.goto(list);
  for (const nth of [1, 2])
    await page.getByRole('checkbox', { name: `Bandingkan Dapur ${word} ${nth}` }).check();
  await page.getByRole('button', { name: 'Bandingkan yang dicentang' }).click();
  const products = page.getByRole('row').filter({ hasText: 'Produk, kode HS, kapasitas' });
  await expect(products.getByText('berbeda')).toBeVisible();
  await expect(products.getByText(/HS 200520, 5\.000 bungkus/)).toBeVisible();
  await isAccessible(page);
  await page.goto(list);
  for (const [name, kind] of [
    ['Unduh Excel', 'xlsx'],
    ['Unduh PDF (Indonesia dan Inggris)', 'pdf'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    expect((await download).suggestedFilename()).toMatch(new RegExp(`^daftar-pendek-.*\\.${kind}$`));
  }
});

/** A list with UMKM on it, and its address. */
async function aListOf(accountId: string, name: string, enterpriseIds: number[]): Promise<string> {
  const officer: Actor = { accountId, office: 'Dinas Contoh', roles: ['trade_officer'], memberships: [] };
  const days = { startsOn: null, endsOn: null };
  return withSiteDatabase(async (database) => {
    useDatabase(database);
    const made = await createShortlist(officer, { name, kind: 'exhibition', place: null, seats: 2, ...days });
    const shortlistId = made.ok ? made.shortlistId : 0;
    await addEntries(officer, shortlistId, enterpriseIds);
    useDatabase(undefined);
    return `/petugas/daftar-pendek/${shortlistId}`;
  });
}

/** Another trade officer in a browser of their own. */
async function aColleague(context: BrowserContext): Promise<{ accountId: string; page: Page }> {
  const accountId = await signInAs(context, { officer: 'trade_officer' });
  return { accountId, page: await context.newPage() };
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('an UMKM is found, put on a list, taken off with a reason and put back', async ({ page, context }) => {
    const word = aWord('zuriat');
    await aCandidate(`Dapur ${word}`, word, 700);
    await signInAs(context, { officer: 'trade_officer' });
    const list = await create(page, `Promosi ${word}`);
    await page.getByLabel('Kode HS atau kata').fill(word);
    await page.getByRole('button', { name: 'Tampilkan UMKM' }).click();
    await page.getByRole('button', { name: 'Masukkan yang dicentang' }).click();
    await expect(page.getByText('Centang sedikitnya satu UMKM.').first()).toBeVisible();
    await page.getByRole('checkbox', { name: `Pilih Dapur ${word}` }).check();
    await page.getByRole('button', { name: 'Masukkan yang dicentang' }).click();
    await expect(page.getByText('1 UMKM masuk daftar.')).toBeVisible();
    await page.goto(list);
    await page.getByText('Keluarkan', { exact: true }).click();
    await page.getByLabel('Alasan dikeluarkan').fill('Berhalangan');
    await page.getByRole('button', { name: 'Keluarkan dari daftar' }).click();
    await expect(page.getByText('Belum ada UMKM')).toBeVisible();
    await page.getByText('Yang dikeluarkan (1)').click();
    await expect(page.getByText('Berhalangan')).toBeVisible();
    await page.getByRole('button', { name: /Masukkan lagi/ }).click();
    await expect(page.getByText('1 UMKM untuk 2 kursi')).toBeVisible();
  });
});
