import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { useDatabase } from '#db/client.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { verifyClaim, type ClaimDecision } from '#src/domain/claim/verify-claim.server.ts';
import { aPdf, aPhotographedPaper } from '../../domain/evidence/papers.ts';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

// A form that is to be mended is answered 400.
test.use({ expectedComplaints: [/status of 400/] });

/** An officer's decision about a claim that waits. */
async function decide(
  claimId: number,
  decision: { reason: string } | { validUntilOn: string },
): Promise<void> {
  await withSiteDatabase(async (database) => {
    useDatabase(database);
    const [row] = await database.all<{ last: number | null }>(
      sql`select max(id) last from verifications where claim_id = ${claimId}`,
    );
    const base = { claimId, insteadOf: row?.last ?? null };
    const asked: ClaimDecision =
      'reason' in decision
        ? { ...base, decision: 'needs_correction', reason: decision.reason }
        : { ...base, ...decision, decision: 'verified', method: 'register_checked' };
    expect(await verifyClaim(operator, asked)).toMatchObject({ ok: true });
    useDatabase(undefined);
  });
}

async function upload(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Pilih foto atau PDF').setInputFiles({ name, mimeType, buffer });
  await page.getByRole('button', { name: 'Unggah' }).click();
}

const claimIdIn = (page: Page) => Number(/klaim\/(\d+)/.exec(page.url())?.[1]);

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

test(
  'a mark is recorded with its evidence, sent, verified, and stands in the shop with its sign',
  { tag: '@plain' },
  async ({ page, context }) => {
    const { enterpriseId, slug } = await aWorkspace('Batik Klaim Uji', { isTrained: false });
    await signInAs(context, { enterpriseId });
    await page.goto(`/kelola/${slug}/klaim`);
    await expect(page.getByRole('heading', { name: 'Belum ada HAKI atau izin' })).toBeVisible();
    await page.getByRole('link', { name: 'Tambah' }).click();
    await page.getByRole('link', { name: /^Merek Nama/ }).click();

    await page.getByLabel('Nama merek').fill('Kembang Klaim');
    await page.getByLabel('Sekarang sampai tahap apa?').selectOption('Didaftar');
    await page.getByLabel('Nomor permohonan').fill('DID2024012345');
    await page.getByLabel('Tanggal pengajuan').fill('2024-08-05');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('alert')).toContainText('Tahap ini sudah punya nomor');
    await expect(page.getByLabel('Nama merek')).toHaveValue('Kembang Klaim');
    await expect(page.getByLabel('Tanggal pengajuan')).toHaveValue('2024-08-05');

    await page.getByLabel('Nomor pendaftaran').fill('IDM00091234');
    await page.getByLabel('Usaha ini').check();
    await page.getByLabel('Kelas 25').check();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('Tersimpan. Sekarang tambahkan buktinya.')).toBeVisible();
    await expect(page.getByText('Bentuk nomor pendaftaran ini tidak biasa')).toBeVisible();

    await upload(page, 'sertifikat.jpg', 'image/jpeg', Buffer.from('bukan gambar'));
    await expect(page.getByRole('alert')).toContainText('bukan PDF, JPEG, atau PNG');
    await upload(page, 'sertifikat.jpg', 'image/jpeg', await aPhotographedPaper());
    await expect(page.getByRole('link', { name: 'sertifikat.jpg' })).toBeVisible();
    await page.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click();
    await expect(page.getByText('Sedang diperiksa petugas')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merek “Kembang Klaim”');

    await decide(claimIdIn(page), { validUntilOn: '2099-12-31' });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merek “Kembang Klaim®”');
    await expect(page.getByText('Terverifikasi sampai 5 Agu 2034')).toBeVisible();
    await page.goto(`/umkm/${slug}`);
    await expect(page.getByText('Merek “Kembang Klaim®” terdaftar').first()).toBeVisible();
  },
);

