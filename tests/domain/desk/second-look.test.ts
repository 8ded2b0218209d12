import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { agreeToProposal } from '#src/domain/claim/agree-to-proposal.server.ts';
import { endProposal } from '#src/domain/claim/end-proposal.server.ts';
import { verifyClaim } from '#src/domain/claim/verify-claim.server.ts';
import { addSecondLookRule } from '#src/domain/desk/add-second-look-rule.server.ts';
import { findClaimCase } from '#src/domain/desk/claim-case.queries.server.ts';
import { readClaimQueue } from '#src/domain/desk/claim-queue.queries.server.ts';
import { endSecondLookRule } from '#src/domain/desk/end-second-look-rule.server.ts';
import { listSecondLookRules } from '#src/domain/desk/second-look-rules.queries.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { addEnterprise } from '../claim/world.ts';
import { laySetting } from '../product/shop-window.ts';
import { aWaitingHalal, aWaitingMark, day, noon } from './waiting-claims.ts';

let database: Database;
let enterpriseId: number;
let claimId: number;
let first: Actor;
let second: Actor;
let admin: Actor;

beforeEach(async () => {
  useClock(() => new Date(noon));
  database = await freshDatabase();
  await laySetting(database);
  enterpriseId = await addEnterprise(database);
  await aMember(database, enterpriseId);
  claimId = await aWaitingHalal(database, enterpriseId);
  [first, second] = [await anOfficer(database, 'verifier'), await anOfficer(database, 'verifier')];
  admin = await anOfficer(database, 'admin');
});

const later = () => useClock(() => new Date(`${day}T06:00:00.000Z`));
const propose = (actor = first, id = claimId) =>
  verifyClaim(actor, { claimId: id, insteadOf: null, decision: 'verified', method: 'register_checked' });

async function proposalId(id = claimId): Promise<number> {
  const [row] = await database.all<{ id: number }>(
    sql`select id from decision_proposals where claim_id = ${id} and ended_at is null`,
  );
  return row?.id ?? 0;
}

const verifications = () =>
  database.all(sql`select claim_id, decision, method, decided_by from verifications order by id`);
const letters = () => database.all(sql`select subject from mail_messages`);
const queueOf = async (actor: Actor) =>
  (await readClaimQueue(actor)).claims.map(({ claim, isProposed }) => [claim.id, isProposed]);

