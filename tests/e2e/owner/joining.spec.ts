import type { Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { enterprises } from '#db/schema/index.ts';
import { aPdf } from '../../domain/evidence/papers.ts';
import { expect, test } from '../../support/browser.ts';
import { aCodeFor, anInvitationOf, aPerson } from '../../support/joining.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

// A page that says what to mend, or that an invitation is over, is an error by intent.
test.use({ expectedComplaints: [/status of 40[04]/] });

/** A name that no other test and no other run has. */
const aName = (word: string): string => `${word} Uji ${randomInt(1_000_000_000)}`;

async function confirmCode(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Apakah ini UMKM Anda?');
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await page.getByRole('button', { name: 'Ya, ini UMKM saya' }).click();
}

test(
  'an owner types the code from the paper and becomes the owner of the UMKM',
  { tag: '@plain' },
  async ({ page, context }) => {
    const name = aName('Dapur');
    const { enterpriseId, slug } = await aWorkspace(name);
    await withSiteDatabase((database) =>
      database
        .update(enterprises)
        .set({ sourceUrl: 'https://berita.example/dapur', sourceYear: 2022 })
        .where(eq(enterprises.id, enterpriseId)),
    );
    const code = await aCodeFor(enterpriseId);
    await aPerson(context);
    await page.goto('/gabung');
    await page.getByRole('link', { name: 'Masukkan kode UMKM' }).click();
    await page.getByLabel('Kode dari petugas').fill('ABCD-EFGH-JKMN');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await expect(page.getByRole('alert')).toContainText('Kode ini tidak dikenal');
    await expect(page.getByLabel('Kode dari petugas')).toHaveValue('ABCD-EFGH-JKMN');

    await page.getByLabel('Kode dari petugas').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await confirmCode(page, name);
    await expect(page).toHaveURL(`/kelola/${slug}`);

    await page.goto(`/umkm/${slug}`);
    await expect(page.getByText('Halaman ini menunggu pemiliknya')).toHaveCount(0);
    await page.goto(`/gabung/kode?kode=${code}`);
    await expect(page.getByText('Kode ini sudah Anda pakai')).toBeVisible();
  },
);

test(
  'who scans the code before signing in keeps it, and another finds it used',
  { tag: '@plain' },
  async ({ page, context, browser }) => {
    const name = aName('Kriya');
    const { enterpriseId } = await aWorkspace(name);
    const code = await aCodeFor(enterpriseId);
    await page.goto(`/gabung/kode?kode=${code}`);
    await expect(page.getByText(name)).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Masuk', exact: true })).toHaveAttribute(
      'href',
      `/masuk?lanjut=${encodeURIComponent(`/gabung/kode?kode=${code}`)}`,
    );
    await aPerson(context);
    await page.reload();
    await confirmCode(page, name);

    const other = await browser.newContext();
    await aPerson(other);
    const late = await other.newPage();
    await late.goto(`${process.env['SITE_UNDER_TEST'] ?? ''}/gabung/kode?kode=${code}`);
    await expect(late.getByRole('alert')).toContainText('Kode ini sudah dipakai');
    await other.close();
  },
);

test(
  'a newcomer is offered a listed UMKM that is alike, and registers as a new one',
  { tag: '@plain' },
  async ({ page, context }) => {
    const name = aName('Keripik');
    const { slug } = await aWorkspace(name);
    await aPerson(context);
    await page.goto('/gabung');
    await page.getByRole('searchbox', { name: 'Nama UMKM' }).fill('kapal selam bertenaga nuklir');
    await page.getByRole('button', { name: 'Cari' }).click();
    await page.getByRole('link', { name: 'Daftarkan UMKM baru' }).click();

    await page.getByLabel('Nama UMKM').fill(name);
    await page.getByLabel('Kelurahan tempat usaha').fill('Jalan Mawar 3');
    await page.getByLabel('Nomor HP / WhatsApp usaha').fill('0812 000');
    await page.getByLabel('NIB').fill('12345');
    await page.getByRole('button', { name: 'Kirim pendaftaran' }).click();
    await expect(page.getByRole('alert')).toContainText('Kelurahan ini tidak ada di daftar');
    await expect(page.getByRole('alert')).toContainText('NIB harus 13 angka');
    await expect(page.getByLabel('Nama UMKM')).toHaveValue(name);

    await page.getByLabel('Kelurahan tempat usaha').fill('Sukarasa, Tangerang');
    await page.getByLabel('Nomor HP / WhatsApp usaha').fill(`08120${randomInt(1_000_000, 9_999_999)}`);
    await page.getByLabel('NIB').fill('');
    await page.getByRole('button', { name: 'Kirim pendaftaran' }).click();
    await expect(page.getByRole('heading', { name: 'Mungkin UMKM ini?' })).toBeVisible();
    await expect(page.getByRole('link', { name: `Ini usaha saya ${name}` })).toHaveAttribute(
      'href',
      `/gabung/umkm/${slug}`,
    );

    await page.getByRole('button', { name: 'Bukan, daftarkan sebagai UMKM baru' }).first().click();
    await expect(page.getByText('Permohonan terkirim.')).toBeVisible();
    await expect(page.getByText('Menunggu petugas')).toBeVisible();
    await page.goto('/kelola');
    await expect(page.getByRole('link', { name })).toBeVisible();
  },
);

