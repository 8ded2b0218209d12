import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { listAuditWords, searchAudit } from '#src/domain/audit/audit-log.queries.server.ts';
import { readAuditFilter } from '#src/domain/audit/audit-log.ts';
import { exportAudit } from '#src/domain/audit/export-audit.server.ts';
import { findClaimCase, readClaimDesk } from '#src/domain/desk/claim-case.queries.server.ts';
import { agreeToProposal } from '#src/domain/claim/agree-to-proposal.server.ts';
import { endProposal } from '#src/domain/claim/end-proposal.server.ts';
import { verifyClaim } from '#src/domain/claim/verify-claim.server.ts';
import { addReason } from '#src/domain/desk/add-reason.server.ts';
import { addSecondLookRule } from '#src/domain/desk/add-second-look-rule.server.ts';
import { findNextWaiting, readClaimQueue } from '#src/domain/desk/claim-queue.queries.server.ts';
import { readDeskQueue } from '#src/domain/desk/desk-queue.queries.server.ts';
import type { DeskKey, DeskNoun } from '#src/domain/desk/desk-noun.ts';
import { drawSamples } from '#src/domain/desk/draw-samples.server.ts';
import { endReason } from '#src/domain/desk/end-reason.server.ts';
import { endSecondLookRule } from '#src/domain/desk/end-second-look-rule.server.ts';
import { lookAtSample } from '#src/domain/desk/look-at-sample.server.ts';
import { openAtDesk } from '#src/domain/desk/open-at-desk.server.ts';
import { findSample, listSamples } from '#src/domain/desk/samples.queries.server.ts';
import { listInternalNotes } from '#src/domain/desk/internal-notes.queries.server.ts';
import { writeNote } from '#src/domain/desk/write-note.server.ts';
import { listEvidence } from '#src/domain/evidence/evidence.queries.server.ts';
import { openEvidenceAsOfficer } from '#src/domain/evidence/open-evidence.server.ts';
import { storeEvidence } from '#src/domain/evidence/store-evidence.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { everyone, someone, type Someone } from '../../support/everyone.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { addEnterprise } from '../claim/world.ts';
import { aPdf } from '../evidence/papers.ts';
import { laySetting } from '../product/shop-window.ts';
import { aCrowdedDesk } from './crowded-desk.ts';
import { aWaitingMark, aWaitingTraining, noon } from './waiting-claims.ts';

interface World {
  database: Database;
  enterpriseId: number;
  elsewhereId: number;
  markId: number;
  trainingId: number;
  trainingPaperId: number;
}

async function aWorld(): Promise<World> {
  useClock(() => new Date(noon));
  scratchData();
  const database = await freshDatabase();
  await laySetting(database);
  const enterpriseId = await addEnterprise(database);
  const elsewhereId = await addEnterprise(database);
  const markId = await aWaitingMark(database, enterpriseId);
  const trainingId = await aWaitingTraining(database, enterpriseId);
  const owner = await aMember(database, enterpriseId);
  const paper = { bytes: aPdf(), name: 'ijazah.pdf' };
  const stored = await storeEvidence(owner, { claimId: trainingId }, paper);
  const trainingPaperId = stored.ok ? stored.evidenceId : 0;
  return { database, enterpriseId, elsewhereId, markId, trainingId, trainingPaperId };
}

const everything = readAuditFilter(new URLSearchParams());

const asked: Record<string, (actor: Actor, world: World) => Promise<unknown>> = {
  'see the queue': async (actor) => (await readClaimQueue(actor)).claims.length,
  'go on to the next': async (actor) => (await findNextWaiting(actor, {}, 0)) ?? 0,
  'open a right': (actor, { markId }) => findClaimCase(actor, markId),
  'open a training': (actor, { trainingId }) => findClaimCase(actor, trainingId),
  'open a training at its place': (actor, { trainingId }) => readClaimDesk(actor, trainingId, {}),
  'see the papers of a training': async (actor, { trainingId }) =>
    (await listEvidence(actor, { claimId: trainingId })).length,
  'open the paper of a training': (actor, { trainingPaperId }) =>
    openEvidenceAsOfficer(actor, trainingPaperId),
  'see what waits': async (actor) => (await readDeskQueue(actor)).items.length,
  'search the audit log': async (actor) => (await searchAudit(actor, everything, 1)).total,
  'see the words of the audit log': async (actor) => (await listAuditWords(actor)).commands.length,
  'export the audit log': (actor) => exportAudit(actor, everything),
};

const verifiers: Someone[] = ['verifier', 'admin', 'operator'];
const atTheDesk: Someone[] = ['verifier', 'programme_manager', 'admin', 'operator'];
const auditors: Someone[] = ['admin', 'operator'];

const may: Record<string, Someone[]> = {
  'see the queue': atTheDesk,
  'go on to the next': atTheDesk,
  'open a right': verifiers,
  'open a training': atTheDesk,
  'open a training at its place': atTheDesk,
  'see the papers of a training': [...atTheDesk, 'owner', 'editor'],
  'open the paper of a training': atTheDesk,
  'see what waits': atTheDesk,
  'search the audit log': auditors,
  'see the words of the audit log': auditors,
  'export the audit log': auditors,
};

const table = Object.keys(asked).flatMap((question) => everyone.map((who) => ({ question, who })));

