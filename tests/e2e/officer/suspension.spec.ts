import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { products, publications } from '#db/schema/index.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

// What is suspended answers 410, a form without its reason 400.
test.use({ expectedComplaints: [/status of 4(?:00|04|10)/] });

/** A word that nothing else is called by; long numbers are not searched for. */
function aWord(): string {
  return String(Date.now()).replaceAll(/\d/g, (digit) => 'bdfgklmnrs'.charAt(Number(digit)));
}

/** A product in the window of an UMKM of its own. */
async function aSeenProduct(name: string) {
  const umkm = await aWorkspace(`UMKM ${name}`);
  const slug = `uji-lapor-${umkm.enterpriseId}`;
  await withSiteDatabase(async (database) => {
    const [row] = await database
      .insert(products)
      .values({
        enterpriseId: umkm.enterpriseId,
        slug,
        name,
        categoryId: 'keripik_singkong',
        price: 9000,
        patternSeed: 3,
      })
      .returning({ id: products.id });
    const productId = row?.id ?? 0;
    await database.batch([
      database
        .insert(publications)
        .values({ productId, publishedBy: 'Uji', publishedAt: new Date().toISOString() }),
      ...indexProducts(database, { productIds: [productId] }),
    ]);
  });
  return { ...umkm, productSlug: slug };
}

async function aPageOf(context: BrowserContext, who: Parameters<typeof signInAs>[1]): Promise<Page> {
  await signInAs(context, who);
  return context.newPage();
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ baseURL: process.env['SITE_UNDER_TEST'] ?? '' });
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}

