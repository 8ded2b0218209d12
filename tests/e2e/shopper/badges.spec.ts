import { expect, test } from '../../support/browser.ts';

test('every badge of a card leads to its explanation', async ({ page }) => {
  await page.goto('/umkm');
  const badges = page.locator('a[href^="/tanda-dan-data#"]');
  const targets = new Set(
    await badges.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  );
  expect(targets.size).toBeGreaterThan(2);

  await page.goto('/tanda-dan-data');
  for (const target of targets) {
    await expect(page.locator(`[id="${target?.split('#')[1] ?? ''}"]`), target ?? '').toHaveCount(1);
  }
});

test('each badge says who checks it, how, until when, and what it does not mean', async ({ page }) => {
  await page.goto('/tanda-dan-data');
  for (const title of ['Pelatihan', 'Izin usaha: NIB dan lainnya', 'HAKI terdaftar', 'HAKI diajukan']) {
    const section = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
    for (const term of ['Siapa yang memeriksa', 'Caranya', 'Berlaku sampai', 'Bukan berarti']) {
      await expect(section.getByRole('term').filter({ hasText: term }), `${title}: ${term}`).toBeVisible();
    }
  }
});

test('the page says where the data come from and under which licence', async ({ page }) => {
  await page.goto('/tanda-dan-data#sumber');
  const table = page.getByRole('table', { name: 'Sumber data' });

  await expect(table.getByRole('row').filter({ hasText: 'Kode HS 2022' })).toContainText('ODC-PDDL');
  await expect(table.getByRole('row').filter({ hasText: 'Wilayah' })).toContainText('MIT');
});

test('no link of the page goes nowhere', async ({ page, request }) => {
  await page.goto('/tanda-dan-data');
  const anchors = await page
    .locator('main a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  for (const anchor of new Set(anchors))
    await expect(page.locator(`[id="${anchor}"]`), anchor).toHaveCount(1);
  const inside = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('#')[0] ?? ''));
  for (const path of new Set(inside)) expect((await request.get(path)).status(), path).toBe(200);
});
