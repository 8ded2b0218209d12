import { expect, test } from '../../support/browser.ts';

type JsonLd = Record<string, unknown> & { '@type': string };

test('a shared link to a product or an UMKM has a picture of its own', async ({ page, request, world }) => {
  for (const path of [`/produk/${world.product}`, `/umkm/${world.enterprise}`]) {
    await page.goto(path);
    const address = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
    const answer = await request.get(new URL(address).pathname);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['content-type']).toBe('image/png');
    const bytes = await answer.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    const etag = answer.headers()['etag'] ?? '';
    const again = await request.get(new URL(address).pathname, { headers: { 'If-None-Match': etag } });
    expect(again.status(), 'the picture has not changed').toBe(304);
  }
});

test('pictures of what does not exist are refused', async ({ request }) => {
  for (const path of ['/og/produk/tidak-ada.png', '/og/umkm/tidak-ada.png', '/og/lain/tidak-ada.png']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('the page of an UMKM describes it to search engines without private data', async ({ page }) => {
  await page.goto('/umkm/kecap-lonceng-perak');
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const data = blocks.map((block) => JSON.parse(block) as JsonLd);
  const business = data.find((block) => block['@type'] === 'LocalBusiness');

  expect(business).toMatchObject({ name: 'Kecap Lonceng Perak', address: { addressCountry: 'ID' } });
  expect(business).not.toHaveProperty('telephone');
  expect(JSON.stringify(data)).not.toMatch(/\+62|@.*\.(?:com|id)"/);
  const crumbs = data.find((block) => block['@type'] === 'BreadcrumbList');
  expect(crumbs?.['itemListElement']).toHaveLength(3);
});

test('each page names itself in both languages', async ({ page, world }) => {
  const path = `/umkm/${world.enterprise}`;
  await page.goto(`/en${path}`);

  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`/en${path}$`));
  await expect(page.locator('link[hreflang="id"]')).toHaveAttribute('href', new RegExp(`[^n]${path}$`));
  await expect(page.locator('link[hreflang="en"]')).toHaveAttribute('href', new RegExp(`/en${path}$`));
});

test('every address of the sitemap is there', async ({ request }) => {
  const index = await (await request.get('/sitemap.xml')).text();
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname);
  expect(files).toEqual(['/sitemap-halaman.xml', '/sitemap-produk-1.xml', '/sitemap-umkm-1.xml']);
  for (const file of files) {
    const xml = await (await request.get(file)).text();
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? ''));
    expect(addresses.length).toBeGreaterThan(10);
    // Some of each file: all of them would render every page of the site.
    const step = Math.ceil(addresses.length / 12);
    for (const { pathname, search } of addresses.filter((_, number) => number % step === 0)) {
      expect((await request.get(pathname + search)).status(), pathname + search).toBe(200);
    }
  }
});

test('new products come as a feed in both languages', async ({ request }) => {
  for (const [path, language] of [
    ['/produk/baru.xml', 'id'],
    ['/en/produk/baru.xml', 'en'],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.headers()['content-type']).toContain('application/rss+xml');
    const rss = await answer.text();
    expect(rss).toContain(`<language>${language}</language>`);
    expect(rss.split('<item>').length - 1).toBe(50);
  }
});

test('robots and phones find what they ask for', async ({ request }) => {
  expect(await (await request.get('/robots.txt')).text()).toMatch(/Sitemap: http.+\/sitemap\.xml/);
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as {
    icons: { src: string }[];
  };
  for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200);
});
