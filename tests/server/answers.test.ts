import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Handler } from '#src/server/handler.ts';
import { openSite } from './support.ts';

const words = '<p>Dodol, laksa dan bandeng dari Tangerang.</p>\n'.repeat(100);

const page: Handler = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.write(words.slice(0, 2000));
  response.end(words.slice(2000));
};

describe('compression of pages', () => {
  test('a page goes as brotli, as gzip or plain, whole each time', async () => {
    const site = await openSite(page);
    const brotli = await site.get('/', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.headers.vary).toBe('Accept-Encoding');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(words);
    expect(brotli.body.length).toBeLessThan(words.length / 10);
    const gzip = await site.get('/', { headers: { 'accept-encoding': 'gzip' } });
    expect(gunzipSync(gzip.body).toString()).toBe(words);
    const plain = await site.get('/');
    expect(plain.body.toString()).toBe(words);
    expect(plain.headers.vary).toBe('Accept-Encoding');
  });

  test('HEAD of a page has no body', async () => {
    const site = await openSite(page);
    const { status, body } = await site.get('/', { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
    expect(status).toBe(200);
    expect(body).toHaveLength(0);
  });

  test('a picture, compressed already, is left as it is', async () => {
    const site = await openSite((_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      response.end(Buffer.alloc(5000));
    });
    const { headers, body } = await site.get('/og/x.png', { headers: { 'accept-encoding': 'br' } });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(body).toHaveLength(5000);
  });
});

describe('security headers', () => {
  test('a page, a file, a photo, a refusal and a missing address carry them alike', async () => {
    const site = await openSite((request, response, next) => {
      if (request.url === '/') response.end('page');
      else next();
    });
    for (const path of ['/', '/favicon.svg', '/media/ab/abc123-480.webp', '/%E0%A4%A', '/missing']) {
      const { headers } = await site.get(path);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy'], path).toContain('geolocation=()');
      expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
      expect(headers['content-security-policy'], path).toContain("default-src 'none'");
      expect(headers, path).not.toHaveProperty('x-powered-by');
      expect(headers, path).not.toHaveProperty('strict-transport-security');
    }
  });

  test('a page replaces the strict policy with its own', async () => {
    const site = await openSite((_request, response) => {
      response.writeHead(200, { 'content-security-policy': "default-src 'self'" });
      response.end();
    });
    expect((await site.get('/')).headers['content-security-policy']).toBe("default-src 'self'");
  });

  test('behind https, browsers are told to stay there', async () => {
    const site = await openSite(page, { siteUrl: 'https://etalase.example' });
    expect((await site.get('/')).headers['strict-transport-security']).toContain('max-age=63072000');
  });

  test('other sites may read the open data and show the pictures, not the pages', async () => {
    const site = await openSite(page);
    const policyOf = async (path: string) => (await site.get(path)).headers['cross-origin-resource-policy'];
    expect(await policyOf('/api/v1/products?q=x')).toBe('cross-origin');
    expect(await policyOf('/og/produk/x.png')).toBe('cross-origin');
    expect(await policyOf('/produk')).toBe('same-origin');
  });
});

describe('what goes wrong', () => {
  test('an exception in a page is answered 500 without a word about it, and the site goes on', async () => {
    const site = await openSite((request, response) => {
      if (request.url === '/sync') throw new Error('secret of the code');
      if (request.url === '/async') return Promise.reject(new Error('secret of the code'));
      response.end('a page');
      return undefined;
    });
    for (const path of ['/sync', '/async']) {
      const { status, body } = await site.get(path);
      expect(status).toBe(500);
      expect(body.toString()).not.toContain('secret');
    }
    expect((await site.get('/')).body.toString()).toBe('a page');
  });

  test('an exception in the middle of a page breaks it off, so that nobody takes it for whole', async () => {
    const site = await openSite((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<p>half');
      throw new Error('in the middle');
    });
    await expect(site.get('/')).rejects.toThrow();
  });

  test('what nobody answers is 404', async () => {
    const site = await openSite((_request, _response, next) => {
      next();
    });
    expect((await site.get('/')).status).toBe(404);
  });
});
