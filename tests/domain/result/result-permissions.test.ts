import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { listAwards, listCandidates } from '#src/domain/award/awards.queries.server.ts';
import { confirmAwards } from '#src/domain/award/confirm-awards.server.ts';
import { endAward } from '#src/domain/award/end-award.server.ts';
import { recordPackage } from '#src/domain/award/record-package.server.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { countClassResults, listClassResults } from '#src/domain/result/class-results.queries.server.ts';
import { endCompetencyTest } from '#src/domain/result/end-competency-test.server.ts';
import { makeGraduations } from '#src/domain/result/make-graduations.server.ts';
import { findParticipantStory } from '#src/domain/result/participant-story.queries.server.ts';
import { recordCompetencyTest } from '#src/domain/result/record-competency-test.server.ts';
import { recordResults } from '#src/domain/result/record-results.server.ts';
import {
  listCertifiable,
  listCertificatesOf,
  listClassCertificates,
} from '#src/domain/training-certificate/certificates.queries.server.ts';
import { issueCertificates } from '#src/domain/training-certificate/issue-certificates.server.ts';
import { printCertificates } from '#src/domain/training-certificate/print-certificates.server.ts';
import {
  replaceCertificate,
  revokeCertificate,
} from '#src/domain/training-certificate/revoke-certificate.server.ts';
import { sql } from 'drizzle-orm';
import { everyone, someone, type Someone } from '../../support/everyone.ts';
import { anEnterprise } from '../product/shop-window.ts';
import { aClass, aParticipant, aSchool, passing } from './a-class.ts';

interface World {
  database: Database;
  enterpriseId: number;
  elsewhereId: number;
  cohortId: number;
  /** Has a certificate, a test and an award. */
  holder: number;
  /** Has passed and has neither. */
  passed: number;
  /** Takes part and has no result. */
  newcomer: number;
  certificateId: number;
  testId: number;
  awardId: number;
}

const test = {
  testedOn: '2026-11-20',
  scheme: 'Barista contoh',
  assessor: 'Asesor Contoh',
  outcome: 'kompeten',
  note: '',
};
const award = { prize: 'Paket modal', isPackage: false, amount: null };
const awardedOn = '2026-11-22';

async function aWorld(): Promise<World> {
  const database = await aSchool();
  const [enterpriseId, elsewhereId] = [await anEnterprise(database), await anEnterprise(database)];
  const cohortId = await aClass(database);
  const holder = await aParticipant(database, cohortId, { enterpriseId });
  const passed = await aParticipant(database, cohortId);
  const newcomer = await aParticipant(database, cohortId);
  await recordResults(operator, cohortId, [passing(holder), passing(passed)]);
  await database.run(sql`update participants set enterprise_id = ${elsewhereId} where id = ${passed}`);
  const order = { participantIds: [holder], validUntilOn: '' };
  const issued = await issueCertificates(operator, cohortId, order);
  const tested = await recordCompetencyTest(operator, holder, test);
  const awarded = await confirmAwards(operator, cohortId, {
    awards: [{ ...award, rank: 1, participantId: holder }],
    awardedOn,
  });
  return {
    database,
    enterpriseId,
    elsewhereId,
    cohortId,
    holder,
    passed,
    newcomer,
    certificateId: issued.ok ? (issued.certificateIds[0] ?? 0) : 0,
    testId: tested.ok ? tested.testId : 0,
    awardId: awarded.ok ? (awarded.awardIds[0] ?? 0) : 0,
  };
}

const done = async (answer: Promise<{ ok: boolean }>) => (await answer).ok;

const asked: Record<string, (actor: Actor, world: World) => Promise<unknown>> = {
  'see results': async (actor, { cohortId }) =>
    (await listClassResults(actor, cohortId, { filter: 'everyone' })).length,
  'count results': async (actor, { cohortId }) => (await countClassResults(actor, cohortId)).everyone,
  'read the story of a participant': (actor, { holder }) => findParticipantStory(actor, holder),
  'record results': (actor, { cohortId, newcomer }) =>
    done(recordResults(actor, cohortId, [passing(newcomer)])),
  'make graduations': (actor, { cohortId }) => done(makeGraduations(actor, cohortId)),
  'record a test': (actor, { holder }) => done(recordCompetencyTest(actor, holder, test)),
  'end a test': (actor, { testId }) => done(endCompetencyTest(actor, testId, 'Salah')),
  'see certificates': async (actor, { cohortId }) => (await listClassCertificates(actor, cohortId)).total,
  'see the certificates of a participant': async (actor, { holder }) =>
    (await listCertificatesOf(actor, holder)).length,
  'see who waits for one': async (actor, { cohortId }) => (await listCertifiable(actor, cohortId)).length,
  'issue certificates': (actor, { cohortId }) =>
    done(issueCertificates(actor, cohortId, { validUntilOn: '' })),
  'issue one certificate': (actor, { cohortId, passed }) =>
    done(issueCertificates(actor, cohortId, { participantIds: [passed], validUntilOn: '' })),
  'print certificates': async (actor, { cohortId }) => (await printCertificates(actor, { cohortId })).length,
  'revoke a certificate': (actor, { certificateId }) =>
    done(revokeCertificate(actor, certificateId, 'Salah')),
  'replace a certificate': (actor, { certificateId }) =>
    done(replaceCertificate(actor, certificateId, 'Salah')),
  'see awards': async (actor, { cohortId }) => (await listAwards(actor, { cohortId })).length,
  'see candidates': async (actor, { cohortId }) => (await listCandidates(actor, cohortId)).length,
  'confirm awards': (actor, { cohortId, passed }) =>
    done(
      confirmAwards(actor, cohortId, { awards: [{ ...award, rank: 2, participantId: passed }], awardedOn }),
    ),
  'record the package of an award': (actor, { awardId }) => done(recordPackage(actor, awardId, null)),
  'end an award': (actor, { awardId }) => done(endAward(actor, awardId, 'Salah')),
};

const keepers: Someone[] = ['programme_manager', 'admin', 'operator'];
const others = everyone.filter((who) => !keepers.includes(who));

describe('Who keeps results, certificates and awards', () => {
  it.each(Object.keys(asked))('%s: every role', async (question) => {
    const ask = async (who: Someone, world: World): Promise<boolean> =>
      Boolean(await asked[question]?.(await someone(world.database, who, world), world));
    // Who may not leaves the world as it is (the test below), so that they share one.
    const shared = await aWorld();
    for (const who of others) expect(await ask(who, shared), who).toBe(false);
    for (const who of keepers) expect(await ask(who, await aWorld()), who).toBe(true);
  });

  it('nothing is written for who may not', async () => {
    const world = await aWorld();
    const before = await writtenIn(world.database);
    for (const who of others) {
      const actor = await someone(world.database, who, world);
      for (const ask of Object.values(asked)) await ask(actor, world);
    }
    expect(await writtenIn(world.database)).toEqual(before);
  });
});

const tables = [
  'participant_results',
  'competency_tests',
  'training_certificates',
  'awards',
  'supports',
  'claims',
  'verifications',
  'audit_entries',
];

async function writtenIn(database: Database): Promise<unknown> {
  const rows = tables.map((name) => database.all(sql`select * from ${sql.raw(name)} order by rowid`));
  return Promise.all(rows);
}
