import { randomInt } from 'node:crypto';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs } from '../../support/sign-in.ts';

// A form that is to be mended is answered 400, and what somebody may not see 404.
test.use({ expectedComplaints: [/status of 40[04]/] });

const aName = (word: string): string => `${word} Uji ${randomInt(1_000_000_000)}`;
const aPhone = (): string => `0810${randomInt(10_000_000, 99_999_999)}`;

test('a programme manager opens a class, adds people, matches one, selects by interview and records who came', async ({
  page,
  context,
  browser,
}) => {
  const umkm = aName('Dapur');
  await aWorkspace(umkm, { isTrained: false });
  await signInAs(context, { officer: 'programme_manager' });

  await page.goto('/petugas/program');
  await page.getByLabel('Cari nama atau penyelenggara').fill('gampang');
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await page.getByRole('link', { name: 'Gampang Kerja' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gampang Kerja');
  await expect(page.getByRole('heading', { name: 'Pelatihan peningkatan kapasitas 2026' })).toBeVisible();
  await page.getByRole('link', { name: 'Buka kelas' }).click();

  const className = aName('Angkatan');
  await page.getByRole('button', { name: 'Simpan kelas' }).click();
  await expect(page.getByRole('alert')).toContainText('Isian ini harus diisi.');
  await page.getByLabel('Nama kelas').fill(className);
  await page.getByLabel('Wilayah').fill('Cipondoh, Kota Tangerang');
  await page.getByLabel('Jumlah kursi').fill('1');
  await page.getByLabel('Dihitung untuk sasaran').selectOption('Pelatihan peningkatan kapasitas');
  await page.getByRole('button', { name: 'Simpan kelas' }).click();
  await expect(page.getByText('Kelas dibuka.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(className);
  const cohort = page.url().replace(/\?.*/, '');

  await page.getByRole('link', { name: 'Tambah peserta' }).click();
  await page.getByLabel('Nama', { exact: true }).fill('Siti Contoh');
  await page.getByLabel('Nama usaha').fill('3671051203850001');
  await page.getByRole('button', { name: 'Simpan peserta' }).click();
  await expect(page.getByRole('alert')).toContainText('NIK tidak boleh disimpan');
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('Siti Contoh');
  await page.getByLabel('Nama usaha').fill(umkm);
  await page.getByLabel('Nomor HP').fill(aPhone());
  await page.getByRole('button', { name: 'Simpan, lalu tambah lagi' }).click();
  await expect(page.getByText('Peserta ditambahkan.')).toBeVisible();
  await page.getByLabel('Nama', { exact: true }).fill('Budi Contoh');
  await page.getByLabel('Nomor HP').fill(aPhone());
  await page.getByRole('button', { name: 'Simpan peserta' }).click();
  await expect(page.getByRole('status')).toHaveText('2 peserta');

  await page
    .getByRole('row', { name: /Siti Contoh/ })
    .getByRole('link', { name: 'Cocokkan' })
    .click();
  await page.getByLabel('Cari UMKM lain').fill(umkm);
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('button', { name: `Ini UMKM-nya: ${umkm}` }).click();
  await expect(page.getByText(`Peserta ini mewakili ${umkm}.`)).toBeVisible();

  const plain = await browser.newContext({ javaScriptEnabled: false });
  await plain.addCookies(await context.cookies());
  const still = await plain.newPage();
  await still.goto(`${cohort}/seleksi`);
  await still.getByLabel('Tanggal wawancara').fill('2026-02-20');
  await still.getByLabel('Nilai Siti Contoh').fill('91');
  await still.getByLabel('Nilai Budi Contoh').fill('64');
  await still.getByRole('button', { name: 'Simpan keputusan' }).click();
  await expect(still.getByRole('alert')).toContainText('Siti Contoh: Pilih hasilnya');
  await still.getByRole('button', { name: 'Sarankan menurut nilai' }).click();
  await expect(still.getByText(/Saran: 1 terpilih menurut nilai/)).toBeVisible();
  await expect(still.getByLabel('Hasil Siti Contoh')).toHaveValue('chosen');
  await expect(still.getByLabel('Hasil Budi Contoh')).toHaveValue('reserve');
  await still.getByLabel('Hasil Budi Contoh').selectOption('Terpilih');
  await still.getByRole('button', { name: 'Simpan keputusan' }).click();
  await expect(still.getByRole('alert')).toContainText('2 terpilih, padahal kursinya 1.');
  await still.getByLabel('Hasil Budi Contoh').selectOption('Cadangan');
  await still.getByRole('button', { name: 'Simpan keputusan' }).click();
  await expect(still.getByText('Keputusan seleksi tersimpan.')).toBeVisible();
  await expect(still.getByRole('status')).toHaveText('1 terpilih dari 1 kursi');

  await still.getByRole('link', { name: 'Kehadiran' }).click();
  await still.getByLabel('Tanggal').fill('2026-03-02');
  await still.getByLabel('Topik').fill('Kemasan');
  await still.getByRole('button', { name: 'Tambah, lalu isi kehadiran' }).click();
  const siti = still.getByRole('group', { name: 'Kehadiran Siti Contoh' });
  await expect(siti.getByLabel('Hadir', { exact: true })).toBeChecked();
  await expect(still.getByRole('group')).toHaveCount(1);
  await siti.getByLabel('Izin').check();
  await still.getByRole('button', { name: 'Simpan kehadiran' }).click();
  await expect(still.getByText('Kehadiran tersimpan.')).toBeVisible();
  await expect(still.getByRole('row', { name: /Siti Contoh/ })).toContainText('0% (0 dari 1)');
  await plain.close();
});

test('who only reads programmes sees a class and its counts, but nobody’s name or phone', async ({
  page,
  context,
}) => {
  await signInAs(context, { officer: 'trade_officer' });
  await page.goto('/petugas/program/blk');
  await expect(page.getByRole('link', { name: 'Buka kelas' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Angkatan contoh 1' }).click();
  await expect(page.getByText('Nama dan nomor peserta hanya bisa dilihat pengelola program.')).toBeVisible();
  await expect(page.getByText('Contoh 11')).toHaveCount(0);
  await expect(page.getByText(/0810000/)).toHaveCount(0);
  await page.goto(`${page.url()}/seleksi`);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Angkatan');
});

test('an address that names no class, participant or meeting is not found', async ({ context }) => {
  await signInAs(context, { officer: 'programme_manager' });
  for (const address of ['abc', 'abc/seleksi', 'abc/kehadiran', 'abc/ubah', 'abc/peserta/baru', '1.5']) {
    const answer = await context.request.get(`/petugas/program/kelas/${address}`);
    expect(answer.status(), address).toBe(404);
  }
});
