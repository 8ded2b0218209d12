import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { submitClaim } from '#src/domain/claim/submit-claim.server.ts';
import { verifyClaim, type ClaimDecision } from '#src/domain/claim/verify-claim.server.ts';
import { findClaimCase, readClaimDesk } from '#src/domain/desk/claim-case.queries.server.ts';
import type { ClaimCase } from '#src/domain/desk/claim-case.ts';
import { registerOf } from '#src/domain/desk/registers.ts';
import { openEvidenceAsOfficer } from '#src/domain/evidence/open-evidence.server.ts';
import { storeEvidence } from '#src/domain/evidence/store-evidence.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { addEnterprise, decide } from '../claim/world.ts';
import { aPdf } from '../evidence/papers.ts';
import { laySetting } from '../product/shop-window.ts';
import { aWaitingHalal, aWaitingMark, aWaitingNib, aWaitingTraining, noon } from './waiting-claims.ts';

let database: Database;
let enterpriseId: number;
let owner: Actor & { accountId: string };
let verifier: Actor;

beforeEach(async () => {
  useClock(() => new Date(noon));
  scratchData();
  database = await freshDatabase();
  await laySetting(database);
  enterpriseId = await addEnterprise(database, { kabkotaCode: '36.71', kecamatanCode: '36.71.05' });
  owner = await aMember(database, enterpriseId);
  verifier = await anOfficer(database, 'verifier');
});

async function caseOf(claimId: number, actor = verifier): Promise<ClaimCase> {
  const found = await findClaimCase(actor, claimId);
  if (found === undefined) throw new Error('The claim is not found.');
  return found;
}

async function seen(claimId: number) {
  const { claim, lastDecisionId } = await caseOf(claimId);
  return { claimId, insteadOf: lastDecisionId, submittedAt: claim.submittedAt };
}

function letters() {
  return database.all<{ recipient: string; subject: string; text: string }>(
    sql`select recipient, subject, text from mail_messages order by id`,
  );
}

const verifiedBySight = { decision: 'verified', method: 'document_seen' } as const;

describe('A claim at the desk', () => {
  it('stands beside its evidence, with its doubts, its register and the end that its document names', async () => {
    const claimId = await aWaitingMark(database, enterpriseId);
    await storeEvidence(owner, { claimId }, { bytes: aPdf(), name: 'sertifikat.pdf' });
    const found = await caseOf(claimId);
    expect(found).toMatchObject({
      isWaiting: true,
      enterprise: { id: enterpriseId, kecamatan: 'Cipondoh' },
      files: [{ name: 'sertifikat.pdf' }],
      risk: { level: 'high', signs: ['opens_export'] },
      lastDecisionId: null,
      documentEnd: '2034-08-05',
      hasRunOut: false,
    });
    expect(registerOf(found.claim)?.url).toBe('https://pdki-indonesia.dgip.go.id');
    const halal = await caseOf(await aWaitingHalal(database, enterpriseId, { number: 'KH 12' }));
    expect(halal.doubts).toEqual([{ field: 'number', doubt: 'halal_is_decree' }]);
    expect(registerOf(halal.claim)?.url).toBe('https://bpjph.halal.go.id/search');
  });

  it('says that its document has run out', async () => {
    const claimId = await aWaitingHalal(database, enterpriseId);
    await database.run(sql`update claims set expires_on = '2026-11-21' where id = ${claimId}`);
    expect(await caseOf(claimId)).toMatchObject({
      documentEnd: '2026-11-21',
      hasRunOut: true,
      isWaiting: true,
    });
  });

  it('tells who sent it: since when, how many they are, and what was decided about them before', async () => {
    const earlier = await aWaitingHalal(database, enterpriseId);
    await decide(database, earlier, { decision: 'refused', reason: 'Milik usaha lain' });
    await aMember(database, enterpriseId, 'editor');
    const { history } = await caseOf(await aWaitingNib(database, enterpriseId));
    expect(history).toMatchObject({
      ownerSince: '2026-01-05T02:00:00.000Z',
      memberCount: 2,
      productCount: 0,
      decisions: [{ claimId: earlier, decision: 'refused', reason: 'Milik usaha lain' }],
    });
    expect(history.claims).toHaveLength(2);
  });

  it('knows its place under the filter', async () => {
    const mark = await aWaitingMark(database, enterpriseId);
    const nib = await aWaitingNib(database, enterpriseId);
    expect((await readClaimDesk(verifier, nib, {}))?.place).toEqual({
      previous: mark,
      position: 2,
      total: 2,
    });
    expect((await readClaimDesk(verifier, nib, { kind: 'ip_right' }))?.place).toEqual({
      next: mark,
      total: 1,
    });
  });

  it("shows a programme's manager the training with its evidence, and of the UMKM only trainings", async () => {
    const manager = await anOfficer(database, 'programme_manager');
    const mark = await aWaitingMark(database, enterpriseId);
    await decide(database, mark, { decision: 'refused', reason: 'Uji' });
    const training = await aWaitingTraining(database, enterpriseId);
    const stored = await storeEvidence(owner, { claimId: training }, { bytes: aPdf(), name: 'ijazah.pdf' });
    const of = await storeEvidence(owner, { claimId: mark }, { bytes: aPdf('merek'), name: 'merek.pdf' });
    const found = await caseOf(training, manager);
    expect(found.files.map(({ name }) => name)).toEqual(['ijazah.pdf']);
    expect(found.history.claims.map(({ id }) => id)).toEqual([training]);
    expect(found.history.decisions).toEqual([]);
    expect(await findClaimCase(manager, mark)).toBeUndefined();
    const open = (answer: typeof stored) => openEvidenceAsOfficer(manager, answer.ok ? answer.evidenceId : 0);
    expect((await open(stored))?.name).toBe('ijazah.pdf');
    expect(await open(of)).toBeUndefined();
    const opened = await database.all(sql`select noun_id from audit_entries where command = 'open-evidence'`);
    expect(opened).toHaveLength(1);
  });
});

