import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Handler } from '#src/server/handler.ts';
import { openSite, put } from './support.ts';

const pages: Handler = (_request, response) => {
  response.statusCode = 404;
  response.end('page of what is missing');
};

const script = '/_astro/page.0a1b.js';
const photo = '/media/ab/abc123-480.webp';

describe('files of the build', () => {
  test('a file with a hash in its name is kept for good, any other for an hour', async () => {
    const site = await openSite(pages);
    expect((await site.get(script)).headers['cache-control']).toContain('immutable');
    expect((await site.get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600');
  });

  test('the compressed copy goes to who can read it, and the answer says that it varies', async () => {
    const site = await openSite(pages);
    const brotli = await site.get(script, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.headers.vary).toBe('Accept-Encoding');
    expect(brotli.body.toString()).toBe('brotli');
    const gzip = await site.get(script, { headers: { 'accept-encoding': 'gzip' } });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    const plain = await site.get(script);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.headers['content-type']).toContain('javascript');
  });

  test('HEAD gives the headers alone', async () => {
    const site = await openSite(pages);
    const { status, headers, body } = await site.get('/favicon.svg', { method: 'HEAD' });
    expect(status).toBe(200);
    expect(headers['content-length']).toBe('41');
    expect(body).toHaveLength(0);
  });

  test('what the browser has already is not sent again', async () => {
    const site = await openSite(pages);
    const { etag = '' } = (await site.get(script)).headers;
    const again = await site.get(script, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  test('a file is only read: a POST to its address is for the pages', async () => {
    const site = await openSite(pages);
    expect((await site.get('/favicon.svg', { method: 'POST' })).status).toBe(404);
  });

  test('a nonsensical range gets the whole file', async () => {
    const site = await openSite(pages);
    for (const range of ['bytes=9-1', 'bytes=x-', 'bytes=-5']) {
      const { status, body } = await site.get('/favicon.svg', { headers: { range } });
      expect(status).toBe(200);
      expect(body).toHaveLength(41);
    }
  });
});

describe('photos', () => {
  test('a photo is served from DATA_DIR/media and kept for good', async () => {
    const site = await openSite(pages);
    const { status, headers, body } = await site.get(photo);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('image/webp');
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(body.toString()).toBe('a photo');
  });

  test('a photo that was added while the site runs is there', async () => {
    const site = await openSite(pages);
    put(site.folder, 'media/new-480.webp', 'new');
    expect((await site.get('/media/new-480.webp')).body.toString()).toBe('new');
  });

  test('a photo that is gone is missing, and the site goes on', async () => {
    const site = await openSite(pages);
    rmSync(join(site.folder, 'media/ab/abc123-480.webp'));
    expect((await site.get(photo)).body.toString()).toBe('page of what is missing');
    expect((await site.get('/favicon.svg')).status).toBe(200);
  });

  test('nothing but pictures leaves the media folder, and nothing from outside it', async () => {
    const site = await openSite(pages);
    put(site.folder, 'media/list.json', '{}');
    put(site.folder, 'media/.hidden-480.webp', 'x');
    const paths = ['list.json', '.hidden-480.webp', '..%2fsecret.txt', '%2e%2e/secret.txt', 'ab', ''];
    for (const path of paths) {
      const { status, body } = await site.get(`/media/${path}`);
      expect([400, 404], path).toContain(status);
      expect(body.toString(), path).not.toContain('not for the public');
    }
  });
});
