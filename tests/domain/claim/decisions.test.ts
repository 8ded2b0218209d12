import { and, eq, isNull, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { businessIds, claims, verifications } from '#db/schema/index.ts';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { endClaim } from '#src/domain/claim/end-claim.server.ts';
import { isVerifiedClaim } from '#src/domain/claim/standing.queries.server.ts';
import { verifyClaim } from '#src/domain/claim/verify-claim.server.ts';
import { grantExemption } from '#src/domain/enterprise/grant-exemption.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  anEnterprise,
  aPublicProduct,
  aTrainedEnterprise,
  laySetting,
  today,
} from '../product/shop-window.ts';

const office = 'Disperindagkop UKM Kota Tangerang';
const verifier: Actor = { accountId: 'uji', office, roles: ['verifier'], memberships: [] };

async function aRegister(): Promise<Database> {
  useClock(() => new Date(`${today}T03:00:00Z`));
  const database = await freshDatabase();
  await laySetting(database);
  return database;
}

async function anNib(database: Database, enterpriseId: number, number = '9120001112223'): Promise<number> {
  const [claim] = await database
    .insert(claims)
    .values({ kind: 'business_id', enterpriseId })
    .returning({ id: claims.id });
  if (claim === undefined) throw new Error('no claim was written');
  await database.insert(businessIds).values({ claimId: claim.id, kind: 'nib', number });
  return claim.id;
}

async function isVerified(database: Database, claimId: number, day = today): Promise<boolean> {
  const rows = await database.all(
    sql`select 1 from claims c where c.id = ${claimId} and ${isVerifiedClaim('c', day)}`,
  );
  return rows.length > 0;
}

async function isIndexed(database: Database, productId: number): Promise<boolean> {
  const rows = await database.all(sql`select 1 from search_products where product_id = ${productId}`);
  return rows.length > 0;
}

