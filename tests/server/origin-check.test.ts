import { describe, expect, test } from 'vitest';
import type { Handler } from '#src/server/handler.ts';
import { openSite } from './support.ts';

const pages: Handler = (_request, response) => {
  response.end('done');
};

const siteUrl = 'https://etalase.kota.example';

/** Sends a form with these headers to a site whose public address is another than the one it listens on. */
async function post(headers: Record<string, string>, path = '/masuk') {
  const site = await openSite(pages, { siteUrl });
  return site.get(path, { method: 'POST', headers: { host: 'etalase:4321', ...headers } });
}

describe('a form is taken', () => {
  const taken: [string, Record<string, string>][] = [
    ['from a page of the host that was asked', { origin: 'http://etalase:4321' }],
    [
      'from the public address, behind a proxy that speaks TLS',
      { origin: siteUrl, cookie: 'etalase_sesi=x' },
    ],
    [
      'from a browser that says only that it is the same site',
      { 'sec-fetch-site': 'same-origin', cookie: 'etalase_sesi=x' },
    ],
    [
      'from an old browser that says only where it comes from',
      { referer: `${siteUrl}/masuk`, cookie: 'etalase_sesi=x' },
    ],
    ['from a program without a browser and without a cookie', {}],
  ];

  test.each(taken)('%s', async (_what, headers) => {
    expect((await post(headers)).status).toBe(200);
  });
});

describe('a form is refused', () => {
  const refused: [string, Record<string, string>][] = [
    ['from another site', { origin: 'https://evil.example' }],
    [
      'from another site, without a cookie: it would sign the visitor in as somebody else',
      { origin: 'https://evil.example' },
    ],
    ['from a host whose name begins like ours', { origin: `${siteUrl}.evil.example` }],
    ['from another port', { origin: `${siteUrl}:8443` }],
    ['from a page without an origin, such as a frame in a sandbox', { origin: 'null' }],
    ['from a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
    ['from another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['from another site, by where it comes from', { referer: 'https://evil.example/form' }],
    ['with a cookie and no word of where it comes from', { cookie: 'etalase_sesi=x' }],
    ['from another site that names ours in its path', { origin: `https://evil.example/${siteUrl}` }],
  ];

  test.each(refused)('%s', async (_what, headers) => {
    const answer = await post(headers);
    expect(answer.status).toBe(403);
    expect(answer.body.toString()).toContain('Formulir ini tidak datang dari halaman Etalase.');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('in English on an English page, and as JSON to a program', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await post(headers, '/en/produk')).body.toString()).toContain('<html lang="en">');
    const answer = await post(headers, '/api/click');
    expect(answer.headers['content-type']).toBe('application/json');
    expect(JSON.parse(answer.body.toString())).toHaveProperty(
      'error.reason',
      expect.stringContaining('Etalase'),
    );
  });

  test('by every method that writes', async () => {
    const site = await openSite(pages, { siteUrl });
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const headers = { host: 'etalase:4321', origin: 'https://evil.example' };
      expect((await site.get('/akun', { method, headers })).status).toBe(403);
    }
  });
});

test('whoever only reads is asked nothing', async () => {
  const site = await openSite(pages, { siteUrl });
  const headers = { host: 'etalase:4321', origin: 'https://evil.example', cookie: 'etalase_sesi=x' };
  expect((await site.get('/produk', { headers })).status).toBe(200);
});
