import type { BrowserContext, Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { eq, sql } from 'drizzle-orm';
import { useDatabase } from '#db/client.ts';
import { accounts, productChanges, products, publications } from '#db/schema/index.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { decideChange } from '#src/domain/moderation/decide-change.server.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

// A form that is to be mended is answered 400, another's page 404.
test.use({ expectedComplaints: [/status of 40[04]/] });

async function anOwner(context: BrowserContext, name = 'Dapur Contoh') {
  const workspace = await aWorkspace(name);
  await signInAs(context, { enterpriseId: workspace.enterpriseId });
  return { ...workspace, list: `/kelola/${workspace.slug}/produk` };
}

/** A product in the window, made without the pages. */
function aShownProduct(enterpriseId: number, name: string): Promise<{ id: number; slug: string }> {
  return withSiteDatabase(async (database) => {
    const slug = `uji-${enterpriseId}-${Date.now()}`;
    const [row] = await database
      .insert(products)
      .values({
        enterpriseId,
        slug,
        name,
        categoryId: 'keripik_singkong',
        price: 15_000,
        description: 'Renyah.',
        patternSeed: 7,
      })
      .returning({ id: products.id });
    const id = row?.id ?? 0;
    const publishedAt = new Date().toISOString();
    await database.batch([
      database.insert(publications).values({ productId: id, publishedBy: 'Uji', publishedAt }),
      ...indexProducts(database, { productIds: [id] }),
    ]);
    return { id, slug };
  });
}

async function decide(productId: number, decision: 'needs_correction' | 'refused', reason: string) {
  await withSiteDatabase(async (database) => {
    useDatabase(database);
    const [change] = await database
      .select({ id: productChanges.id })
      .from(productChanges)
      .where(sql`product_id = ${productId} and state = 'waiting'`);
    expect(await decideChange(operator, { changeId: change?.id ?? 0, decision, reason })).toEqual({
      ok: true,
    });
    useDatabase(undefined);
  });
}

const open = (page: Page, section: string) =>
  page.getByRole('group').filter({ hasText: section }).locator('summary').first().click();

/** A field of the product itself; those of its rows have other names. */
const field = (page: Page, name: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${name} \\((boleh dikosongkan|wajib untuk terbit)\\)$`) });

const save = (page: Page) => page.getByRole('button', { name: 'Simpan', exact: true }).last().click();

test('a product comes into the window from nothing @plain', async ({ page, context }) => {
  const { list } = await anOwner(context);
  await page.goto(list);
  await page.getByRole('link', { name: 'Tambah produk' }).first().click();
  await page.getByLabel('Nama produk').fill('Keripik singkong uji');
  await page.getByLabel('Kategori').selectOption({ label: 'Keripik singkong' });
  await field(page, 'Harga').fill('lima belas ribu');
  await open(page, 'Varian');
  await page.getByRole('button', { name: 'Tambah baris varian' }).click();
  await page.getByRole('group', { name: 'Varian 1' }).getByLabel('Nama varian').fill('Pedas');
  await page.getByRole('button', { name: 'Terbitkan' }).click();

  await expect(page.getByRole('alert')).toContainText('“lima belas ribu” bukan jumlah rupiah');
  await expect(page.getByRole('group', { name: 'Varian 1' }).getByLabel('Nama varian')).toHaveValue('Pedas');
  await field(page, 'Harga').fill('15rb');
  await page.getByRole('button', { name: 'Terbitkan' }).click();

  await expect(page.getByText('Produk sudah terbit.')).toBeVisible();
  await page.goto(list);
  await expect(page.getByRole('listitem').filter({ hasText: 'Keripik singkong uji' })).toContainText(
    'Di etalase',
  );
  await page.getByText('Lainnya').first().click();
  await page.getByRole('link', { name: 'Lihat di etalase' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keripik singkong uji');
  await expect(page.getByText('Rp15.000').first()).toBeVisible();
});

test('what is typed stays through every button of the form @plain', async ({ page, context }) => {
  const { list } = await anOwner(context);
  await page.goto(`${list}/baru`);
  await page.getByLabel('Nama produk').fill('Keripik uji');
  await open(page, 'Harga grosir');
  await page.getByRole('button', { name: 'Tambah baris grosir' }).click();
  await page.getByRole('group', { name: 'Tingkat 1' }).getByLabel('Mulai jumlah').fill('10');
  await open(page, 'Kode HS dan KBLI');
  await page.getByLabel('Cari kode HS').fill('keripik');
  await page.locator('[data-scheme="hs"]').getByRole('button', { name: 'Cari' }).click();
  await page.getByLabel('200520').check();
  await save(page);
  await expect(page.getByRole('alert')).toContainText('Isi harga grosirnya');
  await expect(page.getByLabel('Nama produk')).toHaveValue('Keripik uji');
  await expect(field(page, 'Kode HS')).toHaveValue('200520');
  await page.getByRole('button', { name: 'Hapus Tingkat 1' }).click();
  await save(page);
  await expect(page.getByText('Produk tersimpan.')).toBeVisible();
  await expect(field(page, 'Kode HS')).toHaveValue('200520');
});

test('an edit that makes a claim waits, is sent back, corrected and sent again @plain', async ({
  page,
  context,
}) => {
  const { list, enterpriseId } = await anOwner(context);
  const { id, slug } = await aShownProduct(enterpriseId, 'Keripik Mak Uji');
  await page.goto(`${list}/${id}`);
  await page.getByLabel('Nama produk').fill('Keripik Mak Uji BPOM');
  await field(page, 'Harga').fill('17.000');
  await save(page);
  await expect(page.getByText('Sebagian perubahan menunggu pemeriksaan').first()).toBeVisible();
  await expect(page.getByText('Kata “bpom” di Nama produk')).toBeVisible();

  await decide(id, 'refused', 'Izin BPOM belum ada.');
  await page.goto(`${list}/${id}`);
  await expect(page.getByText('Izin BPOM belum ada.')).toBeVisible();
  await expect(page.getByLabel('Nama produk')).toHaveValue('Keripik Mak Uji');
  await page.getByRole('link', { name: 'Perbaiki dan kirim lagi' }).click();
  await expect(page.getByLabel('Nama produk')).toHaveValue('Keripik Mak Uji BPOM');
  await page.getByLabel('Nama produk').fill('Keripik Mak Uji pedas');
  await save(page);
  await expect(page.getByText('Menunggu pemeriksaan petugas', { exact: true })).toBeVisible();

  await page.goto(`/produk/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keripik Mak Uji');
  await expect(page.getByText('Rp17.000').first()).toBeVisible();
  await page.goto(`${list}/${id}`);
  await page.getByRole('button', { name: 'Batalkan perubahan' }).click();
  await expect(page.getByText('Perubahan dibatalkan.')).toBeVisible();
});