describe('Deciding about a claim', () => {
  it('verifies it until the day that was said, and keeps who did it and how', async () => {
    const database = await aRegister();
    const claimId = await anNib(database, await anEnterprise(database));
    const answer = await verifyClaim(verifier, {
      claimId,
      insteadOf: null,
      decision: 'verified',
      method: 'register_checked',
      validUntilOn: '2027-01-31',
    });
    expect(answer).toMatchObject({ ok: true });
    expect(await isVerified(database, claimId)).toBe(true);
    expect(await isVerified(database, claimId, '2027-02-01')).toBe(false);
    expect(await database.select().from(verifications)).toMatchObject([
      { verifiedBy: verifier.office, method: 'register_checked', validUntilOn: '2027-01-31' },
    ]);
  });

  it('takes the place of the decision that stood, which stays on record', async () => {
    const database = await aRegister();
    const claimId = await anNib(database, await anEnterprise(database));
    const first = await verifyClaim(verifier, {
      claimId,
      insteadOf: null,
      decision: 'needs_correction',
      reason: 'Nomor tidak terbaca',
    });
    expect(first.ok).toBe(true);
    const insteadOf = first.ok ? first.verificationId : null;
    const second = { claimId, insteadOf, decision: 'verified', method: 'document_seen' } as const;
    expect(await verifyClaim(verifier, second)).toMatchObject({ ok: true });
    expect(await isVerified(database, claimId)).toBe(true);
    expect(await database.select().from(verifications)).toHaveLength(2);
  });

  it('by two officers at once leaves one decision; the other officer is told', async () => {
    const database = await aRegister();
    const claimId = await anNib(database, await anEnterprise(database));
    const answers = await Promise.all([
      verifyClaim(verifier, { claimId, insteadOf: null, decision: 'verified', method: 'visit' }),
      verifyClaim(verifier, { claimId, insteadOf: null, decision: 'refused', reason: 'Bukan miliknya' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, problem: 'decided_meanwhile' });
    const standing = await database
      .select()
      .from(verifications)
      .where(and(eq(verifications.claimId, claimId), isNull(verifications.supersededAt)));
    expect(standing).toHaveLength(1);
  });

  it('takes the products out of the search when a graduation is refused after all', async () => {
    const database = await aRegister();
    const enterpriseId = await aTrainedEnterprise(database);
    const productId = await aPublicProduct(database, enterpriseId);
    const [verification] = await database.select().from(verifications);
    expect(verification).toBeDefined();
    if (verification === undefined) return;
    await verifyClaim(verifier, {
      claimId: verification.claimId,
      insteadOf: verification.id,
      decision: 'refused',
      reason: 'Tidak ada di daftar lulusan',
    });
    expect(await isIndexed(database, productId)).toBe(false);
  });

  it('is refused without a reason, for a day that is past, for an ended or unknown claim, and to those who may not', async () => {
    const database = await aRegister();
    const claimId = await anNib(database, await anEnterprise(database));
    const refuse = { claimId, insteadOf: null, decision: 'refused', reason: ' ' } as const;
    const verify = { claimId, insteadOf: null, decision: 'verified', method: 'visit' } as const;
    expect(await verifyClaim(verifier, refuse)).toMatchObject({ problem: 'reason_missing' });
    expect(await verifyClaim(verifier, { ...verify, validUntilOn: '2026-11-21' })).toMatchObject({
      problem: 'already_past',
    });
    expect(await verifyClaim({ ...verifier, roles: [] }, verify)).toMatchObject({
      problem: 'not_allowed',
    });
    expect(await verifyClaim(verifier, { ...verify, claimId: 999 })).toMatchObject({
      problem: 'unknown_claim',
    });
    await endClaim(verifier, claimId, 'Salah tulis');
    expect(await verifyClaim(verifier, verify)).toMatchObject({ problem: 'claim_ended' });
    expect(await database.select().from(verifications)).toEqual([]);
  });
});

describe('Ending a claim', () => {
  it('keeps it with the reason and frees the number for another UMKM', async () => {
    const database = await aRegister();
    const claimId = await anNib(database, await anEnterprise(database));
    const other = await anEnterprise(database);
    await expect(anNib(database, other)).rejects.toThrow();
    expect(await endClaim(verifier, claimId, 'Milik usaha lain')).toEqual({ ok: true });
    await expect(anNib(database, other)).resolves.toBeGreaterThan(claimId);
    expect(await database.select().from(claims).where(eq(claims.id, claimId))).toMatchObject([
      { endReason: 'Milik usaha lain' },
    ]);
  });

  it('twice at once ends it once, and needs a reason', async () => {
    const database = await aRegister();
    const claimId = await anNib(database, await anEnterprise(database));
    expect(await endClaim(verifier, claimId, '')).toEqual({ ok: false, problem: 'reason_missing' });
    const answers = await Promise.all([
      endClaim(verifier, claimId, 'Satu'),
      endClaim(verifier, claimId, 'Dua'),
    ]);
    expect(answers).toContainEqual({ ok: true });
    expect(answers).toContainEqual({ ok: false, problem: 'already_ended' });
  });
});

describe('Exempting an UMKM from training', () => {
  const officer: Actor = { ...verifier, roles: ['trade_officer'] };

  it('lets its products into the window until the day that was said', async () => {
    const database = await aRegister();
    const enterpriseId = await anEnterprise(database);
    const productId = await aPublicProduct(database, enterpriseId);
    const exemption = { enterpriseId, reason: 'Sudah mengekspor', validUntilOn: '2026-12-31' };
    expect(await grantExemption(officer, exemption)).toMatchObject({ ok: true });
    expect(await isIndexed(database, productId)).toBe(true);
  });

  it('at once by two officers gives one exemption', async () => {
    const database = await aRegister();
    const enterpriseId = await anEnterprise(database);
    const exemption = { enterpriseId, reason: 'Sudah mengekspor' };
    const answers = await Promise.all([
      grantExemption(officer, exemption),
      grantExemption(officer, exemption),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, problem: 'already_exempt' });
  });

  it('needs a reason, a day to come, an UMKM, and an officer', async () => {
    const database = await aRegister();
    const enterpriseId = await anEnterprise(database);
    const refused = (change: object) => grantExemption(officer, { enterpriseId, reason: 'x', ...change });
    expect(await refused({ reason: ' ' })).toMatchObject({ problem: 'reason_missing' });
    expect(await refused({ validUntilOn: '2026-11-21' })).toMatchObject({ problem: 'already_past' });
    expect(await refused({ enterpriseId: 999 })).toMatchObject({ problem: 'unknown_enterprise' });
    expect(
      await grantExemption({ ...officer, roles: ['verifier'] }, { enterpriseId, reason: 'x' }),
    ).toMatchObject({
      problem: 'not_allowed',
    });
  });
});
