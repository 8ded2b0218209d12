import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { isTied, suggested, type GivenAward } from '#src/domain/award/award.ts';
import { listAwards, listCandidates } from '#src/domain/award/awards.queries.server.ts';
import { confirmAwards } from '#src/domain/award/confirm-awards.server.ts';
import { endAward } from '#src/domain/award/end-award.server.ts';
import { recordPackage } from '#src/domain/award/record-package.server.ts';
import { recordResults } from '#src/domain/result/record-results.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { anEnterprise } from '../product/shop-window.ts';
import { aClass, aParticipant, aSchool, meet, passing, standingResult } from '../result/a-class.ts';

const awardedOn = '2026-11-22';
const award = (rank: number, participantId: number, given: Partial<GivenAward> = {}): GivenAward => ({
  rank,
  participantId,
  prize: 'Paket modal usaha',
  isPackage: true,
  amount: 5_000_000,
  ...given,
});

const supportsOf = (database: Database) =>
  database.all<Record<string, unknown>>(sql`
    select enterprise_id enterpriseId, programme_id programme, kind, amount, received_on day, ended_at is not null ended
    from supports where award_id is not null order by id`);

async function aPassedClass() {
  const database = await aSchool();
  const officer = await anOfficer(database, 'programme_manager');
  const cohortId = await aClass(database);
  const enterpriseId = await anEnterprise(database);
  const best = await aParticipant(database, cohortId, { name: 'Dewi', enterpriseId });
  const diligent = await aParticipant(database, cohortId, { name: 'Cahya' });
  const equal = await aParticipant(database, cohortId, { name: 'Bagus' });
  const failed = await aParticipant(database, cohortId, { name: 'Ayu' });
  await meet(database, cohortId, '2026-10-02', [diligent, best]);
  await recordResults(officer, cohortId, [
    passing(best, { score: 95 }),
    passing(diligent, { score: 80 }),
    passing(equal, { score: 80 }),
    passing(failed, { score: 99, result: 'tidak_lulus' }),
  ]);
  return { database, officer, cohortId, enterpriseId, best, diligent, equal, failed };
}

describe('The best three of a class', () => {
  it('are suggested by score, then by attendance, among who passed; equals are told', async () => {
    const { database, officer, cohortId, best, diligent, equal } = await aPassedClass();
    const candidates = await listCandidates(officer, cohortId);
    expect(suggested(candidates).map((each) => [each.participantId, each.place])).toEqual([
      [best, 1],
      [diligent, 2],
      [equal, 3],
    ]);
    await database.run(sql`delete from attendances`);
    const level = await listCandidates(officer, cohortId);
    expect(level.map((each) => [each.participantId, each.place, isTied(level, each)])).toEqual([
      [best, 1, false],
      [equal, 2, true],
      [diligent, 2, true],
    ]);
  });

  it('get their award once confirmed; a capital package is recorded as support of the UMKM', async () => {
    const { database, officer, cohortId, enterpriseId, best, diligent } = await aPassedClass();
    const awards = [award(1, best), award(2, diligent)];
    expect(await confirmAwards(officer, cohortId, { awards, awardedOn })).toMatchObject({
      ok: true,
      packages: 1,
    });
    expect(await supportsOf(database)).toEqual([
      {
        enterpriseId,
        programme: 'uji_pelatihan',
        kind: 'capital_package',
        amount: 5_000_000,
        day: awardedOn,
        ended: 0,
      },
    ]);
    expect(await listAwards(officer, { cohortId })).toMatchObject([
      { rank: 1, name: 'Dewi', package: { amount: 5_000_000 } },
      { rank: 2, name: 'Cahya', enterprise: null, package: null },
    ]);
  });

  it('whose UMKM is matched later get their package recorded then, and once', async () => {
    const { database, officer, cohortId, diligent } = await aPassedClass();
    await confirmAwards(officer, cohortId, { awards: [award(2, diligent)], awardedOn });
    const [standing] = await listAwards(officer, { cohortId });
    const awardId = standing?.id ?? 0;
    const refused = { ok: false, problem: 'not_to_record' };
    expect(await recordPackage(officer, awardId, 2_000_000)).toEqual(refused);
    const enterpriseId = await anEnterprise(database);
    await database.run(sql`update participants set enterprise_id = ${enterpriseId} where id = ${diligent}`);
    expect(await recordPackage(officer, awardId, 2_000_000)).toEqual({ ok: true });
    expect(await recordPackage(officer, awardId, 2_000_000)).toEqual(refused);
    expect(await supportsOf(database)).toMatchObject([{ enterpriseId, amount: 2_000_000 }]);
  });

  it('have one place each: who failed gets none, and a place is not given twice', async () => {
    const { officer, cohortId, best, diligent, equal, failed } = await aPassedClass();
    const give = async (awards: GivenAward[], on = awardedOn) => {
      const answer = await confirmAwards(officer, cohortId, { awards, awardedOn: on });
      return answer.ok ? undefined : answer.problem;
    };
    expect(await give([award(1, failed)])).toBe('not_eligible');
    expect(await give([award(1, best), award(1, equal)])).toBe('given_twice');
    expect(await give([award(1, best), award(2, best)])).toBe('given_twice');
    expect(await give([award(4, best)])).toBe('rank_unknown');
    expect(await give([award(1, best, { prize: ' ' })])).toBe('prize_missing');
    expect(await give([award(1, best, { amount: -1 })])).toBe('amount_unbelievable');
    expect(await give([award(1, best)], '2026-11-23')).toBe('in_future');
    expect(await give([])).toBe('none_given');
    expect(await give([award(1, best)])).toBeUndefined();
    expect(await give([award(1, diligent)])).toBe('not_eligible');
    expect(await give([award(2, diligent), award(3, best)])).toBe('not_eligible');
    expect(await listAwards(officer, { cohortId })).toHaveLength(1);
  });

  it('lose it with a reason, or when the result turns out to be no pass; the package ends with it', async () => {
    const { database, officer, cohortId, best } = await aPassedClass();
    await confirmAwards(officer, cohortId, { awards: [award(1, best)], awardedOn });
    const [standing] = await listAwards(officer, { cohortId });
    expect(await endAward(officer, standing?.id ?? 0, '')).toMatchObject({ problem: 'reason_missing' });
    expect(await endAward(officer, standing?.id ?? 0, 'Salah pilih')).toEqual({ ok: true });
    expect(await endAward(officer, standing?.id ?? 0, 'Lagi')).toMatchObject({ problem: 'unknown_award' });
    expect(await supportsOf(database)).toMatchObject([{ ended: 1 }]);
    await confirmAwards(officer, cohortId, { awards: [award(1, best)], awardedOn });
    const insteadOf = await standingResult(database, best);
    await recordResults(officer, cohortId, [passing(best, { result: 'tidak_lulus', insteadOf })]);
    expect(await listAwards(officer, { cohortId })).toEqual([]);
    expect(await supportsOf(database)).toMatchObject([{ ended: 1 }, { ended: 1 }]);
  });
});
