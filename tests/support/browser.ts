import { test as base, expect, type Page } from '@playwright/test';
import { discoverWorld, type World } from './routes.ts';

interface Expectations {
  /**
   * What the browser may complain about in these tests, for pages that are errors by intent:
   * `test.use({ expectedComplaints: [/status of 404/] })`.
   */
  expectedComplaints: RegExp[];
}

interface Watch {
  watch: undefined;
}

/**
 * Playwright's `test`, with one rule more: a test fails when the browser complains about the page. That covers
 * `console.error` (and so what the Content-Security-Policy refused, and every file that was not found), an
 * exception that nobody caught, and a request that did not arrive. `world` names a product, an UMKM and a
 * withdrawn product of the site under test.
 */
export const test = base.extend<Expectations & Watch, { world: World }>({
  world: [
    async ({}, use) => {
      await use(await discoverWorld(process.env['SITE_UNDER_TEST'] ?? '', process.env['E2E_DATA_DIR'] ?? ''));
    },
    { scope: 'worker' },
  ],
  expectedComplaints: [[], { option: true }],
  watch: [
    async ({ context, expectedComplaints }, use) => {
      const complaints: string[] = [];
      for (const page of context.pages()) listenTo(page, complaints);
      context.on('page', (page) => listenTo(page, complaints));
      await use(undefined);
      const unexpected = complaints.filter(
        (text) => !expectedComplaints.some((expected) => expected.test(text)),
      );
      expect(unexpected, 'the browser complained about the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function listenTo(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    const failure = request.failure()?.errorText ?? '';
    // The reader went on to the next page before a picture of this one had come.
    if (failure !== 'net::ERR_ABORTED') complaints.push(`${failure} ${request.url()}`);
  });
}
