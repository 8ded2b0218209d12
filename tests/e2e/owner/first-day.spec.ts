import { randomInt } from 'node:crypto';
import { expect, test } from '../../support/browser.ts';
import { aCodeFor, aPerson } from '../../support/joining.ts';
import { portraitPhoto } from '../../support/photo-files.ts';
import { aWorkspace } from '../../support/sign-in.ts';

// The whole way of an owner on a phone, from the paper with the code to a shopper who sees the product with its photos.
test(
  'from a code on paper to a product with three portrait photos in the window',
  { tag: '@plain' },
  async ({ page, context, javaScriptEnabled }, info) => {
    const name = `Dapur Hari Pertama Uji ${randomInt(1_000_000_000)}`;
    const { enterpriseId, slug } = await aWorkspace(name);
    await aPerson(context);
    await page.goto(`/gabung/kode?kode=${await aCodeFor(enterpriseId)}`);
    await page.getByRole('button', { name: 'Ya, ini UMKM saya' }).click();
    await expect(page).toHaveURL(`/kelola/${slug}`);

    await page.goto(`/kelola/${slug}/profil`);
    await page.getByLabel('Cerita (boleh dikosongkan)').fill('Resep ibu, dari Cipondoh.');
    await page.locator('#tentang').getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('Profil tersimpan.')).toBeVisible();

    await page.goto(`/kelola/${slug}/produk/baru`);
    await page.getByLabel('Nama produk').fill('Dodol uji tiga foto');
    await page.getByLabel('Kategori').selectOption({ label: 'Keripik singkong' });
    await page.getByRole('textbox', { name: /^Harga \(/ }).fill('25rb');
    await page.getByLabel('Pakai motif batik selama belum ada foto').uncheck();
    await page.getByRole('button', { name: 'Simpan', exact: true }).last().click();
    await expect(page).toHaveURL(/\/produk\/\d+/);
    const product = new URL(page.url()).pathname;

    await page.goto(`${product}/foto`);
    const files = await Promise.all(
      [600, 660, 720].map((width) => portraitPhoto(info.outputPath(`IMG_${width}.jpg`), width)),
    );
    await page.getByLabel(/^Pilih foto/).setInputFiles(files);
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Unggah' }).click();
    await expect(page.locator('#daftar-foto').getByRole('listitem')).toHaveCount(3);

    await page.goto(product);
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    await expect(page.getByText('Produk sudah terbit.')).toBeVisible();

    await page.goto(`/umkm/${slug}`);
    await expect(page.getByText('Resep ibu, dari Cipondoh.')).toBeVisible();
    await page.getByRole('link', { name: 'Dodol uji tiga foto' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dodol uji tiga foto');
    const pictures = page.locator('main img');
    const tall = await pictures.evaluateAll(
      (images) =>
        images.filter((image) => Number(image.getAttribute('height')) > Number(image.getAttribute('width')))
          .length,
    );
    expect(tall).toBeGreaterThanOrEqual(3);
  },
);
