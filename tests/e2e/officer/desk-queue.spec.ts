import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

// A form that is to be mended is answered 400, and what somebody may not see 404.
test.use({ expectedComplaints: [/status of 40[04]/] });

/** So many things of all kinds are handled by keyboard; `QUEUE_ITEMS=500` for the number that a day may bring. */
const items = Number(process.env['QUEUE_ITEMS'] ?? 20);

/** An UMKM of a kecamatan outside the city that no other test uses, so that the filter keeps others out. */
async function anEnterpriseIn(kecamatanCode: string): Promise<{ enterpriseId: number; slug: string }> {
  const made = await aWorkspace(`Meja Uji ${kecamatanCode}`, { isTrained: false });
  await withSiteDatabase((database) =>
    database.run(sql`update enterprises set kabkota_code = ${kecamatanCode.slice(0, 5)},
      kecamatan_code = ${kecamatanCode}, kelurahan_code = null where id = ${made.enterpriseId}`),
  );
  return made;
}

async function aClaim(database: Database, enterpriseId: number, kind: string): Promise<number> {
  const [claim] = await database.all<{ id: number }>(sql`
    insert into claims (kind, enterprise_id, submitted_at) values ('business_id', ${enterpriseId}, ${new Date().toISOString()})
    returning id`);
  const id = claim?.id ?? 0;
  await database.run(
    sql`insert into business_ids (claim_id, kind, number) values (${id}, ${kind}, ${`UJI/${id}`})`,
  );
  return id;
}

/** Of four things one is an application, one an edit of a product, and two are claims. */
async function aMixedQueue(kecamatanCode: string, count: number): Promise<number> {
  const { enterpriseId } = await anEnterpriseIn(kecamatanCode);
  await withSiteDatabase(async (database) => {
    const at = new Date().toISOString();
    const [account] = await database.all<{ id: string }>(sql`select id from accounts limit 1`);
    for (let nth = 0; nth < count; nth += 1) {
      if (nth % 4 < 2) await aClaim(database, enterpriseId, 'iumk');
      else if (nth % 4 === 2) {
        await database.run(sql`insert into registrations (kind, account_id, enterprise_id, name, submitted_at)
          values ('take_over', ${account?.id ?? ''}, ${enterpriseId}, ${`Pemohon ${nth}`}, ${at})`);
      } else {
        const [product] = await database.all<{ id: number }>(sql`
          insert into products (enterprise_id, slug, name, unit) values (${enterpriseId}, ${`uji-${enterpriseId}-${nth}`},
            ${`Opak ${nth}`}, 'bungkus') returning id`);
        await database.run(sql`insert into product_changes (product_id, fields, rules, state, made_at)
          values (${product?.id ?? 0}, '{"name":["Opak","Opak halal"]}', '[]', 'waiting', ${at})`);
      }
    }
  });
  return enterpriseId;
}

/** Decides by keys alone what is on the page, whatever it is, and waits for the next. */
async function handle(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Tombol pintas' })).toBeVisible();
  const before = page.url();
  const path = new URL(before).pathname;
  if (path.includes('/klaim/')) {
    for (const key of ['v', '2', 'Control+Enter']) await page.keyboard.press(key);
  } else if (path.includes('/perubahan/')) {
    for (const key of ['v', 'Enter']) await page.keyboard.press(key);
  } else {
    await page.keyboard.press('c');
    await page.keyboard.type('Belum lengkap.');
    for (const key of ['Escape', 'm', 'Enter']) await page.keyboard.press(key);
  }
  await page.waitForURL((url) => url.href !== before && url.searchParams.has('pesan'));
}

