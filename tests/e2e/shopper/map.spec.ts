import { expect, test } from '../../support/browser.ts';

test('a shopper goes from the list to the map and back with the same search', async ({ page }) => {
  await page.goto('/umkm?q=batik');
  const views = page.getByRole('navigation', { name: 'Cara melihat' });
  await views.getByRole('link', { name: 'Peta' }).click();

  await expect(page).toHaveURL(/\/umkm\?q=batik&tampilan=peta$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Peta UMKM Kota Tangerang');
  await views.getByRole('link', { name: 'Daftar' }).click();
  await expect(page).toHaveURL(/\/umkm\?q=batik$/);
});

test('the table beside the map leads to the UMKM of a kelurahan, as many as it says', async ({ page }) => {
  await page.goto('/umkm?tampilan=peta');
  await page.locator('summary').filter({ hasText: 'Cipondoh' }).click();
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: 'Gondrong', exact: true }) });
  const said = (await row.getByRole('cell').textContent()) ?? '';
  await row.getByRole('link').click();

  await expect(page).toHaveURL(/\/umkm\?kelurahan=36\.71\.05\.1004$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('UMKM di Gondrong');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(`${said.trim()} UMKM`);
});

test('the 13 kecamatan add up to what stands above the map', async ({ page }) => {
  await page.goto('/umkm?tampilan=peta');
  const counts = await page.locator('summary .count').allTextContents();

  expect(counts).toHaveLength(13);
  const sum = counts.reduce((total, count) => total + Number(count), 0);
  await expect(page.getByText(`Kota Tangerang: ${sum} UMKM`)).toBeVisible();
});

test('a click on the map chooses the kelurahan under the pointer @desk', async ({ page }) => {
  await page.goto('/umkm?tampilan=peta');
  const shapes = page.locator('svg.map a');
  await expect(shapes).toHaveCount(104);
  await shapes.first().click();

  await expect(page).toHaveURL(/\/umkm\?kelurahan=36\.71\.\d\d\.\d{4}$/);
});

test('the map is out of the way of keyboards, the table is not', async ({ page }) => {
  await page.goto('/umkm?tampilan=peta');

  await expect(page.locator('svg.map')).toHaveAttribute('aria-hidden', 'true');
  await expect(page.locator('svg.map a:not([tabindex="-1"])')).toHaveCount(0);
  await expect(page.locator('summary')).toHaveCount(13);
});

test('typing narrows the table @javascript', async ({ page }) => {
  await page.goto('/umkm?tampilan=peta');
  const field = page.getByRole('searchbox', { name: 'Cari kelurahan' });
  await field.fill('gondr');

  await expect(page.getByRole('link', { name: 'Gondrong', exact: true })).toBeVisible();
  await expect(page.locator('summary').filter({ visible: true })).toHaveCount(1);
  await field.fill('tidak ada yang begini');
  await expect(page.getByText('Tidak ada kelurahan dengan nama itu')).toBeVisible();
  await field.fill('');
  await expect(page.locator('summary').filter({ visible: true })).toHaveCount(13);
});

test('Tangerang Selatan has a map of its own', async ({ page }) => {
  await page.goto('/umkm?tampilan=peta');
  await page.getByRole('link', { name: 'Kota Tangerang Selatan' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Peta UMKM Kota Tangerang Selatan');
  await expect(page.locator('svg.map a')).toHaveCount(54);
  await expect(page.locator('summary')).toHaveCount(7);
});

test('the map is light enough for a phone with little data', async ({ request }) => {
  const html = await (await request.get('/umkm?tampilan=peta')).text();
  expect(html.length).toBeLessThan(150_000);
});
