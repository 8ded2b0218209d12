import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cohorts } from '#db/schema/index.ts';
import { cellsOf } from '../../domain/catalogue-file/catalogue-table.ts';
import { writeWorkbook } from '../../domain/import/workbook-file.ts';
import { expect, test } from '../../support/browser.ts';
import { aPerson } from '../../support/joining.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

// A form that is to be mended is answered 400.
test.use({ expectedComplaints: [/status of 400/] });

const site = process.env['SITE_UNDER_TEST'] ?? '';
const desk = { width: 1280, height: 900 };

/** A class that has ended, of a real programme that trains. */
function aClass(name: string): Promise<number> {
  return withSiteDatabase(async (database) => {
    const [cohort] = await database
      .insert(cohorts)
      .values({ programmeId: 'blk', name, startsOn: '2026-01-05', endsOn: '2026-02-05' })
      .returning();
    return cohort?.id ?? 0;
  });
}

/** axe finds nothing, and the page fits a phone. */
async function expectSound(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize(desk);
}

test("from a participants' XLSX to a graduate who publishes what a shopper sees", async ({
  page,
  context,
  browser,
}, info) => {
  const number = randomInt(1_000_000_000);
  const enterprise = `Dapur Ragu Uji ${number}`;
  const { slug } = await aWorkspace(enterprise, { isTrained: false });
  const cohortId = await aClass(`Angkatan uji ${number}`);
  const here = `/petugas/program/kelas/${cohortId}`;
  await signInAs(context, { officer: 'programme_manager' });

  await page.goto(`${here}/impor`);
  await expectSound(page);
  await page.getByLabel('Berkas peserta').setInputFiles({
    name: 'salah.xlsx',
    mimeType: 'text/plain',
    buffer: Buffer.from('bukan tabel'),
  });
  await page.getByRole('button', { name: 'Lihat yang akan terjadi' }).click();
  await expect(page.getByRole('alert')).toContainText('nama_peserta');

  const path = info.outputPath('peserta.xlsx');
  await writeWorkbook(path, {
    rows: [
      ['Daftar peserta pelatihan', null, null, null, null],
      ['NIK', 'Nama peserta', 'Nama usaha', 'L/P', 'Keterangan'],
      ['3671054107900001', 'Rina Contoh', `Dapurr Ragu Uji ${number}`, 'P', 'rajin'],
      [null, 'Tono Contoh', `Warung Baru Uji ${number}`, 'L', null],
      [null, 'Sari Contoh', null, 'X', null],
      [null, 'Budi Contoh', null, 'L', null],
    ],
  });
  await page.getByLabel('Berkas peserta').setInputFiles(path);
  await page.getByRole('button', { name: 'Lihat yang akan terjadi' }).click();
  await expect(page.getByRole('heading', { name: 'Periksa dahulu' })).toBeVisible();
  await expect(page.getByText('Kolom NIK berisi data pribadi')).toBeVisible();
  await expect(page.getByText('1 perlu dipilih')).toBeVisible();
  await expectSound(page);

  const row = page.getByRole('group', { name: /Rina Contoh/ });
  await expect(row.getByText(`Dapurr Ragu Uji ${number}`, { exact: true })).toBeVisible();
  await row.getByLabel(`Ini ${enterprise}`).check();
  await page.getByLabel('Buat UMKM baru untuk semuanya').check();
  await page.getByRole('button', { name: 'Simpan pilihan' }).click();
  await expect(page.getByText('Pilihan disimpan.')).toBeVisible();

  await page.getByRole('link', { name: '1 ditolak' }).click();
  await expect(page.getByText('“X” tidak dikenali')).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Unduh yang ditolak (XLSX)' }).click();
  const refused = info.outputPath('ditolak.xlsx');
  await (await coming).saveAs(refused);
  expect((await cellsOf(refused))[1]).toContain('Sari Contoh');

  await page.getByRole('button', { name: 'Simpan dan terapkan' }).click();
  await expect(page.getByText('Berkas diterapkan.')).toBeVisible();
  await expect(page.getByText('3 tidak berubah')).toBeVisible();
  await expect(page.getByRole('button', { name: /terapkan/i })).toHaveCount(0);

  await page.goto(`${here}/hasil`);
  await page.getByLabel('Hasil Rina Contoh').selectOption('Lulus');
  await page.getByRole('button', { name: 'Simpan hasil' }).click();
  await expect(page.getByText('Hasil tersimpan.')).toBeVisible();

  await page.goto(`${here}/kode`);
  await expect(page.getByText('2 UMKM belum ada pemiliknya')).toBeVisible();
  await expect(page.getByText('1 peserta belum dicocokkan')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: 'Buat dan cetak kode' }).click();
  const card = page.getByRole('listitem').filter({ hasText: enterprise });
  const code = (await card.locator('.code').textContent()) ?? '';

  const phone = await browser.newContext();
  await aPerson(phone);
  const owner = await phone.newPage();
  await owner.goto(`${site}/gabung/kode?kode=${code.trim()}`);
  await owner.getByRole('button', { name: 'Ya, ini UMKM saya' }).click();
  await expect(owner).toHaveURL(`${site}/kelola/${slug}`);
  await owner.goto(`${site}/kelola/${slug}/produk/baru`);
  await owner.getByLabel('Nama produk').fill(`Dodol lulusan ${number}`);
  await owner.getByLabel('Kategori').selectOption({ label: 'Keripik singkong' });
  await owner.getByRole('textbox', { name: /^Harga \(/ }).fill('25rb');
  await owner.getByRole('button', { name: 'Simpan', exact: true }).last().click();
  await expect(owner).toHaveURL(/\/produk\/\d+/);
  await owner.getByRole('button', { name: 'Terbitkan' }).click();
  await expect(owner.getByText('Produk sudah terbit.')).toBeVisible();
  await phone.close();

  const passer = await browser.newContext();
  const shopper = await passer.newPage();
  await shopper.goto(`${site}/umkm/${slug}`);
  await shopper
    .getByRole('link', { name: `Dodol lulusan ${number}` })
    .first()
    .click();
  await expect(shopper.getByRole('heading', { level: 1 })).toHaveText(`Dodol lulusan ${number}`);
  await passer.close();

  await page.goto(`${here}/kode`);
  await expect(page.getByText('1 UMKM sudah ada pemiliknya')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a file with several classes comes in from the template, and again changes nothing', async ({
    page,
    context,
  }, info) => {
    await signInAs(context, { officer: 'programme_manager' });
    const number = randomInt(1_000_000_000);
    await page.goto('/petugas/program');
    await page.getByRole('link', { name: 'Impor peserta' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Unduh templat (XLSX)' }).click();
    const template = info.outputPath('templat.xlsx');
    await (await coming).saveAs(template);
    expect(readFileSync(template).length).toBeGreaterThan(5000);
    const [headings = []] = await cellsOf(template);
    const lineOf = (values: Record<string, string>) =>
      headings.map((heading) => (typeof heading === 'string' ? (values[heading] ?? null) : null));
    const path = info.outputPath('isi.xlsx');
    const rows = [1, 2].map((nth) =>
      lineOf({
        ...{ 'Nama peserta': `Peserta ${number} ke-${nth}`, Program: 'blk', Hasil: 'lulus' },
        ...{ Angkatan: `Kelas ${number}-${nth}`, 'Tanggal lulus': '05/02/2026', 'L/P': 'P' },
      }),
    );
    await writeWorkbook(path, { rows: [headings, ...rows] });
    for (const counted of ['2 peserta baru', '2 tidak berubah']) {
      await page.goto('/petugas/program/impor');
      await page.getByLabel('Berkas peserta').setInputFiles(path);
      await page.getByRole('button', { name: 'Lihat yang akan terjadi' }).click();
      await expect(page.getByText(counted)).toBeVisible();
      const apply = page.getByRole('button', { name: 'Terapkan 2 baris' });
      if ((await apply.count()) > 0) await apply.click();
    }
    await page.goto('/petugas/program/impor/01a20303-e61b-7c8d-9815-ccbdeb0fb63a');
    await expect(page.getByText('Berkas ini sudah tidak ada')).toBeVisible();
  });
});