test(`a verifier handles ${items} things of all kinds by keyboard alone`, async ({ page, context }) => {
  test.setTimeout(60_000 + items * 1500);
  const enterpriseId = await aMixedQueue('36.74.06', items);
  await signInAs(context, { officer: 'verifier' });
  await page.goto('/petugas?kecamatan=36.74.06');
  await expect(page.getByRole('status')).toHaveText(`${items.toLocaleString('id-ID')} menunggu`);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  for (const key of ['j', 'j', 'k']) await page.keyboard.press(key);
  await expect(page.locator('tbody th a').first()).toBeFocused();
  const begun = Date.now();
  await page.keyboard.press('Enter');
  await page.waitForURL(/antrean=semua/);
  for (let nth = 0; nth < items; nth += 1) await handle(page);
  test.info().annotations.push({ type: 'seconds', description: String((Date.now() - begun) / 1000) });
  await expect(page.getByText('Tidak ada yang menunggu dengan saringan ini.')).toBeVisible();
  const counts = await withSiteDatabase((database) =>
    database.all(sql`
      select (select count(*) from claims c join verifications v on v.claim_id = c.id
          where c.enterprise_id = ${enterpriseId} and v.decision = 'verified') claims,
        (select count(*) from registrations where enterprise_id = ${enterpriseId} and decision = 'needs_correction') joining,
        (select count(*) from product_changes g join products p on p.id = g.product_id
          where p.enterprise_id = ${enterpriseId} and g.state = 'accepted') edits`),
  );
  expect(counts).toEqual([{ claims: items / 2, joining: items / 4, edits: items / 4 }]);
});

test('a claim that two must agree on: the first proposes, the second reads the note, declines, then agrees', async ({
  page,
  context,
  browser,
}) => {
  const { enterpriseId } = await anEnterpriseIn('36.74.07');
  const claimId = await withSiteDatabase((database) => aClaim(database, enterpriseId, 'tdp'));
  const admin = await browser.newContext();
  await signInAs(admin, { officer: 'admin' });
  const keeper = await admin.newPage();
  await keeper.goto('/petugas/mata-kedua');
  await keeper.getByLabel('Klaim yang perlu dua petugas').selectOption('business_id:tdp');
  await keeper.getByRole('button', { name: 'Tambah aturan' }).click();
  await expect(keeper.getByText('Aturan ditambahkan.')).toBeVisible();
  expect((await new AxeBuilder({ page: keeper }).analyze()).violations).toEqual([]);

  await signInAs(context, { officer: 'verifier' });
  await page.goto('/petugas?kecamatan=36.74.07');
  await page.getByRole('link', { name: 'Mulai periksa' }).click();
  await page.getByLabel('Catatan untuk petugas lain').fill('Sudah ditelepon pemiliknya.');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByText('Catatan internal tersimpan.')).toBeVisible();
  await page.getByRole('radio', { name: 'Verifikasi' }).check();
  await page.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await expect(page.getByText('Tersimpan: menunggu verifikator kedua.')).toBeVisible();
  await expect(page.getByText('Tidak ada yang menunggu dengan saringan ini.')).toBeVisible();

  const second = await browser.newContext();
  await signInAs(second, { officer: 'verifier' });
  const other = await second.newPage();
  await other.goto('/petugas?kecamatan=36.74.07');
  await expect(other.getByText('menunggu verifikator kedua')).toBeVisible();
  await other.getByRole('link', { name: 'Mulai periksa' }).click();
  await expect(other.getByText('Sudah ditelepon pemiliknya.')).toBeVisible();
  await other.getByRole('radio', { name: 'Tidak setuju' }).check();
  await other.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await expect(other.getByRole('alert')).toContainText('Tulis mengapa tidak setuju');
  await other.getByLabel('Mengapa tidak setuju?').fill('Nomornya kurang satu angka.');
  await other.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await expect(other.getByText('klaim kembali ke antrean')).toBeVisible();

  await page.goto(`/petugas/klaim/${claimId}?antrean=semua&kecamatan=36.74.07`);
  await expect(page.getByText('Nomornya kurang satu angka.')).toBeVisible();
  await page.getByRole('radio', { name: 'Verifikasi' }).check();
  await page.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await other.goto(`/petugas/klaim/${claimId}?antrean=semua&kecamatan=36.74.07`);
  await other.keyboard.press('v');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByText('Tersimpan: terverifikasi.')).toBeVisible();
  await keeper.getByRole('button', { name: /Akhiri aturan/ }).click();
  await expect(keeper.getByText('Aturan diakhiri.')).toBeVisible();
  for (const each of [admin, second]) await each.close();
});

