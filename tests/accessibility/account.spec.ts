import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { paths } from '#src/paths.ts';
import { expect, test } from '../support/browser.ts';
import { signInAs, withSiteDatabase } from '../support/sign-in.ts';

// A form that has to be mended is answered 400, a link that is over 410, and the browser logs that.
test.use({ expectedComplaints: [/status of (?:400|410)/], viewport: { width: 360, height: 740 } });

/** What the axe rules find on a page, by day and by night, and whether it fits a phone. */
async function expectSound(page: Page, path: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(path);
    await expectNothingFound(page, `${path}, ${colorScheme}`);
  }
}

async function expectNothingFound(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  expect(found, what).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(360);
}

const doors = [
  paths.signIn(),
  `${paths.signIn()}?pesan=keluar`,
  paths.signUp,
  `${paths.signUp}?selesai=email`,
  `${paths.signUp}?selesai=hp`,
  paths.forgotPassword,
  `${paths.forgotPassword}?selesai=ya`,
  paths.resetPassword('x'),
  paths.verifyEmail('x'),
  paths.changeEmail('x'),
  paths.privacy,
];

for (const path of doors) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await expectSound(page, path);
  });
}

test('axe finds nothing on forms that have to be mended', async ({ page }) => {
  await page.goto(paths.signUp);
  await page.getByRole('button', { name: 'Daftar' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNothingFound(page, 'signing up');
  await page.goto(paths.signIn());
  await page.getByRole('button', { name: 'Masuk' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNothingFound(page, 'signing in');
});

const own = [
  paths.account,
  `${paths.account}?pesan=nama`,
  paths.ownAccount('nama'),
  paths.ownAccount('kontak'),
  paths.ownAccount('sandi'),
  paths.ownAccount('perangkat'),
  paths.ownAccount('kode'),
  paths.ownAccount('data'),
  paths.ownAccount('hapus'),
  paths.signOut,
];

for (const path of own) {
  test(`axe finds nothing on ${path}, signed in`, async ({ page, context }) => {
    await signInAs(context, { officer: 'verifier' });
    await expectSound(page, path);
  });
}

test('axe finds nothing where the second factor is set up and given', async ({ page, context }) => {
  const accountId = await signInAs(context, { officer: 'verifier' });
  const set = (since: string | null) =>
    withSiteDatabase((database) =>
      database.run(sql`update accounts set second_factor_secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        second_factor_since = ${since} where id = ${accountId}`),
    );
  await set(null);
  await expectSound(page, paths.ownAccount('kode'));
  await set(new Date().toISOString());
  await expectSound(page, paths.secondFactor());
});
