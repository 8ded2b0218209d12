import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { changeClaim } from '#src/domain/claim/change-claim.server.ts';
import { listBadgeFacts, listClaimsOfEnterprise } from '#src/domain/claim/claims.queries.server.ts';
import { declareClaim } from '#src/domain/claim/declare-claim.server.ts';
import type { OwnClaim } from '#src/domain/claim/own-claim.ts';
import { findOwnClaim, listOwnClaims } from '#src/domain/claim/own-claims.queries.server.ts';
import type { StatedClaim } from '#src/domain/claim/particulars.ts';
import { submitClaim } from '#src/domain/claim/submit-claim.server.ts';
import { verifyClaim } from '#src/domain/claim/verify-claim.server.ts';
import { withdrawClaim } from '#src/domain/claim/withdraw-claim.server.ts';
import { removeEvidence } from '#src/domain/evidence/remove-evidence.server.ts';
import { listEvidence } from '#src/domain/evidence/evidence.queries.server.ts';
import { storeEvidence } from '#src/domain/evidence/store-evidence.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { aPdf } from '../evidence/papers.ts';
import { aProduct, laySetting, today } from '../product/shop-window.ts';
import { addEnterprise } from './world.ts';

let database: Database;
let enterpriseId: number;
let owner: Actor & { accountId: string };
let verifier: Actor;

beforeEach(async () => {
  useClock(() => new Date(`${today}T03:00:00Z`));
  scratchData();
  database = await freshDatabase();
  await laySetting(database);
  enterpriseId = await addEnterprise(database);
  owner = await aMember(database, enterpriseId);
  verifier = await anOfficer(database, 'verifier');
});

const mark: StatedClaim = {
  productId: null,
  expiresOn: null,
  particulars: {
    kind: 'ip_right',
    rightKind: 'merek',
    title: 'Kembang Cisadane',
    stage: 'didaftar',
    applicationNumber: 'DID2024012345',
    registrationNumber: 'IDM000912345',
    filedOn: '2024-08-05',
    registeredOn: '2025-03-27',
    holder: null,
    holderIsEnterprise: true,
    niceClasses: [24, 25],
  },
};
const halal: StatedClaim = {
  productId: null,
  expiresOn: '2028-01-31',
  particulars: {
    kind: 'certificate',
    typeId: 'halal',
    number: 'ID36110000123456789',
    issuer: null,
    issuedOn: null,
  },
};
const nib = (number = '9120001112223'): StatedClaim => ({
  productId: null,
  expiresOn: null,
  particulars: { kind: 'business_id', idKind: 'nib', number },
});
const training: StatedClaim = {
  productId: null,
  expiresOn: null,
  particulars: {
    kind: 'graduation',
    programmeId: 'uji_pelatihan',
    cohortId: null,
    graduatedOn: '2026-06-30',
    certificateNumber: 'SERT-77',
    result: 'lulus',
  },
};

async function declared(stated: StatedClaim): Promise<number> {
  const answer = await declareClaim(owner, enterpriseId, stated);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.claimId;
}

async function claimOf(claimId: number): Promise<OwnClaim> {
  const claim = await findOwnClaim(owner, enterpriseId, claimId, today);
  if (claim === undefined) throw new Error('The claim is not found.');
  return claim;
}

async function submitted(stated: StatedClaim): Promise<number> {
  const claimId = await declared(stated);
  await storeEvidence(owner, { claimId }, { bytes: aPdf(`bukti ${claimId}`), name: 'bukti.pdf' });
  expect(await submitClaim(owner, enterpriseId, claimId)).toEqual({ ok: true });
  return claimId;
}

async function verified(stated: StatedClaim): Promise<number> {
  const claimId = await submitted(stated);
  const decision = { claimId, insteadOf: null, decision: 'verified', method: 'register_checked' } as const;
  expect(await verifyClaim(verifier, decision)).toMatchObject({ ok: true });
  return claimId;
}

