import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '#db/client.ts';
import { loadExamples } from '#db/seeds/load.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import type { Handler } from '#src/server/handler.ts';
import { lookEveryMs } from '#src/server/page-cache/change-watch.ts';
import { usePageCache } from '#src/server/page-cache/registry.ts';
import provider from '#src/server/page-cache/provider.ts';
import { openCachedSite, type CachedSite } from './cached-site.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The products and UMKM that `/produk/…` and `/umkm/…` show here, by the end of the address. */
const tagsOf: Record<string, string> = {
  '/': 'list:products,list:enterprises',
  '/produk': 'list:products',
  '/umkm': 'list:enterprises',
  '/tanda-dan-data': 'reference',
};

/** Pages that show the name of what they are about, as it stands in the database. */
const pages: Handler = async (request, response) => {
  const path = request.url ?? '';
  const [, kind = '', id = ''] = /^\/(produk|umkm)\/p(\d+)$/.exec(path) ?? [];
  const [row] = await database().all<{ name: string; maker: number }>(
    kind === 'umkm'
      ? sql`select name, id maker from enterprises where id = ${id}`
      : sql`select name, enterprise_id maker from products where id = ${id === '' ? 1 : id}`,
  );
  const own = kind === 'umkm' ? `enterprise:${id}` : `product:${id},enterprise:${row?.maker ?? 0}`;
  response.writeHead(200, { 'cache-tag': tagsOf[path] ?? own });
  response.end(row?.name ?? 'nothing');
};

async function read(site: CachedSite, path: string): Promise<string> {
  return (await site.get(path)).body.toString();
}

/** Which of the pages are rendered anew when they are asked for now. */
async function renewed(site: CachedSite, paths: readonly string[]): Promise<string[]> {
  const before = site.asked.length;
  for (const path of paths) await site.get(path);
  return site.asked.slice(before).map(({ url }) => url);
}

/** Only how long a busy machine is waited for; that a second is enough is shown below, by a clock of the test's own. */
const patience = { timeout: 10_000 };

let site: CachedSite;
let one: { id: number; maker: number };
let other: { id: number; maker: number };
let all: string[];

beforeEach(async () => {
  site = await openCachedSite(pages);
  await loadExamples(database(), '2026-06-15');
  const rows = await database().all<{ id: number; maker: number }>(
    sql`select min(id) id, enterprise_id maker from products group by enterprise_id order by 1 limit 2`,
  );
  one = rows[0] ?? { id: 0, maker: 0 };
  other = rows[1] ?? { id: 0, maker: 0 };
  const makers = [one, other].flatMap(({ id, maker }) => [`/produk/p${id}`, `/umkm/p${maker}`]);
  all = ['/', '/produk', '/umkm', '/tanda-dan-data', ...makers];
  // The example world has been noticed before the pages are kept.
  await expect.poll(() => renewed(site, all), patience).toEqual([]);
});

describe('what a change of this process or another drops', () => {
  test('a product changed by another process: its page, its UMKM, the lists, and no other page', async () => {
    const url = await databaseUrl();
    const script = join(root, 'tests/server/page-cache/rename-product.ts');
    const environment = { ...process.env, DATABASE_URL: url };
    await promisify(execFile)(process.execPath, [script, String(one.id), 'Dodol baru'], {
      cwd: root,
      env: environment,
    });
    await expect.poll(() => read(site, `/produk/p${one.id}`), patience).toBe('Dodol baru');
    const dropped = ['/', '/produk', '/umkm', `/umkm/p${one.maker}`];
    expect(await renewed(site, all)).toEqual(dropped);
  });

  test('an UMKM: its page, the pages of its products and the lists', async () => {
    const name = sql`update enterprises set name = 'Dapur baru' where id = ${other.maker}`;
    await database().batch([database().run(name), ...indexEnterprises(database(), [other.maker])]);
    await expect.poll(() => read(site, `/umkm/p${other.maker}`), patience).toBe('Dapur baru');
    expect(await renewed(site, all)).toEqual(['/', '/produk', '/umkm', `/produk/p${other.id}`]);
  });

  test('an official list that was loaded: every page', async () => {
    await database().run(sql`update reference_loads set loaded_at = '2099-01-01T00:00:00.000Z'`);
    await expect.poll(() => renewed(site, ['/tanda-dan-data']), patience).toEqual(['/tanda-dan-data']);
    expect(await renewed(site, all)).toEqual(all.filter((path) => path !== '/tanda-dan-data'));
  });

  test('an event or a programme: every page', async () => {
    await database().batch([noticeEverywhere(database())]);
    await expect.poll(() => renewed(site, ['/tanda-dan-data']), patience).toEqual(['/tanda-dan-data']);
    await database().batch([noticeEverywhere(database())]);
    await expect.poll(() => renewed(site, ['/umkm']), patience).toEqual(['/umkm']);
  });

  test('more than is worth telling apart: every page', async () => {
    for (let n = 0; n < 40; n += 1) {
      const [first, ...rest] = indexProducts(database(), { productIds: [one.id] });
      if (first !== undefined) await database().batch([first, ...rest]);
    }
    await expect.poll(() => renewed(site, ['/tanda-dan-data']), patience).toEqual(['/tanda-dan-data']);
  });

  test('a write that changes no page: nothing', async () => {
    await database().run(sql`create table visits (at text)`);
    await database().run(sql`insert into visits values ('now')`);
    await site.get('/produk', { method: 'POST' });
    expect(await renewed(site, all)).toEqual([]);
  });
});

