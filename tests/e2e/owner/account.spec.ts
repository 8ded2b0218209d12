import { randomUUIDv7 } from 'node:crypto';
import type { Page } from '@playwright/test';
import { paths } from '#src/paths.ts';
import { codeAt } from '../../support/authenticator.ts';
import { expect, test } from '../../support/browser.ts';
import { lastLetterTo, linkIn } from '../../support/letters.ts';

// A form that has to be mended is answered 400, a link that is over 410, and the browser logs that.
test.use({ expectedComplaints: [/status of (?:400|410)/] });

const password = 'dodol manis tiga loyang';
const otherPassword = 'kecap benteng dua botol';

function anAddress(): string {
  return `uji-${randomUUIDv7().slice(-12)}@contoh.example`;
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto(paths.signUp);
  await page.getByLabel('Nama Anda').fill('Contoh Siti');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Buat kata sandi').fill(password);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Daftar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buka email Anda');
  await expect(page.getByRole('note')).toContainText('Surat ditulis ke folder');
  await page.goto(linkIn(await lastLetterTo(email, 'Aktifkan akun Etalase Anda')));
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Aktifkan dan masuk' }).click();
  await expect(page).toHaveURL(/\/kelola$/);
}

async function signIn(page: Page, email: string, withPassword: string): Promise<void> {
  await page.goto(paths.signIn(paths.account));
  await page.getByLabel('Email atau nomor HP').fill(email);
  await page.getByLabel('Kata sandi').fill(withPassword);
  await page.getByRole('button', { name: 'Masuk' }).click();
}

test('who signs up on the way to something goes on there, also after a form that had to be mended @plain', async ({
  page,
}) => {
  const email = anAddress();
  await page.goto(paths.signUpFor(paths.joinAnew));
  await page.getByRole('button', { name: 'Daftar' }).click();
  await expect(page.getByRole('alert')).toContainText('Isi nama Anda.');
  await page.getByLabel('Nama Anda').fill('Contoh Sari');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Buat kata sandi').fill(password);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Daftar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buka email Anda');
  await page.goto(linkIn(await lastLetterTo(email, 'Aktifkan akun Etalase Anda')));
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Aktifkan dan masuk' }).click();
  await expect(page).toHaveURL(paths.joinAnew);
});

test('an owner signs up, gets in again, looks after devices and deletes the account @plain', async ({
  page,
  browser,
}) => {
  const email = anAddress();
  await signUp(page, email);

  // Out, and in again by a reset.
  await page.goto(paths.account);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page.getByRole('note')).toContainText('Anda sudah keluar.');
  await page.getByRole('link', { name: 'Lupa kata sandi?' }).click();
  await page.getByLabel('Email atau nomor HP').fill(email);
  await page.getByRole('button', { name: 'Kirim tautan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buka email Anda');
  const link = linkIn(await lastLetterTo(email, 'Atur ulang kata sandi Etalase'));
  await page.goto(link);
  await page.getByLabel('Kata sandi baru').fill(otherPassword);
  await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
  await expect(page.getByRole('note')).toContainText('Kata sandi baru sudah tersimpan.');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tautan ini tidak berlaku lagi');

  await signIn(page, email, password);
  await expect(page.getByRole('alert')).toContainText('tidak cocok');
  await expect(page.getByLabel('Email atau nomor HP')).toHaveValue(email);
  await signIn(page, email, otherPassword);
  await expect(page).toHaveURL(/\/akun$/);

  // A second browser is signed out from the first.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, email, otherPassword);
  await expect(other).toHaveURL(/\/akun$/);
  await page.goto(paths.ownAccount('perangkat'));
  await page
    .getByRole('button', { name: /^Keluarkan/ })
    .first()
    .click();
  await expect(page.getByRole('note')).toContainText('Perangkat itu sudah keluar.');
  await other.goto(paths.account);
  await expect(other).toHaveURL(/\/masuk/);
  await elsewhere.close();

  await page.goto(paths.ownAccount('hapus'));
  await page.getByLabel('Kata sandi akun Anda').fill(otherPassword);
  await page.getByRole('button', { name: 'Hapus akun untuk selamanya' }).click();
  await expect(page.getByRole('alert')).toContainText('Centang kotak ini');
  await page.getByLabel('Kata sandi akun Anda').fill(otherPassword);
  await page.getByLabel('Saya mengerti, ini tidak bisa dibatalkan').check();
  await page.getByRole('button', { name: 'Hapus akun untuk selamanya' }).click();
  await expect(page.getByRole('note')).toContainText('Akun Anda sudah dihapus.');
  expect(await page.context().cookies()).toEqual([]);
  await signIn(page, email, otherPassword);
  await expect(page.getByRole('alert')).toContainText('tidak cocok');
});

