import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import {
  auditEntries,
  businessIds,
  claims,
  enterpriseMembers,
  enterprises,
  mailMessages,
  registrations,
} from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { acceptRegistration } from '#src/domain/registration/accept-registration.server.ts';
import { applyToTakeOver } from '#src/domain/registration/apply-to-take-over.server.ts';
import {
  findOwnRegistration,
  listOwnRegistrations,
} from '#src/domain/registration/own-registrations.queries.server.ts';
import { registerNewcomer } from '#src/domain/registration/register-newcomer.server.ts';
import { findRegistrationCase } from '#src/domain/registration/registration-case.queries.server.ts';
import { listWaitingRegistrations } from '#src/domain/registration/registration-queue.queries.server.ts';
import { resubmitRegistration } from '#src/domain/registration/resubmit-registration.server.ts';
import { turnDownRegistration } from '#src/domain/registration/turn-down-registration.server.ts';
import { withdrawRegistration } from '#src/domain/registration/withdraw-registration.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { forgetAllTries } from '#src/platform/rate-limit.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { anEnterprise, laySetting, today } from '../product/shop-window.ts';

type Person = Actor & { accountId: string };
const typed = {
  name: 'Keripik Bu Contoh',
  kelurahan: 'Gondrong, Cipondoh, Kota Tangerang',
  phone: '0812-0000-1111',
  nib: '9120001112223',
  training: 'Pelatihan uji 2026',
  certificateNumber: 'UJI/12/2026',
};
let database: Database;
let applicant: Person;
let verifier: Person;
let seconds = 0;

beforeEach(async () => {
  // Each reading is a second later: what is corrected and sent again is told apart by its instant.
  useClock(() => new Date(Date.parse(`${today}T03:00:00Z`) + (seconds += 1) * 1000));
  forgetAllTries();
  database = await freshDatabase();
  await laySetting(database);
  applicant = await aStranger(database);
  verifier = await anOfficer(database, 'verifier');
});

async function aNewcomer(given: Partial<typeof typed> = {}, actor: Actor = applicant): Promise<number> {
  const answer = await registerNewcomer(actor, { ...typed, ...given });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.registrationId;
}

async function seen(registrationId: number): Promise<{ registrationId: number; submittedAt: string }> {
  const found = await findRegistrationCase(verifier, registrationId);
  return { registrationId, submittedAt: found?.submittedAt ?? '' };
}

async function anNib(enterpriseId: number, number = typed.nib): Promise<void> {
  const [claim] = await database.insert(claims).values({ kind: 'business_id', enterpriseId }).returning();
  await database.insert(businessIds).values({ claimId: claim?.id ?? 0, kind: 'nib', number });
}

const inGondrong = { kecamatanCode: '36.71.05', kelurahanCode: '36.71.05.1004' };

