import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { verifyClaim } from '#src/domain/claim/verify-claim.server.ts';
import {
  findNextItem,
  findPlaceAtDesk,
  readDeskQueue,
  tallies,
} from '#src/domain/desk/desk-queue.queries.server.ts';
import { deskQuery, keyOf, readDeskFilter, type DeskFilter } from '#src/domain/desk/desk-queue.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { anOfficer, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { addEnterprise } from '../claim/world.ts';
import { laySetting } from '../product/shop-window.ts';
import { aCrowdedDesk } from './crowded-desk.ts';
import { aWaitingMark, aWaitingNib, noon } from './waiting-claims.ts';

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

const queue = async (filter: DeskFilter = {}, actor = verifier) =>
  (await readDeskQueue(actor, filter)).items.map(({ noun }) => noun);

describe('The whole queue', () => {
  it('has everything that waits, the riskiest first and then the oldest', async () => {
    await aCrowdedDesk(database, enterpriseId);
    // Four points and more: an appeal, an exemption, a take-over, a counterfeit; then the edit; then what opens nothing.
    const { items } = await readDeskQueue(verifier);
    expect(items.map(({ noun, risk }) => [noun, risk.points])).toEqual([
      ['registration', 4],
      ['exemption', 4],
      ['report', 4],
      ['appeal', 4],
      ['product_change', 1],
      ['claim', 0],
      ['sample', 0],
    ]);
  });

  it('leads of an appeal to the suspension, and names each by what it is about', async () => {
    const { suspensionId } = await aCrowdedDesk(database, enterpriseId);
    const { items } = await readDeskQueue(verifier);
    const of = (noun: string) => items.find((item) => item.noun === noun);
    expect(of('appeal')).toMatchObject({ pageId: suspensionId, enterprise: 'Dapur Contoh' });
    expect(of('report')).toMatchObject({ aspect: 'counterfeit' });
    expect(of('registration')).toMatchObject({ name: 'Usaha Uji', aspect: 'take_over' });
    expect(of('claim')?.claim?.particulars.kind).toBe('business_id');
  });

  it('is narrowed by kind, kecamatan and age', async () => {
    await aCrowdedDesk(database, enterpriseId);
    const elsewhere = await addEnterprise(database, { kabkotaCode: '36.71', kecamatanCode: '36.71.13' });
    await aWaitingMark(database, elsewhere, '2026-11-10T05:00:00.000Z');
    expect(await queue({ noun: 'appeal' })).toEqual(['appeal']);
    expect(await queue({ kecamatanCode: '36.71.13' })).toEqual(['claim']);
    expect(await queue({ minDays: 7, noun: 'claim' })).toEqual(['claim']);
    expect(await queue({ minDays: 7, kecamatanCode: '36.71.05' })).toEqual(['registration']);
  });

  it('lists a newcomer by the kelurahan that they told', async () => {
    const { accountId } = await aStranger(database);
    await database.run(sql`insert into registrations (kind, account_id, name, kelurahan_code, submitted_at)
      values ('newcomer', ${accountId}, 'Usaha Baru', (select code from regions where parent_code = '36.71.05' limit 1), ${noon})`);
    const { items } = await readDeskQueue(verifier, { kecamatanCode: '36.71.05' });
    expect(items).toMatchObject([{ noun: 'registration', enterprise: null, kecamatan: 'Cipondoh' }]);
  });

  it('shows everybody only what they may decide', async () => {
    await aCrowdedDesk(database, enterpriseId);
    expect(await queue({}, await anOfficer(database, 'trade_officer'))).toEqual(['exemption']);
    expect(await queue({}, await anOfficer(database, 'programme_manager'))).toEqual([]);
    expect(await queue({}, await aStranger(database))).toEqual([]);
    expect(await queue({}, await anOfficer(database, 'admin'))).toHaveLength(7);
  });

  it('counts each kind with its oldest day, who waits longest first', async () => {
    await aCrowdedDesk(database, enterpriseId);
    await aWaitingNib(database, enterpriseId, '2026-11-01T05:00:00.000Z');
    expect(tallies(await readDeskQueue(verifier)).slice(0, 2)).toMatchObject([
      { noun: 'claim', count: 2, oldestDays: 21, highRisk: 0 },
      { noun: 'registration', count: 1, oldestDays: 12, highRisk: 1 },
    ]);
  });

  it('keeps its filter in the address, and takes no other words', () => {
    const filter: DeskFilter = { noun: 'sample', kecamatanCode: '36.71.05', minDays: 7 };
    expect(readDeskFilter(deskQuery(filter))).toEqual(filter);
    const odd = new URLSearchParams({ perihal: 'ktp', kecamatan: "' or 1", umur: '8' });
    expect(deskQuery(readDeskFilter(odd)).size).toBe(0);
  });
});

describe('Going through the whole queue', () => {
  it('leads from a kind to the next, and back to the first where that is decided already', async () => {
    await aCrowdedDesk(database, enterpriseId);
    const { items } = await readDeskQueue(verifier);
    const [first, second] = items;
    if (first === undefined || second === undefined) throw new Error('The queue is empty.');
    expect(await findPlaceAtDesk(verifier, {}, second)).toMatchObject({
      previous: { noun: 'registration' },
      next: { noun: 'report' },
      position: 2,
      total: 7,
    });
    expect(await findNextItem(verifier, {}, keyOf(second))).toMatchObject({ noun: 'exemption' });
    expect(await findNextItem(verifier, {}, 'klaim-999')).toMatchObject({ noun: 'registration' });
  });

  it('takes 500 claims one by one in its order, each once, until nothing waits', async () => {
    for (let nth = 0; nth < 500; nth += 1) await aWaitingNib(database, enterpriseId);
    const { items } = await readDeskQueue(verifier);
    expect(new Set(items.map(keyOf)).size).toBe(500);
    for (const [nth, { id }] of items.entries()) {
      const decision = {
        claimId: id,
        insteadOf: null,
        decision: 'verified',
        method: 'register_checked',
      } as const;
      expect((await verifyClaim(verifier, decision)).ok).toBe(true);
      const following = items[nth + 1];
      // Asked now and then: each answer reads the whole queue.
      if (nth % 50 !== 49) continue;
      expect((await findNextItem(verifier, {}, following === undefined ? '' : keyOf(following)))?.id).toBe(
        following?.id,
      );
    }
  });
});
