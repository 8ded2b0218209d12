import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { operator } from '#src/domain/actor/actor.ts';
import { addParticipant } from '#src/domain/participant/add-participant.server.ts';
import { editParticipant } from '#src/domain/participant/edit-participant.server.ts';
import { endParticipant } from '#src/domain/participant/end-participant.server.ts';
import { listMatchCandidates } from '#src/domain/participant/match-candidates.queries.server.ts';
import { matchParticipant } from '#src/domain/participant/match-participant.server.ts';
import { readParticipant } from '#src/domain/participant/participant-form.ts';
import type { ParticipantFilter } from '#src/domain/participant/participant.ts';
import {
  countParticipants,
  findParticipant,
  listParticipantPage,
} from '#src/domain/participant/participants.queries.server.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { recordResults } from '#src/domain/result/record-results.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { anEnterprise } from '../product/shop-window.ts';
import { aCohort, aParticipant, aResult, deeds, plainParticipant } from '../programme/class-room.ts';

const phone = '+6281234567890';

describe('the form of a participant', () => {
  it('reads a name, a phone as it is written, and a kelurahan of the official list', async () => {
    await freshDatabase();
    const read = readParticipant(
      {
        nama: [' Siti  Contoh '],
        telepon: ['0812-3456-7890'],
        usaha: ['Dapur Contoh'],
        nib: ['1234567890123'],
        kelurahan: ['Gondrong'],
        perempuan: ['ya'],
        mendaftar: ['2026-02-10'],
      },
      await gazetteer(),
      '2026-11-22',
    );
    expect(read).toMatchObject({
      ok: true,
      facts: {
        name: 'Siti Contoh',
        phone,
        nib: '1234567890123',
        isWoman: true,
        kelurahanCode: expect.stringMatching(/^36\.71\.05\./) as string,
      },
    });
  });

  it('refuses an NIK in every field, and what is no phone, NIB or place', async () => {
    await freshDatabase();
    const list = await gazetteer();
    const problems = (typed: Record<string, string[]>) => {
      const read = readParticipant({ nama: ['Contoh'], ...typed }, list, '2026-11-22');
      return read.ok ? [] : read.problems.map(({ field, problem }) => `${field}: ${problem}`);
    };
    const nik = '3671051203850001';
    expect(problems({ nama: [`Contoh ${nik}`] })).toEqual(['nama: holds_nik']);
    expect(problems({ usaha: ['3671 0512 0385 0001'] })).toEqual(['usaha: holds_nik']);
    expect(problems({ nib: [nik] })).toEqual(['nib: nib_like_nik']);
    expect(problems({ telepon: [nik] })).toEqual(['telepon: holds_nik']);
    expect(problems({ nama: [''], telepon: ['12'], nib: ['1'], kelurahan: ['Atlantis'] })).toEqual([
      'nama: missing',
      'telepon: not_a_phone_number',
      'nib: nib_not_13_digits',
      'kelurahan: place_unknown',
    ]);
  });
});

describe('who takes part in a class', () => {
  it('comes once by phone, until they leave', async () => {
    const database = await freshDatabase();
    const cohortId = await aCohort();
    const id = await aParticipant(cohortId, { phone });
    const again = { ...plainParticipant, phone };
    expect(await addParticipant(operator, cohortId, again)).toEqual({ ok: false, problem: 'listed_already' });
    const other = await aParticipant(cohortId, { name: 'Lain' });
    expect(await editParticipant(operator, other, again)).toEqual({ ok: false, problem: 'listed_already' });
    expect(await endParticipant(operator, { id, reason: 'Mundur' })).toEqual({ ok: true });
    expect(await editParticipant(operator, other, again)).toEqual({ ok: true });
    expect(await editParticipant(operator, id, again)).toEqual({ ok: false, problem: 'unknown_participant' });
    expect((await deeds(database)).slice(-2)).toEqual(['end-participant', 'edit-participant']);
  });

  it('is listed by name, found by name, business, phone and NIB, and filtered by what stands', async () => {
    await freshDatabase();
    const cohortId = await aCohort();
    const siti = await aParticipant(cohortId, { name: 'Siti', phone, businessName: 'Dapur Mawar' });
    const budi = await aParticipant(cohortId, { name: 'Budi', nib: '1234567890123', isWoman: false });
    const left = await aParticipant(cohortId, { name: 'Ani', isWoman: true });
    await endParticipant(operator, { id: left, reason: 'Salah catat' });
    const found = async (filter: Partial<ParticipantFilter>) => {
      const asked = { text: '', state: undefined, ...filter };
      const { participants } = await listParticipantPage(operator, cohortId, asked, 1);
      return participants.map(({ id }) => id);
    };
    expect(await found({})).toEqual([budi, siti]);
    expect(await found({ text: 'mawar' })).toEqual([siti]);
    expect(await found({ text: '0812 3456 7890' })).toEqual([siti]);
    expect(await found({ text: '1234567890123' })).toEqual([budi]);
    expect(await found({ state: 'ended' })).toEqual([left]);
    expect(await found({ state: 'undecided' })).toEqual([budi, siti]);
    expect(await found({ state: 'women' })).toEqual([]);
    expect(await found({ state: 'unmatched' })).toEqual([budi, siti]);
    expect(await found({ state: 'matched' })).toEqual([]);
    expect(await found({ state: 'passed' })).toEqual([]);
    expect(await countParticipants(operator, cohortId)).toEqual({
      total: 2,
      ended: 1,
      women: 0,
      matched: 0,
      chosen: 0,
      reserve: 0,
      refused: 0,
      passed: 0,
    });
  });

  it('takes the graduation with them that their UMKM has through nobody else', async () => {
    const database = await freshDatabase();
    const cohortId = await aCohort();
    const enterpriseId = await anEnterprise(database);
    const [siti, budi] = [await aParticipant(cohortId), await aParticipant(cohortId, { name: 'Budi' })];
    for (const id of [siti, budi]) {
      await matchParticipant(operator, { id, enterpriseId });
      await recordResults(operator, cohortId, [
        { participantId: id, result: 'lulus', score: null, decidedOn: '2026-03-20', insteadOf: null },
      ]);
    }
    const standing = async () =>
      (await database.all(sql`select id from claims where kind = 'graduation' and ended_at is null`)).length;
    await endParticipant(operator, { id: siti, reason: 'Mundur' });
    expect(await standing()).toBe(1);
    await endParticipant(operator, { id: budi, reason: 'Salah catat' });
    expect(await standing()).toBe(0);
    const commands = await deeds(database);
    expect(commands.slice(-2)).toEqual(['end-participant', 'end-participant']);
  });

  it('does not leave while a certificate or an award stands, nor without a reason or with an NIK in it', async () => {
    const database = await freshDatabase();
    const id = await aParticipant(await aCohort());
    expect(await endParticipant(operator, { id, reason: '' })).toEqual({
      ok: false,
      problem: 'reason_missing',
    });
    expect(await endParticipant(operator, { id, reason: 'a'.repeat(501) })).toEqual({
      ok: false,
      problem: 'reason_too_long',
    });
    expect(await endParticipant(operator, { id, reason: '3671051203850001' })).toEqual({
      ok: false,
      problem: 'holds_nik',
    });
    await database.run(sql`
      insert into training_certificates (participant_id, number, code, holder, issued_on, issued_by, issued_at)
      values (${id}, 'U/1', 'a', 'Contoh', '2026-04-01', 'Uji', '2026-04-01T03:00:00.000Z')`);
    expect(await endParticipant(operator, { id, reason: 'Mundur' })).toEqual({
      ok: false,
      problem: 'has_certificate',
    });
  });
});