describe('A newcomer', () => {
  it('is made an UMKM of its own, found in the search, once a verifier accepts', async () => {
    const id = await aNewcomer();
    const answer = await acceptRegistration(verifier, await seen(id));
    expect(answer).toMatchObject({ ok: true });
    const made = await database.select().from(enterprises).where(eq(enterprises.slug, 'keripik-bu-contoh'));
    expect(made).toMatchObject([
      {
        name: typed.name,
        kelurahanCode: '36.71.05.1004',
        kecamatanCode: '36.71.05',
        kabkotaCode: '36.71',
        whatsapp: '+6281200001111',
        whatsappShownSince: null,
      },
    ]);
    const enterpriseId = made[0]?.id ?? 0;
    expect(answer).toEqual({ ok: true, enterpriseId });
    expect(await database.select().from(enterpriseMembers)).toMatchObject([
      { enterpriseId, accountId: applicant.accountId, role: 'owner' },
    ]);
    expect(await database.select().from(claims)).toMatchObject([
      { kind: 'business_id', enterpriseId, declaredBy: applicant.accountId },
    ]);
    expect(await database.select().from(businessIds)).toMatchObject([{ kind: 'nib', number: typed.nib }]);
    const found = await database.$client.execute(
      `select rowid from enterprise_search where enterprise_search match 'contoh'`,
    );
    expect(found.rows.map((row) => row['rowid'])).toEqual([enterpriseId]);
    expect(await findOwnRegistration(applicant, id)).toMatchObject({
      state: 'accepted',
      enterprise: { slug: 'keripik-bu-contoh' },
    });
  });

  it('whose name is taken as an address gets one with its kelurahan', async () => {
    await anEnterprise(database, { slug: 'keripik-bu-contoh', name: 'Lain', nameKey: 'lain' });
    await acceptRegistration(verifier, await seen(await aNewcomer()));
    const slugs = (await database.select().from(enterprises)).map(({ slug }) => slug);
    expect(slugs).toContain('keripik-bu-contoh-gondrong');
  });

  it('is told which listed UMKM may be its own, and may say that none is', async () => {
    const sameName = await anEnterprise(database, {
      name: 'Kripik Bu Contoh',
      nameKey: 'kripik bu contoh',
      ...inGondrong,
    });
    const samePhone = await anEnterprise(database, { whatsapp: '+6281200001111' });
    const sameNib = await anEnterprise(database);
    await anNib(sameNib);
    await anEnterprise(database, {
      name: typed.name,
      nameKey: 'keripik bu contoh',
      kecamatanCode: '36.71.13',
    });
    const answer = await registerNewcomer(applicant, typed);
    expect(answer).toMatchObject({
      ok: false,
      problem: 'possible_duplicates',
      duplicates: [
        { enterpriseId: sameNib, signs: ['nib'] },
        { enterpriseId: samePhone, signs: ['phone'] },
        { enterpriseId: sameName, signs: ['name'] },
      ],
    });
    expect(JSON.stringify(answer)).not.toMatch(/81200001111|9120001112223/);
    expect(await database.select().from(registrations)).toEqual([]);
    expect(await registerNewcomer(applicant, typed, [sameName, samePhone])).toMatchObject({ ok: false });
    expect(await registerNewcomer(applicant, typed, [sameName, samePhone, sameNib])).toMatchObject({
      ok: true,
    });
  });

  it('may be the entry of the press whose place is known less precisely', async () => {
    const listed = await anEnterprise(database, {
      name: typed.name,
      nameKey: 'keripik bu contoh',
      kecamatanCode: null,
    });
    expect(await registerNewcomer(applicant, typed)).toMatchObject({
      duplicates: [{ enterpriseId: listed }],
    });
  });

  it('is not accepted as a new UMKM while its NIB belongs to another, but may turn out to be that one', async () => {
    const listed = await anEnterprise(database);
    await anNib(listed);
    const answer = await registerNewcomer(applicant, typed, [listed]);
    const id = answer.ok ? answer.registrationId : 0;
    expect(await acceptRegistration(verifier, await seen(id))).toEqual({ ok: false, problem: 'nib_taken' });
    expect(await database.select().from(enterprises)).toHaveLength(1);
    const asListed = { ...(await seen(id)), asEnterpriseId: listed };
    expect(await acceptRegistration(verifier, asListed)).toEqual({ ok: true, enterpriseId: listed });
    expect(await database.select().from(enterpriseMembers)).toMatchObject([{ enterpriseId: listed }]);
    expect(await database.select().from(businessIds)).toHaveLength(1);
  });

  it('of the same name as another, accepted at the same moment, is another UMKM', async () => {
    const other = await aStranger(database);
    const ids = [
      await aNewcomer(),
      await aNewcomer({ phone: '0812-0000-2222', nib: '', kelurahan: 'Kenanga, Cipondoh' }, other),
    ];
    const cases = await Promise.all(ids.map(seen));
    const answers = await Promise.all(cases.map((one) => acceptRegistration(verifier, one)));
    expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
    const made = await database.select().from(enterprises);
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(2);
    const members = await database.select().from(enterpriseMembers);
    expect(new Set(members.map(({ enterpriseId }) => enterpriseId)).size).toBe(2);
  });

  it.each([
    ['name', 'missing', { name: ' ' }],
    ['name', 'holds_nik', { name: 'Dapur 3671015708900001' }],
    ['kelurahan', 'missing', { kelurahan: '' }],
    ['kelurahan', 'place_unknown', { kelurahan: 'Jalan Mawar 3' }],
    ['kelurahan', 'place_ambiguous', { kelurahan: 'Babakan' }],
    ['phone', 'missing', { phone: '' }],
    ['phone', 'not_a_phone_number', { phone: '12' }],
    ['nib', 'nib_not_13_digits', { nib: '12345' }],
    ['nib', 'nib_like_nik', { nib: '3671015708900001' }],
    ['training', 'too_long', { training: 'x'.repeat(121) }],
  ])('is told what to mend in %s: %s', async (field, problem, given) => {
    const answer = await registerNewcomer(applicant, { ...typed, ...given });
    expect(answer).toMatchObject({ ok: false, problem: 'fields', fields: [{ field, problem }] });
    expect(await database.select().from(registrations)).toEqual([]);
  });

  it('is offered the kelurahan that was meant, and none that is only the least far away', async () => {
    const said = async (kelurahan: string) => {
      const answer = await registerNewcomer(applicant, { ...typed, kelurahan });
      return answer.ok || answer.problem !== 'fields' ? undefined : answer.fields[0]?.candidates;
    };
    expect(await said('Gondong')).toEqual(['Gondrong, Cipondoh, Kota Tangerang']);
    expect(await said('Jalan Mawar 3')).toEqual([]);
    expect(await said('Babakan')).toHaveLength(3);
  });

  it('sent twice waits once, and five may wait at once', async () => {
    const id = await aNewcomer();
    const again = await registerNewcomer(applicant, { ...typed, name: 'KERIPIK BU CONTOH' });
    expect(again).toEqual({ ok: false, problem: 'already_waiting', registrationId: id });
    for (const nth of [2, 3, 4, 5]) await aNewcomer({ name: `Usaha ${nth}` });
    expect(await registerNewcomer(applicant, { ...typed, name: 'Usaha 6' })).toEqual({
      ok: false,
      problem: 'too_many_open',
    });
  });

  it('cannot comb the register for phone numbers: applications are counted', async () => {
    const answers = [];
    for (let nth = 0; nth < 21; nth += 1) {
      answers.push(await registerNewcomer(applicant, { ...typed, name: `Usaha ${nth}` }));
    }
    expect(answers.at(-1)).toMatchObject({ ok: false, problem: 'too_many_tries' });
  });
});