test('a form that has to be mended says everything at once and keeps what was typed @plain', async ({
  page,
}) => {
  await page.goto(paths.signUp);
  await page.getByLabel('Nama Anda').fill('Contoh Siti');
  await page.getByLabel('Email').fill('siti.contoh.example');
  await page.getByLabel('Nomor HP').fill('0812 3456 7890');
  await page.getByLabel('Buat kata sandi').fill('pendek');
  await page.getByRole('button', { name: 'Daftar' }).click();
  const alert = page.getByRole('alert');
  await expect(alert.getByRole('link')).toHaveText([
    'Alamat email ini belum benar. Contoh: siti@contoh.id',
    'Kata sandi paling sedikit 10 huruf atau angka. Beberapa kata biasa juga boleh.',
    'Centang persetujuan untuk melanjutkan.',
  ]);
  await expect(page.getByLabel('Nama Anda')).toHaveValue('Contoh Siti');
  await expect(page.getByLabel('Email')).toHaveValue('siti.contoh.example');
  await expect(page.getByLabel('Nomor HP')).toHaveValue('0812 3456 7890');
  await expect(page.getByLabel('Buat kata sandi')).toHaveValue('');
  await alert.getByRole('link').first().click();
  await expect(page).toHaveURL(/#email$/);
});

test('the second factor is set up by QR code or by typing, and asked for when signing in @plain', async ({
  page,
}) => {
  const email = anAddress();
  await signUp(page, email);
  await page.goto(paths.ownAccount('kode'));
  await page.getByLabel('Kata sandi akun Anda').fill(password);
  await page.getByRole('button', { name: 'Nyalakan kode masuk' }).click();
  await expect(page.getByRole('img', { name: 'Kode QR untuk aplikasi kode' })).toBeVisible();
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  await page.getByLabel('Enam angka dari aplikasi').fill('12');
  await page.getByRole('button', { name: 'Nyalakan' }).click();
  await expect(page.getByRole('alert')).toContainText('Kode tidak cocok.');
  await page.getByLabel('Enam angka dari aplikasi').fill(codeAt(secret, new Date()));
  await page.getByRole('button', { name: 'Nyalakan' }).click();
  await expect(page.getByRole('note')).toContainText('Kode masuk nyala.');

  await page.getByRole('button', { name: 'Keluar' }).click();
  await signIn(page, email, password);
  await expect(page).toHaveURL(/\/masuk\/kode\?lanjut=%2Fakun$/);
  await page.goto(paths.ownAccount('data'));
  await expect(page).toHaveURL(/\/masuk\/kode/);
  // The code of the next half minute, which the app's clock may be ahead by: the present one has been used.
  await page.getByLabel('Enam angka').fill(codeAt(secret, new Date(Date.now() + 30_000)));
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expect(page).toHaveURL(/\/akun\/data$/);
});

test('the e-mail address changes once both mailboxes have agreed @plain', async ({ page }) => {
  const [email, newEmail] = [anAddress(), anAddress()];
  await signUp(page, email);
  await page.goto(paths.ownAccount('kontak'));
  await page.getByLabel('Email baru').fill(newEmail);
  await page.getByLabel('Kata sandi akun Anda').first().fill(password);
  await page.getByRole('button', { name: 'Kirim tautan' }).click();
  await expect(page.getByRole('note').first()).toContainText('Email berganti setelah keduanya dibuka.');
  await page.goto(linkIn(await lastLetterTo(newEmail, 'Konfirmasi alamat email baru')));
  await page.getByRole('button', { name: 'Ya, ganti email' }).click();
  await expect(page.getByRole('note')).toContainText('alamat yang satu lagi');
  await page.goto(linkIn(await lastLetterTo(email, 'Setujui penggantian email')));
  await page.getByRole('button', { name: 'Ya, ganti email' }).click();
  await expect(page.getByRole('note')).toContainText('Email akun sudah diganti.');
  await page.goto(paths.account);
  await expect(page.getByRole('main')).toContainText(newEmail);
});

test('one’s own data come as a ZIP, and nobody gets them without being signed in', async ({
  page,
  playwright,
}) => {
  await signUp(page, anAddress());
  const answer = await page.request.get(paths.ownData);
  expect(answer.headers()['content-type']).toBe('application/zip');
  expect(answer.headers()['cache-control']).toBe('no-store');
  expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
  const nobody = await playwright.request.newContext({ baseURL: process.env['SITE_UNDER_TEST'] ?? '' });
  expect((await nobody.get(paths.ownData)).url()).toContain('/masuk?lanjut=');
  await nobody.dispose();
});

test('a session is new after signing in, and its cookie is for this site’s own pages alone', async ({
  page,
}) => {
  const email = anAddress();
  await signUp(page, email);
  const [first] = await page.context().cookies();
  expect(first).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  await page.goto(paths.account);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page).toHaveURL(/\/masuk/);
  await page.context().addCookies(first === undefined ? [] : [first]);
  await page.goto(paths.account);
  await expect(page).toHaveURL(/\/masuk/);
  await signIn(page, email, password);
  await expect(page).toHaveURL(/\/akun$/);
  const [second] = await page.context().cookies();
  expect(second?.value).not.toBe(first?.value);
});

test('a form from another site signs nobody in or out', async ({ page, request }) => {
  await signUp(page, anAddress());
  const [cookie] = await page.context().cookies();
  const headers = { origin: 'https://evil.example', cookie: `${cookie?.name ?? ''}=${cookie?.value ?? ''}` };
  const answer = await request.post(`${paths.signOut}?_action=account.signOut`, { headers, form: {} });
  expect(answer.status()).toBe(403);
  await page.goto(paths.account);
  await expect(page).toHaveURL(/\/akun$/);
});

test('pages with a token or a form to get in are kept nowhere', async ({ request }) => {
  for (const path of [paths.signIn(), paths.signUp, paths.resetPassword('x'), paths.verifyEmail('x')]) {
    expect((await request.get(path)).headers()['cache-control']).toBe('no-store');
  }
});
