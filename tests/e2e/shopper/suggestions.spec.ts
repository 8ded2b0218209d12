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
