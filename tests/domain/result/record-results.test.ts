import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { verifyClaim } from '#src/domain/claim/verify-claim.server.ts';
import { matchParticipant } from '#src/domain/participant/match-participant.server.ts';
import { mayPublish } from '#src/domain/product/public-products.queries.server.ts';
import { countClassResults, listClassResults } from '#src/domain/result/class-results.queries.server.ts';
import { makeGraduations } from '#src/domain/result/make-graduations.server.ts';
import { recordResults } from '#src/domain/result/record-results.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { addGraduation } from '../claim/world.ts';
import { anEnterprise, aPublicProduct, today } from '../product/shop-window.ts';
import { aClass, aParticipant, aSchool, meet, passing, select, standingResult } from './a-class.ts';

async function isOpen(database: Database, enterpriseId: number): Promise<boolean> {
  const [row] = await database.all<{ open: number }>(
    sql`select ${mayPublish(String(enterpriseId), today)} open`,
  );
  return row?.open === 1;
}

const graduationsOf = (database: Database, enterpriseId: number) =>
  database.all<Record<string, unknown>>(sql`
    select c.ended_at is not null ended, c.end_reason reason, g.result, g.graduated_on day, v.method,
      v.verified_by office, v.decided_by account
    from claims c join graduations g on g.claim_id = c.id
      left join verifications v on v.claim_id = c.id and v.superseded_at is null
    where c.enterprise_id = ${enterpriseId} order by c.id`);

const changesOf = async (database: Database, kind: string) =>
  (
    await database.all<{ ids: string }>(
      sql`select ids from search_changes where kind = ${kind} order by id desc limit 1`,
    )
  )[0]?.ids;

async function aFinishedClass() {
  const database = await aSchool();
  const officer = await anOfficer(database, 'programme_manager');
  const cohortId = await aClass(database);
  const enterpriseId = await anEnterprise(database);
  const participantId = await aParticipant(database, cohortId, { enterpriseId });
  return { database, officer, cohortId, enterpriseId, participantId };
}

