import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../support/chromium.ts';
import { freePort } from '../support/port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
// `npm test` says which browser it found or installed; `playwright` is its own download.
const chromium = process.env['CHROMIUM'] ?? findChromium();

// This file is read again by every worker: the first reading chooses, the others find it in the environment.
// SITE_UNDER_TEST=http://localhost:4321 tests a site that runs already.
const ownServer = process.env['SITE_UNDER_TEST'] === undefined || process.env['E2E_DATA_DIR'] !== undefined;
if (ownServer) {
  process.env['SITE_UNDER_TEST'] ??= `http://localhost:${await freePort()}`;
  process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'etalase-e2e-'));
}
const site = process.env['SITE_UNDER_TEST'] ?? '';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/**
 * Every spec in `shopper/` runs three times: on a phone, on a desk, and on a phone without JavaScript. A test
 * says by a tag where it makes no sense: `@javascript` needs scripts, `@phone` and `@desk` need that screen.
 * What owners do runs on a phone, and once more without JavaScript where its tag is `@plain`; officers sit at a desk.
 * What holds for the site whatever the screen (headers, accessibility) runs once.
 */
export default defineConfig({
  testDir: join(root, 'tests'),
  outputDir: join(root, 'test-results'),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  globalTeardown: './remove-data.ts',
  use: {
    baseURL: site,
    browserName: 'chromium',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    // A colour on its way from one to the other is neither: what axe measures there says nothing.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      args: chromiumArguments,
      ...(chromium === undefined || chromium === 'playwright' ? {} : { executablePath: chromium }),
    },
  },
  projects: [
    {
      name: 'shopper-mobile',
      testMatch: 'e2e/shopper/**/*.spec.ts',
      grepInvert: /@desk/,
      use: phone,
    },
    {
      name: 'shopper-desktop',
      testMatch: 'e2e/shopper/**/*.spec.ts',
      grepInvert: /@phone/,
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'no-javascript',
      testMatch: 'e2e/shopper/**/*.spec.ts',
      grepInvert: /@javascript|@desk/,
      use: { ...phone, javaScriptEnabled: false },
    },
    { name: 'owner-mobile', testMatch: 'e2e/owner/**/*.spec.ts', grepInvert: /@desk/, use: phone },
    {
      name: 'owner-no-javascript',
      testMatch: 'e2e/owner/**/*.spec.ts',
      grep: /@plain/,
      use: { ...phone, javaScriptEnabled: false },
    },
    {
      name: 'officer-desktop',
      testMatch: 'e2e/officer/**/*.spec.ts',
      use: { viewport: { width: 1280, height: 900 } },
    },
    { name: 'site', testMatch: ['e2e/site/**/*.spec.ts', 'accessibility/**/*.spec.ts'] },
  ],
  ...(ownServer
    ? {
        webServer: {
          command: `"${process.execPath}" scripts/serve.ts`,
          cwd: root,
          env: {
            PORT: new URL(site).port,
            HOST: '127.0.0.1',
            SITE_URL: site,
            DATA_DIR: process.env['E2E_DATA_DIR'] ?? '',
            EXAMPLES: 'on',
            // The indexes of a search server belong to the site that it serves.
            SEARCH_URL: '',
            LOG_LEVEL: 'error',
          },
          url: `${site}/`,
          // It builds first when the sources have changed.
          timeout: 300_000,
          stdout: 'ignore',
          stderr: 'pipe',
          gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
        },
      }
    : {}),
});