test(
  'a claim that a verifier sent back is corrected and sent again',
  { tag: '@plain' },
  async ({ page, context }) => {
    const { enterpriseId, slug } = await aWorkspace('Keripik Klaim Uji');
    await signInAs(context, { enterpriseId });
    await page.goto(`/kelola/${slug}/klaim/baru/sertifikat`);
    await page.getByLabel('Jenis sertifikat').selectOption('pirt');
    await page.getByLabel('Nomor sertifikat').fill('206360301012399');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('Kode daerah di nomor P-IRT ini 3603')).toBeVisible();
    await upload(page, 'pirt.pdf', 'application/pdf', aPdf());
    await page.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click();
    await expect(page.getByText('Terkirim.')).toBeVisible();
    const claimId = claimIdIn(page);

    await decide(claimId, { reason: 'Nomor di foto lain dari yang diketik.' });
    await page.goto(`/kelola/${slug}/klaim`);
    const card = page.getByRole('listitem').filter({ hasText: 'Perlu perbaikan' });
    await expect(card).toContainText('Nomor di foto lain dari yang diketik.');
    await card.getByRole('link').click();
    await page.getByRole('link', { name: 'Perbaiki data' }).click();
    await expect(page.getByLabel('Nomor sertifikat')).toHaveValue('206360301012399');
    await page.getByLabel('Nomor sertifikat').fill('206367101012399');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('Perubahan tersimpan.')).toBeVisible();
    await expect(page.getByText('Periksa lagi')).toHaveCount(0);
    await page.getByRole('button', { name: 'Ajukan lagi' }).click();
    await expect(page.getByText('Sedang diperiksa petugas')).toBeVisible();
  },
);

test(
  'a verified claim keeps its badge while its change waits',
  { tag: '@plain' },
  async ({ page, context }) => {
    const { enterpriseId, slug } = await aWorkspace('Dodol Klaim Uji');
    await signInAs(context, { enterpriseId });
    await page.goto(`/kelola/${slug}/klaim/baru/sertifikat`);
    await page.getByLabel('Jenis sertifikat').selectOption('halal');
    await page.getByLabel('Nomor sertifikat').fill('ID36110000123456789');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await upload(page, 'halal.pdf', 'application/pdf', aPdf());
    await page.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click();
    await expect(page.getByText('Terkirim.')).toBeVisible();
    const first = claimIdIn(page);
    await decide(first, { validUntilOn: '2099-12-31' });

    await page.goto(`/kelola/${slug}/klaim/${first}/ubah`);
    await expect(page.getByText('Data ini sudah terverifikasi.')).toBeVisible();
    await page.getByLabel('Nomor sertifikat').fill('ID36110000123456780');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('tanda yang lama tetap tampil')).toBeVisible();
    await expect(page.getByRole('link', { name: 'halal.pdf' })).toBeVisible();
    const second = claimIdIn(page);
    expect(second).not.toBe(first);
    await page.goto(`/umkm/${slug}`);
    await expect(page.getByText('ID36110000123456789').first()).toBeVisible();
    await expect(page.getByText('ID36110000123456780')).toHaveCount(0);

    await page.goto(`/kelola/${slug}/klaim/${second}`);
    await page.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click();
    await expect(page.getByText('Terkirim.')).toBeVisible();
    await decide(second, { validUntilOn: '2099-12-31' });
    await page.goto(`/kelola/${slug}/klaim/${first}`);
    await expect(page.getByText('Diganti dengan data yang baru.')).toBeVisible();
  },
);

test(
  'what ends soon is told, and stands in the calendar file',
  { tag: '@plain' },
  async ({ page, context }) => {
    const { enterpriseId, slug } = await aWorkspace('Sambal Klaim Uji');
    await signInAs(context, { enterpriseId });
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await page.goto(`/kelola/${slug}/klaim/baru/sertifikat`);
    await page.getByLabel('Jenis sertifikat').selectOption('halal');
    await page.getByLabel('Berlaku sampai').fill(soon);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.goto(`/kelola/${slug}/klaim`);
    await expect(page.getByRole('note').filter({ hasText: 'Segera berakhir' })).toContainText(
      /\d+ hari lagi/,
    );
    const file = await page.request.get(`/kelola/${slug}/klaim/kalender.ics`);
    expect(file.headers()['content-type']).toContain('text/calendar');
    const text = await file.text();
    expect(text).toContain(`DTSTART;VALUE=DATE:${soon.replaceAll('-', '')}`);
    expect(text).toContain('TRIGGER:-P30D');
  },
);