describe('how soon a change is on the pages', () => {
  let still: CachedSite;
  const rename = async (name: string) => {
    const renamed = database().run(sql`update products set name = ${name} where id = ${one.id}`);
    await database().batch([renamed, ...indexProducts(database(), { productIds: [one.id] })]);
  };
  const answering: Handler = async (request, response, next) => {
    if (request.method !== 'POST') return pages(request, response, next);
    await rename('Dodol dari formulir');
    response.writeHead(303, { location: '/' });
    response.end();
    return undefined;
  };

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    still = await openCachedSite(answering);
    await loadExamples(database(), '2026-06-15');
    still.cache.drop('everything');
    await renewed(still, all);
    // What was written before is told, once, before the pages are kept.
    await vi.advanceTimersByTimeAsync(lookEveryMs);
    await renewed(still, all);
    expect(await renewed(still, all)).toEqual([]);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('a change of another process: after one look, of which there are four in a second', async () => {
    expect(lookEveryMs * 4).toBeLessThanOrEqual(1000);
    await rename('Dodol baru');
    await vi.advanceTimersByTimeAsync(lookEveryMs - 1);
    expect(await renewed(still, all)).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await read(still, `/produk/p${one.id}`)).toBe('Dodol baru');
    expect(await renewed(still, all)).toEqual(['/', '/produk', '/umkm', `/umkm/p${one.maker}`]);
  });

  test('a form: at once, for every reader, with no look of the clock in between', async () => {
    await still.get('/kelola/produk', { method: 'POST' });
    const dropped = ['/', '/produk', '/umkm', `/produk/p${one.id}`, `/umkm/p${one.maker}`];
    expect((await renewed(still, all)).sort()).toEqual(dropped.sort());
    expect(await read(still, `/produk/p${one.id}`)).toBe('Dodol dari formulir');
  });

  test('a form that is not answered yet: whoever asks after its write sees it', async () => {
    const written = Promise.withResolvers<undefined>();
    const mayAnswer = Promise.withResolvers<undefined>();
    const slow = await openCachedSite(async (request, response, next) => {
      if (request.method !== 'POST') return pages(request, response, next);
      await rename('Dodol setengah jalan');
      written.resolve(undefined);
      await mayAnswer.promise;
      response.end();
      return undefined;
    });
    await loadExamples(database(), '2026-06-15');
    await renewed(slow, all);
    expect(await renewed(slow, all)).toEqual([]);
    const posted = slow.get('/kelola/produk', { method: 'POST' });
    await written.promise;
    expect(await read(slow, `/produk/p${one.id}`)).toBe('Dodol setengah jalan');
    mayAnswer.resolve(undefined);
    await posted;
  });
});

