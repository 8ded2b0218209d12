import AxeBuilder from '@axe-core/playwright';
import { products, publications } from '#db/schema/index.ts';
import { useDatabase } from '#db/client.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { fingerprintsOf } from '#src/domain/product/edit-conflict.ts';
import { editProduct } from '#src/domain/product/edit-product.server.ts';
import { findEditableProduct } from '#src/domain/product/editable-product.queries.server.ts';
import { typedOf } from '#src/domain/product/product-form.ts';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

// A decision without its reason is answered 400, a page of another role 404.
test.use({ expectedComplaints: [/status of 40[04]/] });

/** A product in the window whose description is to say more. */
async function aWaitingEdit(name: string, description: string): Promise<{ productId: number; slug: string }> {
  const { enterpriseId } = await aWorkspace(`UMKM ${name}`);
  return withSiteDatabase(async (database) => {
    useDatabase(database);
    const slug = `uji-ubah-${enterpriseId}`;
    const [row] = await database
      .insert(products)
      .values({ enterpriseId, slug, name, categoryId: 'keripik_singkong', price: 9000, patternSeed: 3 })
      .returning({ id: products.id });
    const productId = row?.id ?? 0;
    const publishedAt = new Date().toISOString();
    await database.insert(publications).values({ productId, publishedBy: 'Uji', publishedAt });
    const product = await findEditableProduct(operator, { productId });
    if (product === undefined) throw new Error('no product');
    const { revision: baseRevision, values } = product;
    const typed = { ...typedOf(values), description };
    const edit = { productId, enterpriseId, baseRevision, base: fingerprintsOf(values), typed };
    expect(await editProduct(operator, edit)).toMatchObject({ ok: true, isWaiting: true });
    useDatabase(undefined);
    return { productId, slug };
  });
}

test('a verifier sees what is shown beside what is proposed, and sends an edit back with its reason', async ({
  page,
  context,
}) => {
  const name = `Keripik petugas ${Date.now()}`;
  const { slug } = await aWaitingEdit(name, 'Renyah dan H A L A L.');
  await signInAs(context, { officer: 'verifier' });
  await page.goto('/petugas/perubahan');
  await page.getByRole('link', { name }).click();
  await expect(page.locator('mark')).toHaveText('H A L A L');
  await page.getByRole('button', { name: 'Minta perbaikan' }).click();
  await expect(page.getByText('Tulis catatan untuk pemilik')).toBeVisible();
  await page.getByLabel('Catatan untuk pemilik').fill('Unggah sertifikat halalnya dahulu.');
  await page.getByRole('button', { name: 'Minta perbaikan' }).click();
  await expect(page.getByText('Pemilik diberi tahu')).toBeVisible();
  await expect(page.getByRole('link', { name })).toBeHidden();
  await page.goto(`/produk/${slug}`);
  await expect(page.getByText('H A L A L')).toBeHidden();
});

test('an accepted edit is shown; a trusted UMKM waits no more until the trust ends', async ({
  page,
  context,
}) => {
  const name = `Keripik terima ${Date.now()}`;
  const { slug } = await aWaitingEdit(name, 'Sudah halal.');
  await signInAs(context, { officer: 'verifier' });
  await page.goto('/petugas/perubahan');
  await page.getByRole('link', { name }).click();
  const address = page.url();
  await page.getByRole('button', { name: 'Percayai UMKM ini' }).click();
  await expect(page.getByText('UMKM ini sekarang dipercaya.')).toBeVisible();
  await page.getByLabel('Alasan mengakhiri').fill('Salah pilih');
  await page.getByRole('button', { name: 'Akhiri kepercayaan' }).click();
  await expect(page.getByText('Kepercayaan diakhiri.')).toBeVisible();
  await page.getByRole('button', { name: 'Terima' }).click();
  await expect(page.getByText('Perubahan diterima dan sudah tampil.')).toBeVisible();
  await page.goto(`/produk/${slug}`);
  await expect(page.getByText('Sudah halal.')).toBeVisible();
  await page.goto(address);
  await expect(page.getByText('Diterima', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Terima' })).toBeHidden();
});

test('an admin adds a rule and ends it; other officers do not see the page', async ({
  page,
  context,
  browser,
}) => {
  await signInAs(context, { officer: 'admin' });
  const word = `uji${Date.now()}`;
  await page.goto('/petugas/aturan');
  await page.getByLabel('Kata atau beberapa kata').fill('123');
  await page.getByRole('button', { name: 'Tambah kata' }).click();
  await expect(page.getByText('Tulis satu sampai empat kata')).toBeVisible();
  await page.getByLabel('Kata atau beberapa kata').fill(word);
  await page.getByRole('button', { name: 'Tambah kata' }).click();
  await expect(page.getByText('Aturan ditambahkan.')).toBeVisible();
  await page.getByRole('button', { name: `Akhiri aturan ${word}` }).click();
  await expect(page.getByText('Aturan diakhiri.')).toBeVisible();
  await expect(page.getByText(word)).toBeHidden();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  const other = await browser.newContext();
  await signInAs(other, { officer: 'trade_officer' });
  const theirs = await other.newPage();
  for (const path of ['/petugas/aturan', '/petugas/perubahan', '/petugas/perubahan/1']) {
    expect((await theirs.goto(path))?.status(), path).toBe(404);
  }
  await other.close();
});