const badges = async () => (await listBadgeFacts([enterpriseId], today)).get(enterpriseId) ?? [];
const withNumber = (number: string): StatedClaim =>
  halal.particulars.kind === 'certificate'
    ? { ...halal, particulars: { ...halal.particulars, number } }
    : halal;

async function commands(claimId: number): Promise<string[]> {
  const rows = await database.all<{ command: string }>(
    sql`select command from audit_entries where noun = 'claim' and noun_id = ${String(claimId)} order by id`,
  );
  return rows.map(({ command }) => command);
}

describe('A claim that an owner declares', () => {
  it.each([
    ['a mark', mark],
    ['a certificate', halal],
    ['an NIB', nib()],
    ['a training', training],
  ])('is read back as it was stated: %s', async (_, stated) => {
    const claim = await claimOf(await declared(stated));
    expect(claim.particulars).toEqual(stated.particulars);
    expect(claim).toMatchObject({ state: 'declared', expiresOn: stated.expiresOn, product: null });
    expect(await badges()).toEqual([]);
    expect(await commands(claim.id)).toEqual(['declare-claim']);
  });

  it('may speak of one product of the UMKM, and of no other’s', async () => {
    const productId = await aProduct(database, enterpriseId);
    const foreign = await aProduct(database, await addEnterprise(database));
    expect((await claimOf(await declared({ ...halal, productId }))).product?.id).toBe(productId);
    expect(await declareClaim(owner, enterpriseId, { ...halal, productId: foreign })).toEqual({
      ok: false,
      problem: 'unknown_product',
    });
  });

  it('names only certificates, trainings and classes that are on record', async () => {
    const wrong = [
      [{ ...halal.particulars, typeId: 'tidak_ada' }, 'unknown_certificate_type'],
      [{ ...training.particulars, programmeId: 'tidak_ada' }, 'unknown_programme'],
      [{ ...training.particulars, cohortId: 999 }, 'unknown_cohort'],
    ] as const;
    for (const [particulars, problem] of wrong) {
      const stated = { ...halal, particulars } as StatedClaim;
      expect(await declareClaim(owner, enterpriseId, stated)).toEqual({ ok: false, problem });
    }
    expect(await listOwnClaims(owner, enterpriseId, today)).toEqual([]);
  });

  it('holds the number of an NIB alone until it is taken back', async () => {
    const first = await declared(nib());
    const other = await addEnterprise(database);
    const rival = await aMember(database, other);
    expect(await declareClaim(rival, other, nib())).toEqual({ ok: false, problem: 'number_taken' });
    expect(await withdrawClaim(owner, enterpriseId, first)).toEqual({ ok: true });
    expect(await declareClaim(rival, other, nib())).toMatchObject({ ok: true });
    expect(await claimOf(first)).toMatchObject({ state: 'ended', endReason: 'withdrawn' });
  });

  it('is changed where it stands while nobody has verified it', async () => {
    const claimId = await declared(mark);
    const answer = await changeClaim(owner, enterpriseId, claimId, {
      ...mark,
      particulars: { ...mark.particulars, title: 'Kembang Cisadane Asli', niceClasses: [30] },
    } as StatedClaim);
    expect(answer).toEqual({ ok: true, claimId, isReplacement: false });
    expect((await claimOf(claimId)).particulars).toMatchObject({
      title: 'Kembang Cisadane Asli',
      niceClasses: [30],
    });
    expect(await commands(claimId)).toEqual(['declare-claim', 'change-claim']);
  });

  it('keeps its kind', async () => {
    const claimId = await declared(mark);
    expect(await changeClaim(owner, enterpriseId, claimId, halal)).toEqual({
      ok: false,
      problem: 'other_kind',
    });
  });
});