test('every page of claims is sound on a phone', async ({ page, context }) => {
  const { enterpriseId, slug } = await aWorkspace('Kopi Klaim Uji');
  await signInAs(context, { enterpriseId });
  for (const part of [
    '',
    '/baru',
    '/baru/merek',
    '/baru/sertifikat',
    '/baru/izin-usaha',
    '/baru/pelatihan',
    '/biaya',
  ]) {
    await page.goto(`/kelola/${slug}/klaim${part}`);
    await expectSound(page);
  }
  await page.goto(`/kelola/${slug}/klaim/baru/izin-usaha`);
  await page.getByLabel('NIB', { exact: true }).check();
  await page.getByLabel('Nomor').fill('123');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('alert')).toContainText('13 angka');
  await expectSound(page);
  await page.getByLabel('Nomor').fill(String(Date.now()));
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Tersimpan. Sekarang')).toBeVisible();
  await expectSound(page);
  await page.goto(page.url().replace(/\?.*/, '/ubah'));
  await expectSound(page);
});

test('classes of goods are found by what one makes', { tag: '@javascript' }, async ({ page, context }) => {
  const { enterpriseId, slug } = await aWorkspace('Kecap Klaim Uji');
  await signInAs(context, { enterpriseId });
  await page.goto(`/kelola/${slug}/klaim/baru/merek`);
  await page.getByRole('searchbox').fill('batik');
  await expect(page.getByLabel('Kelas 24')).toBeVisible();
  await expect(page.getByLabel('Kelas 3', { exact: false }).first()).toBeHidden();
});

test('another UMKM’s claims and evidence are not found, by page, file and form', async ({
  page,
  context,
  browser,
}) => {
  const mine = await aWorkspace('Tape Klaim Uji');
  await signInAs(context, { enterpriseId: mine.enterpriseId });
  await page.goto(`/kelola/${mine.slug}/klaim/baru/sertifikat`);
  await page.getByLabel('Jenis sertifikat').selectOption('halal');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await upload(page, 'halal.pdf', 'application/pdf', aPdf());
  const href = (await page.getByRole('link', { name: 'halal.pdf' }).getAttribute('href')) ?? '';
  const id = /(\d+)$/.exec(href)?.[1] ?? '';
  const claimId = claimIdIn(page);
  const own = await page.request.get(href);
  expect(own.status()).toBe(200);
  expect(await own.body()).toEqual(aPdf());
  expect(own.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="halal.pdf"; filename*=UTF-8''halal.pdf`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'self'; sandbox",
  });
  for (const trick of ['0', '-1', '1e3', `${id}.pdf`, `${id}%00`, `..%2F${id}`, '99999999999999', `0${id}`]) {
    const answer = await page.request.get(`/kelola/${mine.slug}/bukti/${trick}`);
    expect([400, 404], trick).toContain(answer.status());
  }
  expect((await page.request.get(`/petugas/bukti/${id}`)).status()).toBe(404);

  const theirs = await aWorkspace('Rival Klaim Uji');
  const visitors = [
    { who: { enterpriseId: theirs.enterpriseId }, slug: theirs.slug },
    { who: { enterpriseId: mine.enterpriseId, role: 'order_desk' as const }, slug: mine.slug },
    { who: { officer: 'trade_officer' as const }, slug: mine.slug },
  ];
  for (const { who, slug } of visitors) {
    const other = await browser.newContext();
    await signInAs(other, who);
    for (const address of [
      href,
      `/kelola/${slug}/bukti/${id}`,
      `/petugas/bukti/${id}`,
      `/kelola/${slug}/klaim/${claimId}`,
      `/kelola/${slug}/klaim/${claimId}/ubah`,
    ]) {
      expect([address, (await other.request.get(address)).status()]).toEqual([address, 404]);
    }
    const sent = await other.request.post(`/kelola/${slug}/klaim/${claimId}?_action=claim.withdraw`, {
      form: { claim: String(claimId) },
      headers: { Origin: process.env['SITE_UNDER_TEST'] ?? '' },
    });
    expect(sent.status()).toBeGreaterThanOrEqual(400);
    await other.close();
  }
  const stranger = await browser.newContext();
  expect((await stranger.request.get(href, { maxRedirects: 0 })).status()).toBe(302);
  await stranger.close();
  expect((await page.request.get(href)).status()).toBe(200);
});