describe('who changed something', () => {
  test('sees it in the very next page', async () => {
    const writing = await openCachedSite(async (request, response, next) => {
      if (request.method !== 'POST') return pages(request, response, next);
      const rename = sql`update products set name = 'Dodol saya' where id = ${one.id}`;
      const index = indexProducts(database(), { productIds: [one.id] });
      await database().batch([database().run(rename), ...index]);
      response.writeHead(303, { location: `/produk/p${one.id}` });
      response.end();
      return undefined;
    });
    await loadExamples(database(), '2026-06-15');
    for (let round = 0; round < 10; round += 1) {
      await database().run(sql`update products set name = ${`Dodol ${round}`} where id = ${one.id}`);
      writing.cache.drop('everything');
      expect(await read(writing, `/produk/p${one.id}`)).toBe(`Dodol ${round}`);
      await writing.get('/produk', { method: 'POST' });
      expect(await read(writing, `/produk/p${one.id}`)).toBe('Dodol saya');
    }
  });

  test("reaches the cache through Astro's cache.invalidate, by tag and by path", async () => {
    usePageCache(site.cache);
    const astro = provider(undefined);
    await astro.invalidate({ tags: [`product:${one.id}`] });
    expect(await renewed(site, all)).toEqual([`/produk/p${one.id}`]);
    await astro.invalidate({ tags: 'list:enterprises' });
    expect(await renewed(site, all)).toEqual(['/', '/umkm']);
    await site.get('/produk?q=dodol');
    await astro.invalidate({ path: '/produk' });
    expect(await renewed(site, [...all, '/produk?q=dodol'])).toEqual(['/produk', '/produk?q=dodol']);
    usePageCache(undefined);
    await expect(astro.invalidate({ tags: 'x' })).resolves.toBeUndefined();
  });
});

describe('a page that was being rendered while its content changed', () => {
  test('is not kept, and who asks afterwards gets a new one', async () => {
    const begun = Promise.withResolvers<undefined>();
    const ready = Promise.withResolvers<undefined>();
    const versions = ['before', 'after'];
    const slow = await openCachedSite(async (_request, response) => {
      const version = versions.shift() ?? 'after';
      if (version === 'before') {
        begun.resolve(undefined);
        await ready.promise;
      }
      response.writeHead(200, { 'cache-tag': 'product:1' });
      response.end(version);
    });
    const early = slow.get('/produk/dodol');
    await begun.promise;
    slow.cache.drop(['product:1']);
    expect((await slow.get('/produk/dodol')).body.toString()).toBe('after');
    ready.resolve(undefined);
    expect((await early).body.toString()).toBe('before');
    expect((await slow.get('/produk/dodol')).body.toString()).toBe('after');
  });
});

describe('time', () => {
  test('every page ends with the day in Tangerang', async () => {
    useClock(() => new Date('2026-06-15T16:59:59Z'));
    site.cache.drop('everything');
    await renewed(site, all);
    expect(await renewed(site, all)).toEqual([]);
    useClock(() => new Date('2026-06-15T17:00:00Z'));
    expect(await renewed(site, all)).toEqual(all);
    useClock(() => new Date('2026-06-16T16:59:59Z'));
    expect(await renewed(site, all)).toEqual([]);
  });

  test('a page that was rendered across midnight is not kept', async () => {
    useClock(() => new Date('2026-06-15T16:59:59Z'));
    const late = await openCachedSite((_request, response) => {
      useClock(() => new Date('2026-06-15T17:00:01Z'));
      response.writeHead(200, { 'cache-tag': 'list:products' });
      response.end();
    });
    await late.get('/produk');
    expect(late.cache.size).toBe(0);
    await late.get('/produk');
    expect(late.cache.size).toBe(1);
  });

  test('a page that says for how long it holds ends then', async () => {
    useClock(() => new Date('2026-06-15T03:00:00Z'));
    const brief = await openCachedSite((_request, response) => {
      response.writeHead(200, { 'cache-tag': 'list:products', 'cdn-cache-control': 'max-age=60' });
      response.end();
    });
    await brief.get('/produk');
    useClock(() => new Date('2026-06-15T03:00:59Z'));
    await brief.get('/produk');
    expect(brief.asked).toHaveLength(1);
    useClock(() => new Date('2026-06-15T03:01:00Z'));
    await brief.get('/produk');
    expect(brief.asked).toHaveLength(2);
  });
});

/** Where the database of this test lies, for another process. */
async function databaseUrl(): Promise<string> {
  const [row] = await database().all<{ file: string }>(
    sql`select file from pragma_database_list where name = 'main'`,
  );
  return `file:${row?.file ?? ''}`;
}