describe('Deciding at the desk', () => {
  it('tells the owners by letter what came of it, without a word that somebody typed', async () => {
    await aMember(database, enterpriseId, 'editor');
    const claimId = await aWaitingMark(database, enterpriseId);
    const reason = 'Nomor pada bukti berbeda';
    await verifyClaim(verifier, { ...(await seen(claimId)), decision: 'needs_correction', reason });
    const sent = await letters();
    expect(sent).toHaveLength(1);
    const [{ recipient, text } = { recipient: '', text: '' }] = sent;
    const [{ email } = { email: '' }] = await database.all<{ email: string }>(
      sql`select email from accounts where id = ${owner.accountId}`,
    );
    expect(recipient).toBe(email);
    expect(text).toContain('perlu perbaikan');
    expect(text).toContain(`/klaim/${claimId}`);
    expect(text).not.toMatch(/Nomor pada bukti|Kembang Cisadane/);
  });

  it('of two officers at once lets one decide, tells the other, and writes one letter', async () => {
    const claimId = await aWaitingHalal(database, enterpriseId);
    const other = await anOfficer(database, 'verifier');
    const before = await seen(claimId);
    const refusal: ClaimDecision = { ...before, decision: 'refused', reason: 'Uji' };
    const answers = await Promise.all([
      verifyClaim(verifier, { ...before, ...verifiedBySight }),
      verifyClaim(other, refusal),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, problem: 'decided_meanwhile' });
    expect(await letters()).toHaveLength(1);
  });

  it('decides what was sent back and submitted again, as its second decision', async () => {
    const claimId = await aWaitingHalal(database, enterpriseId);
    await storeEvidence(owner, { claimId }, { bytes: aPdf(), name: 'halal.pdf' });
    const back = { ...(await seen(claimId)), decision: 'needs_correction', reason: 'Uji' } as const;
    expect(await verifyClaim(verifier, back)).toMatchObject({ ok: true });
    useClock(() => new Date('2026-11-22T06:00:00.000Z'));
    expect(await submitClaim(owner, enterpriseId, claimId)).toEqual({ ok: true });
    expect(await caseOf(claimId)).toMatchObject({ isWaiting: true });
    expect(await verifyClaim(verifier, { ...(await seen(claimId)), ...verifiedBySight })).toMatchObject({
      ok: true,
    });
    expect((await caseOf(claimId)).history.decisions.map(({ decision }) => decision)).toEqual([
      'verified',
      'needs_correction',
    ]);
  });

  it('does not decide what its owner has changed since the officer looked', async () => {
    const claimId = await aWaitingHalal(database, enterpriseId);
    const before = await seen(claimId);
    await database.run(
      sql`update claims set submitted_at = '2026-11-22T06:00:00.000Z' where id = ${claimId}`,
    );
    expect(await verifyClaim(verifier, { ...before, ...verifiedBySight })).toEqual({
      ok: false,
      problem: 'changed_meanwhile',
    });
    expect(await letters()).toEqual([]);
  });
});
