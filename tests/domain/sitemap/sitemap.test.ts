import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { products, publications } from '#db/schema/index.ts';
import { newProductsRss } from '#src/components/seo/feed.ts';
import { robotsText } from '#src/components/seo/robots.ts';
import { listNewestPublications } from '#src/domain/feed/newest-publications.queries.server.ts';
import { listSitemapPages, listSitemapParts } from '#src/domain/sitemap/sitemap.queries.server.ts';
import {
  idWindow,
  partName,
  readPart,
  rowsPerFile,
  sitemapIndexXml,
  sitemapXml,
} from '#src/domain/sitemap/sitemap.ts';
import { xmlText } from '#src/domain/sitemap/xml.ts';
import { freshDatabase } from '../../support/database.ts';
import { addEnterprise, addGraduation, office } from '../claim/world.ts';

const today = '2026-11-22';
const site = 'https://etalase.example';
let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

async function addProduct(enterpriseId: number, slug: string, publishedAt?: string, id?: number) {
  const [row] = await database
    .insert(products)
    .values({
      ...(id === undefined ? {} : { id }),
      enterpriseId,
      slug,
      name: `Keripik & <kulit> ${slug}`,
      price: 12_500,
      categoryId: 'camilan',
      patternSeed: 1,
      updatedAt: '2026-01-01T00:00:00.000Z',
    })
    .returning({ id: products.id });
  if (publishedAt === undefined) return;
  await database.insert(publications).values({ productId: row?.id ?? 0, publishedBy: office, publishedAt });
}

describe('the sitemap', () => {
  it('names public products only, with the day of their last change in Tangerang', async () => {
    const trained = await addEnterprise(database, {
      slug: 'terlatih',
      updatedAt: '2026-03-01T00:00:00.000Z',
    });
    await addGraduation(database, trained, {}, {});
    await addProduct(trained, 'tampil', '2026-10-01T18:00:00.000Z');
    await addProduct(trained, 'belum-tampil');
    await addProduct(await addEnterprise(database), 'belum-terlatih', '2026-10-01T18:00:00.000Z');
    expect(await listSitemapPages({ kind: 'produk', number: 1 }, today)).toEqual([
      { path: '/produk/tampil', changedOn: '2026-10-02' },
    ]);
    expect(await listSitemapPages({ kind: 'umkm', number: 1 }, today)).toContainEqual({
      path: '/umkm/terlatih',
      changedOn: '2026-03-01',
    });
  });

  it('splits by windows of ids, each file of at most 10,000 addresses, and lists only files with something', async () => {
    const trained = await addEnterprise(database);
    await addGraduation(database, trained, {}, {});
    await addProduct(trained, 'pertama', '2026-10-01T00:00:00.000Z', 1);
    await addProduct(trained, 'jauh', '2026-10-03T00:00:00.000Z', 2 * rowsPerFile + 1);
    const parts = await listSitemapParts();
    expect(parts.map(({ part }) => partName(part))).toEqual(['halaman', 'produk-1', 'produk-3', 'umkm-1']);
    expect(idWindow(3)).toEqual({ first: 2 * rowsPerFile + 1, last: 3 * rowsPerFile });
    expect(await listSitemapPages({ kind: 'produk', number: 3 }, today)).toHaveLength(1);
    expect(await listSitemapPages({ kind: 'produk', number: 2 }, today)).toEqual([]);
    const full = Array.from({ length: rowsPerFile }, (_, id) => ({
      path: `/produk/${id}`,
      changedOn: today,
    }));
    const xml = [...sitemapXml(full, site)].join('');
    expect(xml.split('<url>').length - 1).toBe(10_000);
  });

  it('gives both languages of a page with links to each other', () => {
    const xml = [...sitemapXml([{ path: '/umkm?kecamatan=36.71.05', changedOn: today }], site)].join('');
    expect(xml).toContain(`<loc>${site}/en/umkm?kecamatan=36.71.05</loc><lastmod>${today}</lastmod>`);
    const twin = `<xhtml:link rel="alternate" hreflang="en" href="${site}/en/umkm?kecamatan=36.71.05"/>`;
    expect(xml.split(twin)).toHaveLength(3);
    expect(xml).toContain(`hreflang="x-default" href="${site}/umkm?kecamatan=36.71.05"`);
  });

  it('lists the fixed pages, and lists by category and place only where something is', async () => {
    const trained = await addEnterprise(database, { kabkotaCode: '36.71', kecamatanCode: '36.71.05' });
    await addGraduation(database, trained, {}, {});
    await addProduct(trained, 'tampil', '2026-10-01T00:00:00.000Z');
    const paths = (await listSitemapPages({ kind: 'halaman' }, today)).map(({ path }) => path);
    expect(paths).toEqual([
      '/',
      '/produk',
      '/umkm',
      '/umkm?tampilan=peta',
      '/tanda-dan-data',
      '/produk?category=camilan',
      '/produk?kecamatan=36.71.05',
      '/umkm?kecamatan=36.71.05',
    ]);
  });

  it('knows no file by another name', () => {
    for (const name of ['', 'x', 'produk', 'produk-0', 'produk-01', 'produk--1', 'umkm-1e9', 'halaman-1']) {
      expect(readPart(name)).toBeUndefined();
    }
    expect(readPart('umkm-12')).toEqual({ kind: 'umkm', number: 12 });
  });

  it('has an index that names each file', () => {
    const xml = sitemapIndexXml([{ part: { kind: 'produk', number: 2 }, changedOn: today }], site);
    expect(xml).toContain(`<loc>${site}/sitemap-produk-2.xml</loc><lastmod>${today}</lastmod>`);
  });
});

