import { expect, test } from '../../support/browser.ts';
import { searchField } from '../../support/search-field.ts';

test.use({ expectedComplaints: [/status of (?:404|410)/] });

for (const path of ['/tidak-ada', '/umkm/tidak-ada', '/produk/tidak-ada', '/a/b/c.php']) {
  test(`a missing page offers a search and categories: ${path}`, async ({ page }) => {
    const answer = await page.goto(path);

    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halaman ini tidak ada');
    await expect(searchField(page)).toBeVisible();
    await expect(page.getByRole('list', { name: 'Banyak dicari' }).getByRole('link')).toHaveCount(6);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  });
}

test('a missing page under /en speaks English', async ({ page }) => {
  const answer = await page.goto('/en/tidak-ada');

  expect(answer?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
});

test('a search from a missing page finds', async ({ page }) => {
  await page.goto('/tidak-ada');
  await searchField(page).fill('kecap');
  await page.getByRole('button', { name: 'Cari' }).click();

  await expect(page).toHaveURL(/\/produk\?q=kecap$/);
});

test('a withdrawn product says so and shows what else its maker sells', async ({ page, world }) => {
  const answer = await page.goto(`/produk/${world.withdrawnProduct}`);

  expect(answer?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('tidak dijual lagi');
  await expect(page.getByRole('heading', { name: /^Yang masih dijual/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Lihat / })).toBeVisible();
});