describe('Sending a claim to be checked', () => {
  it('needs a piece of evidence', async () => {
    const claimId = await declared(halal);
    expect(await submitClaim(owner, enterpriseId, claimId)).toEqual({
      ok: false,
      problem: 'evidence_missing',
    });
    await storeEvidence(owner, { claimId }, { bytes: aPdf(), name: 'halal.pdf' });
    expect(await submitClaim(owner, enterpriseId, claimId)).toEqual({ ok: true });
    expect((await claimOf(claimId)).state).toBe('submitted');
    expect(await submitClaim(owner, enterpriseId, claimId)).toEqual({ ok: false, problem: 'not_open' });
    expect(await commands(claimId)).toEqual(['declare-claim', 'submit-claim']);
  });

  it('comes to a badge when an officer verifies it', async () => {
    const claimId = await verified(mark);
    expect(await claimOf(claimId)).toMatchObject({ state: 'verified', validUntil: '2034-08-05' });
    expect(await badges()).toHaveLength(1);
  });

  it('comes back with a reason, is corrected and waits again, and the officer decides about what it says now', async () => {
    const claimId = await submitted(halal);
    const back = { claimId, decision: 'needs_correction', reason: 'Nomor tidak terbaca' } as const;
    const answer = await verifyClaim(verifier, { ...back, insteadOf: null });
    const first = answer.ok ? answer.verificationId : null;
    expect(await claimOf(claimId)).toMatchObject({
      state: 'needs_correction',
      decision: { reason: 'Nomor tidak terbaca' },
    });
    await changeClaim(owner, enterpriseId, claimId, withNumber('ID36110000999999999'));
    expect((await claimOf(claimId)).state).toBe('needs_correction');
    expect(await submitClaim(owner, enterpriseId, claimId)).toEqual({ ok: true });
    expect(await claimOf(claimId)).toMatchObject({ state: 'submitted', decision: null });
    const decision = { claimId, insteadOf: first, decision: 'verified', method: 'document_seen' } as const;
    expect(await verifyClaim(verifier, decision)).toMatchObject({ ok: true });
    expect((await claimOf(claimId)).state).toBe('verified');
  });

  it('is not decided by what an officer saw before its owner changed it', async () => {
    const claimId = await submitted(halal);
    const { submittedAt } = await claimOf(claimId);
    useClock(() => new Date(`${today}T04:00:00Z`));
    await changeClaim(owner, enterpriseId, claimId, withNumber('ID36110000999999999'));
    const decision = { claimId, insteadOf: null, decision: 'verified', method: 'document_seen' } as const;
    expect(await verifyClaim(verifier, { ...decision, submittedAt })).toEqual({
      ok: false,
      problem: 'changed_meanwhile',
    });
    expect((await claimOf(claimId)).state).toBe('submitted');
    const seen = (await claimOf(claimId)).submittedAt;
    expect(await verifyClaim(verifier, { ...decision, submittedAt: seen })).toMatchObject({ ok: true });
  });

  it('ends with a refusal, after which it can only be taken back', async () => {
    const claimId = await submitted(halal);
    await verifyClaim(verifier, {
      claimId,
      insteadOf: null,
      decision: 'refused',
      reason: 'Milik usaha lain',
    });
    expect(await claimOf(claimId)).toMatchObject({
      state: 'refused',
      decision: { reason: 'Milik usaha lain' },
    });
    expect(await changeClaim(owner, enterpriseId, claimId, withNumber('X'))).toEqual({
      ok: false,
      problem: 'not_open',
    });
    expect(await submitClaim(owner, enterpriseId, claimId)).toEqual({ ok: false, problem: 'not_open' });
    expect(await withdrawClaim(owner, enterpriseId, claimId)).toEqual({ ok: true });
  });
});

