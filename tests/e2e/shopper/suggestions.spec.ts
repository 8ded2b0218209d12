import type { Page, Route } from '@playwright/test';
import { expect, test } from '../../support/browser.ts';

const fieldOf = (page: Page) => page.getByRole('combobox', { name: /^Cari produk/ });
const optionsOf = (page: Page) => page.getByRole('listbox', { name: 'Saran pencarian' }).getByRole('option');

/** Holds answers with suggestions back until they are let go, in the order in which they were asked for. */
async function heldAnswers(page: Page): Promise<{ asked: string[]; letGo: () => Promise<void> }> {
  const held: Route[] = [];
  const asked: string[] = [];
  await page.route('**/api/v1/suggest?**', (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('q') ?? '');
    held.push(route);
  });
  const letGo = async () => {
    // Those that were given up meanwhile have nobody to answer.
    for (const route of held.splice(0)) await route.continue().catch(() => undefined);
  };
  return { asked, letGo };
}

test(
  'suggestions are chosen with the keyboard, and Escape brings back the field',
  { tag: '@javascript' },
  async ({ page }) => {
    await page.goto('/');
    const field = page.getByRole('combobox', { name: /^Cari produk/ });
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await field.pressSequentially('ker');
    const options = page.getByRole('listbox', { name: 'Saran pencarian' }).getByRole('option');
    await expect(options.first()).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await field.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await field.press('Escape');
    await expect(options.first()).toBeHidden();
    await expect(field).toHaveValue('ker');
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/produk\/ker/);
  },
);

test(
  'a phone loads the suggestions only when somebody goes to the search field',
  { tag: '@javascript' },
  async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto('/produk', { waitUntil: 'networkidle' });
    const before = scripts.length;
    expect(scripts.filter((url) => /svelte|mount-suggestions/i.test(url))).toEqual([]);
    await page.getByRole('combobox', { name: /^Cari produk/ }).focus();
    await expect.poll(() => scripts.length).toBeGreaterThan(before);
    await expect(page.getByRole('listbox', { name: 'Saran pencarian', includeHidden: true })).toBeAttached();
  },
);

test(
  'on a slow network the last letters still bring suggestions',
  { tag: '@javascript' },
  async ({ page }) => {
    await page.goto('/produk');
    const { asked, letGo } = await heldAnswers(page);
    const field = fieldOf(page);
    await field.pressSequentially('ke');
    await expect.poll(() => asked).toEqual(['ke']);
    await field.pressSequentially('r');
    await expect.poll(() => asked).toEqual(['ke', 'ker']);
    await letGo();
    await expect(optionsOf(page).first()).toBeVisible();
  },
);

test(
  'Enter searches what is typed now, not what was chosen for the letters before',
  { tag: '@javascript' },
  async ({ page }) => {
    await page.goto('/');
    const field = fieldOf(page);
    await field.pressSequentially('ker');
    await expect(optionsOf(page).first()).toBeVisible();
    const { asked, letGo } = await heldAnswers(page);
    await field.press('ArrowDown');
    await field.pressSequentially('ipik');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/produk\?q=keripik$/);
    expect(asked.every((text) => text.startsWith('keri'))).toBe(true);
    await letGo();
  },
);

test.describe('where suggestions cannot be had', () => {
  test.use({ expectedComplaints: [/503|ERR_INTERNET_DISCONNECTED/] });

  test(
    'old ones do not stay under new words, and an empty field has none',
    { tag: '@javascript' },
    async ({ page }) => {
      await page.goto('/produk');
      const field = fieldOf(page);
      await field.pressSequentially('ker');
      await expect(optionsOf(page).first()).toBeVisible();
      await page.route('**/api/v1/suggest?**', (route) => route.fulfill({ status: 503, body: '' }));
      await field.pressSequentially('ipik');
      await expect(optionsOf(page)).toHaveCount(0);
      await page.unroute('**/api/v1/suggest?**');
      await field.fill('ker');
      await expect(optionsOf(page).first()).toBeVisible();
      await field.fill('');
      await expect(optionsOf(page)).toHaveCount(0);
      await expect(page.getByRole('search').getByRole('status')).toHaveText('');
      await field.press('ArrowDown');
      await expect(field).toHaveAttribute('aria-expanded', 'false');
    },
  );

  test(
    'a script that did not come while offline comes with the next letter',
    { tag: '@javascript' },
    async ({ page, context }) => {
      await page.goto('/produk');
      const field = fieldOf(page);
      await expect(field).toHaveAttribute('aria-expanded', 'false');
      await context.setOffline(true);
      const refused = page.waitForEvent('requestfailed');
      await field.focus();
      await refused;
      await context.setOffline(false);
      await field.pressSequentially('ker');
      await expect(optionsOf(page).first()).toBeVisible();
    },
  );
});