test('what a shopper reports is suspended, appealed and lifted, and everyone sees it at once', async ({
  page: shopper,
  browser,
}) => {
  // Four people take turns.
  test.slow();
  const name = `Keripik ${aWord()}`;
  const { enterpriseId, slug, productSlug } = await aSeenProduct(name);
  const address = `/produk/${productSlug}`;
  const found = async () => {
    const answer = await shopper.request.get(`/api/v1/products?q=${encodeURIComponent(name)}`);
    const { items } = (await answer.json()) as { items: { name: string }[] };
    return items.some((item) => item.name === name);
  };
  expect(await found()).toBe(true);

  await shopper.goto(address);
  await shopper.getByRole('link', { name: 'Laporkan' }).click();
  await isAccessible(shopper);
  await shopper.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect(shopper.getByRole('alert')).toContainText('Pilih apa yang tidak benar');
  await shopper.getByRole('radio', { name: 'Barang tiruan' }).check();
  await shopper.getByLabel('Ceritakan singkat').fill('Fotonya dari toko lain.');
  await shopper.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect(shopper.getByRole('heading', { level: 1 })).toHaveText(/laporan Anda sudah masuk/);

  const verifierContext = await newContext(browser);
  const verifier = await aPageOf(verifierContext, { officer: 'verifier' });
  await verifier.goto(`/petugas/laporan?q=${encodeURIComponent(name)}`);
  await verifier.getByRole('link', { name }).click();
  await expect(verifier.getByText('Fotonya dari toko lain.')).toBeVisible();
  await isAccessible(verifier);
  await verifier.getByRole('link', { name: 'Tangguhkan produk ini' }).click();
  await verifier.getByLabel('Keterangan untuk pemilik').fill('Palsu');
  await verifier.getByRole('button', { name: 'Tangguhkan sekarang' }).click();
  await expect(verifier.getByRole('alert')).toContainText('Terlalu pendek');
  await expect(verifier.getByLabel('Keterangan untuk pemilik')).toHaveValue('Palsu');
  await verifier.getByRole('radio', { name: 'meniru merek atau karya' }).check();
  await verifier.getByLabel('Keterangan untuk pemilik').fill('Fotonya milik toko lain. Pasang foto sendiri.');
  await verifier.getByRole('button', { name: 'Tangguhkan sekarang' }).click();
  await expect(verifier.getByText('Sudah ditangguhkan.')).toBeVisible();
  await isAccessible(verifier);

  expect((await shopper.goto(address))?.status()).toBe(410);
  await expect(shopper.getByRole('heading', { level: 1 })).toHaveText(
    'Produk ini sementara tidak ditampilkan',
  );
  await expect(shopper.getByText('milik toko lain')).toBeHidden();
  expect(await found()).toBe(false);
  await shopper.goto(`/produk?q=${encodeURIComponent(name)}`);
  await expect(shopper.getByRole('link', { name })).toBeHidden();

  const ownerContext = await newContext(browser);
  const owner = await aPageOf(ownerContext, { enterpriseId });
  await owner.goto(`/kelola/${slug}`);
  await expect(owner.getByText('atau karya pihak lain. Fotonya milik toko lain.')).toBeVisible();
  await owner.goto(`/kelola/${slug}/produk`);
  await owner.getByRole('link', { name: 'Lihat dan ajukan keberatan' }).click();
  await isAccessible(owner);
  await owner.getByLabel('Keberatan Anda').fill('Foto sudah kami ganti.');
  await owner.getByRole('button', { name: 'Kirim keberatan' }).click();
  await expect(owner.getByText('Keberatan terkirim.')).toBeVisible();

  const colleagueContext = await newContext(browser);
  const colleague = await aPageOf(colleagueContext, { officer: 'verifier' });
  await colleague.goto(`/petugas/penangguhan?status=keberatan&q=${encodeURIComponent(name)}`);
  await colleague.getByRole('link', { name }).click();
  await verifier.reload();
  await expect(verifier.getByText('Selama ada verifikator lain')).toBeVisible();
  await colleague.getByRole('button', { name: 'Kirim jawaban' }).click();
  await colleague.getByRole('link', { name: 'Pilih: cabut penangguhan, atau tetap berlaku.' }).click();
  await expect(colleague.getByRole('radio', { name: 'Cabut penangguhan' })).toBeFocused();
  await colleague.getByRole('radio', { name: 'Cabut penangguhan' }).check();
  await colleague.getByLabel('Jawaban untuk pemilik').fill('Terima kasih, fotonya sudah benar.');
  await colleague.getByRole('button', { name: 'Kirim jawaban' }).click();
  await expect(colleague.getByText('Keberatan dijawab.')).toBeVisible();

  expect((await shopper.goto(address))?.status()).toBe(200);
  expect(await found()).toBe(true);
  await owner.goto(`/kelola/${slug}`);
  await expect(owner.getByText('Fotonya milik toko lain.')).toBeHidden();
  for (const context of [verifierContext, ownerContext, colleagueContext]) await context.close();
});

test('two entries of one UMKM are found by name, compared and merged; the old address leads to the new one', async ({
  page,
  context,
}) => {
  const name = `Kembar ${Date.now()}`;
  const goes = await aSeenProduct(name);
  const stays = await aWorkspace(`UMKM ${name}`);
  await signInAs(context, { officer: 'verifier' });
  await page.goto('/petugas/kembar');
  await isAccessible(page);
  await page.getByLabel('Cari nama UMKM').fill(name);
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Bandingkan' }).click();
  await isAccessible(page);
  await page.getByRole('radio', { name: stays.slug }).check();
  await page.getByRole('button', { name: 'Gabungkan' }).click();
  await expect(page.getByRole('alert')).toContainText('Tulis mengapa');
  await page.getByLabel('Mengapa keduanya satu usaha').fill('Pemilik dan alamatnya sama.');
  await page.getByRole('button', { name: 'Gabungkan' }).click();
  await expect(page.getByText('Kedua UMKM sudah digabungkan.')).toBeVisible();
  await isAccessible(page);
  const answer = await page.request.get(`/en/umkm/${goes.slug}`, { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([301, `/en/umkm/${stays.slug}`]);
  await page.goto(`/produk/${goes.productSlug}`);
  await expect(page.getByRole('link', { name: `UMKM ${name}` }).first()).toHaveAttribute(
    'href',
    `/umkm/${stays.slug}`,
  );
});
