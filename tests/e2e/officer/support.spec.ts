import { randomInt } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs } from '../../support/sign-in.ts';

// A form that is to be mended is answered 400, and what somebody may not see 404.
test.use({ expectedComplaints: [/status of 40[04]/] });

const aName = (word: string): string => `${word} Uji ${randomInt(1_000_000_000)}`;

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect.soft(found, page.url()).toEqual([]);
}

test('a programme manager records a visit and marks its follow-up as done', async ({ page, context }) => {
  const name = aName('Peyek');
  await aWorkspace(name);
  await signInAs(context, { officer: 'programme_manager' });

  await page.goto('/petugas/pendampingan');
  await expectSound(page);
  await page.getByRole('link', { name: 'Catat kunjungan' }).click();
  await page.getByLabel('Omzet bulan lalu').fill('4,5 juta');
  await page.getByLabel('Cari UMKM').fill(name);
  await page.getByLabel('Cari UMKM').press('Enter');
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click();
  await expect(page.getByRole('alert')).toContainText('Tanggal kunjungan: Isian ini harus diisi.');
  await expect(page.getByRole('radio', { name })).toBeChecked();
  await expect(page.getByLabel('Omzet bulan lalu')).toHaveValue('4,5 juta');
  await expectSound(page);
  await page.getByLabel('Tanggal kunjungan').fill('2026-01-20');
  await page.getByLabel('Tenaga kerja').fill('2');
  await page.getByLabel('Tindak lanjut', { exact: false }).first().fill('Daftar halal');
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click();
  await expect(page.getByText('Kunjungan dicatat.')).toBeVisible();
  await expect(page.getByText('Rp4.500.000')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: 'Tandai tindak lanjut selesai' }).click();
  await expect(page.getByText('Tindak lanjut ditandai selesai.')).toBeVisible();
  await page.getByRole('link', { name: 'Semua kunjungan ke UMKM ini' }).click();
  await expect(page.getByRole('row', { name: /20 Jan 2026/ })).toContainText('Selesai');
  await expectSound(page);
});

test('a programme manager gives two UMKM a grant from a pasted list, and the owner sees it', async ({
  page,
  context,
  browser,
}) => {
  const names = [aName('Peyek'), aName('Dodol')] as const;
  const one = await aWorkspace(names[0]);
  await aWorkspace(names[1]);
  await signInAs(context, { officer: 'programme_manager' });

  await page.goto('/petugas/bantuan/baru');
  await page.getByText('Tempel daftar').first().click();
  await page.getByRole('textbox', { name: /Tempel daftar/ }).fill(`${names[0]}\n${names[1]}\nToko Entah`);
  await page.getByLabel('Program', { exact: true }).selectOption({ label: 'Gampang Kerja' });
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await expect(page.getByText('2 UMKM dipilih')).toBeVisible();
  await expect(page.getByText('Baris yang tidak ditemukan: Toko Entah')).toBeVisible();
  await page.getByLabel('Jenis bantuan').selectOption({ label: 'Hibah modal' });
  await page.getByLabel('Diterima tanggal').fill('2026-02-03');
  await page.getByLabel('Nilai per UMKM').fill('3.000.000');
  await page.getByRole('button', { name: 'Simpan bantuan' }).click();
  await expect(page.getByRole('alert')).toContainText('baris tempelan yang belum cocok');
  await expectSound(page);
  await page.getByRole('textbox', { name: /Tempel daftar/ }).fill('');
  await page.getByRole('button', { name: 'Simpan bantuan' }).click();
  await expect(page.getByText('2 bantuan dicatat.')).toBeVisible();
  await expect(page.getByRole('row', { name: names[1] })).toContainText('Rp3.000.000');
  await expectSound(page);

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await signInAs(phone, { enterpriseId: one.enterpriseId });
  const owner = await phone.newPage();
  await owner.goto(`${process.env['SITE_UNDER_TEST'] ?? ''}/kelola/${one.slug}`);
  await expect(owner.getByText('Hibah modal, Gampang Kerja')).toBeVisible();
  await phone.close();
});

test('a trade officer makes a group and an event; a verifier sees neither', async ({
  page,
  context,
  browser,
}) => {
  const [maker, group, event] = [aName('Kriya'), aName('Kelompok'), aName('Pameran')];
  const { slug } = await aWorkspace(maker);
  await signInAs(context, { officer: 'trade_officer' });

  await page.goto('/petugas/kelompok/baru');
  await page.getByLabel('Nama kelompok').fill(group);
  await page.getByRole('button', { name: 'Buat kelompok' }).click();
  await expect(page.getByText('Kelompok dibuat.')).toBeVisible();
  await page.getByLabel('Cari UMKM').fill(maker);
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await page.getByRole('checkbox', { name: maker }).check();
  await page.getByRole('button', { name: 'Tambahkan yang dipilih' }).click();
  await expect(page.getByText('Anggota ditambahkan.')).toBeVisible();
  await expectSound(page);
  await page.getByRole('link', { name: 'Lihat etalase bersama' }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada produk di etalase' })).toBeVisible();
  await page.getByRole('link', { name: maker }).click();
  await expect(page).toHaveURL(new RegExp(`/umkm/${slug}$`));
  await expect(page.getByRole('link', { name: group })).toBeVisible();

  await page.goto('/petugas/acara/baru');
  await page.getByLabel('Jenis').selectOption({ label: 'Pameran' });
  await page.getByLabel('Nama acara').fill(event);
  await page.getByLabel('Hari pertama').fill('2026-01-10');
  await page.getByRole('button', { name: 'Tambah acara' }).click();
  await page.getByLabel('Cari UMKM').fill(maker);
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await page.getByRole('checkbox', { name: maker }).check();
  await page.getByRole('button', { name: 'Catat yang dipilih' }).click();
  await expect(page.getByText('1 UMKM dicatat ikut.')).toBeVisible();
  await page.getByRole('link', { name: maker }).click();
  await page.getByLabel('Penjualan di acara').fill('1,5 juta');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('row', { name: maker })).toContainText('Rp1.500.000');
  await expectSound(page);

  const other = await browser.newContext();
  await signInAs(other, { officer: 'verifier' });
  const theirs = await other.newPage();
  for (const path of [
    'pendampingan',
    'pendampingan/baru',
    'pendampingan/1',
    'bantuan',
    'kelompok',
    'kelompok/1',
    'acara',
  ]) {
    const answer = await theirs.goto(`${process.env['SITE_UNDER_TEST'] ?? ''}/petugas/${path}`);
    expect(answer?.status(), path).toBe(404);
  }
  await other.close();
});
