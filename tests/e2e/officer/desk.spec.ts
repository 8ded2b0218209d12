import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { aPdf, aScreenshot } from '../../domain/evidence/papers.ts';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

// A form that is to be mended is answered 400, and what somebody may not see 404.
test.use({ expectedComplaints: [/status of 40[04]/] });

/** So many claims are decided by keyboard; `DESK_ITEMS=500` for the number that a day may bring. */
const items = Number(process.env['DESK_ITEMS'] ?? 30);

/** An UMKM of a kecamatan (of Tangerang Selatan) that no other test uses, so that the filter keeps other claims out. */
async function aCrowd(kecamatanCode: string, count: number): Promise<number> {
  const { enterpriseId } = await aWorkspace(`Antrean Uji ${kecamatanCode}`);
  await withSiteDatabase(async (database) => {
    const submittedAt = new Date().toISOString();
    await database.run(
      sql`update enterprises set kabkota_code = ${kecamatanCode.slice(0, 5)}, kecamatan_code = ${kecamatanCode},
        kelurahan_code = null where id = ${enterpriseId}`,
    );
    // Other tests write claims meanwhile, so the database numbers them.
    await database.run(sql`
      insert into claims (kind, enterprise_id, submitted_at)
      select 'business_id', ${enterpriseId}, ${submittedAt}
      from json_each(${JSON.stringify(Array.from({ length: count }, (_, nth) => nth))})`);
    await database.run(sql`
      insert into business_ids (claim_id, kind, number)
      select id, 'iumk', 'IUMK/' || ${kecamatanCode} || '/' || id from claims
      where enterprise_id = ${enterpriseId} and submitted_at = ${submittedAt}`);
  });
  return enterpriseId;
}

function decisionsOf(enterpriseId: number): Promise<{ decision: string; count: number }[]> {
  return withSiteDatabase((database) =>
    database.all<{ decision: string; count: number }>(sql`
      select v.decision, count(*) count from claims c join verifications v on v.claim_id = c.id
      where c.enterprise_id = ${enterpriseId} and c.kind = 'business_id' and v.superseded_at is null
      group by v.decision order by v.decision`),
  );
}

