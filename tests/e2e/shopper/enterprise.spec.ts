import { expect, test } from '../../support/browser.ts';

test('a shopper finds a maker by its product and opens its catalogue', async ({ page }) => {
  await page.goto('/umkm');
  await page.getByRole('searchbox', { name: 'Cari UMKM' }).fill('bandeng');
  await page.getByRole('search', { name: 'Cari UMKM' }).getByRole('button', { name: 'Cari' }).click();

  await expect(page).toHaveURL(/\/umkm\?q=bandeng$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('UMKM untuk “bandeng”');
  await page.getByRole('link', { name: 'Bandeng Nyi Rengganis' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bandeng Nyi Rengganis');
  const catalogue = page.getByRole('list', { name: 'Produk usaha ini' });
  await expect(catalogue.getByRole('heading', { level: 3 })).toHaveCount(6);
});

test('a filter narrows the list, is named above it, and is taken away again', async ({ page }) => {
  await page.goto('/umkm?kecamatan=36.71.05');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('UMKM di Cipondoh');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('4 UMKM');

  await page
    .getByRole('list', { name: 'Saringan yang dipakai' })
    .getByRole('link', { name: /Cipondoh/ })
    .click();
  await expect(page).toHaveURL(/\/umkm$/);
});

test('a search that finds nothing says what to try next', async ({ page }) => {
  await page.goto('/umkm?q=kapal+selam+bertenaga+nuklir&kecamatan=36.71.05');

  await expect(page.getByRole('heading', { name: 'Belum ada UMKM yang cocok' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Lihat semua UMKM' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tanpa Kecamatan: Cipondoh' })).toBeVisible();
});

test('what nobody knows in the address is named and left out', async ({ page }) => {
  await page.goto('/umkm?certificate=sakti');

  await expect(page.getByRole('note')).toContainText('sakti');
  await expect(page.getByRole('list', { name: 'UMKM yang ditemukan' })).toBeVisible();
});

test('a registered mark and a filed one never look alike', async ({ page }) => {
  await page.goto('/umkm/rumah-kebaya-nyonya-melur');
  const rights = page.locator('#haki');
  const filed = rights.getByRole('listitem').filter({ hasText: 'NYONYA MELUR' });

  await expect(filed.getByRole('heading')).toHaveText('Merek “NYONYA MELUR” diajukan, belum terdaftar');
  await expect(filed).toContainText('Belum terdaftar');
  await expect(filed).not.toContainText('®');
  await expect(filed.getByRole('list', { name: 'Tahap di DJKI' })).toContainText('tahap sekarang');
  await expect(page.getByRole('link', { name: /Merek diajukan/ }).first()).toBeVisible();

  await page.goto('/umkm/kecap-lonceng-perak');
  const registered = page.locator('#haki').getByRole('listitem').filter({ hasText: 'LONCENG PERAK®' });
  await expect(registered.getByRole('heading')).toHaveText('Merek “LONCENG PERAK®” terdaftar');
  await expect(registered).toContainText(/Dilindungi sampai \d+ [A-Z][a-z]+ \d{4}/);
});

test('every verified paper says who checked it and how, and an NIB hides its number', async ({ page }) => {
  await page.goto('/umkm/kecap-lonceng-perak');
  const permits = page.locator('#izin');

  const nib = permits.getByRole('listitem').filter({ hasText: 'NIB ada' });
  await expect(nib).toContainText(/diperiksa .+ pada \d+ [A-Z][a-z]+ \d{4}/);
  await expect(nib).not.toContainText(/\d{13}/);
});

test('a badge at the top leads to its paper further down', async ({ page }) => {
  await page.goto('/umkm/kecap-lonceng-perak');
  const badge = page.getByRole('link', { name: /Merek terdaftar/ }).first();
  const target = (await badge.getAttribute('href')) ?? '';

  await expect(page.locator(target)).toContainText('LONCENG PERAK');
});

test('a number is shown only by the owner’s choice', async ({ page }) => {
  await page.goto('/umkm/kemeja-rukun-wastra');
  await expect(page.getByText('belum memilih untuk menampilkan nomor WhatsApp')).toBeVisible();
  expect(await page.content()).not.toContain('81000000043');

  await page.goto('/umkm/kecap-lonceng-perak');
  const button = page.getByRole('link', { name: 'Tanya lewat WhatsApp' });
  const text = decodeURIComponent((await button.getAttribute('href')) ?? '');
  expect(text).toContain('Kecap Lonceng Perak');
  expect(text).toContain('/umkm/kecap-lonceng-perak');
  // An example's number is invented and could be anybody's.
  expect(await page.content()).not.toContain('81000000002');
});

test('an UMKM without a checked training says why its catalogue is empty', async ({ page }) => {
  await page.goto('/umkm/kolam-tirta-mekar');

  await expect(page.getByRole('heading', { name: 'Katalog belum ditampilkan' })).toBeVisible();
  await expect(page.getByText('lulus pelatihan dan sudah diperiksa petugas')).toBeVisible();
});

test('an example is called one at the very top', async ({ page }) => {
  await page.goto('/umkm/kecap-lonceng-perak');
  await expect(page.getByRole('note').first()).toContainText('Ini contoh, bukan usaha sungguhan');
});

test('a foreign buyer reads the same page in English', async ({ page }) => {
  await page.goto('/en/umkm/kecap-lonceng-perak');

  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#haki').getByRole('heading', { level: 3 }).first()).toHaveText(
    'Trademark “LONCENG PERAK®”, registered',
  );
  await expect(page.getByRole('heading', { name: 'Permits and certificates' })).toBeVisible();
});