describe('Who sees what at the desk', () => {
  it.each(table)('$question: $who', async ({ question, who }) => {
    const world = await aWorld();
    const answer = await asked[question]?.(await someone(world.database, who, world), world);
    expect(Boolean(answer)).toBe(may[question]?.includes(who));
  });
});

interface CrowdedWorld extends World {
  keys: Record<DeskNoun, DeskKey>;
  sampleId: number;
  /** Proposals of a verifier about two marks. */
  proposalId: number;
  otherProposalId: number;
  ruleId: number;
  reasonId: number;
}

async function aCrowdedWorld(): Promise<CrowdedWorld> {
  const world = await aWorld();
  const { database, enterpriseId, markId } = world;
  const { sampleId } = await aCrowdedDesk(database, enterpriseId);
  const admin = await anOfficer(database, 'admin');
  await addSecondLookRule(admin, 'ip_right');
  await addReason(admin, { decision: 'refused', claimKind: 'any', sentence: 'Uji.', needsNote: false });
  const proposer = await anOfficer(database, 'verifier');
  for (const claimId of [markId, await aWaitingMark(database, enterpriseId)]) {
    await verifyClaim(proposer, { claimId, insteadOf: null, decision: 'verified', method: 'visit' });
  }
  const first = async (table: string) => {
    const rows = await database.all<{ id: number }>(sql.raw(`select max(id) id from ${table}`));
    return rows[0]?.id ?? 0;
  };
  const key = async (noun: DeskNoun, table: string) => ({ noun, id: await first(table) });
  return {
    ...world,
    sampleId,
    proposalId: (await first('decision_proposals')) - 1,
    otherProposalId: await first('decision_proposals'),
    ruleId: await first('second_look_rules'),
    reasonId: await first('decision_reasons'),
    keys: {
      claim: { noun: 'claim', id: markId },
      product_change: await key('product_change', 'product_changes'),
      registration: await key('registration', 'registrations'),
      exemption: await key('exemption', 'exemption_requests'),
      report: await key('report', 'reports'),
      appeal: await key('appeal', 'appeals'),
      sample: { noun: 'sample', id: sampleId },
    },
  };
}

const noteOn =
  (noun: DeskNoun) =>
  async (actor: Actor, { keys }: CrowdedWorld) =>
    (await writeNote(actor, keys[noun], 'Uji')).ok;

const commands: Record<string, (actor: Actor, world: CrowdedWorld) => Promise<unknown>> = {
  'agree to a proposal': async (actor, { proposalId }) => (await agreeToProposal(actor, proposalId)).ok,
  'decline a proposal': async (actor, { otherProposalId }) =>
    (await endProposal(actor, { proposalId: otherProposalId, reason: 'Uji' })).ok,
  'add a rule about second officers': async (actor) => (await addSecondLookRule(actor, 'certificate')).ok,
  'end such a rule': async (actor, { ruleId }) => (await endSecondLookRule(actor, ruleId)).ok,
  'add a reason': async (actor) =>
    (await addReason(actor, { decision: 'refused', claimKind: 'any', sentence: 'Lain.', needsNote: false }))
      .ok,
  'end a reason': async (actor, { reasonId }) => (await endReason(actor, reasonId)).ok,
  'draw samples': async (actor) => (await drawSamples(actor, { count: 1, days: 7, seed: 'a' })).ok,
  'see the samples': async (actor) => (await listSamples(actor, 'open', 1)).samples.length,
  'open a sample': (actor, { sampleId }) => findSample(actor, sampleId),
  'look at a sample': async (actor, { sampleId }) =>
    (await lookAtSample(actor, { sampleId, outcome: 'agreed', note: '' })).ok,
  'note on a claim': noteOn('claim'),
  'note on an edit': noteOn('product_change'),
  'note on an application': noteOn('registration'),
  'note on a request for exemption': noteOn('exemption'),
  'note on a report': noteOn('report'),
  'note on an appeal': noteOn('appeal'),
  'note on a sample': noteOn('sample'),
  'read the notes on a claim': async (actor, { keys, database }) => {
    await writeNote(await anOfficer(database, 'verifier'), keys.claim, 'Uji');
    return (await listInternalNotes(actor, keys.claim)).length;
  },
  'be told who has a claim open': async (actor, { keys, database }) => {
    await openAtDesk(await anOfficer(database, 'verifier'), keys.claim);
    return (await openAtDesk(actor, keys.claim)).length;
  },
};

const mayCommand: Record<string, Someone[]> = {
  'add a rule about second officers': auditors,
  'end such a rule': auditors,
  'add a reason': auditors,
  'end a reason': auditors,
  'draw samples': auditors,
  'note on a request for exemption': [...verifiers, 'trade_officer'],
};

// One world a person: none of these asks for what another has used up.
describe('Who does what at the desk', () => {
  it.each(everyone)('%s', async (who) => {
    const world = await aCrowdedWorld();
    const actor = await someone(world.database, who, world);
    const done: Record<string, boolean> = {};
    for (const [command, run] of Object.entries(commands)) done[command] = Boolean(await run(actor, world));
    const expected = Object.keys(commands).map((command) => [
      command,
      (mayCommand[command] ?? verifiers).includes(who),
    ]);
    expect(done).toEqual(Object.fromEntries(expected));
  });
});
