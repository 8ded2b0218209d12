import { paths } from '#src/paths.ts';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs } from '../../support/sign-in.ts';

test.describe('An owner and the profile of the UMKM', () => {
  // A form that is to be mended is answered 400.
  test.use({ expectedComplaints: [/status of 400/] });

  test(
    'writes the story, shows the number, closes for a holiday, and shoppers see it',
    { tag: '@plain' },
    async ({ page, context }) => {
      const { enterpriseId, slug } = await aWorkspace('Dapur Profil Uji');
      await signInAs(context, { enterpriseId });
      await page.goto(paths.workspace(slug));
      await expect(page.getByText('Nomor WhatsApp belum ditampilkan')).toBeVisible();
      await page.goto(paths.workspace(slug, 'profil'));

      const about = page.locator('#tentang');
      await about.getByLabel('Cerita (boleh dikosongkan)').fill('Dimulai dari satu wajan di Cipondoh.');
      await about.getByRole('button', { name: 'Simpan' }).click();
      await expect(page.getByText('Profil tersimpan.')).toBeVisible();

      const contact = page.locator('#kontak');
      await contact.getByLabel('Nomor WhatsApp').fill('0812-0000-1111');
      await contact.getByLabel('Saya setuju').check();
      await contact.getByLabel('Instagram').fill('@dapur.profil.uji');
      await contact.getByRole('button', { name: 'Simpan' }).click();
      await expect(page.getByText('Kontak tersimpan.')).toBeVisible();

      const hours = page.locator('#jam');
      await hours.getByLabel('Senin buka').fill('08:00');
      await hours.getByLabel('Senin tutup').fill('17:00');
      await hours.getByLabel('Libur dari').fill('2020-01-01');
      await hours.getByLabel('sampai').fill('2099-12-31');
      await hours.getByLabel('Pesan untuk pembeli').fill('Kembali sesudah renovasi.');
      await hours.getByRole('button', { name: 'Simpan' }).click();
      await expect(page.getByText('Jam buka dan libur tersimpan.')).toBeVisible();

      await page.goto(paths.enterprise('id', slug));
      await expect(page.getByText('Kembali sesudah renovasi.')).toBeVisible();
      await expect(page.getByText('08:00–17:00 WIB')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Instagram' })).toHaveAttribute(
        'href',
        'https://www.instagram.com/dapur.profil.uji',
      );
      await expect(page.getByRole('link', { name: /WhatsApp/ })).toHaveAttribute('href', /wa\.me/);
    },
  );

  test(
    'keeps what was typed when something is to be mended, and says what',
    { tag: '@plain' },
    async ({ page, context }) => {
      const { enterpriseId, slug } = await aWorkspace('Dapur Salah Ketik Uji');
      await signInAs(context, { enterpriseId });
      await page.goto(paths.workspace(slug, 'profil'));
      const contact = page.locator('#kontak');
      await contact.getByLabel('Nomor WhatsApp').fill('bukan nomor');
      await contact.getByLabel('Tokopedia').fill('dapur-uji');
      await contact.getByRole('button', { name: 'Simpan' }).click();
      await expect(page.getByRole('alert')).toContainText('Bukan nomor HP');
      await expect(contact.getByLabel('Nomor WhatsApp')).toHaveValue('bukan nomor');
      await expect(contact.getByLabel('Tokopedia')).toHaveValue('dapur-uji');
    },
  );

  test('learns the size of the business from its figures', async ({ page, context }) => {
    const { enterpriseId, slug } = await aWorkspace('Dapur Angka Uji');
    await signInAs(context, { enterpriseId });
    await page.goto(paths.workspace(slug, 'profil'));
    const figures = page.locator('#angka');
    await figures.getByLabel('Penjualan setahun').fill('150 juta');
    await figures.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.locator('#angka')).toContainText('usaha mikro');
  });

  test('does not find the workspace of another UMKM, on any page of it', async ({ page, context }) => {
    const own = await aWorkspace('Dapur Sendiri Uji');
    const other = await aWorkspace('Dapur Orang Uji');
    await signInAs(context, { enterpriseId: own.enterpriseId });
    for (const section of [undefined, 'profil', 'cetak', 'cetak/poster.pdf', 'produk', 'klaim', 'tim']) {
      const response = await page.request.get(paths.workspace(other.slug, section));
      expect(response.status(), section).toBe(404);
    }
  });
});

test('Printing gives PDF files', async ({ page, context }) => {
  const { enterpriseId, slug } = await aWorkspace('Dapur Cetak Uji');
  await signInAs(context, { enterpriseId });
  await page.goto(paths.workspace(slug, 'cetak'));
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Unduh poster' }).click();
  expect((await download).suggestedFilename()).toBe(`poster-${slug}.pdf`);
});