describe('Taking over a listed UMKM', () => {
  const papers = { nib: typed.nib, certificateNumber: typed.certificateNumber };

  it('makes the applicant its owner once a verifier accepts', async () => {
    const enterpriseId = await anEnterprise(database, { slug: 'dapur-terdaftar' });
    expect(await applyToTakeOver(applicant, 'dapur-terdaftar', papers)).toMatchObject({ ok: true });
    const [own] = await listOwnRegistrations(applicant);
    expect(own).toMatchObject({ state: 'waiting', kind: 'take_over', name: 'Dapur Uji' });
    const { registrations: queue } = await listWaitingRegistrations(verifier);
    expect(queue.map(({ id }) => id)).toEqual([own?.id]);
    expect(await acceptRegistration(verifier, await seen(own?.id ?? 0))).toEqual({ ok: true, enterpriseId });
    expect(await database.select().from(enterpriseMembers)).toMatchObject([
      { enterpriseId, accountId: applicant.accountId, role: 'owner' },
    ]);
  });

  it('needs an NIB or a certificate number, an UMKM that is listed, and one that nobody owns', async () => {
    const enterpriseId = await anEnterprise(database, { slug: 'dapur-terdaftar' });
    expect(await applyToTakeOver(applicant, 'dapur-terdaftar', {})).toMatchObject({
      fields: [{ field: 'nib', problem: 'proof_missing' }],
    });
    expect(await applyToTakeOver(applicant, 'tidak-ada', papers)).toMatchObject({
      problem: 'unknown_enterprise',
    });
    const owner = await aMember(database, enterpriseId);
    expect(await applyToTakeOver(applicant, 'dapur-terdaftar', papers)).toMatchObject({
      problem: 'has_owner',
    });
    expect(await applyToTakeOver(owner, 'dapur-terdaftar', papers)).toMatchObject({ problem: 'yours' });
  });

  it('shows the verifier the register beside what was told, and who else asks', async () => {
    const enterpriseId = await anEnterprise(database, { slug: 'dapur-terdaftar', whatsapp: '+628999999999' });
    await anNib(enterpriseId, '1111111111111');
    const rival = await aStranger(database);
    await applyToTakeOver(rival, 'dapur-terdaftar', papers);
    const answer = await applyToTakeOver(applicant, 'dapur-terdaftar', papers);
    const found = await findRegistrationCase(verifier, answer.ok ? answer.registrationId : 0);
    expect(found).toMatchObject({
      nib: typed.nib,
      listed: { enterpriseId, nib: '1111111111111', phone: '+628999999999', hasOwner: false },
      rivals: [{ name: 'Dapur Uji' }],
    });
  });

  it('by two applicants goes to one; the other cannot be accepted any more', async () => {
    await anEnterprise(database, { slug: 'dapur-terdaftar' });
    const ids = [];
    for (const person of [applicant, await aStranger(database)]) {
      const answer = await applyToTakeOver(person, 'dapur-terdaftar', { certificateNumber: 'A1' });
      ids.push(answer.ok ? answer.registrationId : 0);
    }
    const cases = await Promise.all(ids.map(seen));
    const answers = await Promise.all(cases.map((one) => acceptRegistration(verifier, one)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, problem: 'has_owner' });
    expect(await database.select().from(enterpriseMembers)).toHaveLength(1);
  });
});