describe('the UMKM of a participant', () => {
  it('is suggested by phone and by a name that is alike nearby, the surest first, and searched for', async () => {
    const database = await freshDatabase();
    const [place] = await database.all<{ code: string }>(
      sql`select code from regions where level = 'kelurahan' and code like '36.71.05.%' limit 1`,
    );
    const kelurahanCode = place?.code ?? null;
    const area = { kabkotaCode: '36.71', kecamatanCode: '36.71.05', kelurahanCode };
    const byName = await anEnterprise(database, { name: 'Dapur Mawar', nameKey: 'dapur mawar', ...area });
    const byPhone = await anEnterprise(database, {
      name: 'Kue Mawar',
      nameKey: 'kue mawar',
      whatsapp: phone,
    });
    const other = await anEnterprise(database, {
      name: 'Batik Lain',
      nameKey: 'batik lain',
      whatsapp: '+6281200000009',
    });
    const cohortId = await aCohort();
    const id = await aParticipant(cohortId, { businessName: 'Dapur Mawar', phone, kelurahanCode });
    const participant = await findParticipant(operator, cohortId, id);
    if (participant === undefined) throw new Error('Nobody.');
    const suggested = await listMatchCandidates(operator, participant, '');
    expect(suggested.map((one) => [one.id, one.signs])).toEqual([
      [byPhone, ['phone']],
      [byName, ['name']],
    ]);
    const searched = await listMatchCandidates(operator, participant, '0812 0000 0009');
    expect(searched.map((one) => [one.id, one.signs])).toEqual([[other, []]]);
    const named = await listMatchCandidates(operator, participant, 'batik la');
    expect(named.map((one) => one.id)).toEqual([other]);
    await database.run(sql`insert into merges (enterprise_id, into_enterprise_id, reason, merged_by, merged_at)
      values (${byName}, ${byPhone}, 'Kembar', 'Uji', '2026-01-01')`);
    expect((await listMatchCandidates(operator, participant, '')).map((one) => one.id)).toEqual([byPhone]);
    expect(await matchParticipant(operator, { id, enterpriseId: byName })).toEqual({
      ok: false,
      problem: 'unknown_enterprise',
    });
  });

  it('is matched, taken back, and kept once a graduation was written for it', async () => {
    const database = await freshDatabase();
    const enterpriseId = await anEnterprise(database);
    const cohortId = await aCohort();
    const id = await aParticipant(cohortId);
    expect(await matchParticipant(operator, { id, enterpriseId })).toEqual({ ok: true });
    expect((await findParticipant(operator, cohortId, id))?.enterprise?.id).toBe(enterpriseId);
    expect(await matchParticipant(operator, { id, enterpriseId: null })).toEqual({ ok: true });
    expect(await matchParticipant(operator, { id, enterpriseId: 999_999 })).toEqual({
      ok: false,
      problem: 'unknown_enterprise',
    });
    await matchParticipant(operator, { id, enterpriseId });
    await aResult(database, id, '2026-03-20');
    await database.run(
      sql`insert into claims (id, kind, enterprise_id) values (77, 'graduation', ${enterpriseId})`,
    );
    await database.run(sql`update participant_results set graduation_claim_id = 77`);
    expect(await matchParticipant(operator, { id, enterpriseId: null })).toEqual({
      ok: false,
      problem: 'graduated',
    });
  });
});