test('two people who edit the same product lose no word @plain', async ({ page, context, browser }) => {
  const { list, enterpriseId } = await anOwner(context);
  const { id } = await aShownProduct(enterpriseId, 'Keripik berdua');
  await page.goto(`${list}/${id}`);

  const other = await browser.newContext();
  await signInAs(other, { enterpriseId, role: 'editor' });
  const theirs = await other.newPage();
  await theirs.goto(`${list}/${id}`);
  await field(theirs, 'Keterangan').fill('Gurih, tulisan rekan.');
  await field(theirs, 'Stok').fill('12');
  await save(theirs);
  await expect(theirs.getByText('Produk tersimpan.')).toBeVisible();
  await other.close();

  await field(page, 'Keterangan').fill('Pedas, tulisan saya.');
  await save(page);
  const panel = page.getByRole('alert');
  await expect(panel).toContainText('Produk ini sudah diubah orang lain');
  await expect(panel.getByRole('group', { name: 'Keterangan' })).toContainText('Gurih, tulisan rekan.');
  await expect(panel.getByRole('group', { name: 'Keterangan' })).toContainText('Pedas, tulisan saya.');
  await expect(panel.getByRole('group', { name: 'Stok' }).getByLabel('Yang tersimpan')).toBeChecked();
  await save(page);
  await expect(page.getByText('Produk tersimpan.')).toBeVisible();
  await expect(field(page, 'Keterangan')).toHaveValue('Pedas, tulisan saya.');
  await expect(field(page, 'Stok')).toHaveValue('12');
});

test('what was typed and not saved is offered again, and a colleague is told', async ({
  page,
  context,
  browser,
}) => {
  const { list, enterpriseId } = await anOwner(context);
  const { id } = await aShownProduct(enterpriseId, 'Keripik draf');
  await page.goto(`${list}/${id}`);
  const kept = page.waitForResponse((response) => response.url().endsWith('/draf') && response.ok());
  await field(page, 'Keterangan').pressSequentially('Belum selesai');
  await kept;
  await expect(page.getByText(/^Draf disimpan \d\d\.\d\d\./)).toBeVisible();

  const other = await browser.newContext();
  const accountId = await signInAs(other, { enterpriseId, role: 'editor' });
  await withSiteDatabase((database) =>
    database.update(accounts).set({ name: 'Ibu Rekan' }).where(eq(accounts.id, accountId)),
  );
  const theirs = await other.newPage();
  await theirs.goto(`${list}/${id}`);
  await expect(theirs.getByText('Contoh sedang mengubah produk ini juga.')).toBeVisible();
  await expect(theirs.getByText('Ada draf yang belum disimpan')).toBeHidden();
  await other.close();

  await page.goto(`${list}/${id}`);
  await expect(field(page, 'Keterangan')).toHaveValue('Renyah.');
  await page.getByRole('link', { name: /^Lanjutkan draf dari \d\d\.\d\d/ }).click();
  await expect(field(page, 'Keterangan')).toHaveValue(/Belum selesai/);
  await save(page);
  await expect(page.getByText('Produk tersimpan.')).toBeVisible();
  await expect(page.getByText('Ada draf yang belum disimpan')).toBeHidden();
});

