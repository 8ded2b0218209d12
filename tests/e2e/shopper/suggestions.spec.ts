import { expect, test } from '../../support/browser.ts';

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
