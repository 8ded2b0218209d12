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
    for (const colorScheme of ['light', 'dark'] as const) {
      // Loaded anew by night: Chromium keeps inherited light-dark() colours below the fold when the scheme changes.
      await page.emulateMedia({ colorScheme });
      const answer = await page.goto(route.path(world));
      expect(answer?.status()).toBe(route.status);
      for (const { name, width, height } of screens) {
        await page.setViewportSize({ width, height });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
        );
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
