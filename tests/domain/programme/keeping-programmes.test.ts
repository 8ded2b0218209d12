import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { operator } from '#src/domain/actor/actor.ts';
import { addInstructor } from '#src/domain/programme/add-instructor.server.ts';
import { readCohort } from '#src/domain/programme/cohort-form.ts';
import { findCohort } from '#src/domain/programme/cohort.queries.server.ts';
import { createCohort } from '#src/domain/programme/create-cohort.server.ts';
import { createProgramme } from '#src/domain/programme/create-programme.server.ts';
import { editCohort } from '#src/domain/programme/edit-cohort.server.ts';
import { editProgramme } from '#src/domain/programme/edit-programme.server.ts';
import { endInstructor } from '#src/domain/programme/end-instructor.server.ts';
import {
  listCohortInstructors,
  listInstructorChoices,
  listInstructorPage,
} from '#src/domain/programme/instructors.queries.server.ts';
import { findProgramme, listProgrammePage } from '#src/domain/programme/office-programmes.queries.server.ts';
import { readProgramme } from '#src/domain/programme/programme-form.ts';
import { findCountedTarget, listCountedTargets } from '#src/domain/programme/realisation.queries.server.ts';
import { setTarget } from '#src/domain/programme/set-target.server.ts';
import { readTarget } from '#src/domain/programme/target-form.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { aTrainedEnterprise, anEnterprise, laySetting } from '../product/shop-window.ts';
import { aCohort, aParticipant, aResult, deeds, plainCohort } from './class-room.ts';

const programme = {
  name: 'Kelas Kemasan',
  nameEn: null,
  organiser: 'Dinas Contoh',
  period: '2026',
  facts: null,
  sourceUrl: null,
  trains: true,
};

describe('the list of programmes', () => {
  it('is searched by name and by organiser, and filtered by kind and by the year of a target', async () => {
    await freshDatabase();
    const ids = async (filter: { text?: string; kind?: 'pelatihan' | 'lainnya'; year?: number }) => {
      const { programmes } = await listProgrammePage(
        operator,
        { text: '', kind: undefined, year: undefined, ...filter },
        1,
      );
      return programmes.map(({ id }) => id);
    };
    expect(await ids({ text: 'gampang' })).toEqual(['gampang-kerja']);
    expect(await ids({ text: 'dinas sosial' })).toEqual(['pelatihan-dtks']);
    expect(await ids({ year: 2024 })).toEqual(['sekolah-ekspor']);
    expect(await ids({ kind: 'lainnya', year: 2020 })).toEqual(['tangerang-bisa', 'tangerang-emas']);
  });
});

describe('a programme', () => {
  it('gets an address from its name, once', async () => {
    const database = await freshDatabase();
    expect(await createProgramme(operator, programme)).toEqual({ ok: true, id: 'kelas-kemasan' });
    expect(await createProgramme(operator, programme)).toEqual({ ok: false, problem: 'name_taken' });
    expect(await createProgramme(operator, { ...programme, name: 'Kelas' })).toEqual({
      ok: false,
      problem: 'name_unusable',
    });
    expect(await deeds(database)).toEqual(['create-programme']);
  });

  it('is edited, but not into the name of another', async () => {
    await freshDatabase();
    expect(await editProgramme(operator, 'blk', programme)).toEqual({ ok: true });
    expect(await findProgramme(operator, 'blk')).toMatchObject({ name: 'Kelas Kemasan', period: '2026' });
    expect(await editProgramme(operator, 'blk', { ...programme, name: 'gampang kerja' })).toEqual({
      ok: false,
      problem: 'name_taken',
    });
    expect(await editProgramme(operator, 'tidak-ada', programme)).toEqual({
      ok: false,
      problem: 'unknown_programme',
    });
  });

  it('stays a training while UMKM publish by its graduations', async () => {
    const database = await freshDatabase();
    await laySetting(database);
    await aTrainedEnterprise(database);
    const noTraining = { ...programme, trains: false };
    expect(await editProgramme(operator, 'uji_pelatihan', noTraining)).toEqual({
      ok: false,
      problem: 'has_graduates',
    });
  });
});