describe('A claim that two officers must agree on', () => {
  beforeEach(async () => {
    expect(await addSecondLookRule(admin, 'certificate:halal')).toEqual({ ok: true });
  });

  it('is only proposed by the first: nothing that the owner or the public sees has changed', async () => {
    expect(await propose()).toEqual({ ok: true, verificationId: null });
    expect(await verifications()).toEqual([]);
    expect(await letters()).toEqual([]);
    expect((await findClaimCase(second, claimId))?.claim.state).toBe('submitted');
  });

  it('waits for another officer and is out of the way of the first', async () => {
    await propose();
    expect(await queueOf(first)).toEqual([]);
    expect(await queueOf(second)).toEqual([[claimId, true]]);
    expect((await findClaimCase(first, claimId))?.proposal).toMatchObject({ isOwn: true });
  });

  it('is verified when the second agrees, as the first has proposed it, and the owners are told once', async () => {
    await propose();
    expect(await agreeToProposal(second, await proposalId())).toMatchObject({ ok: true });
    expect(await verifications()).toEqual([
      { claim_id: claimId, decision: 'verified', method: 'register_checked', decided_by: second.accountId },
    ]);
    expect(await letters()).toHaveLength(1);
    expect(await queueOf(second)).toEqual([]);
  });

  it('is not verified by the first agreeing with themselves', async () => {
    await propose();
    expect(await agreeToProposal(first, await proposalId())).toEqual({ ok: false, problem: 'own_proposal' });
    expect(await verifications()).toEqual([]);
  });

  it('goes back into the queue of both when the second declines, who has to say why', async () => {
    await propose();
    const id = await proposalId();
    expect(await endProposal(second, { proposalId: id, reason: ' ' })).toMatchObject({
      problem: 'reason_missing',
    });
    expect(await endProposal(second, { proposalId: id, reason: 'Nomornya milik usaha lain' })).toEqual({
      ok: true,
      outcome: 'declined',
    });
    expect(await queueOf(first)).toEqual([[claimId, false]]);
    expect((await findClaimCase(first, claimId))?.declined?.reason).toBe('Nomornya milik usaha lain');
  });

  it('can be taken back by who proposed it', async () => {
    await propose();
    expect(await endProposal(first, { proposalId: await proposalId(), reason: '' })).toEqual({
      ok: true,
      outcome: 'withdrawn',
    });
    expect(await queueOf(first)).toEqual([[claimId, false]]);
  });

  it('is decided in no other way while a proposal stands', async () => {
    await propose();
    const refusal = { claimId, insteadOf: null, decision: 'refused', reason: 'Uji' } as const;
    expect(await verifyClaim(second, refusal)).toEqual({ ok: false, problem: 'awaits_second' });
    expect(await propose(second)).toEqual({ ok: false, problem: 'awaits_second' });
  });

  it('is verified once when two agree at the same time', async () => {
    await propose();
    const [id, third] = [await proposalId(), await anOfficer(database, 'verifier')];
    const answers = await Promise.all([agreeToProposal(second, id), agreeToProposal(third, id)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await verifications()).toHaveLength(1);
    expect(await letters()).toHaveLength(1);
  });

  it('is looked at anew when its owner has changed it meanwhile', async () => {
    await propose();
    const id = await proposalId();
    later();
    await database.run(sql`update claims set submitted_at = ${`${day}T06:00:00.000Z`} where id = ${claimId}`);
    expect(await agreeToProposal(second, id)).toEqual({ ok: false, problem: 'decided_meanwhile' });
    expect(await queueOf(first)).toEqual([[claimId, false]]);
    expect(await propose(second)).toEqual({ ok: true, verificationId: null });
    expect(await queueOf(first)).toEqual([[claimId, true]]);
  });

  it('is refused or sent back by one officer alone', async () => {
    const refusal = { claimId, insteadOf: null, decision: 'refused', reason: 'Uji' } as const;
    expect(await verifyClaim(first, refusal)).toMatchObject({ ok: true });
    expect(await verifications()).toMatchObject([{ decision: 'refused', decided_by: first.accountId }]);
  });

  it('is verified by one again once the rule is ended; what waits still does', async () => {
    await propose();
    const [rule] = await listSecondLookRules();
    expect(await endSecondLookRule(admin, rule?.id ?? 0)).toEqual({ ok: true });
    expect(await queueOf(second)).toEqual([[claimId, true]]);
    const other = await aWaitingHalal(database, enterpriseId);
    expect(await propose(first, other)).toMatchObject({ verificationId: expect.any(Number) as number });
  });
});

describe('The rules', () => {
  it('are none in a new database: every claim is verified by one officer', async () => {
    expect(await listSecondLookRules()).toEqual([]);
    expect(await propose()).toMatchObject({ verificationId: expect.any(Number) as number });
  });

  it('name a kind as a whole, or one type of it, and stand once', async () => {
    expect(await addSecondLookRule(admin, 'ip_right')).toEqual({ ok: true });
    expect(await addSecondLookRule(admin, 'ip_right')).toEqual({ ok: false, problem: 'stands_already' });
    expect(await addSecondLookRule(admin, 'ip_right:merek')).toEqual({ ok: true });
    expect(await addSecondLookRule(admin, 'certificate:unknown')).toEqual({
      ok: false,
      problem: 'unknown_aim',
    });
    expect(await propose(first, await aWaitingMark(database, enterpriseId))).toMatchObject({
      verificationId: null,
    });
    expect(await propose()).toMatchObject({ verificationId: expect.any(Number) as number });
  });
});