describe('The results of a class', () => {
  it('are recorded for many at once; who passed opens the window to their UMKM at once', async () => {
    const { database, officer, cohortId, enterpriseId, participantId } = await aFinishedClass();
    const product = await aPublicProduct(database, enterpriseId);
    const failed = await aParticipant(database, cohortId, { enterpriseId: await anEnterprise(database) });
    expect(await isOpen(database, enterpriseId)).toBe(false);
    const answer = await recordResults(officer, cohortId, [
      passing(participantId),
      passing(failed, { result: 'tidak_lulus', score: null }),
    ]);
    expect(answer).toEqual({ ok: true, recorded: 2 });
    expect(await isOpen(database, enterpriseId)).toBe(true);
    expect(await graduationsOf(database, enterpriseId)).toEqual([
      {
        ended: 0,
        reason: null,
        result: 'lulus',
        day: '2026-11-20',
        method: 'document_seen',
        office: officer.office,
        account: officer.accountId,
      },
    ]);
    expect(await changesOf(database, 'product')).toContain(String(product));
    expect(await changesOf(database, 'enterprise')).toContain(String(enterpriseId));
    const counts = await countClassResults(officer, cohortId);
    expect(counts).toMatchObject({ everyone: 2, passed: 1, withoutGraduation: 0, withoutResult: 0 });
  });

  it('that are corrected from a pass to a fail close it again: the graduation ends with a reason', async () => {
    const { database, officer, cohortId, enterpriseId, participantId } = await aFinishedClass();
    await recordResults(officer, cohortId, [passing(participantId)]);
    const insteadOf = await standingResult(database, participantId);
    await recordResults(officer, cohortId, [passing(participantId, { result: 'belum_kompeten', insteadOf })]);
    expect(await isOpen(database, enterpriseId)).toBe(false);
    expect(await graduationsOf(database, enterpriseId)).toMatchObject([
      { ended: 1, reason: 'Hasil pelatihan diubah oleh penyelenggara' },
    ]);
    const again = await standingResult(database, participantId);
    await recordResults(officer, cohortId, [
      passing(participantId, { result: 'kompeten', insteadOf: again }),
    ]);
    expect(await isOpen(database, enterpriseId)).toBe(true);
    expect(await graduationsOf(database, enterpriseId)).toMatchObject([
      { ended: 1 },
      { ended: 0, result: 'kompeten' },
    ]);
  });

  it('keep the graduation when only the score is corrected, and mend its day when the day is', async () => {
    const { database, officer, cohortId, enterpriseId, participantId } = await aFinishedClass();
    await recordResults(officer, cohortId, [passing(participantId)]);
    const first = await standingResult(database, participantId);
    await recordResults(officer, cohortId, [passing(participantId, { score: 91, insteadOf: first })]);
    expect(await graduationsOf(database, enterpriseId)).toMatchObject([{ ended: 0, day: '2026-11-20' }]);
    const second = await standingResult(database, participantId);
    await recordResults(officer, cohortId, [
      passing(participantId, { decidedOn: '2026-11-19', insteadOf: second }),
    ]);
    expect(await graduationsOf(database, enterpriseId)).toMatchObject([
      { ended: 0, day: '2026-11-19', method: 'document_seen' },
    ]);
  });

  it('of two participants of one UMKM make one graduation, which stands while one of them has passed', async () => {
    const { database, officer, cohortId, enterpriseId, participantId } = await aFinishedClass();
    const other = await aParticipant(database, cohortId, { enterpriseId });
    await recordResults(officer, cohortId, [passing(participantId), passing(other)]);
    expect(await graduationsOf(database, enterpriseId)).toHaveLength(1);
    const fail = async (id: number) =>
      recordResults(officer, cohortId, [
        passing(id, { result: 'tidak_lulus', insteadOf: await standingResult(database, id) }),
      ]);
    await fail(participantId);
    expect(await isOpen(database, enterpriseId)).toBe(true);
    await fail(other);
    expect(await isOpen(database, enterpriseId)).toBe(false);
  });

  it('are matched to an UMKM later: a button makes what is missing', async () => {
    const { database, officer, cohortId } = await aFinishedClass();
    const alone = await aParticipant(database, cohortId);
    await recordResults(officer, cohortId, [passing(alone)]);
    const missing = () => listClassResults(officer, cohortId, { filter: 'without_graduation' });
    expect(await missing()).toMatchObject([{ participantId: alone, missing: 'no_enterprise' }]);
    expect(await makeGraduations(officer, cohortId)).toEqual({ ok: false, problem: 'none_missing' });
    const enterpriseId = await anEnterprise(database);
    await database.run(sql`update participants set enterprise_id = ${enterpriseId} where id = ${alone}`);
    expect(await missing()).toMatchObject([{ participantId: alone, missing: 'not_made' }]);
    expect(await makeGraduations(officer, cohortId)).toEqual({ ok: true, made: 1 });
    expect(await missing()).toEqual([]);
    expect(await isOpen(database, enterpriseId)).toBe(true);
  });

  it('open the window at once to an UMKM that an officer matches later', async () => {
    const { database, officer, cohortId } = await aFinishedClass();
    const alone = await aParticipant(database, cohortId);
    await recordResults(officer, cohortId, [passing(alone)]);
    const enterpriseId = await anEnterprise(database);
    expect(await matchParticipant(officer, { id: alone, enterpriseId })).toEqual({ ok: true });
    expect(await isOpen(database, enterpriseId)).toBe(true);
    const elsewhere = await anEnterprise(database);
    expect(await matchParticipant(officer, { id: alone, enterpriseId: elsewhere })).toEqual({
      ok: false,
      problem: 'graduated',
    });
    expect(await isOpen(database, elsewhere)).toBe(false);
  });

  it('take up what its owner has declared of the same class, but do not overrule a refusal', async () => {
    const { database, officer, cohortId, enterpriseId, participantId } = await aFinishedClass();
    const claimId = await addGraduation(database, enterpriseId);
    await database.run(
      sql`update graduations set programme_id = 'uji_pelatihan', cohort_id = ${cohortId} where claim_id = ${claimId}`,
    );
    const elsewhere = await anEnterprise(database);
    const refusedId = await addGraduation(database, elsewhere);
    await database.run(
      sql`update graduations set programme_id = 'uji_pelatihan', cohort_id = ${cohortId} where claim_id = ${refusedId}`,
    );
    await verifyClaim(officer, {
      claimId: refusedId,
      insteadOf: null,
      decision: 'refused',
      reason: 'Bukan pesertanya',
    });
    const other = await aParticipant(database, cohortId, { enterpriseId: elsewhere });
    await recordResults(officer, cohortId, [passing(participantId), passing(other)]);
    expect(await graduationsOf(database, enterpriseId)).toMatchObject([{ method: 'document_seen' }]);
    expect(await isOpen(database, elsewhere)).toBe(false);
    expect(await listClassResults(officer, cohortId, { filter: 'without_graduation' })).toMatchObject([
      { participantId: other, missing: 'refused', refusedClaimId: refusedId },
    ]);
    expect(await countClassResults(officer, cohortId)).toMatchObject({ withoutGraduation: 1, toMake: 0 });
  });

  it('of a programme that does not train make no graduation', async () => {
    const { database, officer, enterpriseId } = await aFinishedClass();
    await database.run(
      sql`insert into programmes (id, name, trains) values ('uji_pameran', 'Pameran uji', 0)`,
    );
    const cohortId = await aClass(database, { programmeId: 'uji_pameran' });
    const participantId = await aParticipant(database, cohortId, { enterpriseId });
    await recordResults(officer, cohortId, [passing(participantId)]);
    expect(await graduationsOf(database, enterpriseId)).toEqual([]);
  });

  it('are all recorded or none: whom another officer has judged since is named', async () => {
    const { database, officer, cohortId, participantId } = await aFinishedClass();
    const other = await aParticipant(database, cohortId);
    await recordResults(officer, cohortId, [passing(participantId)]);
    const late = await recordResults(officer, cohortId, [
      passing(participantId, { score: 10 }),
      passing(other),
    ]);
    expect(late).toEqual({ ok: false, problem: 'changed_meanwhile', participantIds: [participantId] });
    expect(await standingResult(database, other)).toBe(0);
    const elsewhere = await aParticipant(database, await aClass(database));
    expect(await recordResults(officer, cohortId, [passing(elsewhere)])).toEqual({
      ok: false,
      problem: 'unknown_participant',
      participantIds: [elsewhere],
    });
  });

  it('have a score from 0 to 100 and a day that has come', async () => {
    const { officer, cohortId, participantId } = await aFinishedClass();
    const problemOf = async (given: object) => {
      const answer = await recordResults(officer, cohortId, [passing(participantId, given)]);
      return answer.ok ? undefined : answer.problem;
    };
    expect(await problemOf({ score: 101 })).toBe('score_out_of_range');
    expect(await problemOf({ score: 80.5 })).toBe('score_out_of_range');
    expect(await problemOf({ decidedOn: '2026-02-30' })).toBe('not_a_day');
    expect(await problemOf({ decidedOn: '2026-11-23' })).toBe('in_future');
    const none = await recordResults(officer, cohortId, []);
    expect(none).toMatchObject({ problem: 'none_given' });
  });

  it('are listed beside selection and attendance; who was refused stands at the end of everyone', async () => {
    const { database, officer, cohortId, participantId } = await aFinishedClass();
    const refused = await aParticipant(database, cohortId, { name: 'Aa Ditolak' });
    await select(database, refused, 'refused');
    await select(database, participantId, 'chosen');
    await meet(database, cohortId, '2026-10-02', [participantId]);
    await meet(database, cohortId, '2026-10-03', []);
    expect(await listClassResults(officer, cohortId, { filter: 'chosen' })).toMatchObject([
      { participantId, present: 1, meetings: 2, selection: { outcome: 'chosen' }, standing: null },
    ]);
    const everyone = await listClassResults(officer, cohortId, { filter: 'everyone' });
    expect(everyone.map((each) => each.participantId)).toEqual([participantId, refused]);
  });
});
