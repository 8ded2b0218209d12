import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { randomUUIDv7 } from 'node:crypto';
import { cohorts, participants, programmes } from '#db/schema/index.ts';
import { aPublicProduct } from '../../domain/product/shop-window.ts';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

// A form that is to be mended is answered 400, and what is not public, unknown or withdrawn 404.
test.use({ expectedComplaints: [/status of 40[04]/] });

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

/** A class of two of an invented programme: one has an UMKM with a product that waits for the training. */
async function aClassThatEnds() {
  const { enterpriseId, slug } = await aWorkspace('Dapur Lulusan Uji', { isTrained: false });
  return withSiteDatabase(async (database) => {
    const programmeId = `uji-${randomUUIDv7().slice(-8)}`;
    await database
      .insert(programmes)
      .values({ id: programmeId, name: 'Pelatihan uji sertifikat', trains: true, isExample: true });
    const [cohort] = await database
      .insert(cohorts)
      .values({ programmeId, name: 'Angkatan Uji', startsOn: '2026-01-05', endsOn: '2026-02-05' })
      .returning();
    const cohortId = cohort?.id ?? 0;
    const who = { cohortId, isExample: true, recordedBy: 'Uji', recordedAt: '2026-01-01T00:00:00.000Z' };
    await database.insert(participants).values([
      { ...who, name: 'Rina Contoh', nameKey: 'rina contoh', enterpriseId },
      { ...who, name: 'Tono Contoh', nameKey: 'tono contoh' },
    ]);
    await aPublicProduct(database, enterpriseId, { categoryId: 'batik', slug: `kain-${slug}` });
    return { cohortId, product: `/produk/kain-${slug}` };
  });
}

/** axe finds nothing, and the page fits a phone. */
async function expectSound(page: Page): Promise<void> {
  await page.setViewportSize(phone);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize(desk);
}

test('a class passes: its UMKM may publish, its certificates are checked by anybody, and one is revoked', async ({
  page,
  context,
  browser,
}) => {
  // The whole path in one test: on a machine that does much else at once it takes its time.
  test.slow();
  const { cohortId, product } = await aClassThatEnds();
  const here = `/petugas/program/kelas/${cohortId}`;
  expect((await page.request.get(product)).status()).not.toBe(200);
  await signInAs(context, { officer: 'programme_manager' });

  await page.goto(`${here}/hasil`);
  await page.getByLabel('Nilai Rina Contoh').fill('92');
  await page.getByRole('button', { name: 'Simpan hasil' }).click();
  await expect(page.getByRole('alert')).toContainText('Rina Contoh: Pilih hasilnya juga');
  await expect(page.getByLabel('Nilai Rina Contoh')).toHaveValue('92');
  await page.getByLabel('Hasil Rina Contoh').selectOption('Lulus');
  await page.getByLabel('Hasil Tono Contoh').selectOption('Kompeten');
  await page.getByRole('button', { name: 'Simpan hasil' }).click();
  await expect(page.getByText('Hasil tersimpan.')).toBeVisible();
  await expect(page.getByText('1 lulus, tetapi UMKM-nya belum terbuka')).toBeVisible();
  expect((await page.request.get(product)).status()).toBe(200);
  await expectSound(page);

  await page.getByRole('button', { name: 'Simpan penghargaan' }).click();
  await expect(page.getByText('Penghargaan tersimpan.')).toBeVisible();
  await expect(page.getByText('Dapur Lulusan Uji: paket modal tercatat')).toBeVisible();

  await page.getByRole('link', { name: 'Terbitkan sertifikat (2)' }).click();
  await page.getByRole('button', { name: 'Terbitkan 2 sertifikat' }).click();
  await expect(page.getByText('Sertifikat diterbitkan.')).toBeVisible();
  await expectSound(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Unduh 2 sertifikat (PDF)' }).click();
  const pdf = readFileSync(await (await download).path()).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
  const [address = ''] = [...pdf.matchAll(/\/URI \(([^)]*)\)/g)].map(([, uri]) => uri);

  const anybody = await (await browser.newContext({ viewport: phone })).newPage();
  await anybody.goto(address);
  await expect(anybody.getByRole('heading', { level: 1 })).toHaveText('Berlaku');
  await expect(anybody.getByText('Rina Contoh')).toBeVisible();
  await expect(anybody.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expectSound(anybody);
  await anybody.goto(address.replace('/sertifikat/', '/en/sertifikat/'));
  await expect(anybody.getByRole('heading', { level: 1 })).toHaveText('Valid');

  await page.getByText('Cabut atau ganti').first().click();
  await page.getByRole('button', { name: 'Cabut', exact: true }).first().click();
  await expect(page.getByRole('alert')).toContainText('Tulis alasannya');
  await page.getByLabel('Alasan').first().fill('Diterbitkan untuk orang yang salah');
  await page.getByRole('button', { name: 'Cabut', exact: true }).first().click();
  await expect(page.getByText('Sertifikat dicabut.')).toBeVisible();
  await anybody.goto(address);
  await expect(anybody.getByRole('heading', { level: 1 })).toHaveText('Dicabut');
  await expect(anybody.getByText('orang yang salah')).toHaveCount(0);
  await expectSound(anybody);

  await page.goto(`${here}/hasil`);
  await page.getByRole('link', { name: 'Rina Contoh' }).first().click();
  await expect(page.getByText('UMKM boleh memajang produk')).toBeVisible();
  await page.getByText('Catat uji kompetensi').click();
  await page.getByLabel('Skema').fill('Barista contoh');
  await page.getByLabel('Asesor').fill('Asesor Contoh');
  await page.getByLabel('Hasil uji').selectOption('Kompeten');
  await page.getByRole('button', { name: 'Simpan uji' }).click();
  await expect(page.getByText('Uji kompetensi tersimpan.')).toBeVisible();
  await expectSound(page);

  await page.getByRole('combobox', { name: 'Hasil', exact: true }).first().selectOption('Tidak lulus');
  await page.getByRole('button', { name: 'Simpan hasil' }).click();
  await expect(page.getByText('Hasil tersimpan.')).toBeVisible();
  expect((await page.request.get(product)).status()).not.toBe(200);
});

test('who checks a certificate needs the code: a number opens nothing, and a wrong code says so', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto('/sertifikat');
  await page.getByLabel('Kode sertifikat').fill('ETL/2026/sekolah-ekspor/00001');
  await page.getByRole('button', { name: 'Periksa' }).click();
  await expect(page.getByRole('alert')).toContainText('Nomor saja tidak cukup');
  await expect(page.getByLabel('Kode sertifikat')).toHaveValue('ETL/2026/sekolah-ekspor/00001');
  await expectSound(page);
  await page.goto('/sertifikat/7K4P-2XWD-9RTA-0M3V');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sertifikat tidak dikenal');
  await expectSound(page);
});
