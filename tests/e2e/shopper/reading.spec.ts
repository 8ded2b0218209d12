import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser.ts';
import { routesInBothLanguages } from '../../support/routes.ts';

// Of the example world: a product with variants and wholesale prices, and the UMKM of another.
const product = '/produk/kecap-manis-gaya-benteng-600-ml';
const enterprise = '/umkm/laksa-empok-sarmanah';

/** What a reader gets who lets the browser double the letters. */
async function doubleTheLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}

async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

for (const path of [product, enterprise]) {
  test(`what the keyboard reaches on ${path} is never under the WhatsApp bar @phone`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await expect(page.locator('.sticky-action')).toBeVisible();

    const covered: string[] = [];
    let steps = 0;
    for (; steps < 120; steps++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return undefined;
        const bar = document.querySelector('.sticky-action');
        const box = element.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const isUnderBar = bar?.contains(element) !== true && bar?.contains(top) === true;
        return { name: element.textContent.trim() || element.tagName, isUnderBar };
      });
      if (focused === undefined) break;
      if (focused.isUnderBar) covered.push(focused.name);
    }

    expect(steps).toBeGreaterThan(20);
    expect(covered).toEqual([]);
  });
}

test.describe('with letters of twice the size', () => {
  test.use({ expectedComplaints: [/status of (?:404|410)/] });

  for (const route of routesInBothLanguages) {
    test(`${route.name} is not wider than a phone @phone`, async ({ page, world }) => {
      await page.goto(route.path(world));
      await doubleTheLetters(page);
      expect(await widthOf(page)).toBeLessThanOrEqual(360);
    });
  }

  test('the filters can be reached beside the order of products @phone', async ({ page }) => {
    await page.goto('/produk');
    await doubleTheLetters(page);

    await page.getByRole('button', { name: /^Saring/ }).click();

    await expect(page.getByRole('heading', { name: 'Saring' })).toBeVisible();
  });

  test('no card of a product cuts its price off @phone', async ({ page }) => {
    await page.goto('/produk');
    await doubleTheLetters(page);

    const cut = await page
      .locator('.product-card')
      .evaluateAll((cards) => cards.filter((card) => card.scrollWidth > card.clientWidth).length);
    expect(cut).toBe(0);
  });
});

test('words without a blank, however long, break instead of widening the page @phone', async ({ page }) => {
  const blocks = 'h1, h2, h3, p, dt, dd, th, td, caption, li > a, small, b, time, .label, .badge, .text span';
  for (const path of ['/', '/produk', product, '/umkm', enterprise, '/tanda-dan-data']) {
    await page.goto(path);
    const written = await page.locator(`body :is(${blocks})`).evaluateAll((elements) => {
      const texts = elements.flatMap((element) =>
        [...element.childNodes].filter(
          (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
        ),
      );
      for (const text of texts) text.nodeValue = 'x'.repeat(150);
      return texts.length;
    });
    expect(written, path).toBeGreaterThan(5);
    expect(await widthOf(page), path).toBeLessThanOrEqual(360);
  }
});
