import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { paths } from '#src/paths.ts';
import { expect, test } from '../../support/browser.ts';
import { signInAs, withSiteDatabase } from '../../support/sign-in.ts';

/** The number of a link that is called so. */
async function numberOf(page: Page, name: RegExp): Promise<number> {
  const text = await page.getByRole('link', { name }).innerText();
  return Number(text.replaceAll('.', ''));
}

/** A kecamatan in which trained UMKM of the example world are. */
async function aKecamatan(): Promise<{ code: string; name: string }> {
  const [row] = await withSiteDatabase((database) =>
    database.all<{ code: string; name: string }>(sql`
      select r.code, r.name from regions r where r.code in (
        select e.kecamatan_code from enterprises e join claims c on c.enterprise_id = e.id and c.kind = 'graduation'
          join verifications v on v.claim_id = c.id where e.is_example and v.decision = 'verified'
            and e.kecamatan_code like '36.71.%')
      order by r.code desc limit 1`),
  );
  if (row === undefined) throw new Error('nobody was trained: is the example world loaded?');
  return row;
}

test('a programme manager narrows the funnel, opens the list behind a number and takes it along', async ({
  page,
  context,
}) => {
  await signInAs(context, { officer: 'programme_manager' });
  const { code, name } = await aKecamatan();
  await page.goto(paths.officers('dasbor'));
  await expect(page.getByRole('heading', { name: 'Gampang Kerja' })).toBeVisible();
  await page.getByRole('link', { name: 'Corong UMKM' }).click();
  await expect(page.getByRole('status')).toContainText(/Angka per \d+ \S+ \d{4}, \d\d\.\d\d WIB/);
  await page.getByLabel('Data contoh').selectOption('Dihitung');
  await page.getByLabel('Wilayah').selectOption(code);
  await page.getByRole('button', { name: 'Terapkan' }).click();
  await expect(page.getByRole('note')).toContainText('Data contoh ikut dihitung');
  const count = await numberOf(page, /^Terlatih: /);
  expect(count).toBeGreaterThan(0);

  await page.getByRole('link', { name: /^Terlatih: / }).click();
  await expect(page.getByRole('heading', { name: 'Terlatih', level: 1 })).toBeVisible();
  await expect(page.getByText(`Wilayah: ${name}`)).toBeVisible();
  await expect(page.getByRole('status')).toContainText(`${count} di balik angka ini`);
  await expect(page.getByRole('row')).toHaveCount(count + 1);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const file = await download;
  const text = readFileSync(await file.path(), 'utf8');
  expect(file.suggestedFilename()).toMatch(/^dasbor-daftar-\d{4}-\d\d-\d\d\.csv$/);
  expect(text.trim().split('\r\n')).toHaveLength(count + 1);
  const [taken] = await withSiteDatabase((database) =>
    database.all<{ n: number }>(
      sql`select count(*) n from audit_entries where command = 'export-dashboard' and noun_id = 'dasbor-daftar.csv'`,
    ),
  );
  expect(taken?.n).toBeGreaterThan(0);

  await page.getByRole('link', { name: 'Kembali ke dasbor' }).click();
  await page.getByRole('link', { name: 'Wilayah', exact: true }).click();
  await page.getByRole('listitem').getByRole('link', { name: 'Wilayah belum diketahui' }).click();
  await expect(page.getByText('Wilayah: Wilayah belum diketahui')).toBeVisible();
});

for (const view of ['dasbor', 'dasbor/corong', 'dasbor/wilayah', 'dasbor/daftar?angka=terlatih']) {
  test(`axe finds nothing on ${view}, by day and by night, at a desk and on a phone`, async ({
    page,
    context,
  }) => {
    await signInAs(context, { officer: 'verifier' });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(paths.officers(view));
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });
}
