import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { endClaim } from '#src/domain/claim/end-claim.server.ts';
import { findNextWaiting, readClaimQueue } from '#src/domain/desk/claim-queue.queries.server.ts';
import { placeInQueue, queueQuery, readQueueFilter, type QueueFilter } from '#src/domain/desk/claim-queue.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { addCertificate, addEnterprise, decide } from '../claim/world.ts';
import { laySetting } from '../product/shop-window.ts';
import {
  aWaitingHaccp,
  aWaitingHalal,
  aWaitingMark,
  aWaitingNib,
  aWaitingTraining,
  noon,
  submit,
} from './waiting-claims.ts';

let database: Database;
let enterpriseId: number;
let verifier: Actor;

beforeEach(async () => {
  useClock(() => new Date(noon));
  database = await freshDatabase();
  await laySetting(database);
  enterpriseId = await addEnterprise(database, { kabkotaCode: '36.71', kecamatanCode: '36.71.05' });
  verifier = await anOfficer(database, 'verifier');
});

async function queue(filter: QueueFilter = {}, actor = verifier): Promise<number[]> {
  return (await readClaimQueue(actor, filter)).claims.map(({ claim }) => claim.id);
}

describe('The queue of claims', () => {
  it('has what its owners have submitted and nobody has decided', async () => {
    const waiting = await aWaitingHalal(database, enterpriseId);
    await addCertificate(database, { enterpriseId }, { typeId: 'sni' });
    await decide(database, await aWaitingHalal(database, enterpriseId), {});
    await decide(database, await aWaitingHalal(database, enterpriseId), {
      decision: 'refused',
      reason: 'Uji',
    });
    const withdrawn = await aWaitingHalal(database, enterpriseId);
    await endClaim(verifier, withdrawn, 'Uji');
    expect(await queue()).toEqual([waiting]);
  });

  it('takes a claim back once its owner answers a request to correct it', async () => {
    const claimId = await aWaitingHalal(database, enterpriseId);
    await decide(database, claimId, { decision: 'needs_correction', reason: 'Nomor tidak terbaca' });
    expect(await queue()).toEqual([]);
    await database.run(sql`update verifications set superseded_at = ${noon} where claim_id = ${claimId}`);
    await submit(database, claimId);
    expect(await queue()).toEqual([claimId]);
  });

  it('puts what opens a door first, then odd numbers, and among equals who has waited longest', async () => {
    const nib = await aWaitingNib(database, enterpriseId, '2026-11-01T05:00:00.000Z');
    const odd = await aWaitingHalal(database, enterpriseId, { number: '12' });
    const late = await aWaitingTraining(database, enterpriseId);
    const early = await aWaitingMark(database, enterpriseId, '2026-11-20T05:00:00.000Z');
    const earliest = await aWaitingHaccp(database, enterpriseId, '2026-11-19T05:00:00.000Z');
    expect(await queue()).toEqual([earliest, early, late, odd, nib]);
  });

  it('puts an UMKM whose claim was refused before those of others', async () => {
    const other = await addEnterprise(database);
    const first = await aWaitingNib(database, other, '2026-11-01T05:00:00.000Z');
    const suspect = await aWaitingNib(database, enterpriseId);
    const refused = await addCertificate(database, { enterpriseId }, { typeId: 'halal' });
    await decide(database, refused, { decision: 'refused', reason: 'Milik usaha lain' });
    expect(await queue()).toEqual([suspect, first]);
  });

  it('is narrowed by kind, by kecamatan and by age in days of Tangerang', async () => {
    const elsewhere = await addEnterprise(database, { kabkotaCode: '36.71', kecamatanCode: '36.71.13' });
    const nib = await aWaitingNib(database, elsewhere);
    // 23.30 in Tangerang three days before.
    const training = await aWaitingTraining(database, enterpriseId, '2026-11-19T16:30:00.000Z');
    // 00.30 in Tangerang two days before.
    const mark = await aWaitingMark(database, enterpriseId, '2026-11-19T17:30:00.000Z');
    expect(await queue({ kind: 'graduation' })).toEqual([training]);
    expect(await queue({ kecamatanCode: '36.71.13' })).toEqual([nib]);
    expect(await queue({ minDays: 3 })).toEqual([training]);
    expect(await queue({ kind: 'ip_right', minDays: 3 })).toEqual([]);
    expect((await queue()).toSorted()).toEqual([nib, training, mark].toSorted());
  });

  it("shows a programme's manager trainings and nothing else", async () => {
    await aWaitingMark(database, enterpriseId);
    const training = await aWaitingTraining(database, enterpriseId);
    const manager = await anOfficer(database, 'programme_manager');
    expect(await queue({}, manager)).toEqual([training]);
    expect(await queue({ kind: 'ip_right' }, manager)).toEqual([]);
  });

  it('shows nothing to somebody whose role was taken away meanwhile', async () => {
    await aWaitingMark(database, enterpriseId);
    await database.run(sql`update office_roles set ended_at = ${noon}, end_reason = 'Uji'`);
    expect(await queue()).toEqual([]);
  });
});

describe('Going through the queue', () => {
  it('goes on with the claim that was next, and with the first where that is decided already', async () => {
    const first = await aWaitingMark(database, enterpriseId, '2026-11-20T05:00:00.000Z');
    const second = await aWaitingMark(database, enterpriseId, '2026-11-21T05:00:00.000Z');
    expect(await findNextWaiting(verifier, {}, second)).toBe(second);
    await decide(database, second, {});
    expect(await findNextWaiting(verifier, {}, second)).toBe(first);
    await decide(database, first, {});
    expect(await findNextWaiting(verifier, {}, second)).toBeUndefined();
  });

  it('knows the neighbours of a claim', () => {
    expect(placeInQueue([5, 3, 9], 3)).toEqual({ previous: 5, next: 9, position: 2, total: 3 });
    expect(placeInQueue([5, 3, 9], 5)).toEqual({ next: 3, position: 1, total: 3 });
    expect(placeInQueue([5, 3], 7)).toEqual({ next: 5, total: 2 });
    expect(placeInQueue([], 7)).toEqual({ total: 0 });
  });

  it('keeps its filter in the address and reads nothing else from it', () => {
    const filter: QueueFilter = { kind: 'ip_right', kecamatanCode: '36.71.05', minDays: 7 };
    expect(readQueueFilter(queueQuery(filter))).toEqual(filter);
    const odd = new URLSearchParams({ jenis: 'ktp', kecamatan: "' or 1", umur: '8' });
    expect(queueQuery(readQueueFilter(odd)).size).toBe(0);
  });
});