describe("A verifier's decision", () => {
  it('by two officers at once is one, and one letter goes out', async () => {
    const asked = await seen(await aNewcomer());
    // At the same instant and from the same office: nothing but the order of the two tells them apart.
    useClock(() => new Date(`${today}T05:00:00Z`));
    const second = await anOfficer(database, 'verifier');
    const answers = await Promise.all([
      acceptRegistration(verifier, asked),
      turnDownRegistration(second, { ...asked, decision: 'refused', reason: 'Data tidak cocok' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, problem: 'decided_meanwhile' });
    const isAccepted = answers[0].ok;
    expect(await database.select().from(enterprises)).toHaveLength(isAccepted ? 1 : 0);
    expect(await database.select().from(mailMessages)).toHaveLength(1);
  });

  it('tells the applicant by mail that there is one, with a link and no words of anybody', async () => {
    const id = await aNewcomer();
    await turnDownRegistration(verifier, {
      ...(await seen(id)),
      decision: 'refused',
      reason: 'Rahasia petugas',
    });
    const letters = await database.select().from(mailMessages);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain(`/gabung/permohonan/${id}`);
    expect(letters[0]?.text).not.toContain('Rahasia petugas');
    expect(letters[0]?.text).not.toContain(typed.name);
  });

  it('sends it back with a reason; corrected it waits anew, and the verifier sees what was asked', async () => {
    const id = await aNewcomer({ nib: '' });
    const first = await seen(id);
    const back = { ...first, decision: 'needs_correction', reason: 'Isi NIB Anda' } as const;
    expect(await turnDownRegistration(verifier, back)).toEqual({ ok: true });
    expect(await findOwnRegistration(applicant, id)).toMatchObject({
      state: 'needs_correction',
      reason: 'Isi NIB Anda',
    });
    expect((await listWaitingRegistrations(verifier)).total).toBe(0);
    expect(await resubmitRegistration(applicant, id, { ...typed, nib: '12' })).toMatchObject({ ok: false });
    expect(await resubmitRegistration(applicant, id, typed)).toEqual({ ok: true });
    expect(await resubmitRegistration(applicant, id, typed)).toEqual({
      ok: false,
      problem: 'not_to_correct',
    });
    expect(await findRegistrationCase(verifier, id)).toMatchObject({
      state: 'waiting',
      nib: typed.nib,
      reason: 'Isi NIB Anda',
      decidedBy: verifier.office,
    });
    // What the officer saw before is not what stands there now.
    expect(await acceptRegistration(verifier, first)).toEqual({ ok: false, problem: 'decided_meanwhile' });
    expect(await acceptRegistration(verifier, await seen(id))).toMatchObject({ ok: true });
  });

  it('needs a reason when it is no', async () => {
    const asked = await seen(await aNewcomer());
    const refuse = (reason: string) =>
      turnDownRegistration(verifier, { ...asked, decision: 'refused', reason });
    expect(await refuse('  ')).toEqual({ ok: false, problem: 'reason_missing' });
    expect(await refuse('x'.repeat(501))).toEqual({ ok: false, problem: 'reason_too_long' });
    expect(await refuse('Bukan usaha di Tangerang')).toEqual({ ok: true });
  });

  it('comes too late for what was withdrawn', async () => {
    const id = await aNewcomer();
    const asked = await seen(id);
    expect(await withdrawRegistration(applicant, id)).toEqual({ ok: true });
    expect(await withdrawRegistration(applicant, id)).toEqual({ ok: false, problem: 'unknown_registration' });
    expect(await acceptRegistration(verifier, asked)).toEqual({ ok: false, problem: 'decided_meanwhile' });
    expect(await database.select().from(enterprises)).toEqual([]);
  });

  it('stands in the audit log without anything personal', async () => {
    const id = await aNewcomer();
    await acceptRegistration(verifier, await seen(id));
    const entries = await database.select().from(auditEntries);
    expect(entries.map(({ command, accountId }) => [command, accountId])).toEqual([
      ['register-newcomer', applicant.accountId],
      ['accept-registration', verifier.accountId],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Contoh|8120000|9120001112223/);
  });
});