describe('a target', () => {
  const target = {
    year: 2026,
    measure: 'exhibition',
    number: 120,
    unit: 'UMKM',
    years: 1,
    note: null,
    source: 'Keputusan contoh',
    sourceUrl: null,
  } as const;

  it('set by an officer takes the place of the listed one and says who set it', async () => {
    const database = await freshDatabase();
    expect(await setTarget(operator, 'gampang-kerja', target)).toEqual({ ok: true });
    const targets = await listCountedTargets(operator, 'gampang-kerja');
    expect(targets.filter(({ measure }) => measure === 'exhibition')).toMatchObject([
      { number: 120, source: 'Keputusan contoh', setBy: operator.office },
    ]);
    expect(targets).toHaveLength(12);
    expect(await setTarget(operator, 'tidak-ada', target)).toEqual({
      ok: false,
      problem: 'unknown_programme',
    });
    expect(await deeds(database)).toEqual(['set-target']);
  });

  it('for trainings counts who passed in the classes that aim at it, in its years', async () => {
    const database = await freshDatabase();
    const cohortId = await aCohort({ seats: null });
    const elsewhere = await aCohort({ name: 'Daya saing', measure: 'trained_competitiveness' });
    const [passed, failed, late, left] = [
      await aParticipant(cohortId),
      await aParticipant(cohortId),
      await aParticipant(cohortId),
      await aParticipant(cohortId),
    ];
    await aResult(database, passed, '2026-03-20');
    await aResult(database, failed, '2026-03-20', 'tidak_lulus');
    await aResult(database, late, '2027-01-01');
    await aResult(database, left, '2026-03-20');
    await aResult(database, await aParticipant(elsewhere), '2026-03-20', 'kompeten');
    await database.run(sql`
      update participants set ended_at = '2026-03-21', end_reason = 'Salah' where id = ${left}`);
    expect(await realised('trained_capacity')).toBe(1);
    expect(await realised('trained_competitiveness')).toBe(1);
    expect(await realised('trained_creative')).toBe(0);
  });

  it('for certificates counts people once, whether by certificate or by test, and no revoked one', async () => {
    const database = await freshDatabase();
    const cohortId = await aCohort({ measure: 'certified_tourism' });
    const both = await aParticipant(cohortId);
    const revoked = await aParticipant(cohortId);
    await database.run(sql`
      insert into training_certificates (participant_id, number, code, holder, issued_on, issued_by, issued_at,
        revoked_at, revoked_by, revoke_reason)
      values (${both}, 'U/1', 'a', 'Contoh', '2026-04-01', 'Uji', '2026-04-01T03:00:00.000Z', null, null, null),
        (${revoked}, 'U/2', 'b', 'Contoh', '2026-04-01', 'Uji', '2026-04-01T03:00:00.000Z', '2026-04-02', 'Uji', 'Salah')`);
    await database.run(sql`
      insert into competency_tests (participant_id, tested_on, scheme, assessor, outcome, recorded_by, recorded_at)
      values (${both}, '2026-03-30', 'Skema', 'Contoh', 'kompeten', 'Uji', '2026-03-30T03:00:00.000Z')`);
    expect(await realised('certified_tourism')).toBe(1);
  });

  it('for support and events counts what was received and who took part', async () => {
    const database = await freshDatabase();
    const enterpriseId = await anEnterprise(database, { name: 'Dapur Contoh' });
    await database.run(sql`
      insert into supports (enterprise_id, programme_id, kind, received_on, recorded_by, recorded_at, ended_at, end_reason)
      values (${enterpriseId}, 'gampang-kerja', 'partnership', '2026-05-01', 'Uji', '2026-05-01', null, null),
        (${enterpriseId}, 'gampang-kerja', 'partnership', '2026-05-02', 'Uji', '2026-05-01', '2026-05-03', 'Salah'),
        (${enterpriseId}, 'blk', 'partnership', '2026-05-01', 'Uji', '2026-05-01', null, null)`);
    await database.run(sql`
      insert into events (id, slug, kind, name, starts_on, ends_on)
      values (1, 'pameran', 'exhibition', 'Pameran contoh', '2026-06-01', '2026-06-02')`);
    await database.run(sql`
      insert into event_participations (event_id, enterprise_id, recorded_by, recorded_at)
      values (1, ${enterpriseId}, 'Uji', '2026-06-03')`);
    expect(await realised('partnership')).toBe(1);
    expect(await realised('exhibition')).toBe(1);
    const behind = await findCountedTarget(
      operator,
      'gampang-kerja',
      { year: 2026, measure: 'exhibition' },
      1,
    );
    expect(behind?.records).toMatchObject([
      { name: 'Dapur Contoh', note: 'Pameran contoh', day: '2026-06-01' },
    ]);
  });

  it('for instructors and kelurahan counts each once', async () => {
    const database = await freshDatabase();
    const [one, other] = await database.all<{ code: string }>(
      sql`select code from regions where level = 'kelurahan' and code like '36.71.%' order by code limit 2`,
    );
    await addInstructor(operator, { name: 'Contoh', organisation: null, subject: null });
    const instructorIds = (await listInstructorChoices(operator)).map(({ id }) => id);
    const days = { startsOn: '2020-10-05', endsOn: null, regionCode: one?.code ?? null, instructorIds };
    const first = await aCohort({ ...days, name: 'A', measure: 'trained' }, 'blk');
    await aCohort({ ...days, name: 'B', measure: 'trained' }, 'blk');
    await aParticipant(first, { kelurahanCode: other?.code ?? null });
    await aParticipant(first, { kelurahanCode: other?.code ?? null });
    const counted = await listCountedTargets(operator, 'blk');
    expect(Object.fromEntries(counted.map(({ measure, realised }) => [measure, realised]))).toEqual({
      trained: 0,
      instructor: 1,
      kelurahan: 2,
    });
  });

  async function realised(measure: string): Promise<number | undefined> {
    const targets = await listCountedTargets(operator, 'gampang-kerja');
    return targets.find((one) => one.measure === measure)?.realised;
  }
});

