import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/browser.ts';
import { routesInBothLanguages } from '../support/routes.ts';

// What is sought on every page by the axe rules, best practices included, on a phone and on a desk, by day and by
// night. A page that is an error by intent makes the browser log its status.
test.use({ expectedComplaints: [/status of (?:404|410)/] });

const screens = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'desk', width: 1280, height: 900 },
];

for (const route of routesInBothLanguages) {
  test(`axe finds nothing on ${route.name}`, async ({ page, world }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const answer = await page.goto(route.path(world));
    expect(answer?.status()).toBe(route.status);
    for (const { name, width, height } of screens) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
        expect(found, `${name}, ${colorScheme}`).toEqual([]);
      }
    }
  });

  test(`nothing is wider than the phone on ${route.name}`, async ({ page, world }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(route.path(world));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}
