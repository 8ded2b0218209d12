import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { numbered, openCachedSite } from './cached-site.ts';

const words = '<p>Dodol, laksa dan bandeng dari Tangerang.</p>\n'.repeat(100);
const products = () => numbered(() => 'list:products', words);

describe('a page that is kept', () => {
  test.each(['br', 'gzip', undefined])('is the same bytes as when it was rendered (%s)', async (coding) => {
    const site = await openCachedSite(products());
    const options = coding === undefined ? {} : { headers: { 'accept-encoding': coding } };
    const rendered = await site.get('/produk', options);
    const kept = await site.get('/produk', options);
    expect(site.asked).toHaveLength(1);
    expect(kept.body.equals(rendered.body)).toBe(true);
    const { date: _, ...headers } = rendered.headers;
    expect(kept.headers).toMatchObject(headers);
  });

  test('goes as brotli, gzip or plain, whole each time, from one rendering', async () => {
    const site = await openCachedSite(products());
    const read = async (coding: string) => site.get('/produk', { headers: { 'accept-encoding': coding } });
    const brotli = await read('gzip, deflate, br, zstd');
    const gzip = await read('gzip, br;q=0');
    const plain = await read('identity');
    const page = plain.body.toString();
    expect(page).toContain('rendering 1 of /produk');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
    expect(gunzipSync(gzip.body).toString()).toBe(page);
    expect(brotli.body.length).toBeLessThan(page.length / 10);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    const answers = [brotli, gzip, plain];
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers, body } of answers) {
      expect(headers.vary).toBe('Accept-Encoding');
      expect(headers['content-length']).toBe(String(body.length));
    }
    expect(site.asked).toHaveLength(1);
  });

  test('is asked for again by the browser each time, and not sent again while it is the same', async () => {
    const site = await openCachedSite(products());
    const { headers } = await site.get('/produk');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
    for (const known of [headers.etag, `W/${headers.etag ?? ''}`, `"other", ${headers.etag ?? ''}`, '*']) {
      const again = await site.get('/produk', { headers: { 'if-none-match': known } });
      expect(again.status, known).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers.etag).toBe(headers.etag);
      expect(again.headers).not.toHaveProperty('content-length');
      expect(again.headers['cache-control']).toBe(headers['cache-control']);
    }
    const other = await site.get('/produk', { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  test('has the ETag of its content, whichever rendering it is from', async () => {
    const site = await openCachedSite((_request, response) => {
      response.writeHead(200, { 'cache-tag': 'list:products' });
      response.end(words);
    });
    const { etag = '' } = (await site.get('/produk')).headers;
    site.cache.drop(['list:products']);
    expect((await site.get('/produk', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect(site.asked).toHaveLength(2);
  });

  test('has the headers of a page, its own policy, and none of what the cache alone needs', async () => {
    const site = await openCachedSite((_request, response) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'self'",
        'cache-tag': 'list:products',
        'cdn-cache-control': 'max-age=60',
      });
      response.end(words);
    });
    for (const { headers } of [await site.get('/produk'), await site.get('/produk')]) {
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toBe("default-src 'self'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers).not.toHaveProperty('cache-tag');
      expect(headers).not.toHaveProperty('cdn-cache-control');
    }
    expect(site.asked).toHaveLength(1);
  });

  test('HEAD tells what GET would, before and after', async () => {
    const site = await openCachedSite(products());
    const head = await site.get('/produk', { method: 'HEAD' });
    const get = await site.get('/produk');
    const again = await site.get('/produk', { method: 'HEAD' });
    for (const answer of [head, again]) {
      expect(answer.status).toBe(200);
      expect(answer.body).toHaveLength(0);
      expect(answer.headers['content-length']).toBe(String(get.body.length));
      expect(answer.headers.etag).toBe(get.headers.etag);
    }
    expect(site.asked).toHaveLength(1);
  });

  test('fifty readers at once cost one rendering', async () => {
    const ready = Promise.withResolvers<undefined>();
    const page = products();
    const site = await openCachedSite(async (request, response, next) => {
      await ready.promise;
      await page(request, response, next);
    });
    const readers = Array.from({ length: 50 }, () => site.get('/produk?q=dodol'));
    // Every reader has been heard before the page is there.
    const heard = new Promise((resolve) => {
      let count = 0;
      site.server.on('request', () => (count += 1) === 50 && resolve(undefined));
    });
    await heard;
    ready.resolve(undefined);
    const bodies = (await Promise.all(readers)).map(({ body }) => body.toString());
    expect(new Set(bodies).size).toBe(1);
    expect(site.asked).toHaveLength(1);
  });

  test('a reader who hangs up does not take the page from the others', async () => {
    const begun = Promise.withResolvers<undefined>();
    const ready = Promise.withResolvers<undefined>();
    const page = products();
    const site = await openCachedSite(async (request, response, next) => {
      begun.resolve(undefined);
      await ready.promise;
      await page(request, response, next);
    });
    const impatient = new AbortController();
    const first = site.get('/produk', { signal: impatient.signal });
    await begun.promise;
    const second = site.get('/produk');
    impatient.abort();
    await expect(first).rejects.toThrow();
    ready.resolve(undefined);
    expect((await second).body.toString()).toContain('rendering 1');
    expect(site.asked).toHaveLength(1);
  });
});

describe('addresses', () => {
  test('parameters that a page does not read, empty ones and their order make no other page', async () => {
    const site = await openCachedSite(products());
    const same = [
      '/produk?q=dodol&category=kuliner',
      '/produk?category=kuliner&q=dodol',
      '/produk?utm_source=wa&q=dodol&category=kuliner&fbclid=1',
      '/produk?q=dodol&category=kuliner&kecamatan=&price_min=',
      '/produk?q=dodol&category=kuliner&x%5B%5D=%E0%A4%A',
    ];
    for (const path of same) {
      expect((await site.get(path)).body.toString()).toContain(
        'rendering 1 of /produk?category=kuliner&q=dodol<',
      );
    }
    for (let junk = 0; junk < 200; junk += 1) await site.get(`/produk?junk${junk}=${junk}`);
    expect(site.asked).toHaveLength(2);
    expect(site.cache.size).toBe(2);
  });

  test('what a page does read makes another page', async () => {
    const site = await openCachedSite(products());
    const different = [
      '/produk',
      '/en/produk',
      '/produk?q=dodol',
      '/produk?q=laksa',
      '/produk?certificate=halal&certificate=pirt',
      '/produk?certificate=halal',
      '/produk?page=2',
      '/umkm?tampilan=peta',
      '/umkm',
      '/produk/dodol-ibu-siti?varian=3',
      '/produk/dodol-ibu-siti',
    ];
    for (const path of different) await site.get(path);
    expect(site.asked.map(({ url }) => url)).toEqual(different);
  });

  test('what is no public page goes by the cache', async () => {
    const site = await openCachedSite(products());
    const others = ['/api/v1/products', '/healthz', '/produk/', '/produk/Dodol', '/produk/%64odol', '/masuk'];
    for (const path of others) {
      await site.get(path);
      await site.get(path);
    }
    expect(site.asked).toHaveLength(others.length * 2);
    expect(site.cache.size).toBe(0);
  });
});

describe('memory', () => {
  test('pages beyond the limit are given up, those that nobody asked for again first', async () => {
    const limitBytes = 400_000;
    const site = await openCachedSite(
      numbered(() => 'list:products', 'x'.repeat(10_000)),
      { limitBytes },
    );
    await site.get('/produk');
    await site.get('/produk');
    for (let n = 0; n < 100; n += 1) {
      await site.get(`/produk?q=${n}`, { headers: { 'accept-encoding': n % 2 ? 'br' : 'identity' } });
      expect(site.cache.bytes).toBeLessThanOrEqual(limitBytes);
    }
    expect(site.cache.size).toBeGreaterThan(5);
    expect((await site.get('/produk')).body.toString()).toContain('rendering 1 of');
  });

  test('pages that people read push each other out only when they fill it', async () => {
    const limitBytes = 400_000;
    const site = await openCachedSite(
      numbered(() => 'list:products', 'x'.repeat(10_000)),
      { limitBytes },
    );
    for (let n = 0; n < 100; n += 1) {
      await site.get(`/produk?q=${n}`);
      await site.get(`/produk?q=${n}`);
    }
    expect(site.asked).toHaveLength(100);
    expect(site.cache.bytes).toBeLessThanOrEqual(limitBytes);
    expect(site.cache.bytes).toBeGreaterThan(limitBytes * 0.8);
    await site.get('/produk?q=99');
    expect(site.asked).toHaveLength(100);
    await site.get('/produk?q=0');
    expect(site.asked).toHaveLength(101);
  });

  test('a page larger than the cache is answered and not kept', async () => {
    const site = await openCachedSite(
      numbered(() => 'list:products', 'x'.repeat(10_000)),
      { limitBytes: 5_000 },
    );
    await site.get('/produk');
    expect((await site.get('/produk')).body.length).toBeGreaterThan(10_000);
    expect(site.cache.bytes).toBe(0);
  });
});