test(
  'an applicant adds a photo of the certificate, which nobody else can open',
  { tag: '@plain' },
  async ({ page, context, browser }) => {
    const name = aName('Batik');
    const { slug } = await aWorkspace(name);
    await aPerson(context);
    await page.goto(`/gabung/umkm/${slug}`);
    await page.getByRole('button', { name: 'Kirim permohonan' }).click();
    await expect(page.getByRole('alert')).toContainText('Isi NIB atau nomor sertifikat pelatihan');
    await page.getByLabel('Nomor sertifikat pelatihan').fill('UJI/12/2026');
    await page.getByRole('button', { name: 'Kirim permohonan' }).click();
    await expect(page.getByText('Permohonan terkirim.')).toBeVisible();

    const buffer = aPdf();
    await page
      .getByLabel('Berkas')
      .setInputFiles({ name: 'catatan.txt', mimeType: 'text/plain', buffer: Buffer.from('halo') });
    await page.getByRole('button', { name: 'Tambahkan' }).click();
    await expect(page.getByRole('alert')).toContainText('bukan PDF, JPEG, atau PNG');
    await page
      .getByLabel('Berkas')
      .setInputFiles({ name: 'sertifikat.pdf', mimeType: 'application/pdf', buffer });
    await page.getByRole('button', { name: 'Tambahkan' }).click();
    await expect(page.getByText('Berkas tersimpan.')).toBeVisible();

    const file = page.getByRole('link', { name: 'sertifikat.pdf' });
    const address = `${process.env['SITE_UNDER_TEST'] ?? ''}${(await file.getAttribute('href')) ?? ''}`;
    expect((await page.request.get(address)).status()).toBe(200);
    const other = await browser.newContext();
    await aPerson(other);
    expect((await other.request.get(address)).status()).toBe(404);
    expect((await other.request.get(page.url().replace(/\?.*/, ''))).status()).toBe(404);
    await other.close();

    await page.getByText('Yang Anda kirim').click();
    await page.getByRole('button', { name: 'Batalkan permohonan' }).click();
    await expect(page.getByText('Permohonan dibatalkan.')).toBeVisible();
  },
);

test(
  'an owner invites somebody, who joins by the link and is let go again',
  { tag: '@plain' },
  async ({ page, context, browser }) => {
    const name = aName('Warung');
    const { enterpriseId, slug } = await aWorkspace(name);
    await signInAs(context, { enterpriseId });
    await page.goto(`/kelola/${slug}/tim`);
    await page.getByRole('button', { name: 'Buat tautan undangan' }).click();
    await expect(page.getByRole('alert')).toContainText('Tulis untuk siapa');
    await page.getByLabel('Untuk siapa').fill('Mbak Sari');
    await page.getByRole('radio', { name: /Penjawab pesanan/ }).check();
    await page.getByRole('button', { name: 'Buat tautan undangan' }).click();
    const link = await page.getByLabel('Tautan undangan').inputValue();
    await expect(page.getByRole('link', { name: 'Kirim lewat WhatsApp' })).toHaveAttribute(
      'href',
      /^https:\/\/wa\.me\/\?text=/,
    );

    const phone = await browser.newContext();
    const staff = await phone.newPage();
    await staff.goto(link);
    await expect(staff.getByRole('heading', { level: 1 })).toHaveText(`Gabung dengan tim ${name}?`);
    await aPerson(phone);
    await staff.reload();
    await staff.getByRole('button', { name: 'Ya, gabung' }).click();
    await expect(staff).toHaveURL(new RegExp(`/kelola/${slug}$`));
    await staff.goto(link);
    await expect(staff.getByText('Anda sudah ada di tim ini.')).toBeVisible();

    await page.goto(`/kelola/${slug}/tim`);
    await page.getByText('Atur', { exact: false }).last().click();
    await page.getByLabel('Alasan dikeluarkan').fill('Sudah tidak bekerja di sini');
    await page.getByRole('button', { name: 'Keluarkan dari tim' }).click();
    await expect(page.getByText('Anggota dikeluarkan.')).toBeVisible();
    expect((await phone.request.get(`${process.env['SITE_UNDER_TEST'] ?? ''}/kelola/${slug}`)).status()).toBe(
      404,
    );
    await phone.close();
  },
);