/** Waits for the page of a claim and until its keys are heard: the button that explains them shows itself then. */
async function expectPlace(page: Page, place: string): Promise<void> {
  await expect(page.getByText(place, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tombol pintas' })).toBeVisible();
}

/** Decides by keys alone what is on the page, and waits for the next. */
async function decideByKeys(page: Page, keys: readonly string[]): Promise<void> {
  const before = page.url();
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL((url) => url.href !== before && url.searchParams.has('pesan'));
}

test(`a verifier decides ${items} claims by keyboard alone`, async ({ page, context }) => {
  test.setTimeout(60_000 + items * 1000);
  const enterpriseId = await aCrowd('36.74.01', items);
  await signInAs(context, { officer: 'verifier' });
  await page.goto('/petugas/klaim?kecamatan=36.74.01');
  await expect(page.getByRole('status')).toHaveText(`${items.toLocaleString('id-ID')} klaim menunggu`);
  await page.getByRole('link', { name: 'Mulai periksa' }).focus();
  await page.keyboard.press('Enter');
  await expectPlace(page, `1 dari ${items.toLocaleString('id-ID')}`);
  const begun = Date.now();
  for (let nth = 0; nth < items; nth += 1) {
    // Of ten, eight are in order, one is sent back and one refused.
    const keys = nth % 10 === 8 ? ['m', '3'] : nth % 10 === 9 ? ['t', '1'] : ['v', '2'];
    await decideByKeys(page, keys);
  }
  test.info().annotations.push({ type: 'seconds', description: String((Date.now() - begun) / 1000) });
  await expect(page.getByText('Antrean ini selesai.')).toBeVisible();
  const tenth = items / 10;
  expect(await decisionsOf(enterpriseId)).toEqual([
    { decision: 'needs_correction', count: tenth },
    { decision: 'refused', count: tenth },
    { decision: 'verified', count: items - 2 * tenth },
  ]);
  const methods = await withSiteDatabase((database) =>
    database.all(sql`select distinct v.method, v.reason from claims c join verifications v on v.claim_id = c.id
      where c.enterprise_id = ${enterpriseId} and c.kind = 'business_id' order by v.decision`),
  );
  expect(methods).toEqual([
    { method: null, reason: 'Nomor yang diisi berbeda dengan nomor di bukti.' },
    { method: null, reason: 'Dokumen ini milik usaha lain.' },
    { method: 'register_checked', reason: null },
  ]);
});

test('the keys go to and fro, say what they do, leave a note in peace and can be switched off', async ({
  page,
  context,
}) => {
  await aCrowd('36.74.02', 3);
  await signInAs(context, { officer: 'verifier' });
  await page.goto('/petugas/klaim?kecamatan=36.74.02');
  await page.getByRole('link', { name: 'Mulai periksa' }).click();
  await expectPlace(page, '1 dari 3');
  await page.keyboard.press('n');
  await expectPlace(page, '2 dari 3');
  await page.keyboard.press('p');
  await expectPlace(page, '1 dari 3');

  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Tombol pintas' });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('simpan keputusan, lanjut');
  await page.keyboard.press('?');
  await expect(dialog).toBeHidden();

  await page.keyboard.press('t');
  await page.keyboard.press('5');
  await page.keyboard.press('c');
  await page.keyboard.type('nanti tutup? 1');
  await expect(page.getByLabel('Catatan untuk pemilik')).toHaveValue('nanti tutup? 1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await expect(page.getByRole('radio', { name: 'Verifikasi' })).toBeChecked();
  await expect(page.getByLabel('Catatan untuk pemilik')).toBeHidden();

  await page.keyboard.press('?');
  await dialog.getByLabel('Pakai tombol satu huruf').uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('t');
  await expect(page.getByRole('radio', { name: 'Verifikasi' })).toBeChecked();
});

test('a claim stands beside its evidence; what is missing is said, and the owner gets the answer', async ({
  page,
  context,
  browser,
}) => {
  const { enterpriseId, slug } = await aWorkspace('Meja Periksa Uji');
  const owner = await browser.newContext();
  await signInAs(owner, { enterpriseId });
  const form = await owner.newPage();
  await form.goto(`/kelola/${slug}/klaim/baru/sertifikat`);
  await form.getByLabel('Jenis sertifikat').selectOption('halal');
  await form.getByLabel('Nomor sertifikat').fill('12345');
  await form.getByLabel('Berlaku sampai').fill('2030-05-31');
  await form.getByRole('button', { name: 'Simpan' }).click();
  const send = async (name: string, mimeType: string, buffer: Buffer) => {
    await form.getByLabel('Pilih foto atau PDF').setInputFiles({ name, mimeType, buffer });
    await form.getByRole('button', { name: 'Unggah' }).click();
    await expect(form.getByRole('link', { name })).toBeVisible();
  };
  await send('layar.png', 'image/png', await aScreenshot());
  await send('halal.pdf', 'application/pdf', aPdf());
  await form.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click();
  const claimId = /klaim\/(\d+)/.exec(form.url())?.[1] ?? '';

  const accountId = await signInAs(context, { officer: 'verifier' });
  await page.goto(`/petugas/klaim/${claimId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sertifikat halal');
  await expect(page.getByText('Nomor sertifikat halal biasanya ID')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Cek di bpjph.halal.go.id' })).toHaveAttribute(
    'href',
    'https://bpjph.halal.go.id/search',
  );
  const picture = page.getByRole('img', { name: 'Bukti: layar.png' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(360);
  await expect(page.getByRole('link', { name: 'Unduh PDF' })).toBeVisible();
  const opened = await withSiteDatabase((database) =>
    database.all(sql`select command from audit_entries where account_id = ${accountId}`),
  );
  expect(opened).toEqual([{ command: 'open-evidence' }]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole('radio', { name: 'Verifikasi' }).check();
  await expect(page.getByLabel('Berlaku sampai')).toHaveValue('2030-05-31');
  await page.getByRole('radio', { name: 'Minta perbaikan' }).check();
  await page.getByLabel('Catatan untuk pemilik').fill('Nomornya diawali ID.');
  await page.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await expect(page.getByRole('alert')).toContainText('Pilih alasannya');
  await expect(page.getByLabel('Catatan untuk pemilik')).toHaveValue('Nomornya diawali ID.');
  await page.getByRole('radio', { name: 'Nomor yang diisi berbeda' }).check();
  await page.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await expect(page.getByText('Tersimpan: dikembalikan untuk diperbaiki.')).toBeVisible();
  await page.getByRole('link', { name: 'Lihat klaim tadi' }).click();
  await expect(page.getByText('Diminta perbaikan: klaim ini')).toBeVisible();

  await form.reload();
  await expect(form.getByText('Nomornya diawali ID.')).toBeVisible();
  await owner.close();
});

test('of two verifiers with the same claim open the second is told, and nothing typed is lost', async ({
  page,
  context,
  browser,
}) => {
  const enterpriseId = await aCrowd('36.74.03', 1);
  await signInAs(context, { officer: 'verifier' });
  await page.goto('/petugas/klaim?kecamatan=36.74.03');
  await page.getByRole('link', { name: 'Mulai periksa' }).click();
  const second = await browser.newContext();
  await signInAs(second, { officer: 'verifier' });
  const other = await second.newPage();
  await other.goto(page.url());
  await expect(other.getByText(/Ada petugas lain \(Dinas Contoh\) yang membuka ini sejak/)).toBeVisible();
  await page.getByRole('radio', { name: 'Verifikasi' }).check();
  await page.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await expect(page.getByText('Antrean ini selesai.')).toBeVisible();
  await other.getByRole('radio', { name: 'Tolak' }).check();
  await other.getByRole('radio', { name: 'Dokumen ini milik usaha lain' }).check();
  await other.getByLabel('Catatan untuk pemilik').fill('Lihat namanya.');
  await other.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await expect(other.getByRole('alert')).toContainText('Petugas lain baru saja memutuskan klaim ini');
  await expect(other.getByLabel('Catatan untuk pemilik')).toHaveValue('Lihat namanya.');
  expect(await decisionsOf(enterpriseId)).toEqual([{ decision: 'verified', count: 1 }]);
  await second.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a claim is found by its filter, decided by a form and followed by the next', async ({
    page,
    context,
  }) => {
    const enterpriseId = await aCrowd('36.74.05', 2);
    await signInAs(context, { officer: 'verifier' });
    await page.goto('/petugas/klaim?kecamatan=36.74.05');
    await page.getByLabel('Jenis').selectOption({ label: 'Izin usaha' });
    await page.getByLabel('Kecamatan').selectOption({ label: 'Benda' });
    await page.getByRole('button', { name: 'Tampilkan' }).click();
    await expect(page).toHaveURL(/jenis=business_id&kecamatan=36\.71\.\d\d&/);
    await page.goto('/petugas/klaim?kecamatan=36.74.05');
    await page.getByRole('link', { name: 'Mulai periksa' }).click();
    await expect(page.getByText('1 dari 2')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Tombol pintas' })).toBeHidden();
    await page.getByRole('radio', { name: 'Verifikasi' }).check();
    await page.getByRole('button', { name: 'Simpan, lanjut' }).click();
    await expect(page.getByText('Tersimpan: terverifikasi.')).toBeVisible();
    await expect(page.getByText('1 dari 1')).toBeVisible();
    expect(await decisionsOf(enterpriseId)).toEqual([{ decision: 'verified', count: 1 }]);
  });
});

test("a programme's manager finds trainings and nothing else", async ({ page, context }) => {
  const { enterpriseId } = await aWorkspace('Pelatihan Meja Uji');
  const other = await aCrowd('36.74.04', 1);
  const { trainingId, permitId } = await withSiteDatabase(async (database) => {
    await database.run(sql`delete from verifications where claim_id in
      (select id from claims where enterprise_id = ${enterpriseId})`);
    const submittedAt = new Date().toISOString();
    const [training] = await database.all<{ id: number }>(sql`update claims set submitted_at = ${submittedAt}
      where enterprise_id = ${enterpriseId} returning id`);
    const [permit] = await database.all<{ id: number }>(
      sql`select id from claims where enterprise_id = ${other} and kind = 'business_id'`,
    );
    return { trainingId: training?.id ?? 0, permitId: permit?.id ?? 0 };
  });
  await signInAs(context, { officer: 'programme_manager' });
  await page.goto('/petugas');
  await expect(page.getByRole('link', { name: /^Klaim [1-9]/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Permohonan UMKM/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Klaim', exact: true }).click();
  await expect(page.getByText('Anda memeriksa pelatihan')).toBeVisible();
  await expect(page.getByLabel('Jenis')).toHaveCount(0);
  expect((await page.goto(`/petugas/klaim/${permitId}`))?.status()).toBe(404);
  await page.goto(`/petugas/klaim/${trainingId}`);
  await page.getByRole('radio', { name: 'Verifikasi' }).check();
  await page.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await expect(page.getByText('Tersimpan: terverifikasi.')).toBeVisible();
});

test('an admin searches the audit log and takes it along; a verifier finds none', async ({
  page,
  context,
  browser,
}) => {
  const { enterpriseId, slug } = await aWorkspace('Audit Uji');
  const owner = await browser.newContext();
  const ownerId = await signInAs(owner, { enterpriseId });
  const form = await owner.newPage();
  await form.goto(`/kelola/${slug}/klaim/baru/sertifikat`);
  await form.getByLabel('Jenis sertifikat').selectOption('sni');
  await form.getByRole('button', { name: 'Simpan' }).click();
  await expect(form.getByLabel('Pilih foto atau PDF')).toBeVisible();
  await owner.close();

  const accountId = await signInAs(context, { officer: 'admin' });
  await page.goto('/petugas');
  await page.getByRole('link', { name: 'Pengaturan' }).click();
  await page.getByRole('link', { name: 'Audit' }).click();
  await page.getByLabel('UMKM').fill(slug);
  await page.getByRole('button', { name: 'Cari' }).click();
  await expect(page.getByRole('status')).toHaveText('1 catatan');
  await expect(page.getByRole('row', { name: /declare-claim/ })).toContainText(ownerId);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^audit-\d{4}-\d{2}-\d{2}\.csv$/);
  await page.goto(`/petugas/audit?siapa=${accountId}`);
  await expect(page.getByRole('row', { name: /export-audit/ })).toBeVisible();

  const verifier = await browser.newContext();
  await signInAs(verifier, { officer: 'verifier' });
  expect((await verifier.request.get('/petugas/audit')).status()).toBe(404);
  expect((await verifier.request.get('/petugas/audit/ekspor.csv')).status()).toBe(404);
  await verifier.close();
});
