import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { drawSamples } from '#src/domain/desk/draw-samples.server.ts';
import { lookAtSample } from '#src/domain/desk/look-at-sample.server.ts';
import { agreement, drawSpread } from '#src/domain/desk/sample.ts';
import { findSample, listSamples } from '#src/domain/desk/samples.queries.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { addCertificate, addEnterprise } from '../claim/world.ts';
import { laySetting } from '../product/shop-window.ts';
import { noon } from './waiting-claims.ts';

let database: Database;
let enterpriseId: number;
let busy: Actor & { accountId: string };
let rare: Actor & { accountId: string };
let admin: Actor;

beforeEach(async () => {
  useClock(() => new Date(noon));
  database = await freshDatabase();
  await laySetting(database);
  enterpriseId = await addEnterprise(database);
  [busy, rare] = [await anOfficer(database, 'verifier'), await anOfficer(database, 'verifier')];
  admin = await anOfficer(database, 'admin');
});

async function decided(by: string | null, verifiedAt = '2026-11-21T05:00:00.000Z'): Promise<void> {
  await addCertificate(database, { enterpriseId }, { typeId: 'halal' }, { decidedBy: by, verifiedAt });
}

const draw = (seed: string, count = 4) => drawSamples(admin, { count, days: 7, seed });
const drawn = () =>
  database.all<{ by: string; id: number }>(sql`select v.decided_by "by", v.id from decision_samples d
    join verifications v on v.id = d.verification_id order by d.id`);

describe('Drawing past decisions', () => {
  it('gives the same for the same seed and another for another, spread over officers', () => {
    const decisions = Array.from({ length: 60 }, (_, id) => ({
      id,
      officer: id < 50 ? 'a' : id < 58 ? 'b' : 'c',
    }));
    const first = drawSpread(decisions, 9, '2026-11-22');
    expect(drawSpread(decisions, 9, '2026-11-22')).toEqual(first);
    expect(drawSpread(decisions.toReversed(), 9, '2026-11-22')).toEqual(first);
    expect(drawSpread(decisions, 9, '2026-11-23')).not.toEqual(first);
    const officers = first.map((id) => decisions[id]?.officer);
    expect(Map.groupBy(officers, (officer) => officer).size).toBe(3);
    expect(officers.filter((officer) => officer === 'c')).toHaveLength(2);
    expect(new Set(first).size).toBe(9);
  });

  it('takes those of the last days that an officer made, never the same twice', async () => {
    for (let nth = 0; nth < 5; nth += 1) await decided(busy.accountId);
    await decided(rare.accountId);
    await decided(null);
    await decided(busy.accountId, '2026-11-14T05:00:00.000Z');
    expect(await draw('a')).toEqual({ ok: true, drawn: 4 });
    expect(await draw('a')).toEqual({ ok: true, drawn: 2 });
    expect(await draw('b')).toEqual({ ok: true, drawn: 0 });
    const all = await drawn();
    expect(new Set(all.map(({ id }) => id)).size).toBe(6);
    expect(all.slice(0, 4).map(({ by }) => by)).toContain(rare.accountId);
  });

  it('is done once a day by the site, however often it starts', async () => {
    for (let nth = 0; nth < 9; nth += 1) await decided(busy.accountId);
    const daily = (seed: string) => drawSamples(operator, { count: 3, days: 7, seed, isDaily: true });
    expect(await daily('2026-11-22')).toEqual({ ok: true, drawn: 3 });
    expect(await daily('2026-11-22')).toEqual({ ok: true, drawn: 0 });
    useClock(() => new Date('2026-11-23T01:00:00.000Z'));
    expect(await daily('2026-11-23')).toEqual({ ok: true, drawn: 3 });
  });
});

describe('A second look at a decision', () => {
  async function aSample(): Promise<number> {
    await decided(busy.accountId);
    await draw('a');
    return (await listSamples(rare, 'open', 1)).samples[0]?.id ?? 0;
  }

  it('is taken by another officer than the one who decided', async () => {
    const sampleId = await aSample();
    const agreed = { sampleId, outcome: 'agreed', note: '' } as const;
    expect(await lookAtSample(busy, agreed)).toEqual({ ok: false, problem: 'own_decision' });
    expect(await lookAtSample(rare, agreed)).toMatchObject({ ok: true });
    expect(await lookAtSample(admin, agreed)).toEqual({ ok: false, problem: 'looked_meanwhile' });
  });

  it('that differs says why, and brings up the claim, which it does not change', async () => {
    const sampleId = await aSample();
    const sample = await findSample(rare, sampleId);
    const differs = { sampleId, outcome: 'differs' } as const;
    expect(await lookAtSample(rare, { ...differs, note: ' ' })).toEqual({
      ok: false,
      problem: 'note_missing',
    });
    expect(await lookAtSample(rare, { ...differs, note: 'Nomornya lain' })).toEqual({
      ok: true,
      claimId: sample?.claimId,
    });
    expect(await findSample(rare, sampleId)).toMatchObject({ outcome: 'differs', stands: true });
  });

  it('counts how often two officers agree', async () => {
    for (let nth = 0; nth < 4; nth += 1) await decided(busy.accountId);
    await draw('a');
    const { samples } = await listSamples(rare, 'open', 1);
    expect(agreement({ open: 4, agreed: 0, differs: 0 })).toBeUndefined();
    for (const [nth, { id }] of samples.slice(0, 3).entries()) {
      await lookAtSample(rare, { sampleId: id, outcome: nth === 0 ? 'differs' : 'agreed', note: 'Uji' });
    }
    const { figures } = await listSamples(rare, 'differs', 1);
    expect(figures).toEqual({ open: 1, agreed: 2, differs: 1 });
    expect(agreement(figures)).toBe(67);
  });
});