test('what was typed a moment before leaving is kept too', async ({ page, context }) => {
  const { list } = await anOwner(context);
  await page.goto(`${list}/baru`);
  await page.getByLabel('Nama produk').fill('Keripik tergesa');
  await page.goto(list);
  await expect(async () => {
    await page.goto(`${list}/baru`);
    await expect(page.getByText('Ada draf yang belum disimpan')).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole('link', { name: /^Lanjutkan draf/ }).click();
  await expect(page.getByLabel('Nama produk')).toHaveValue('Keripik tergesa');
  await page.getByRole('button', { name: 'Buang draf' }).click();
  await expect(page.getByLabel('Nama produk')).toHaveValue('');
  await expect(page.getByText('Ada draf yang belum disimpan')).toBeHidden();
});

test('a product is withdrawn with a reason, copied, put away and brought back @plain', async ({
  page,
  context,
}) => {
  const { list, enterpriseId } = await anOwner(context);
  const { id, slug } = await aShownProduct(enterpriseId, 'Keripik musiman');
  await page.goto(list);
  await page.getByRole('link', { name: 'Tarik', exact: true }).click();
  await page.getByRole('button', { name: 'Tarik produk' }).click();
  await expect(page.getByText('Tulis alasannya.')).toBeVisible();
  await page.getByLabel('Alasan').fill('Belum musim');
  await page.getByRole('button', { name: 'Tarik produk' }).click();
  await expect(page.getByText('Produk ditarik dari etalase.')).toBeVisible();
  expect((await page.request.get(`/produk/${slug}`)).status()).toBe(410);
  await page
    .getByRole('navigation', { name: 'Saring produk' })
    .getByRole('link', { name: /^Ditarik/ })
    .click();
  await page.getByText('Lainnya').click();
  await page.getByRole('button', { name: 'Buat salinan' }).click();
  await expect(page.getByLabel('Nama produk')).toHaveValue('Salinan Keripik musiman');
  await page.goto(`${list}?saring=ditarik`);
  await page.getByText('Lainnya').click();
  await page.getByRole('button', { name: 'Arsipkan' }).click();
  await page.goto(`${list}?saring=arsip`);
  await page.getByRole('button', { name: 'Keluarkan dari arsip' }).click();
  await expect(page.getByText('Produk keluar dari arsip.')).toBeVisible();
  await page.goto(`${list}/${id}/pratinjau`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keripik musiman');
});

test("another UMKM's product is not found: page, form, draft and buttons alike", async ({
  page,
  context,
}) => {
  const other = await aWorkspace('Dapur Lain');
  const { id } = await aShownProduct(other.enterpriseId, 'Keripik orang');
  const { list } = await anOwner(context);
  for (const path of [`${list}/${id}`, `${list}/${id}/pratinjau`, `${list}/${id}/tarik`]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  expect((await page.goto(`/kelola/${other.slug}/produk/${id}`))?.status()).toBe(404);
  await page.goto(list);
  const post = (path: string, form: Record<string, string>) =>
    page.evaluate(
      async ([to, fields]) => {
        const response = await fetch(to, { method: 'POST', body: new URLSearchParams(fields) });
        return response.status;
      },
      [path, form] as const,
    );
  const fields = { productId: String(id), name: 'Rampasan', revision: '1', base: '', step: 'simpan' };
  expect(await post(`${list}/draf`, fields)).toBe(404);
  expect(await post(`/kelola/${other.slug}/produk/draf`, fields)).toBe(404);
  for (const action of ['save', 'archive', 'publish', 'duplicate', 'withdraw']) {
    await post(`${list}/baru?_action=product.${action}`, { ...fields, reason: 'Habis' });
    await post(`/kelola/${other.slug}/produk/${id}?_action=product.${action}`, {
      ...fields,
      reason: 'Habis',
    });
  }
  const [row] = await withSiteDatabase((database) =>
    database.all<{ name: string; shown: number; drafts: number; count: number }>(sql`
      select p.name, p.archived_at is null and exists (select 1 from publications w
          where w.product_id = p.id and w.ended_at is null) shown,
        (select count(*) from product_drafts where product_id = p.id) drafts,
        (select count(*) from products where enterprise_id = p.enterprise_id) count
      from products p where p.id = ${id}`),
  );
  expect(row).toEqual({ name: 'Keripik orang', shown: 1, drafts: 0, count: 1 });
});

test('the list, the form, the preview and the page to withdraw have no barriers', async ({
  page,
  context,
}) => {
  const { list, enterpriseId } = await anOwner(context);
  const { id } = await aShownProduct(enterpriseId, 'Keripik ramah');
  for (const path of [
    list,
    `${list}/baru`,
    `${list}/${id}`,
    `${list}/${id}/pratinjau`,
    `${list}/${id}/tarik`,
  ]) {
    await page.goto(path);
    const closed = page.locator('main details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations, path).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(360);
  }
});