describe('the feed of new products', () => {
  it('lists what came into the window last, escaped, and nothing that is not public', async () => {
    const trained = await addEnterprise(database, { name: 'Dapur <Uji>' });
    await addGraduation(database, trained, {}, {});
    await addProduct(trained, 'lama', '2026-09-01T00:00:00.000Z');
    await addProduct(trained, 'baru', '2026-11-01T00:00:00.000Z');
    await addProduct(trained, 'draf');
    await addProduct(await addEnterprise(database), 'belum-terlatih', '2026-11-05T00:00:00.000Z');
    const newest = await listNewestPublications(10, today);
    expect(newest.map(({ card }) => card.slug)).toEqual(['baru', 'lama']);
    const rss = newProductsRss(newest, 'id', site);
    expect(rss).toContain('<pubDate>Sun, 01 Nov 2026 00:00:00 GMT</pubDate>');
    expect(rss).toContain('<title>Keripik &amp; &lt;kulit&gt; baru</title>');
    expect(rss).toContain('Rp12.500 per pcs. Dapur &lt;Uji&gt; (contoh)');
    expect(newProductsRss(newest, 'en', site)).toContain(`<link>${site}/en/produk/baru</link>`);
  });
});

describe('texts in XML', () => {
  it('lose what XML cannot hold', () => {
    expect(xmlText('a\u0000b\u000b<&>"\uD800c 🍜')).toBe('ab&lt;&amp;&gt;&quot;c 🍜');
  });

  it('survive in a sitemap when an address holds markup', () => {
    expect([...sitemapXml([{ path: '/umkm?q=a&b', changedOn: undefined }], site)].join('')).toContain(
      'a&amp;b',
    );
  });
});

describe('robots.txt', () => {
  it('names the sitemap and keeps robots out of endless lists only', () => {
    const text = robotsText(site);
    expect(text).toContain(`Sitemap: ${site}/sitemap.xml`);
    expect(text).toContain('Disallow: /*?sort=');
    expect(text).not.toMatch(/Disallow: \/(?:produk|umkm|api)?$/m);
  });
});
