import { describe, expect, test } from 'vitest';
import type { Handler } from '#src/server/handler.ts';
import { openSite } from './support.ts';

const pages: Handler = (_request, response) => {
  response.end('a page');
};

describe('addresses that no page can have', () => {
  const unsound = {
    'a broken percent sign': '/%E0%A4%A',
    'a second slash, which would be another host': '//evil.example/x',
    'a whole address': 'http://evil.example/',
    'a NUL': '/produk/%00',
    'a line break': '/produk%0d%0aSet-Cookie:x=1',
    'a step upwards': '/media/%2e%2e/etalase.db',
    'a backslash': '/\\evil.example',
  };

  test.each(Object.entries(unsound))('%s is refused', async (_what, path) => {
    const site = await openSite(pages);
    const answer = await site.raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('a page');
    expect((await site.get('/')).body.toString()).toBe('a page');
  });

  test('an endless address is refused, before and beyond what Node reads', async () => {
    const site = await openSite(pages);
    expect((await site.get(`/produk?q=${'a'.repeat(9_000)}`)).status).toBe(414);
    expect((await site.get(`/produk?q=${'a'.repeat(40_000)}`)).status).toBe(431);
    expect((await site.get('/')).status).toBe(200);
  });

  test('every filter chosen at once is not too long', async () => {
    const site = await openSite(pages);
    const choices = Array.from({ length: 104 }, (_, index) => `kelurahan=3671${index}001`);
    expect((await site.get(`/produk?${choices.join('&')}`)).status).toBe(200);
  });

  test('letters of every alphabet are welcome in an address', async () => {
    const site = await openSite(pages);
    expect((await site.get(`/produk/${encodeURIComponent('kué ℞ 蛋糕')}?q=%E0%A4%A`)).status).toBe(200);
  });
});

describe('requests', () => {
  test('a body beyond any photo is refused before it is sent', async () => {
    const site = await openSite(pages);
    const answer = await site.raw(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\nContent-Type: text/plain\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('Connection: close');
  });

  test('the form for eight photos at once is larger than others, and has an end too', async () => {
    const site = await openSite(pages);
    const status = async (path: string, bytes: number) => {
      const answer = await site.raw(
        `POST ${path} HTTP/1.1\r\nHost: x\r\nCookie: etalase_sesi=x\r\nOrigin: http://x\r\nConnection: close\r\nContent-Length: ${bytes}\r\n\r\n`,
      );
      return answer.slice(9, 12);
    };
    const forms = ['produk/12/foto', 'profil/foto?pesan=x', 'massal/foto'];
    for (const path of forms.map((form) => `/kelola/dapur-uji/${form}`)) {
      expect(await status(path, 90_000_000)).toBe('200');
      expect(await status(path, 101_000_000)).toBe('413');
    }
    for (const path of ['/kelola/dapur-uji/produk/12', '/kelola/x/produk/12/foto/7', '/produk/12/foto'])
      expect(await status(path, 13_000_000)).toBe('413');
  });

  test('a form without files, and anything from a stranger, is small: reading many fields costs more than they say', async () => {
    const site = await openSite(pages);
    const status = async (bytes: number, headers: string) => {
      const answer = await site.raw(
        `POST /masuk HTTP/1.1\r\nHost: x\r\n${headers}Connection: close\r\nContent-Length: ${bytes}\r\n\r\n`,
      );
      return answer.slice(9, 12);
    };
    const cookie = 'Cookie: etalase_sesi=x\r\nOrigin: http://x\r\n';
    const fields = 'Content-Type: application/x-www-form-urlencoded\r\n';
    expect(await status(60_000, fields)).toBe('200');
    expect(await status(70_000, fields)).toBe('413');
    expect(await status(5_000_000, 'Content-Type: multipart/form-data; boundary=x\r\n')).toBe('413');
    expect(await status(300_000, cookie + fields)).toBe('200');
    expect(await status(400_000, cookie + fields)).toBe('413');
    expect(await status(5_000_000, `${cookie}Content-Type: multipart/form-data; boundary=x\r\n`)).toBe('200');
  });

  test('more large bodies at once than the memory holds are asked to wait, and small ones are not', async () => {
    const waiting: (() => void)[] = [];
    const site = await openSite((_, response) => {
      waiting.push(() => response.end('ok'));
    });
    const send = (bytes: number) =>
      site.raw(
        `POST /kelola/dapur-uji/produk/12/foto HTTP/1.1\r\nHost: x\r\nCookie: etalase_sesi=x\r\nOrigin: http://x\r\nConnection: close\r\nContent-Length: ${bytes}\r\n\r\n`,
      );
    const first = send(90_000_000);
    await expect.poll(() => waiting.length).toBe(1);
    const second = await send(90_000_000);
    expect(second).toMatch(/^HTTP\/1\.1 503 /);
    expect(second).toContain('Retry-After: 30');
    const small = send(1000);
    await expect.poll(() => waiting.length).toBe(2);
    for (const answer of waiting.splice(0)) answer();
    expect((await first).slice(9, 12)).toBe('200');
    expect((await small).slice(9, 12)).toBe('200');
    const third = send(90_000_000);
    await expect.poll(() => waiting.length).toBe(1);
    for (const answer of waiting) answer();
    expect((await third).slice(9, 12)).toBe('200');
  });

  test('a body in pieces, whose length nobody can check beforehand, is refused', async () => {
    const site = await openSite(pages);
    const answer = await site.raw(
      'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n1\r\nx\r\n0\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 411 /);
  });

  test('TRACE, which would echo what a reader sends, is refused', async () => {
    const site = await openSite(pages);
    expect((await site.get('/', { method: 'TRACE' })).status).toBe(405);
  });

  test('what is no HTTP at all is refused and the site goes on', async () => {
    const site = await openSite(pages);
    expect(await site.raw('\u0016\u0003\u0001 hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect((await site.get('/')).status).toBe(200);
  });
});