describe('a class', () => {
  it('is opened with its place, seats, measure and instructors, and its name comes once', async () => {
    await freshDatabase();
    await addInstructor(operator, { name: 'Contoh Guru', organisation: 'LPK Contoh', subject: null });
    const instructorIds = (await listInstructorChoices(operator)).map(({ id }) => id);
    const id = await aCohort({ regionCode: '36.71.05', instructorIds });
    expect(await findCohort(operator, id)).toEqual({
      id,
      name: 'Angkatan uji',
      programme: { id: 'gampang-kerja', name: 'Gampang Kerja' },
      startsOn: '2026-03-02',
      endsOn: '2026-03-20',
      place: 'Aula contoh',
      region: { code: '36.71.05', name: 'Cipondoh' },
      seats: 2,
      measure: 'trained_capacity',
      isExample: false,
    });
    expect(await listCohortInstructors(operator, id)).toEqual(['Contoh Guru']);
    expect(await createCohort(operator, 'gampang-kerja', { ...plainCohort, instructorIds: [] })).toEqual({
      ok: false,
      problem: 'name_taken',
    });
    const shouted = { ...plainCohort, name: 'ANGKATAN UJI' };
    expect(await createCohort(operator, 'gampang-kerja', shouted)).toEqual({
      ok: false,
      problem: 'name_taken',
    });
    const otherId = await aCohort({ name: 'Angkatan lain' });
    expect(await editCohort(operator, otherId, shouted)).toEqual({ ok: false, problem: 'name_taken' });
    expect(await listCohortInstructors(operator, id)).toEqual(['Contoh Guru']);
  });

  it('changes its instructors with the form, and keeps them when the form is refused', async () => {
    await freshDatabase();
    await addInstructor(operator, { name: 'A', organisation: null, subject: null });
    await addInstructor(operator, { name: 'B', organisation: null, subject: null });
    const [a, b] = (await listInstructorChoices(operator)).map(({ id }) => id);
    const id = await aCohort({ instructorIds: [a ?? 0] });
    await aCohort({ name: 'Angkatan lain' });
    expect(await editCohort(operator, id, { ...plainCohort, instructorIds: [b ?? 0] })).toEqual({ ok: true });
    expect(await listCohortInstructors(operator, id)).toEqual(['B']);
    const refused = { ...plainCohort, name: 'Angkatan lain', instructorIds: [a ?? 0] };
    expect(await editCohort(operator, id, refused)).toEqual({ ok: false, problem: 'name_taken' });
    expect(await listCohortInstructors(operator, id)).toEqual(['B']);
  });
});