describe('Changing a claim that an officer has verified', () => {
  it('leaves it and its badge as they are until the new one is verified, and then takes its place', async () => {
    const old = await verified(halal);
    const answer = await changeClaim(owner, enterpriseId, old, withNumber('ID36110000999999999'));
    const next = answer.ok ? answer.claimId : 0;
    expect(answer).toEqual({ ok: true, claimId: next, isReplacement: true });
    expect(next).not.toBe(old);
    expect(await claimOf(old)).toMatchObject({ state: 'verified', replacedBy: next });
    expect(await claimOf(next)).toMatchObject({ state: 'declared', replaces: old, evidenceCount: 1 });
    expect((await badges()).map(({ claimId }) => claimId)).toEqual([old]);

    await submitClaim(owner, enterpriseId, next);
    const decision = { claimId: next, insteadOf: null, decision: 'verified', method: 'visit' } as const;
    await verifyClaim(verifier, decision);
    expect(await claimOf(old)).toMatchObject({ state: 'ended', endReason: 'replaced' });
    expect((await claimOf(old)).particulars).toEqual(halal.particulars);
    expect((await badges()).map(({ claimId }) => claimId)).toEqual([next]);
  });

  it('shows the public the verified one alone meanwhile', async () => {
    const old = await verified(halal);
    await changeClaim(owner, enterpriseId, old, withNumber('ID36110000999999999'));
    const shown = await listClaimsOfEnterprise(enterpriseId, today);
    expect(shown.map(({ id, state }) => [id, state])).toEqual([[old, 'verified']]);
  });

  it('waits for one change at a time', async () => {
    const old = await verified(halal);
    await changeClaim(owner, enterpriseId, old, withNumber('ID36110000999999999'));
    expect(await changeClaim(owner, enterpriseId, old, withNumber('ID36110000888888888'))).toEqual({
      ok: false,
      problem: 'not_open',
    });
  });

  it('of two at once makes one', async () => {
    const old = await verified(halal);
    const answers = await Promise.all(
      ['ID36110000999999999', 'ID36110000888888888'].map((number) =>
        changeClaim(owner, enterpriseId, old, withNumber(number)),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('writes nothing when nothing was changed', async () => {
    const old = await verified(mark);
    expect(await changeClaim(owner, enterpriseId, old, mark)).toEqual({
      ok: true,
      claimId: old,
      isReplacement: false,
    });
    expect(await listOwnClaims(owner, enterpriseId, today)).toHaveLength(1);
  });

  it('leaves the old one standing when the new one is refused or taken back', async () => {
    const old = await verified(halal);
    const answer = await changeClaim(owner, enterpriseId, old, withNumber('ID36110000999999999'));
    await withdrawClaim(owner, enterpriseId, answer.ok ? answer.claimId : 0);
    expect(await claimOf(old)).toMatchObject({ state: 'verified', replacedBy: null });
    expect(await badges()).toHaveLength(1);
  });

  it('carries the number of a permit over to the new one', async () => {
    const old = await verified(nib());
    const answer = await changeClaim(owner, enterpriseId, old, { ...nib(), expiresOn: '2030-01-01' });
    const next = answer.ok ? answer.claimId : 0;
    await submitClaim(owner, enterpriseId, next);
    await verifyClaim(verifier, {
      claimId: next,
      insteadOf: null,
      decision: 'verified',
      method: 'register_checked',
    });
    const holders = await database.all<{ id: number }>(
      sql`select claim_id id from business_ids where released_at is null`,
    );
    expect(holders).toEqual([{ id: next }]);
  });

  it('keeps the papers that the old one was verified by when the new one’s are taken back', async () => {
    const old = await verified(halal);
    const answer = await changeClaim(owner, enterpriseId, old, withNumber('ID36110000999999999'));
    const next = answer.ok ? answer.claimId : 0;
    const [copy] = await listEvidence(owner, { claimId: next });
    expect(await removeEvidence(owner, copy?.id ?? 0)).toEqual({ ok: true });
    expect(await listEvidence(owner, { claimId: old })).toHaveLength(1);
  });
});

describe('Taking a claim back', () => {
  it('takes its badge off at once and is written down with its reason', async () => {
    const claimId = await verified(mark);
    expect(await withdrawClaim(owner, enterpriseId, claimId)).toEqual({ ok: true });
    expect(await badges()).toEqual([]);
    expect(await withdrawClaim(owner, enterpriseId, claimId)).toEqual({
      ok: false,
      problem: 'unknown_claim',
    });
    expect(await commands(claimId)).toEqual([
      'declare-claim',
      'submit-claim',
      'verify-claim',
      'withdraw-claim',
    ]);
  });
});
