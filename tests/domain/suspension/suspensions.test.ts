import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { publishProduct } from '#src/domain/product/publish-product.server.ts';
import { answerAppeal } from '#src/domain/suspension/answer-appeal.server.ts';
import { appealSuspension } from '#src/domain/suspension/appeal-suspension.server.ts';
import { endSuspension } from '#src/domain/suspension/end-suspension.server.ts';
import { suspend } from '#src/domain/suspension/suspend.server.ts';
import {
  findSuspension,
  listOwnSuspensions,
  listSuspensions,
} from '#src/domain/suspension/suspensions.queries.server.ts';
import { readSuspensionFilter, type SuspensionState } from '#src/domain/suspension/suspension.ts';
import { mustLeaveToAnother } from '#src/domain/suspension/who-suspended.queries.server.ts';
import { withdrawAppeal } from '#src/domain/suspension/withdraw-appeal.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { aShop, mended, reason, type Shop } from './suspended-shop.ts';

let shop: Shop;
let verifier: Actor;
let colleague: Actor;
let owner: Actor;

beforeEach(async () => {
  shop = await aShop();
  verifier = await anOfficer(shop.database, 'verifier');
  colleague = await anOfficer(shop.database, 'verifier');
  owner = await aMember(shop.database, shop.enterpriseId);
});

async function suspended(subject: { enterpriseId: number } | { productId: number }): Promise<number> {
  const answer = await suspend(verifier, subject, reason);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.suspensionId;
}

const letters = () =>
  shop.database.all<{ recipient: string; subject: string; text: string }>(
    sql`select recipient, subject, text from mail_messages order by id`,
  );