/** Makes an invitation and copies its link by the button. */
async function copiedInvitation(page: Page, slug: string): Promise<string> {
  await page.goto(`/kelola/${slug}/tim`);
  await page.getByLabel('Untuk siapa').fill('Budi');
  await page.getByRole('button', { name: 'Buat tautan undangan' }).click();
  const link = await page.getByLabel('Tautan undangan').inputValue();
  // A browser gives its clipboard to the window in front only.
  await page.bringToFront();
  await page.getByRole('button', { name: 'Salin tautan' }).click();
  await expect(page.getByRole('button', { name: 'Tersalin' })).toBeVisible();
  return link;
}

test('the link can be copied with one tap', { tag: '@javascript' }, async ({ page, context }) => {
  const { enterpriseId, slug } = await aWorkspace(aName('Kopi'));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signInAs(context, { enterpriseId });
  const link = await copiedInvitation(page, slug);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test(
  'the link can be copied where a page is not given the clipboard',
  { tag: '@javascript' },
  async ({ page, context }) => {
    const { enterpriseId, slug } = await aWorkspace(aName('Teh'));
    await context.addInitScript(() => {
      // As over plain http: there is none.
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await signInAs(context, { enterpriseId });
    const link = await copiedInvitation(page, slug);
    await page.reload();
    await page.getByLabel('Untuk siapa').focus();
    await page.keyboard.press('ControlOrMeta+V');
    // The field takes 60 letters.
    await expect(page.getByLabel('Untuk siapa')).toHaveValue(link.slice(0, 60));
  },
);

test(
  'the last owner cannot leave, and one of the staff can',
  { tag: '@plain' },
  async ({ page, context }) => {
    const { enterpriseId, slug } = await aWorkspace(aName('Jamu'));
    await signInAs(context, { enterpriseId });
    await page.goto(`/kelola/${slug}/tim`);
    await page.getByText('Keluar dari tim', { exact: true }).click();
    await expect(page.getByText('Anda satu-satunya pemilik')).toBeVisible();

    await signInAs(context, { enterpriseId, role: 'editor' });
    await page.goto(`/kelola/${slug}/tim`);
    await expect(page.getByRole('button', { name: 'Buat tautan undangan' })).toHaveCount(0);
    await page.getByText('Keluar dari tim', { exact: true }).click();
    await page.getByRole('button', { name: 'Keluar dari tim ini' }).click();
    await expect(page).toHaveURL(/\/kelola$/);
    await expect(page.getByText('Belum ada UMKM di akun ini.')).toBeVisible();
  },
);

test('an invitation that was followed says so to the next', { tag: '@plain' }, async ({ page, context }) => {
  const { enterpriseId } = await aWorkspace(aName('Madu'));
  const ownerId = await signInAs(context, { enterpriseId });
  const token = await anInvitationOf(ownerId, enterpriseId, 'editor');
  await aPerson(context);
  await page.goto(`/undangan-tim?token=${token}`);
  await page.getByRole('button', { name: 'Ya, gabung' }).click();
  await expect(page).toHaveURL(/\/kelola\//);
  await aPerson(context);
  await page.goto(`/undangan-tim?token=${token}`);
  await expect(page.getByText('Undangan ini sudah dipakai')).toBeVisible();
});
