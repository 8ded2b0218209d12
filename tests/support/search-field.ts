import type { Locator, Page } from '@playwright/test';

/** The field for products: a plain search box, and a combobox once its script has come. */
export function searchField(page: Page): Locator {
  const name = /^(Cari produk|Search products)/;
  return page.getByRole('searchbox', { name }).or(page.getByRole('combobox', { name }));
}