describe('Suspending', () => {
  it('needs a sentence', async () => {
    const subject = { enterpriseId: shop.enterpriseId };
    expect(await suspend(verifier, subject, '  ')).toMatchObject({ problem: 'text_missing' });
    expect(await suspend(verifier, subject, 'Palsu')).toMatchObject({ problem: 'text_too_short' });
    expect(await suspend(verifier, subject, 'a'.repeat(1001))).toMatchObject({ problem: 'text_too_long' });
    expect(await listOwnSuspensions(owner, shop.enterpriseId)).toEqual([]);
  });

  it('is recorded once with the office, tells the owner by letter, and keeps the words out of it', async () => {
    const twice = await Promise.all([
      suspend(verifier, { productId: shop.productId }, reason),
      suspend(colleague, { productId: shop.productId }, reason),
    ]);
    expect(twice.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(twice.find(({ ok }) => !ok)).toMatchObject({ problem: 'already_suspended' });
    const [seen] = await listOwnSuspensions(owner, shop.enterpriseId);
    expect(seen).toMatchObject({ reason, suspendedBy: verifier.office, product: { id: shop.productId } });
    const sent = await letters();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain(`/kelola/${shop.slug}`);
    expect(sent[0]?.text).not.toContain(reason);
    const deeds = await shop.database.all(sql`select 1 from audit_entries where command = 'suspend'`);
    expect(deeds).toHaveLength(1);
  });

  it('of an unknown UMKM or product is refused', async () => {
    expect(await suspend(verifier, { enterpriseId: 999_999 }, reason)).toMatchObject({
      problem: 'unknown_subject',
    });
    expect(await suspend(verifier, { productId: 999_999 }, reason)).toMatchObject({
      problem: 'unknown_subject',
    });
  });

  it('leaves what its owner puts into the window out of sight', async () => {
    await suspended({ enterpriseId: shop.enterpriseId });
    expect(await publishProduct(owner, shop.productId)).toEqual({
      ok: false,
      problem: 'incomplete',
      gaps: ['suspension'],
    });
  });
});

describe('Ending a suspension', () => {
  it('needs a sentence, happens once, and stays on record', async () => {
    const id = await suspended({ enterpriseId: shop.enterpriseId });
    expect(await endSuspension(colleague, id, 'Ya')).toMatchObject({ problem: 'text_too_short' });
    expect(await endSuspension(colleague, id, mended)).toEqual({ ok: true });
    expect(await endSuspension(verifier, id, mended)).toEqual({ ok: false, problem: 'ended' });
    expect(await findSuspension(verifier, id)).toMatchObject({
      endReason: mended,
      endedBy: colleague.office,
    });
    expect((await letters()).map(({ subject }) => subject)).toEqual([
      'Usaha Anda di Etalase: ada yang sementara tidak ditampilkan',
      'Penangguhan di Etalase dicabut',
    ]);
    const again = await suspend(verifier, { enterpriseId: shop.enterpriseId }, reason);
    expect(again.ok).toBe(true);
  });

  it('lifts the appeal that waits', async () => {
    const id = await suspended({ productId: shop.productId });
    await appealSuspension(owner, id, 'Foto itu milik kami.');
    await endSuspension(verifier, id, mended);
    expect((await findSuspension(verifier, id))?.appeals).toMatchObject([
      { decision: 'lifted', answer: mended },
    ]);
  });
});

describe('An appeal', () => {
  it('says something, waits alone, and may come again after an answer', async () => {
    const id = await suspended({ productId: shop.productId });
    expect(await appealSuspension(owner, id, ' ')).toMatchObject({ problem: 'text_missing' });
    expect(await appealSuspension(owner, id, 'Foto itu milik kami.')).toMatchObject({ ok: true });
    expect(await appealSuspension(owner, id, 'Sekali lagi.')).toEqual({
      ok: false,
      problem: 'already_waiting',
    });
    const verdict = {
      suspensionId: id,
      decision: 'upheld' as const,
      answer: 'Toko itu menunjukkan aslinya.',
    };
    expect(await answerAppeal(colleague, verdict)).toEqual({ ok: true });
    expect(await appealSuspension(owner, id, 'Ini bukti belinya.')).toMatchObject({ ok: true });
    expect((await findSuspension(verifier, id))?.endedAt).toBeNull();
  });

  it('may be taken back while it waits; the suspension stands, and another may follow', async () => {
    const id = await suspended({ productId: shop.productId });
    await appealSuspension(owner, id, 'Foto itu milik kami.');
    expect(await withdrawAppeal(owner, id)).toEqual({ ok: true });
    expect(await withdrawAppeal(owner, id)).toEqual({ ok: false, problem: 'no_appeal_waits' });
    const verdict = { suspensionId: id, decision: 'lifted' as const, answer: mended };
    expect(await answerAppeal(colleague, verdict)).toEqual({ ok: false, problem: 'nothing_waits' });
    expect(await findSuspension(verifier, id)).toMatchObject({
      endedAt: null,
      appeals: [{ decision: 'withdrawn' }],
    });
    expect(await appealSuspension(owner, id, 'Ini bukti belinya.')).toMatchObject({ ok: true });
  });

  it('that is lifted ends the suspension; upheld needs an answer', async () => {
    const id = await suspended({ enterpriseId: shop.enterpriseId });
    await appealSuspension(owner, id, 'Foto itu milik kami.');
    expect(await answerAppeal(colleague, { suspensionId: id, decision: 'upheld', answer: '' })).toMatchObject(
      {
        problem: 'text_missing',
      },
    );
    const lifted = { suspensionId: id, decision: 'lifted' as const, answer: mended };
    expect(await answerAppeal(colleague, lifted)).toEqual({ ok: true });
    expect(await answerAppeal(colleague, lifted)).toEqual({ ok: false, problem: 'nothing_waits' });
    expect(await findSuspension(verifier, id)).toMatchObject({ endReason: mended });
    expect(await appealSuspension(owner, id, 'Terima kasih.')).toEqual({ ok: false, problem: 'ended' });
  });

  it('is not answered by who suspended while there is another verifier', async () => {
    const id = await suspended({ enterpriseId: shop.enterpriseId });
    await appealSuspension(owner, id, 'Foto itu milik kami.');
    const verdict = { suspensionId: id, decision: 'upheld' as const, answer: 'Aslinya ada di toko lain.' };
    expect(await answerAppeal(verifier, verdict)).toEqual({ ok: false, problem: 'own_suspension' });
    const leave = sql`update office_roles set ended_at = '2026-11-01T00:00:00.000Z', end_reason = 'pindah'
      where account_id = ${colleague.accountId}`;
    await shop.database.run(leave);
    expect(await answerAppeal(verifier, verdict)).toEqual({ ok: true });
  });

  it('is left to an admin where there is no other verifier: an admin may answer it', async () => {
    const alone = sql`update office_roles set ended_at = '2026-11-01T00:00:00.000Z', end_reason = 'pindah'
      where account_id = ${colleague.accountId}`;
    await shop.database.run(alone);
    const admin = await anOfficer(shop.database, 'admin');
    const id = await suspended({ enterpriseId: shop.enterpriseId });
    await appealSuspension(owner, id, 'Foto itu milik kami.');
    const verdict = { suspensionId: id, decision: 'upheld' as const, answer: 'Aslinya ada di toko lain.' };
    expect(await mustLeaveToAnother(verifier, id)).toBe(true);
    expect(await answerAppeal(verifier, verdict)).toEqual({ ok: false, problem: 'own_suspension' });
    expect(await mustLeaveToAnother(admin, id)).toBe(false);
    expect(await answerAppeal(admin, verdict)).toEqual({ ok: true });
  });
});

describe('The list of suspensions', () => {
  it('tells standing from past ones, and those with an appeal first', async () => {
    const ended = await suspended({ productId: shop.productId });
    await endSuspension(verifier, ended, mended);
    const plain = await suspended({ productId: shop.secondId });
    const appealed = await suspended({ enterpriseId: shop.enterpriseId });
    await appealSuspension(owner, appealed, 'Foto itu milik kami.');
    const ids = async (state: SuspensionState, more = {}) =>
      (await listSuspensions(operator, { state, kind: undefined, q: '', ...more }, 1)).suspensions.map(
        ({ id }) => id,
      );
    expect(await ids('berlaku')).toEqual([appealed, plain]);
    expect(await ids('keberatan')).toEqual([appealed]);
    expect(await ids('selesai')).toEqual([ended]);
    expect(await ids('semua')).toEqual([appealed, plain, ended]);
    expect(await ids('berlaku', { kind: 'produk' })).toEqual([plain]);
    expect(await ids('semua', { q: 'rengginang' })).toEqual([ended]);
  });

  it('reads from an address what is known, and passes over the rest', () => {
    expect(readSuspensionFilter(new URLSearchParams('status=entah&jenis=umkm&q= ibu '))).toEqual({
      state: 'berlaku',
      kind: 'umkm',
      q: 'ibu',
    });
  });
});
