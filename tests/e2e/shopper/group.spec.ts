import { expect, test } from '../../support/browser.ts';

test('a shopper comes from a maker to its group and browses the joint shop', async ({ page }) => {
  await page.goto('/umkm/peyek-bu-warsinah');
  await page.getByRole('link', { name: 'Kelompok contoh Rasa Cisadane' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kelompok contoh Rasa Cisadane');
  await expect(page.getByText('Ini contoh, bukan kelompok sungguhan')).toBeVisible();
  const shop = page.getByRole('list', { name: 'Produk kelompok ini' });
  await expect(shop.getByRole('listitem').filter({ has: page.getByRole('heading') })).toHaveCount(20);
  const members = page.getByRole('list', { name: 'UMKM anggota kelompok ini' });
  await expect(members.getByRole('link', { name: 'Laksa Empok Sarmanah' })).toBeVisible();

  await page.getByRole('link', { name: /Berikutnya/ }).click();
  await expect(page).toHaveURL(/\?page=2/);
  await page.getByRole('list', { name: 'Produk kelompok ini' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/produk\//);
});

test('the groups are listed, and read in English too', async ({ page }) => {
  await page.goto('/kelompok');
  await page
    .getByRole('list', { name: 'Daftar kelompok usaha' })
    .getByRole('link', { name: 'Kelompok contoh Jarum Larangan' })
    .click();
  await expect(page.getByText('Penjahit dan pembuat kain rumahan')).toBeVisible();
  await page.goto('/en/kelompok/kelompok-contoh-jarum-larangan');
  await expect(page.getByText('Tailors and makers of household textiles')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Joint shop' })).toBeVisible();
});
