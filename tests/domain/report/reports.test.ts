import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#src/domain/actor/actor.ts';
import { decideReport } from '#src/domain/report/decide-report.server.ts';
import { findReport, listReports } from '#src/domain/report/reports.queries.server.ts';
import { readReportFilter, reportKinds } from '#src/domain/report/report.ts';
import { sendReport, type TypedReport } from '#src/domain/report/send-report.server.ts';
import { suspend } from '#src/domain/suspension/suspend.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { aShop, reason, type Shop } from '../suspension/suspended-shop.ts';

const address = '203.0.113.7';
let shop: Shop;
let verifier: Actor;
let blank: TypedReport;

beforeEach(async () => {
  shop = await aShop();
  verifier = await anOfficer(shop.database, 'verifier');
  blank = { product: '', enterprise: shop.slug, kind: 'closed', text: '', contact: '', trap: '' };
});

const waiting = async () =>
  (await listReports(verifier, { state: 'menunggu', kind: undefined, q: '' }, 1)).reports;

describe('Somebody from the public', () => {
  it('reports an UMKM or a product, with words and a contact or without', async () => {
    expect(await sendReport({ ...blank, product: shop.productSlug, kind: 'wrong_price' }, address)).toEqual({
      ok: true,
    });
    const more = { text: ' Toko sudah\u0007 tutup. ', contact: 'saya@example.test' };
    expect(await sendReport({ ...blank, ...more }, address)).toEqual({ ok: true });
    expect(await waiting()).toMatchObject([
      { kind: 'wrong_price', product: { id: shop.productId }, text: null, contact: null, waitingBesides: 1 },
      { kind: 'closed', product: null, text: 'Toko sudah tutup.', contact: 'saya@example.test' },
    ]);
  });

  it('says of what kind it is, and of another kind what it is', async () => {
    expect(await sendReport({ ...blank, kind: 'entah' }, address)).toEqual({
      ok: false,
      problem: 'kind_missing',
    });
    expect(await sendReport({ ...blank, kind: 'other' }, address)).toEqual({
      ok: false,
      problem: 'text_missing',
    });
    const long = { ...blank, text: 'a'.repeat(501) };
    expect(await sendReport(long, address)).toEqual({ ok: false, problem: 'text_too_long' });
    const chatty = { ...blank, contact: 'a'.repeat(201) };
    expect(await sendReport(chatty, address)).toEqual({ ok: false, problem: 'contact_too_long' });
    expect(await waiting()).toEqual([]);
  });

  it('reports only what the public sees', async () => {
    await suspend(verifier, { enterpriseId: shop.enterpriseId }, reason);
    const unknown = { ok: false, problem: 'unknown_subject' };
    expect(await sendReport(blank, address)).toEqual(unknown);
    expect(await sendReport({ ...blank, product: shop.productSlug }, address)).toEqual(unknown);
    expect(await sendReport({ ...blank, enterprise: 'tidak-ada' }, address)).toEqual(unknown);
  });

  it('may not flood the officers from one address', async () => {
    for (const kind of reportKinds.slice(0, 5))
      expect(await sendReport({ ...blank, kind }, address)).toEqual({ ok: true });
    expect(await sendReport(blank, address)).toMatchObject({ problem: 'too_many_tries' });
    expect(await sendReport(blank, '203.0.113.8')).toEqual({ ok: true });
    expect(await waiting()).toHaveLength(6);
  });

  it('who is a machine is thanked, and nothing is kept', async () => {
    expect(await sendReport({ ...blank, trap: 'https://spam.example' }, address)).toEqual({ ok: true });
    expect(await waiting()).toEqual([]);
  });
});

describe('An officer', () => {
  it('closes a report once, with a note, and the contact is forgotten', async () => {
    await sendReport({ ...blank, contact: '0812 0000 0000' }, address);
    const [report] = await waiting();
    const reportId = report?.id ?? 0;
    const decide = (outcome: string, note: string) => decideReport(verifier, { reportId, outcome, note });
    expect(await decide('entah', 'Sudah ditelepon.')).toMatchObject({ problem: 'outcome_missing' });
    expect(await decide('acted', ' ')).toMatchObject({ problem: 'note_missing' });
    expect(await decide('acted', 'a'.repeat(1001))).toMatchObject({ problem: 'note_too_long' });
    const twice = await Promise.all([
      decide('acted', 'Sudah ditelepon.'),
      decide('unfounded', 'Masih buka.'),
    ]);
    expect(twice.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await findReport(verifier, reportId)).toMatchObject({
      decidedBy: verifier.office,
      contact: null,
    });
    const kept = await shop.database.all<{ contact: string | null; detail: string }>(sql`
      select r.contact, a.detail from reports r join audit_entries a on a.noun = 'report' and a.noun_id = r.id`);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('0812');
  });

  it('closes a duplicate without a note', async () => {
    await sendReport(blank, address);
    const [report] = await waiting();
    const decision = { reportId: report?.id ?? 0, outcome: 'duplicate', note: '' };
    expect(await decideReport(verifier, decision)).toEqual({ ok: true });
  });

  it('sees the oldest first, and narrows the list by kind, state and name', async () => {
    for (const kind of ['closed', 'counterfeit'] as const) await sendReport({ ...blank, kind }, address);
    await sendReport({ ...blank, product: shop.productSlug, kind: 'other', text: 'Kedaluwarsa' }, address);
    const [first] = await waiting();
    await decideReport(verifier, { reportId: first?.id ?? 0, outcome: 'unfounded', note: 'Masih buka.' });
    const kinds = async (query: string) =>
      (await listReports(verifier, readReportFilter(new URLSearchParams(query)), 1)).reports.map(
        ({ kind }) => kind,
      );
    expect(await kinds('')).toEqual(['counterfeit', 'other']);
    expect(await kinds('status=ditutup')).toEqual(['closed']);
    expect(await kinds('status=semua')).toEqual(['counterfeit', 'other', 'closed']);
    expect(await kinds('jenis=counterfeit&status=entah')).toEqual(['counterfeit']);
    expect(await kinds('q=RENGGINANG')).toEqual(['other']);
  });
});
