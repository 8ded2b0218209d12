import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { askForExemption } from '#src/domain/exemption/ask-for-exemption.server.ts';
import { decideExemption } from '#src/domain/exemption/decide-exemption.server.ts';
import {
  findExemptionCase,
  findOwnRequest,
} from '#src/domain/exemption/exemption-requests.queries.server.ts';
import { withdrawExemptionRequest } from '#src/domain/exemption/withdraw-exemption-request.server.ts';
import { mayPublish } from '#src/domain/product/public-products.queries.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { anEnterprise, aTrainedEnterprise, laySetting, today } from '../product/shop-window.ts';

let database: Database;
let enterpriseId: number;
let owner: Actor;
let verifier: Actor;

beforeEach(async () => {
  useClock(() => new Date(`${today}T05:00:00.000Z`));
  database = await freshDatabase();
  await laySetting(database);
  enterpriseId = await anEnterprise(database);
  owner = await aMember(database, enterpriseId);
  verifier = await anOfficer(database, 'verifier');
});

const ask = (text = 'Sudah dilatih lembaga lain') => askForExemption(owner, { enterpriseId, text });
const requestId = async () => (await findOwnRequest(owner, enterpriseId))?.id ?? 0;
const grant = async (validUntilOn = '2027-06-30', actor = verifier) =>
  decideExemption(actor, {
    requestId: await requestId(),
    reason: 'Pelatihan setara',
    decision: 'granted',
    validUntilOn,
  });

async function isFreeOn(day: string): Promise<boolean> {
  const [row] = await database.all<{ may: number }>(
    sql`select ${mayPublish('e.id', day)} may from enterprises e where e.id = ${enterpriseId}`,
  );
  return row?.may === 1;
}

const letters = () => database.all<{ text: string }>(sql`select text from mail_messages`);

describe('Asking to publish without a training', () => {
  it('waits for an officer; one request at a time', async () => {
    expect(await ask()).toEqual({ ok: true });
    expect(await ask()).toEqual({ ok: false, problem: 'not_needed' });
    expect(await findOwnRequest(owner, enterpriseId)).toMatchObject({ decision: null });
  });

  it('may be taken back until it is answered, and asked again', async () => {
    await ask();
    const first = await requestId();
    const withdraw = () => withdrawExemptionRequest(owner, { enterpriseId, requestId: first });
    expect(await withdraw()).toEqual({ ok: true });
    expect(await withdraw()).toEqual({ ok: false, problem: 'nothing_waits' });
    expect(await findOwnRequest(owner, enterpriseId)).toMatchObject({ decision: 'withdrawn' });
    expect(await ask('Sudah lama dibina dinas')).toEqual({ ok: true });
    expect(await withdraw()).toEqual({ ok: false, problem: 'nothing_waits' });
    expect(await grant()).toEqual({ ok: true });
  });

  it('needs a reason, and is not needed by an UMKM that is trained', async () => {
    expect(await ask('  ')).toEqual({ ok: false, problem: 'text_missing' });
    expect(await ask('x'.repeat(1001))).toEqual({ ok: false, problem: 'text_too_long' });
    const trained = await aTrainedEnterprise(database);
    const its = await aMember(database, trained);
    expect(await askForExemption(its, { enterpriseId: trained, text: 'x' })).toEqual({
      ok: false,
      problem: 'not_needed',
    });
  });
});

describe('Answering such a request', () => {
  it('lets the UMKM publish until the day that was said, and tells its owner without the words of anybody', async () => {
    await ask();
    expect(await grant()).toEqual({ ok: true });
    expect(await isFreeOn('2027-06-30')).toBe(true);
    expect(await isFreeOn('2027-07-01')).toBe(false);
    const [letter] = await letters();
    expect(letter?.text).toContain('disetujui');
    expect(letter?.text).not.toMatch(/Pelatihan setara|lembaga lain/);
  });

  it('refuses with a reason that the owner reads, who may ask again', async () => {
    await ask();
    const refused = { requestId: await requestId(), decision: 'refused' } as const;
    expect(await decideExemption(verifier, { ...refused, reason: ' ' })).toMatchObject({
      problem: 'reason_missing',
    });
    expect(await decideExemption(verifier, { ...refused, reason: 'Ikut pelatihan bulan depan' })).toEqual({
      ok: true,
    });
    expect(await findOwnRequest(owner, enterpriseId)).toMatchObject({
      decision: 'refused',
      reason: 'Ikut pelatihan bulan depan',
    });
    expect(await isFreeOn(today)).toBe(false);
    expect(await ask()).toEqual({ ok: true });
    expect(await findExemptionCase(verifier, await requestId())).toMatchObject({ refusedBefore: 1 });
  });

  it('is done once when two officers answer at the same time, and tells the owner once', async () => {
    await ask();
    const answers = await Promise.all([
      grant(),
      grant('2027-01-31', await anOfficer(database, 'trade_officer')),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, problem: 'decided_meanwhile' });
    expect(await letters()).toHaveLength(1);
    expect(await database.all(sql`select 1 from exemptions`)).toHaveLength(1);
  });

  it('needs a day to come', async () => {
    await ask();
    expect(await grant('2026-11-21')).toEqual({ ok: false, problem: 'already_past' });
    expect(await grant('2099-01-01')).toEqual({ ok: false, problem: 'too_far' });
  });
});
