import { randomInt } from 'node:crypto';
import { expect, test } from '../../support/browser.ts';
import { aPerson } from '../../support/joining.ts';
import { aWorkspace, signInAs } from '../../support/sign-in.ts';

// A form that is to be mended is answered 400, and what somebody may not see 404.
test.use({ expectedComplaints: [/status of 40[04]/] });

const site = process.env['SITE_UNDER_TEST'] ?? '';
const aName = (word: string): string => `${word} Uji ${randomInt(1_000_000_000)}`;

test('a newcomer registers, is asked to correct, corrects, and a verifier accepts', async ({
  page,
  context,
  browser,
}) => {
  const name = aName('Sambal');
  const phone = await browser.newContext();
  await aPerson(phone);
  const applicant = await phone.newPage();
  await applicant.goto(`${site}/gabung/baru`);
  await applicant.getByLabel('Nama UMKM').fill(name);
  await applicant.getByLabel('Kelurahan tempat usaha').fill('Neroktog, Pinang, Kota Tangerang');
  await applicant.getByLabel('Nomor HP / WhatsApp usaha').fill(`08121${randomInt(1_000_000, 9_999_999)}`);
  await applicant.getByRole('button', { name: 'Kirim pendaftaran' }).click();
  await expect(applicant.getByText('Permohonan terkirim.')).toBeVisible();
  const own = applicant.url().replace(/\?.*/, '');
  const id = own.split('/').at(-1) ?? '';

  await signInAs(context, { officer: 'verifier' });
  await page.goto('/petugas');
  await expect(page.getByRole('link', { name: /^Permohonan UMKM [1-9]/ })).toBeVisible();
  await page.goto(`/petugas/pendaftaran/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('button', { name: 'Minta perbaikan' }).click();
  await expect(page.getByRole('alert')).toContainText('Tulis pesan untuk pemohon');
  await page.getByLabel('Pesan untuk pemohon').fill('Tulis nama pelatihan Anda.');
  await page.getByRole('button', { name: 'Minta perbaikan' }).click();
  await expect(page.getByText('Permohonan dikembalikan untuk diperbaiki.')).toBeVisible();

  await applicant.goto(own);
  await expect(applicant.getByText('Tulis nama pelatihan Anda.')).toBeVisible();
  await applicant.getByLabel('Pelatihan yang pernah diikuti').fill('Pelatihan uji 2026');
  await applicant.getByRole('button', { name: 'Kirim lagi' }).click();
  await expect(applicant.getByText('Menunggu petugas')).toBeVisible();

  await page.goto(`/petugas/pendaftaran/${id}`);
  await expect(page.getByText(/Diminta perbaikan oleh/)).toBeVisible();
  await page.getByRole('button', { name: 'Terima', exact: true }).click();
  await expect(page.getByText('Permohonan diterima.')).toBeVisible();
  await page.goto(`/petugas/pendaftaran/${id}`);
  await expect(page.getByText('Sudah diterima')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Terima', exact: true })).toHaveCount(0);

  await applicant.goto(own);
  await applicant.getByRole('link', { name: 'Buka ruang kerja' }).click();
  await expect(applicant).toHaveURL(/\/kelola\/sambal-uji-/);
  await phone.close();
});

test('a verifier sees what is alike side by side and accepts a newcomer as the listed one', async ({
  page,
  context,
  browser,
}) => {
  const name = aName('Tahu');
  const { slug } = await aWorkspace(name);
  const phone = await browser.newContext();
  await aPerson(phone);
  const applicant = await phone.newPage();
  await applicant.goto(`${site}/gabung/baru`);
  await applicant.getByLabel('Nama UMKM').fill(name);
  await applicant.getByLabel('Kelurahan tempat usaha').fill('Sukarasa, Tangerang');
  await applicant.getByLabel('Nomor HP / WhatsApp usaha').fill(`08122${randomInt(1_000_000, 9_999_999)}`);
  await applicant.getByRole('button', { name: 'Kirim pendaftaran' }).click();
  await applicant.getByRole('button', { name: 'Bukan, daftarkan sebagai UMKM baru' }).first().click();
  await expect(applicant.getByText('Permohonan terkirim.')).toBeVisible();
  const id = applicant.url().replace(/\?.*/, '').split('/').at(-1) ?? '';

  await signInAs(context, { officer: 'verifier' });
  await page.goto(`/petugas/pendaftaran/${id}`);
  const table = page.getByRole('table', { name: 'Isi permohonan di samping data UMKM yang tercatat' });
  await expect(table.getByRole('columnheader', { name: `Mirip: ${name}` })).toContainText('nama mirip');
  await page.getByRole('button', { name: `Terima sebagai pemilik ${name}` }).click();
  await expect(page.getByText('Permohonan diterima.')).toBeVisible();
  expect((await phone.request.get(`${site}/kelola/${slug}`)).status()).toBe(200);
  await phone.close();
});

test('an officer prints codes once, and the code on the sheet opens the UMKM', async ({
  page,
  context,
  browser,
}) => {
  const name = aName('Tempe');
  const { slug } = await aWorkspace(name);
  await signInAs(context, { officer: 'trade_officer' });
  await page.goto('/petugas/kode');
  await page.getByLabel('Nama UMKM').fill(`${name}\nTidak Ada Di Mana Pun`);
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(page.getByText(/sudah punya pemilik: Tidak Ada Di Mana Pun/)).toBeVisible();
  await page.getByRole('checkbox', { name: new RegExp(name) }).uncheck();
  await page.getByRole('button', { name: 'Buat dan cetak kode' }).click();
  await expect(page.getByRole('alert')).toContainText('Pilih paling sedikit satu UMKM');
  await page.goBack();
  await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await page.getByRole('button', { name: 'Buat dan cetak kode' }).click();
  const card = page.getByRole('listitem').filter({ hasText: name });
  await expect(card.getByRole('img', { name: `Kode QR untuk ${name}` })).toBeVisible();
  const [code = ''] = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await card.innerText()) ?? [];
  await page.goto('/petugas/kode/cetak');
  await expect(page).toHaveURL(/\/petugas\/kode$/);

  const phone = await browser.newContext();
  await aPerson(phone);
  const owner = await phone.newPage();
  await owner.goto(`${site}/gabung/kode?kode=${code}`);
  await owner.getByRole('button', { name: 'Ya, ini UMKM saya' }).click();
  await expect(owner).toHaveURL(`${site}/kelola/${slug}`);
  await phone.close();
});

test('the desks are found only by those who work there', async ({ page, context, browser }) => {
  await signInAs(context, { officer: 'programme_manager' });
  await page.goto('/petugas');
  const menu = page.getByRole('navigation', { name: 'Menu ruang petugas' });
  await expect(page.getByRole('link', { name: 'Permohonan' })).toHaveCount(0);
  await menu.getByRole('link', { name: 'Pengaturan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kode UMKM');
  expect((await page.request.get('/petugas/pendaftaran')).status()).toBe(404);
  expect((await page.request.get('/petugas/kode')).status()).toBe(200);

  const visitor = await browser.newContext();
  await aPerson(visitor);
  for (const path of ['/petugas', '/petugas/kode', '/petugas/pendaftaran', '/petugas/pendaftaran/1']) {
    expect((await visitor.request.get(`${site}${path}`)).status()).toBe(404);
  }
  await visitor.close();
});