test('an owner asks to publish without a training, an officer grants it until a day', async ({
  page,
  context,
  browser,
}) => {
  const { enterpriseId, slug } = await anEnterpriseIn('36.03.01');
  const owner = await browser.newContext();
  await signInAs(owner, { enterpriseId });
  const home = await owner.newPage();
  await home.goto(`/kelola/${slug}`);
  await home.getByText('Minta pengecualian', { exact: true }).click();
  await home.getByRole('button', { name: 'Kirim permohonan' }).click();
  await expect(home.getByText('Tulis alasannya, supaya petugas')).toBeVisible();
  await home.getByLabel('Mengapa UMKM Anda boleh terbit').fill('Sudah dilatih lembaga lain.');
  await home.getByRole('button', { name: 'Kirim permohonan' }).click();
  await expect(home.getByText(/Permohonan pengecualian dikirim/)).toBeVisible();

  await signInAs(context, { officer: 'trade_officer' });
  await page.goto('/petugas?kecamatan=36.03.01');
  await page.getByRole('link', { name: 'Terbit tanpa pelatihan' }).click();
  await expect(page.getByText('Sudah dilatih lembaga lain.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('radio', { name: 'Setujui' }).check();
  await page.getByLabel('Catatan untuk pemilik').fill('Surat keterangan diterima.');
  await page.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await expect(page.getByRole('alert')).toContainText('Isi hari terakhir');
  await expect(page.getByLabel('Catatan untuk pemilik')).toHaveValue('Surat keterangan diterima.');
  await page.getByLabel('Berlaku sampai').fill(`${new Date().getFullYear() + 2}-12-31`);
  await page.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await expect(page.getByText('Tersimpan: disetujui.')).toBeVisible();
  await home.reload();
  await expect(home.getByText('Produk baru bisa terbit setelah')).toHaveCount(0);
  await owner.close();
});

test('a drawn decision is looked at by another officer, who differs and stands before the claim; a new reason is offered', async ({
  page,
  context,
  browser,
}) => {
  const { enterpriseId } = await anEnterpriseIn('36.03.02');
  const claimId = await withSiteDatabase((database) => aClaim(database, enterpriseId, 'iumk'));
  const first = await browser.newContext();
  const decidedBy = await signInAs(first, { officer: 'verifier' });
  const sampleId = await withSiteDatabase(async (database) => {
    const at = new Date().toISOString();
    const [made] = await database.all<{ id: number }>(sql`
      insert into verifications (claim_id, decision, method, verified_by, verified_at, decided_by)
      values (${claimId}, 'verified', 'visit', 'Dinas Contoh', ${at}, ${decidedBy}) returning id`);
    const [sample] = await database.all<{ id: number }>(sql`
      insert into decision_samples (verification_id, drawn_at) values (${made?.id ?? 0}, ${at}) returning id`);
    return sample?.id ?? 0;
  });
  const own = await first.newPage();
  await own.goto(`/petugas/uji-petik/${sampleId}`);
  await expect(own.getByText('Ini keputusan Anda sendiri.')).toBeVisible();
  await first.close();

  await signInAs(context, { officer: 'admin' });
  const sentence = `Kantor ini pindah ${claimId}.`;
  await page.goto('/petugas/alasan');
  await page.getByLabel('Untuk keputusan').selectOption('refused');
  await page.getByLabel('Kalimat yang dibaca pemilik').fill(sentence);
  await page.getByRole('button', { name: 'Tambah alasan' }).click();
  await expect(page.getByText('Alasan ditambahkan.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto('/petugas?kecamatan=36.03.02');
  await page.getByRole('link', { name: 'Keputusan: terverifikasi' }).click();
  await page.getByRole('radio', { name: 'Berbeda' }).check();
  await page.getByLabel('Catatan (boleh dikosongkan)').fill('Alamatnya bukan di sini.');
  await page.getByRole('button', { name: 'Simpan, lanjut' }).click();
  await expect(page).toHaveURL(new RegExp(`/petugas/klaim/${claimId}`));
  await expect(page.getByText('Hasil uji petik berbeda.')).toBeVisible();
  await page.getByText('Ubah keputusan').click();
  await page.getByRole('radio', { name: 'Tolak' }).check();
  await page.getByRole('radio', { name: sentence }).check();
  await page.getByRole('button', { name: 'Ganti keputusan' }).click();
  await expect(page.getByText('Tersimpan: ditolak.')).toBeVisible();

  await page.goto('/petugas/uji-petik?hasil=differs');
  await expect(page.getByText('Alamatnya bukan di sini.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto('/petugas/alasan');
  await page.getByRole('button', { name: `Akhiri alasan: ${sentence}` }).click();
  await expect(page.getByText('Alasan diakhiri.')).toBeVisible();
});
