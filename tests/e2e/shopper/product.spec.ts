import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser.ts';
import { searchField } from '../../support/search-field.ts';

// Of the example world: one product with variants, one with wholesale prices from 24 and from 120 and at least 2 pieces,
// and one whose maker shows no number.
const withVariants = '/produk/laksa-tangerang-ayam-kampung-paket-2-porsi';
const withWholesale = '/produk/bumbu-laksa-kering-tinggal-rebus';
const withoutNumber = '/produk/kemeja-batik-lengan-panjang-lenggang';

async function messageOn(page: Page): Promise<string> {
  const href = await page
    .getByRole('link', { name: /^Pesan lewat WhatsApp|^Order by WhatsApp/ })
    .getAttribute('href');
  const link = new URL(href ?? '');
  expect(link.origin + link.pathname).toMatch(/^https:\/\/wa\.me\/62\d+$/);
  return link.searchParams.get('text') ?? '';
}

test('the WhatsApp message names the product, the variant, the quantity and the page', async ({
  page,
  baseURL,
}) => {
  await page.goto(withVariants);
  expect(await messageOn(page)).toContain('Laksa Tangerang ayam kampung, paket 2 porsi, pilihan Ayam bakar');

  await page
    .getByRole('list', { name: 'Pilihan' })
    .getByRole('link', { name: /^Telur/ })
    .click();

  await expect(page).toHaveURL(/\?varian=\d+$/);
  await expect(page.getByRole('link', { name: /^Telur/ })).toHaveAttribute('aria-current', 'true');
  const message = await messageOn(page);
  expect(message).toContain('Halo Laksa Empok Sarmanah');
  expect(message).toContain('pilihan Telur');
  expect(message).toContain('Jumlah: 1 paket (Rp44.000)');
  expect(message).toContain(`${baseURL}${withVariants}`);
});

test('the WhatsApp link asks no search engine to follow it', async ({ page }) => {
  await page.goto(withVariants);
  await expect(page.getByRole('link', { name: /^Pesan lewat WhatsApp/ })).toHaveAttribute(
    'rel',
    'nofollow noopener',
  );
});

test('the price of one falls with the quantity', async ({ page, javaScriptEnabled }) => {
  await page.goto(withWholesale);
  const quantity = page.getByRole('spinbutton', { name: 'Jumlah' });
  const price = page.getByText(/^Rp[\d.]+$/).first();
  await expect(quantity).toHaveValue('2');
  await expect(price).toHaveText('Rp17.500');

  for (const { pieces, each, total } of [
    { pieces: '23', each: 'Rp17.500', total: 'Rp402.500' },
    { pieces: '24', each: 'Rp15.000', total: 'Rp360.000' },
    { pieces: '120', each: 'Rp13.500', total: 'Rp1.620.000' },
  ]) {
    await quantity.fill(pieces);
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Hitung' }).click();
    await expect(price).toHaveText(each);
    await expect(page.getByText(total, { exact: true })).toBeVisible();
    expect(await messageOn(page)).toContain(`Jumlah: ${pieces} bungkus (${total})`);
  }
});

test('a shopper steps the quantity up, and not below the smallest order @javascript', async ({ page }) => {
  await page.goto(withWholesale);
  const quantity = page.getByRole('spinbutton', { name: 'Jumlah' });
  const fewer = page.getByRole('button', { name: 'Kurangi jumlah' });
  await expect(fewer).toBeDisabled();

  await page.getByRole('button', { name: 'Tambah jumlah' }).click();
  await expect(quantity).toHaveValue('3');
  await fewer.click();
  await expect(quantity).toHaveValue('2');
  await expect(fewer).toBeDisabled();
});

test('a maker who shows no number has no WhatsApp button, and the page says why', async ({ page }) => {
  await page.goto(withoutNumber);

  await expect(page.getByText(/belum memilih untuk menampilkan nomor WhatsApp/)).toBeVisible();
  await expect(page.getByRole('link', { name: /WhatsApp/ })).toHaveCount(0);
  expect(await page.content()).not.toContain('wa.me');
});

test('every badge leads to who checked it, how and until when', async ({ page }) => {
  await page.goto(withWholesale);

  await page
    .getByRole('link', { name: /^P-IRT\b.*sudah diperiksa/ })
    .first()
    .click();

  const claim = page.locator(':target');
  await expect(claim).toContainText(/diperiksa .+, dokumen asli dilihat/);
  await expect(claim).toContainText(/s\.d\. \d+ \p{L}+ \d{4}/u);
});

test('an example says that it is one', async ({ page }) => {
  await page.goto(withVariants);
  await expect(page.getByText('Ini produk contoh')).toBeVisible();
});

test('search engines read the product, its price and the way to it', async ({ page }) => {
  await page.goto(withWholesale);

  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const [product, way] = blocks.map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(product).toMatchObject({
    '@type': 'Product',
    name: 'Bumbu laksa kering, tinggal rebus',
    offers: {
      '@type': 'Offer',
      price: 17_500,
      priceCurrency: 'IDR',
      availability: 'https://schema.org/InStock',
    },
  });
  expect(way).toMatchObject({ '@type': 'BreadcrumbList' });
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
    'content',
    /\/og\/produk\/bumbu-laksa-/,
  );
});

test('a foreign buyer reads the product in English, and what has no English text is marked', async ({
  page,
}) => {
  await page.goto(`/en${withWholesale}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dry laksa spice mix, just add water');
  await expect(page.getByText('HS code', { exact: true })).toBeVisible();
  expect(await messageOn(page)).toContain('/en/produk/');

  await page.goto(`/en${withoutNumber}`);
  await expect(page.locator('[lang="id"]').first()).toBeVisible();
});

test.describe('what is not in the window', () => {
  test.use({ expectedComplaints: [/status of (?:404|410)/] });

  test('a withdrawn product answers 410 and shows what its maker still sells', async ({ page, world }) => {
    const answer = await page.goto(`/produk/${world.withdrawnProduct}`);

    expect(answer?.status()).toBe(410);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('tidak dijual lagi');
    await expect(page.getByRole('heading', { level: 3 })).not.toHaveCount(0);
  });

  test('an unknown product answers 404', async ({ page }) => {
    const answer = await page.goto('/produk/tidak-ada-yang-begini');

    expect(answer?.status()).toBe(404);
    await expect(searchField(page)).toBeVisible();
  });
});

test('no page of the shop is wider than a phone @phone', async ({ page, world }) => {
  const pages = [
    '/',
    '/en',
    '/produk',
    '/produk?q=keripik&kecamatan=cipondoh&price_max=50rb',
    '/produk?q=kapal+selam',
    '/en/produk?category=batik',
    withVariants,
    `/en${withWholesale}`,
    withoutNumber,
    `/produk/${world.product}`,
  ];
  for (const path of pages) {
    await page.goto(path);
    const body = await page.locator('html').boundingBox();
    expect(body?.width, path).toBeLessThanOrEqual(360);
    const right = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(right, path).toBeLessThanOrEqual(360);
  }
});
