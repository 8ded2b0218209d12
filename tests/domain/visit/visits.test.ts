import type { APIContext } from 'astro';
import { describe, expect, it } from 'vitest';
import { answerTap } from '#src/domain/visit/count-tap.server.ts';
import { noteVisit } from '#src/domain/visit/note-visit.server.ts';
import { countVisit, writeVisits } from '#src/domain/visit/visit-counts.server.ts';
import { isMachine, visitedPage } from '#src/domain/visit/visited-page.ts';
import { lastDays, lastMonths } from '#src/domain/visit/visits.ts';
import { readVisits } from '#src/domain/visit/visits.queries.server.ts';
import { POST } from '#src/pages/api/whatsapp.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { forgetAllTries } from '#src/platform/rate-limit.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  anEnterprise,
  aProduct,
  aPublicProduct,
  aTrainedEnterprise,
  laySetting,
  today,
} from '../product/shop-window.ts';

const phone =
  'Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36';

async function aShop() {
  forgetAllTries();
  useClock(() => new Date(`${today}T03:00:00Z`));
  const database = await freshDatabase();
  await laySetting(database);
  const enterpriseId = await aTrainedEnterprise(database, { slug: 'dapur-uji' });
  await aPublicProduct(database, enterpriseId, { slug: 'keripik-uji', name: 'Keripik uji' });
  const owner = await aMember(database, enterpriseId);
  return { database, enterpriseId, owner };
}

const tap = (page: string, headers: Record<string, string> = {}) =>
  answerTap(
    new Request(`https://etalase.example/api/whatsapp?halaman=${encodeURIComponent(page)}`, {
      method: 'POST',
      headers: { 'user-agent': phone, ...headers },
    }),
    '10.0.0.1',
  );

describe('The counts of visitors', () => {
  it('tell the owner how often pages were seen, opened from a search, and their WhatsApp tapped', async () => {
    const { database, enterpriseId, owner } = await aShop();
    noteVisit('/produk/keripik-uji', phone);
    noteVisit('/en/produk/keripik-uji?q=keripik', phone);
    noteVisit('/umkm/dapur-uji', phone);
    countVisit('found', { kind: 'product', slug: 'keripik-uji' });
    await tap('/produk/keripik-uji');
    await writeVisits(database);
    const visits = await readVisits(owner, enterpriseId);
    expect(visits.days).toHaveLength(30);
    expect(visits.days.at(-1)).toEqual({ period: today, seen: 3, found: 1, whatsapp: 1 });
    expect(visits.months.at(-1)).toEqual({ period: '2026-11', seen: 3, found: 1, whatsapp: 1 });
    expect(visits.products).toEqual([{ name: 'Keripik uji', slug: 'keripik-uji', seen: 2, whatsapp: 1 }]);
  });

  it('add up over writes and days, and months hold their days', async () => {
    const { database, enterpriseId, owner } = await aShop();
    for (const day of ['2026-10-31', '2026-11-21', '2026-11-21', '2026-11-22']) {
      useClock(() => new Date(`${day}T03:00:00Z`));
      noteVisit('/umkm/dapur-uji', phone);
      await writeVisits(database);
    }
    const visits = await readVisits(owner, enterpriseId);
    expect(visits.days.slice(-2).map(({ seen }) => seen)).toEqual([2, 1]);
    expect(visits.months.slice(-2).map(({ seen }) => seen)).toEqual([1, 3]);
  });

  it('leave out machines, pages that are not there, and products that are not in the window', async () => {
    const { database, enterpriseId, owner } = await aShop();
    await aProduct(database, enterpriseId, { slug: 'belum-siap', price: null });
    noteVisit(
      '/produk/keripik-uji',
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    );
    noteVisit('/produk/keripik-uji', undefined);
    noteVisit('/produk/tidak-ada', phone);
    noteVisit('/produk/belum-siap', phone);
    noteVisit('/produk', phone);
    await tap('/produk/keripik-uji', { 'user-agent': 'curl/8' });
    await tap('/produk/keripik-uji', { 'sec-fetch-site': 'cross-site' });
    await tap('/produk/keripik-uji', { cookie: 'etalase_sesi=abc' });
    await tap('javascript:alert(1)');
    await writeVisits(database);
    expect((await readVisits(owner, enterpriseId)).days.at(-1)).toMatchObject({ seen: 0, whatsapp: 0 });
  });

  it('count no more taps from one address than a shopper makes', async () => {
    const { database, enterpriseId, owner } = await aShop();
    for (let nth = 0; nth < 70; nth += 1) await tap('/umkm/dapur-uji');
    await writeVisits(database);
    expect((await readVisits(owner, enterpriseId)).days.at(-1)).toMatchObject({ whatsapp: 60 });
  });

  it('hold one shopper back and not everyone behind the proxy', async () => {
    const { database, enterpriseId, owner } = await aShop();
    const url = new URL('https://etalase.example/api/whatsapp?halaman=/umkm/dapur-uji');
    const request = () => new Request(url, { method: 'POST', headers: { 'user-agent': phone } });
    for (let shopper = 1; shopper <= 61; shopper += 1) {
      const locals = { address: `203.0.113.${shopper}` };
      await POST({ request: request(), locals, clientAddress: '10.0.0.1' } as APIContext);
    }
    await writeVisits(database);
    expect((await readVisits(owner, enterpriseId)).days.at(-1)).toMatchObject({ whatsapp: 61 });
  });

  it('are for those who act for the UMKM alone', async () => {
    const { database, enterpriseId } = await aShop();
    noteVisit('/umkm/dapur-uji', phone);
    noteVisit('/produk/keripik-uji', phone);
    await writeVisits(database);
    for (const other of [
      await aMember(database, await anEnterprise(database)),
      await anOfficer(database, 'trade_officer'),
    ]) {
      const visits = await readVisits(other, enterpriseId);
      expect(visits.days.every(({ seen }) => seen === 0)).toBe(true);
      expect(visits.products).toEqual([]);
    }
  });
});

describe('A page that was visited', () => {
  it.each([
    ['/produk/keripik-uji', { kind: 'product', slug: 'keripik-uji' }],
    ['/en/umkm/dapur?page=2', { kind: 'enterprise', slug: 'dapur' }],
    ['/produk/baru.xml', undefined],
    ['/umkm/a/b', undefined],
    ['/kelola/produk/x', undefined],
  ])('%s', (url, page) => {
    expect(visitedPage(url)).toEqual(page);
  });

  it('is not told from machines by guessing at people', () => {
    expect(isMachine(phone)).toBe(false);
    expect(isMachine('WhatsApp/2.23.20.0 A preview of a link')).toBe(true);
  });
});

describe('The days and months of a chart', () => {
  it('end today, over the ends of months and years', () => {
    expect(lastDays('2026-03-01', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(lastMonths('2026-02-15', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });
});
