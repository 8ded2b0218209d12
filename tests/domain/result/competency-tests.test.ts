import { describe, expect, it } from 'vitest';
import { endCompetencyTest } from '#src/domain/result/end-competency-test.server.ts';
import { findParticipantStory } from '#src/domain/result/participant-story.queries.server.ts';
import { recordCompetencyTest } from '#src/domain/result/record-competency-test.server.ts';
import { recordResults } from '#src/domain/result/record-results.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { anEnterprise } from '../product/shop-window.ts';
import { aClass, aParticipant, aSchool, meet, passing, select } from './a-class.ts';

const test = {
  testedOn: '2026-11-20',
  scheme: 'LSP Contoh: barista',
  assessor: 'Asesor Contoh',
  outcome: 'belum_kompeten',
  note: '',
};

describe('A test of competency', () => {
  it('is recorded with its assessor, may be taken again, and ends with a reason when it was a mistake', async () => {
    const database = await aSchool();
    const officer = await anOfficer(database, 'programme_manager');
    const participantId = await aParticipant(database, await aClass(database));
    const first = await recordCompetencyTest(officer, participantId, test);
    await recordCompetencyTest(officer, participantId, {
      ...test,
      testedOn: '2026-11-21',
      outcome: 'kompeten',
    });
    const tests = async () => (await findParticipantStory(officer, participantId))?.tests;
    expect(await tests()).toMatchObject([
      { testedOn: '2026-11-21', outcome: 'kompeten', endReason: null },
      { testedOn: '2026-11-20', assessor: 'Asesor Contoh' },
    ]);
    const testId = first.ok ? first.testId : 0;
    expect(await endCompetencyTest(officer, testId, '')).toMatchObject({ problem: 'reason_missing' });
    expect(await endCompetencyTest(officer, testId, 'Peserta lain')).toEqual({ ok: true });
    expect(await endCompetencyTest(officer, testId, 'Lagi')).toMatchObject({ problem: 'unknown_test' });
    expect(await tests()).toMatchObject([{ endReason: null }, { endReason: 'Peserta lain' }]);
  });

  it('that is not complete is refused field by field, and an NIK is never kept', async () => {
    const database = await aSchool();
    const officer = await anOfficer(database, 'programme_manager');
    const participantId = await aParticipant(database, await aClass(database));
    const empty = { testedOn: '', scheme: ' ', assessor: '', outcome: 'lulus', note: 'NIK 3671054109900001' };
    expect(await recordCompetencyTest(officer, participantId, empty)).toEqual({
      ok: false,
      problem: 'fields',
      fields: [
        { field: 'testedOn', problem: 'not_a_day' },
        { field: 'scheme', problem: 'missing' },
        { field: 'assessor', problem: 'missing' },
        { field: 'note', problem: 'holds_nik' },
        { field: 'outcome', problem: 'unknown_outcome' },
      ],
    });
    expect(
      await recordCompetencyTest(officer, participantId, { ...test, testedOn: '2026-11-23' }),
    ).toMatchObject({ fields: [{ problem: 'in_future' }] });
  });
});

describe('The story of a participant', () => {
  it('tells selection, meetings, results and the UMKM', async () => {
    const database = await aSchool();
    const officer = await anOfficer(database, 'programme_manager');
    const cohortId = await aClass(database);
    const enterpriseId = await anEnterprise(database);
    const id = await aParticipant(database, cohortId, { name: 'Contoh Satu', enterpriseId });
    await select(database, id, 'chosen');
    await meet(database, cohortId, '2026-10-02', [id]);
    await meet(database, cohortId, '2026-10-03', []);
    await recordResults(officer, cohortId, [passing(id, { score: 70 })]);
    expect(await findParticipantStory(officer, id)).toMatchObject({
      cohortId,
      name: 'Contoh Satu',
      enterprise: { id: enterpriseId },
      missing: null,
      selections: [{ outcome: 'chosen', stands: true }],
      meetings: [{ presence: null }, { presence: 'present' }],
      results: [{ result: 'lulus', score: 70, stands: true, hasGraduation: true }],
    });
  });
});
