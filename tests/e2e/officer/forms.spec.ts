import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser.ts';
import { signInAs } from '../../support/sign-in.ts';

// A form that is to be mended is answered 400.
test.use({ expectedComplaints: [/status of 400/] });

/** What the summary says, after each of its sentences led to a field that says the same and belongs to it. */
async function expectNamed(page: Page): Promise<string[]> {
  const summary = page.getByRole('alert').first();
  await expect(summary).toBeFocused();
  const links = summary.getByRole('link');
  const told = await links.allTextContents();
  for (const [index, sentence] of told.entries()) {
    const id = (await links.nth(index).getAttribute('href'))?.slice(1) ?? '';
    const field = page.locator(`[id="${id}"]`);
    await links.nth(index).click();
    await expect(field, sentence).toBeFocused();
    await expect(field, sentence).toHaveAttribute('aria-invalid', 'true');
    await expect(field, sentence).toHaveAttribute('aria-describedby', new RegExp(`${id}-salah`));
    const own = await page.locator(`[id="${id}-salah"]`).innerText();
    expect(sentence.trim().endsWith(own), `${sentence} / ${own}`).toBe(true);
  }
  return told.map((sentence) => sentence.trim());
}

test('a form that an officer sends too early says which fields are meant, and leads to them', async ({
  page,
  context,
}) => {
  await signInAs(context, { officer: 'programme_manager' });
  const missing = (...labels: string[]) => labels.map((label) => `${label}: Isian ini harus diisi.`);
  const forms: [string, string, string[]][] = [
    ['acara/baru', 'Tambah acara', ['Jenis: Pilih salah satu.', ...missing('Nama acara', 'Hari pertama')]],
    ['kelompok/baru', 'Buat kelompok', missing('Nama kelompok')],
    [
      'pendampingan/baru',
      'Simpan kunjungan',
      ['Cari dan pilih UMKM-nya dulu.', ...missing('Tanggal kunjungan')],
    ],
    ['program/baru', 'Simpan program', missing('Nama program')],
    ['program/gampang-kerja/kelas-baru', 'Simpan kelas', missing('Nama kelas')],
    [
      'program/gampang-kerja/sasaran',
      'Simpan sasaran',
      missing('Tahun', 'Yang dihitung', 'Satuan', 'Sumber'),
    ],
    ['instruktur', 'Tambah', missing('Nama')],
  ];
  for (const [path, button, told] of forms) {
    await page.goto(`/petugas/${path}`);
    await page.getByRole('button', { name: button, exact: true }).click();
    expect(await expectNamed(page), path).toEqual(told);
  }
});