describe('an instructor', () => {
  it('is listed once, and ended with a reason while the classes taught stay', async () => {
    await freshDatabase();
    const facts = { name: 'Contoh Guru', organisation: null, subject: null };
    await addInstructor(operator, facts);
    expect(await addInstructor(operator, { ...facts, name: 'contoh guru' })).toEqual({
      ok: false,
      problem: 'listed_already',
    });
    const id = (await listInstructorChoices(operator))[0]?.id ?? 0;
    const cohortId = await aCohort({ instructorIds: [id] });
    expect(await endInstructor(operator, { id, reason: ' ' })).toEqual({
      ok: false,
      problem: 'reason_missing',
    });
    expect(await endInstructor(operator, { id, reason: 'NIK 3671051203850001' })).toEqual({
      ok: false,
      problem: 'holds_nik',
    });
    expect(await endInstructor(operator, { id, reason: 'Pindah kota' })).toEqual({ ok: true });
    expect((await listInstructorPage(operator, 'guru', 1)).instructors).toMatchObject([
      { endReason: 'Pindah kota', cohortCount: 1 },
    ]);
    expect(await listInstructorChoices(operator)).toEqual([]);
    expect(await listInstructorChoices(operator, cohortId)).toMatchObject([{ id, isChosen: true }]);
  });
});

describe('the forms of programmes', () => {
  const problemsIn = (read: { ok: boolean; problems?: { field: string; problem: string }[] }) =>
    (read.problems ?? []).map(({ field, problem }) => `${field}: ${problem}`);

  it('say what is missing and what is wrong, field by field', () => {
    expect(problemsIn(readProgramme({ sumber: ['javascript:alert(1)'] }))).toEqual([
      'nama: missing',
      'sumber: not_an_address',
    ]);
    expect(
      problemsIn(
        readTarget({ tahun: ['99'], ukuran: ['semua'], jumlah: ['banyak'], satuan: ['orang'] }, '2026-11-22'),
      ),
    ).toEqual(['tahun: out_of_range', 'ukuran: not_a_choice', 'jumlah: not_whole', 'sumber: missing']);
  });

  it('read thousands with dots', () => {
    const read = readTarget(
      {
        tahun: ['2026'],
        ukuran: ['trained'],
        jumlah: ['10.400'],
        satuan: ['orang'],
        sumber: ['Uji'],
      },
      '2026-11-22',
    );
    expect(read).toMatchObject({ ok: true, facts: { number: 10_400, years: 1 } });
  });

  it('take the place of a class from the official list, at any level, and offer what may be meant', async () => {
    await freshDatabase();
    const list = await gazetteer();
    const place = (wilayah: string) => readCohort({ nama: ['A'], wilayah: [wilayah] }, list, '2026-11-22');
    expect(place('Gondrong, Cipondoh, Kota Tangerang')).toMatchObject({
      facts: { regionCode: expect.stringMatching(/^36\.71\.05\.\d{4}$/) as string },
    });
    expect(place('Cipondoh, Kota Tangerang')).toMatchObject({ facts: { regionCode: '36.71.05' } });
    expect(place('Kota Tangerang')).toMatchObject({ facts: { regionCode: '36.71' } });
    expect(problemsIn(place('Atlantis'))).toEqual(['wilayah: place_unknown']);
    expect(
      problemsIn(
        readCohort({ nama: ['A'], mulai: ['2026-02-02'], selesai: ['2026-02-01'] }, list, '2026-11-22'),
      ),
    ).toEqual(['selesai: ends_before_start']);
  });
});
