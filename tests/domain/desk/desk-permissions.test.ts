import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { listAuditWords, searchAudit } from '#src/domain/audit/audit-log.queries.server.ts';
import { readAuditFilter } from '#src/domain/audit/audit-log.ts';
import { exportAudit } from '#src/domain/audit/export-audit.server.ts';
import { findClaimCase, readClaimDesk } from '#src/domain/desk/claim-case.queries.server.ts';
import { findNextWaiting, readClaimQueue } from '#src/domain/desk/claim-queue.queries.server.ts';
import { readDeskQueue } from '#src/domain/desk/desk-queue.queries.server.ts';
import { listEvidence } from '#src/domain/evidence/evidence.queries.server.ts';
import { openEvidenceAsOfficer } from '#src/domain/evidence/open-evidence.server.ts';
import { storeEvidence } from '#src/domain/evidence/store-evidence.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { everyone, someone, type Someone } from '../../support/everyone.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { addEnterprise } from '../claim/world.ts';
import { aPdf } from '../evidence/papers.ts';
import { laySetting } from '../product/shop-window.ts';
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
