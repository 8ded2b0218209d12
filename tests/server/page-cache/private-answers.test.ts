import type { OutgoingHttpHeaders } from 'node:http';
import { describe, expect, test } from 'vitest';
import { numbered, openCachedSite } from './cached-site.ts';

const tagged = { 'cache-tag': 'list:products' };

describe('whoever says who they are', () => {
  test.each([
    ['a session', { cookie: 'other=1; etalase_session=secret' }],
    ['an authorisation', { authorization: 'Bearer secret' }],
  ])('by %s is answered past the cache, and leaves nothing in it', async (_what, headers) => {
    const site = await openCachedSite((request, response) => {
      response.writeHead(200, tagged);
      response.end(`for ${request.headers.cookie ?? request.headers.authorization ?? 'everyone'}`);
    });
    expect((await site.get('/produk', { headers })).body.toString()).toContain('secret');
    expect(site.cache.size).toBe(0);
    expect((await site.get('/produk')).body.toString()).toBe('for everyone');
    expect((await site.get('/produk', { headers })).body.toString()).toContain('secret');
    expect((await site.get('/produk')).body.toString()).toBe('for everyone');
  });

  test('nothing of who asks first reaches a page that is kept', async () => {
    const site = await openCachedSite((request, response) => {
      response.writeHead(200, tagged);
      response.end(JSON.stringify([request.rawHeaders, request.headers, request.socket.remoteAddress]));
    });
    const headers = {
      host: 'evil.example',
      cookie: '_ga=GA1.secret',
      'user-agent': 'secret browser',
      'accept-language': 'secret',
      'x-forwarded-for': 'secret',
      'x-forwarded-host': 'evil.example',
      referer: 'http://secret/',
      'if-none-match': '"secret"',
    };
    const page = (await site.get('/produk?utm_source=secret', { headers })).body.toString();
    expect(page).toBe('[[],{"host":"etalase.example"},null]');
    expect(site.asked[0]?.url).toBe('/produk');
  });
});

describe('an answer that is for one reader', () => {
  const answers: [string, OutgoingHttpHeaders][] = [
    ['that sets a cookie', { ...tagged, 'set-cookie': ['etalase_note=1'] }],
    ['that says private', { ...tagged, 'cache-control': 'private, max-age=60' }],
    ['that says no-store', { ...tagged, 'cache-control': 'no-store' }],
    ['that varies by cookie', { ...tagged, vary: 'Accept-Encoding, Cookie' }],
  ];

  test.each(answers)('%s is never kept, and each reader gets one of their own', async (_what, headers) => {
    let count = 0;
    const site = await openCachedSite((request, response) => {
      // What the cache asks for, to see whether it may keep it, has no browser.
      const reader = request.headers['user-agent'] ?? 'nobody';
      response.writeHead(200, headers);
      response.end(`${(count += 1)} for ${reader}`);
    });
    const get = async (reader: string) => site.get('/produk', { headers: { 'user-agent': reader } });
    const answered = await Promise.all([get('Siti'), get('Budi'), get('Ayu')]);
    const bodies = answered.map(({ body }) => body.toString().replace(/^\d+ for /, ''));
    expect(bodies).toEqual(['Siti', 'Budi', 'Ayu']);
    expect(new Set(answered.map(({ body }) => body.toString())).size).toBe(3);
    expect(site.cache.size).toBe(0);
  });
});

describe('what is never kept', () => {
  test.each([404, 410, 500, 503, 302])('an answer %i', async (status) => {
    let count = 0;
    const site = await openCachedSite((_request, response) => {
      response.writeHead(status, { ...tagged, ...(status === 302 ? { location: '/produk' } : {}) });
      response.end(`${(count += 1)}`);
    });
    for (const expected of ['1', '2']) {
      const answer = await site.get('/produk/dodol');
      expect(answer.status).toBe(status);
      expect(answer.body.toString()).toBe(expected);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers).not.toHaveProperty('etag');
      expect(answer.headers).not.toHaveProperty('cache-tag');
    }
    expect(site.cache.size).toBe(0);
  });

  test('a page without tags: it has not said what it shows', async () => {
    const site = await openCachedSite(numbered(() => ''));
    await site.get('/produk');
    expect((await site.get('/produk')).body.toString()).toContain('rendering 2');
    expect(site.cache.size).toBe(0);
  });

  test('a POST, and it gets no kept page', async () => {
    const site = await openCachedSite(numbered(() => 'list:products'));
    expect((await site.get('/produk')).body.toString()).toContain('rendering 1');
    expect((await site.get('/produk', { method: 'POST' })).body.toString()).toContain('rendering 2');
    expect((await site.get('/produk')).body.toString()).toContain('rendering 1');
  });

  test('a page that throws or breaks off: each reader gets a try of their own', async () => {
    let isBroken = true;
    const page = numbered(() => 'list:products');
    const site = await openCachedSite((request, response, next) => {
      if (!isBroken) return page(request, response, next);
      response.writeHead(200, tagged);
      response.write('<p>half');
      throw new Error('in the middle');
    });
    await expect(site.get('/produk')).rejects.toThrow();
    expect(site.cache.size).toBe(0);
    isBroken = false;
    expect((await site.get('/produk')).body.toString()).toContain('rendering 1');
  });
});
