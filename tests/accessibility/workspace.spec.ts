import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { businessIds, claims, products, publications } from '#db/schema/index.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '../support/browser.ts';
import { aPerson } from '../support/joining.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../support/sign-in.ts';

// A form that has to be mended is answered 400, and the browser logs that.
test.use({ expectedComplaints: [/status of 400/] });

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

/** What the axe rules find on a page that is open, and whether the page fits its screen. */
async function expectNothingFound(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  expect.soft(found, what).toEqual([]);
  const { width } = page.viewportSize() ?? phone;
  const taken = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(taken, `${what}: its width`).toBeLessThanOrEqual(width);
}

/** By day and by night; each scheme is loaded anew, because Chromium keeps inherited colours below the fold. */
async function expectSound(page: Page, path: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expectNothingFound(page, `${path}, ${colorScheme}`);
  }
}

/** An UMKM with a product in the window, a draft, and a business identity that waits for an officer. */
async function aBusyWorkspace(): Promise<{
  slug: string;
  enterpriseId: number;
  productId: number;
  claimId: number;
}> {
  const { enterpriseId, slug } = await aWorkspace('Dapur Uji Layar');
  const made = await withSiteDatabase(async (database) => {
    const at = new Date().toISOString();
    const about = { enterpriseId, categoryId: 'keripik_singkong', price: 15_000 };
    const [shown] = await database
      .insert(products)
      .values([
        { ...about, slug: `${slug}-a`, name: 'Keripik uji', patternSeed: 7, description: 'Renyah.' },
        { ...about, slug: `${slug}-b`, name: 'Keripik uji tanpa harga', price: null },
      ])
      .returning({ id: products.id });
    const productId = shown?.id ?? 0;
    await database.insert(publications).values({ productId, publishedBy: 'Uji', publishedAt: at });
    const [claim] = await database
      .insert(claims)
      .values({ kind: 'business_id', enterpriseId, submittedAt: at })
      .returning({ id: claims.id });
    const claimId = claim?.id ?? 0;
    await database.insert(businessIds).values({ claimId, kind: 'iumk', number: `IUMK/${slug}` });
    return { productId, claimId };
  });
  return { slug, enterpriseId, ...made };
}

const sections = [
  '',
  'produk',
  'produk?saring=arsip',
  'produk/baru',
  'massal',
  'massal/foto',
  'klaim',
  'klaim/baru',
  'klaim/baru/merek',
  'klaim/baru/hak_cipta',
  'klaim/baru/izin-usaha',
  'klaim/baru/sertifikat',
  'klaim/baru/pelatihan',
  'klaim/biaya',
  'profil',
  'profil/foto',
  'cetak',
  'tim',
];

for (const section of sections) {
  test(`axe finds nothing on /kelola/<umkm>/${section}`, async ({ page, context }) => {
    await page.setViewportSize(phone);
    const { enterpriseId, slug } = await aBusyWorkspace();
    await signInAs(context, { enterpriseId });
    await expectSound(page, paths.workspace(slug, section === '' ? undefined : section));
  });
}

test('axe finds nothing on the pages of one product', async ({ page, context }) => {
  await page.setViewportSize(phone);
  const { enterpriseId, slug, productId } = await aBusyWorkspace();
  await signInAs(context, { enterpriseId });
  for (const part of ['', '/foto', '/pratinjau', '/tarik'])
    await expectSound(page, paths.workspace(slug, `produk/${productId}${part}`));
});

test('axe finds nothing on the pages of one claim', async ({ page, context }) => {
  await page.setViewportSize(phone);
  const { enterpriseId, slug, claimId } = await aBusyWorkspace();
  await signInAs(context, { enterpriseId });
  for (const part of ['', '/ubah']) await expectSound(page, paths.workspace(slug, `klaim/${claimId}${part}`));
});

test('axe finds nothing where somebody has no UMKM yet and joins one', async ({ page, context }) => {
  await page.setViewportSize(phone);
  await aPerson(context);
  const { slug } = await aWorkspace('Dapur Uji Diambil Alih');
  const search = paths.joinSearch(new URLSearchParams({ q: 'Dapur Uji Diambil Alih' }));
  for (const path of [paths.workspace(), paths.join, search, paths.joinAnew, paths.joinWithCode()])
    await expectSound(page, path);
  await expectSound(page, paths.joinListed(slug));
});

test('axe finds nothing on forms of the workspace that have to be mended', async ({ page, context }) => {
  await page.setViewportSize(phone);
  const { enterpriseId, slug } = await aBusyWorkspace();
  await signInAs(context, { enterpriseId });
  const mended: [section: string, button: string][] = [
    ['produk/baru', 'Terbitkan'],
    ['klaim/baru/merek', 'Simpan, lanjut ke bukti'],
    ['tim', 'Buat tautan undangan'],
  ];
  for (const [section, button] of mended) {
    await page.goto(paths.workspace(slug, section));
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNothingFound(page, `${section}, to be mended`);
  }
});

const rooms = [undefined, 'klaim', 'pendaftaran', 'kode', 'perubahan', 'aturan', 'pencarian', 'audit'];

for (const room of rooms) {
  test(`axe finds nothing on /petugas/${room ?? ''}, at a desk and on a phone`, async ({ page, context }) => {
    await signInAs(context, { officer: 'admin' });
    for (const screen of [desk, phone]) {
      await page.setViewportSize(screen);
      await expectSound(page, paths.officers(room));
    }
  });
}

test('axe finds nothing where a claim is decided', async ({ page, context }) => {
  const { claimId } = await aBusyWorkspace();
  await signInAs(context, { officer: 'verifier' });
  for (const screen of [desk, phone]) {
    await page.setViewportSize(screen);
    await expectSound(page, paths.officers(`klaim/${claimId}`));
  }
});

test('axe finds nothing where an application is decided', async ({ page, context, browser }) => {
  const applicant = await browser.newContext();
  await aPerson(applicant);
  const form = await applicant.newPage();
  const name = `Dapur Uji Baru ${Date.now()}`;
  const place = await withSiteDatabase((database) =>
    database.all<{ name: string }>(
      sql`select k.name || ', ' || c.name || ', Kota Tangerang' as name from regions k
        join regions c on c.code = substr(k.code, 1, 8)
        where k.level = 'kelurahan' and k.code like '36.71.%' order by k.code limit 1`,
    ),
  );
  await form.goto(`${process.env['SITE_UNDER_TEST'] ?? ''}${paths.joinAnew}`);
  await form.getByLabel('Nama UMKM').fill(name);
  await form.getByLabel('Kelurahan tempat usaha').fill(place[0]?.name ?? '');
  await form.getByLabel('Nomor HP').fill(`0812${String(Date.now()).slice(-8)}`);
  await form.getByRole('button', { name: 'Kirim pendaftaran' }).click();
  await expect(form.getByText('Permohonan terkirim.')).toBeVisible();
  await form.setViewportSize(phone);
  await expectSound(form, form.url());
  await applicant.close();

  await signInAs(context, { officer: 'verifier' });
  await page.goto(paths.officers('pendaftaran'));
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  for (const screen of [desk, phone]) {
    await page.setViewportSize(screen);
    await expectSound(page, page.url());
  }
});
