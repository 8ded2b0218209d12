import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser.ts';
import { searchField } from '../../support/search-field.ts';

const cards = (page: Page) =>
  page
    .getByRole('list', { name: 'Hasil pencarian' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') });

/** On a phone the filters are a sheet; on a desk they stand beside the list. */
async function openFilters(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: /^Saring/ });
  if (await open.isVisible()) await open.click();
}

async function pricesShown(page: Page): Promise<number[]> {
  const texts = await cards(page)
    .getByText(/^Rp[\d.]+$/)
    .allTextContents();
  return texts.map((text) => Number(text.replace(/\D/g, '')));
}

test('a shopper finds keripik and opens it', async ({ page }) => {
  await page.goto('/produk');
  await searchField(page).fill('keripik');
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await expect(page.getByText(/^\d+ produk untuk "keripik"$/)).toBeVisible();

  const first = cards(page).first();
  const name = (await first.getByRole('heading').textContent()) ?? '';
  expect(name.toLowerCase()).toContain('keripik');
  await first.getByRole('heading').getByRole('link').click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name.trim());
});

test('a shopper narrows the list to a kecamatan and a price, and takes one filter off again', async ({
  page,
}) => {
  await page.goto('/produk');
  await openFilters(page);
  await page.locator('summary').filter({ hasText: 'Kecamatan' }).click();
  await page.getByRole('checkbox', { name: /^Larangan/ }).check();
  await page.getByRole('spinbutton', { name: 'Harga dari' }).fill('20000');
  await page.getByRole('spinbutton', { name: 'sampai' }).fill('100000');
  await page.getByRole('button', { name: 'Terapkan' }).click();

  await expect(page).toHaveURL(/kecamatan=36\.71\.13/);
  await expect(page).toHaveURL(/price_min=20000&price_max=100000/);
  const all = await cards(page).count();
  expect(all).toBeGreaterThan(0);
  await expect(cards(page).filter({ hasText: 'Larangan' })).toHaveCount(all);
  for (const price of await pricesShown(page)) {
    expect(price).toBeGreaterThanOrEqual(20_000);
    expect(price).toBeLessThanOrEqual(100_000);
  }

  const active = page.getByRole('list', { name: 'Saringan yang dipakai' });
  await expect(active).toContainText('Rp20.000 sampai Rp100.000');
  await active.getByRole('link', { name: /Harga/ }).click();
  await expect(page).toHaveURL(/\/produk\?kecamatan=36\.71\.13$/);
});

test('a shopper pages on and back', async ({ page }) => {
  await page.goto('/produk?sort=name');
  const first = await cards(page).first().getByRole('heading').textContent();
  await expect(page.getByText(/Produk 1 sampai 24 dari \d+/)).toBeVisible();

  await page.getByRole('link', { name: 'Berikutnya' }).click();
  await expect(page).toHaveURL(/sort=name&page=2/);
  await expect(page.getByText(/Produk 25 sampai 48 dari \d+/)).toBeVisible();
  expect(await cards(page).first().getByRole('heading').textContent()).not.toBe(first);

  await page.getByRole('link', { name: 'Sebelumnya' }).click();
  await expect(cards(page).first().getByRole('heading')).toHaveText(first ?? '');
});

test('a shopper sees the cheapest first', async ({ page }) => {
  await page.goto('/produk?q=sambal');
  await page.getByRole('combobox', { name: 'Urutkan' }).selectOption('Harga terendah');
  await page.getByRole('button', { name: 'Urutkan' }).click();

  await expect(page).toHaveURL(/sort=price_asc/);
  const prices = await pricesShown(page);
  expect(prices.length).toBeGreaterThan(3);
  expect(prices).toEqual(prices.toSorted((one, other) => one - other));
});

test('a category offers its kinds, each instead of it', async ({ page }) => {
  await page.goto('/produk?category=camilan');
  const kinds = page.getByRole('list', { name: 'Jenis di dalam kategori ini' }).getByRole('link');
  const kind = (await kinds.first().textContent()) ?? '';

  await kinds.first().click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${kind.trim()} dari UMKM Tangerang`);
});

test('when nothing is found the page says where to go', async ({ page }) => {
  await page.goto('/produk?q=kapal+selam+bertenaga+nuklir&kecamatan=cipondoh');

  await expect(
    page.getByRole('heading', { name: 'Belum ada “kapal selam bertenaga nuklir” dengan saringan ini' }),
  ).toBeVisible();
  await expect(page.getByRole('list', { name: 'Atau pilih kategori' }).getByRole('link')).toHaveCount(15);
  await expect(page.getByRole('link', { name: 'Hapus semua saringan' })).toHaveAttribute(
    'href',
    '/produk?q=kapal+selam+bertenaga+nuklir',
  );
});

test('a page beyond the end leads back to the last one', async ({ page }) => {
  await page.goto('/produk?page=99');
  await expect(page.getByRole('heading', { name: /^Halaman 99 tidak ada/ })).toBeVisible();

  await page.getByRole('link', { name: 'Ke halaman terakhir' }).click();

  await expect(cards(page)).not.toHaveCount(0);
});

test('what is wrong in an address is left out and named', async ({ page }) => {
  await page.goto('/produk?kecamatan=atlantis&price_max=murah');

  await expect(page.getByText('Kecamatan: Nilai “atlantis” tidak dikenal.')).toBeVisible();
  await expect(page.getByText(/Harga tertinggi: “murah” bukan harga/)).toBeVisible();
  await expect(cards(page)).toHaveCount(24);
});

test('search engines keep a category, and no typed words', async ({ page }) => {
  await page.goto('/produk?category=batik');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/produk\?category=batik$/);
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);

  await page.goto('/produk?q=batik&category=batik');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/produk\?category=batik$/);

  await page.goto('/produk?q=iphone');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, follow');
});

test('a foreign buyer searches in English', async ({ page }) => {
  await page.goto('/en/produk?q=coffee');

  await expect(page.getByText(/^\d+ products for "coffee"$/)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Search results' }).getByRole('link').first()).toHaveAttribute(
    'href',
    /^\/en\/produk\//,
  );
});
