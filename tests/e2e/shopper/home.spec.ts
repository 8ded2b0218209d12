import { expect, test } from '../../support/browser.ts';
import { searchField } from '../../support/search-field.ts';

test('a shopper searches from the front page', async ({ page }) => {
  await page.goto('/');
  await searchField(page).fill('kecap');
  await page.getByRole('button', { name: 'Cari' }).click();

  await expect(page).toHaveURL(/\/produk\?q=kecap$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('kecap · produk UMKM Tangerang');
});

test('the search field is within the first 360 px of a phone @phone', async ({ page }) => {
  for (const path of ['/', '/en']) {
    await page.goto(path);
    const box = await searchField(page).boundingBox();
    expect(box, path).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? 0), path).toBeLessThan(360);
  }
});

test('the numbers on the front page are those of the lists behind them, and carry their day', async ({
  page,
  request,
}) => {
  const { total } = (await (await request.get('/api/v1/products?per_page=1')).json()) as { total: number };
  await page.goto('/');

  await expect(page.getByText(`${total} produk dari`)).toContainText(
    /UMKM terlatih, per \d+ [A-Z][a-z]+ \d{4}\./,
  );
});

test('a category leads to as many products as it says', async ({ page }) => {
  await page.goto('/');
  const categories = page.getByRole('list', { name: 'Jelajahi kategori' }).getByRole('link');
  await expect(categories).toHaveCount(15);
  const batik = categories.filter({ hasText: 'Batik & kain' });
  const said = /(\d+) produk/.exec((await batik.textContent()) ?? '')?.[1] ?? '';

  await batik.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Batik & kain dari UMKM Tangerang');
  await expect(page.getByText(`${said} produk`, { exact: true })).toBeVisible();
});

test('a kecamatan leads to as many products as it says', async ({ page }) => {
  await page.goto('/');
  const places = page.getByRole('list', { name: 'Dari kecamatan mana?' }).getByRole('link');
  await expect(places).toHaveCount(13);
  const cipondoh = places.filter({ hasText: 'Cipondoh' });
  const said = /\d+/.exec((await cipondoh.textContent()) ?? '')?.[0] ?? '';

  await cipondoh.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Produk UMKM Kecamatan Cipondoh');
  await expect(page.getByText(`${said} produk`, { exact: true })).toBeVisible();
});

test('the campaign shows what its source says and no progress that nobody measured', async ({ page }) => {
  await page.goto('/');

  const campaign = page.getByRole('heading', { name: 'Gerakan Cinta Produk UMKM Lokal' }).locator('../..');
  await expect(campaign).toContainText('150 peserta, target 2026');
  await expect(campaign).toContainText('Sumber');
  await expect(campaign.getByRole('meter')).toHaveCount(0);
  await expect(campaign.getByRole('progressbar')).toHaveCount(0);
});

test('coming events of the example world are marked as invented', async ({ page }) => {
  await page.goto('/');

  const events = page.getByRole('listitem').filter({ hasText: 'Acara rekaan untuk contoh.' });
  await expect(events).not.toHaveCount(0);
  await expect(events.first().getByRole('heading', { level: 3 })).toBeVisible();
});

test('the front page is English under /en, and each names the other', async ({ page }) => {
  await page.goto('/en');

  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Made in Tangerang, straight from the maker.',
  );
  await expect(page.locator('link[hreflang="id"]')).toHaveAttribute('href', /\/$/);
  await expect(page.locator('link[hreflang="en"]')).toHaveAttribute('href', /\/en$/);
});
