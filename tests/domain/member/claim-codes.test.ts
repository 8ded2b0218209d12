import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { auditEntries, claimCodes, enterpriseMembers, enterprises } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { listEnterpriseCards } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import { findEnterprisePage } from '#src/domain/enterprise/enterprise-page.queries.server.ts';
import { lookUpClaimCode } from '#src/domain/member/claim-code.queries.server.ts';
import { claimEnterprise } from '#src/domain/member/claim-enterprise.server.ts';
import { issueClaimCodes } from '#src/domain/member/issue-claim-codes.server.ts';
import { listUnowned } from '#src/domain/member/unowned.queries.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { forgetAllTries } from '#src/platform/rate-limit.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { anEnterprise, aProduct, laySetting, today, train } from '../product/shop-window.ts';

const validUntilOn = '2027-01-21';
const address = '203.0.113.7';
let database: Database;
let officer: Actor;

beforeEach(async () => {
  useClock(() => new Date(`${today}T03:00:00Z`));
  forgetAllTries();
  database = await freshDatabase();
  await laySetting(database);
  officer = await anOfficer(database, 'trade_officer');
});

async function aCode(enterpriseId: number): Promise<string> {
  const answer = await issueClaimCodes(officer, { enterpriseIds: [enterpriseId], validUntilOn });
  return answer.ok ? (answer.codes[0]?.code ?? '') : '';
}

async function ownersOf(enterpriseId: number): Promise<(string | null)[]> {
  const members = await database
    .select()
    .from(enterpriseMembers)
    .where(eq(enterpriseMembers.enterpriseId, enterpriseId));
  return members.flatMap(({ accountId, role, endedAt }) =>
    role === 'owner' && endedAt === null ? accountId : [],
  );
}

describe('A code that an officer hands out', () => {
  it('is drawn for each chosen UMKM, and nothing that opens it is kept', async () => {
    const ids = [await anEnterprise(database), await anEnterprise(database)];
    const answer = await issueClaimCodes(officer, { enterpriseIds: ids, validUntilOn });
    expect(answer).toMatchObject({ ok: true, leftOut: 0 });
    const codes = answer.ok ? answer.codes.map(({ code }) => code) : [];
    expect(new Set(codes).size).toBe(2);
    for (const code of codes) expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const kept = JSON.stringify([
      await database.select().from(claimCodes),
      await database.select().from(auditEntries),
    ]);
    for (const code of codes) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replaceAll('-', ''));
    }
  });

  it('makes its bearer the owner, and the entry no longer waits for one while its source stays on record', async () => {
    const source = { sourceUrl: 'https://berita.example/umkm', sourceYear: 2022 };
    const id = await anEnterprise(database, { slug: 'kecap-uji', ...source });
    const [before] = await listEnterpriseCards([id]);
    expect(before?.source).toEqual({ url: source.sourceUrl, year: 2022 });
    const owner = await aStranger(database);
    const code = await aCode(id);
    expect(await claimEnterprise({ actor: owner, code, address })).toEqual({ ok: true, slug: 'kecap-uji' });
    expect(await ownersOf(id)).toEqual([owner.accountId]);
    const [card] = await listEnterpriseCards([id]);
    expect(card?.source).toBeNull();
    expect((await findEnterprisePage('kecap-uji'))?.enterprise.source).toBeNull();
    expect(await database.select().from(enterprises).where(eq(enterprises.id, id))).toMatchObject([source]);
  });

  it('is read however it was typed, and shows the UMKM before anything is decided', async () => {
    const id = await anEnterprise(database, { name: 'Dapur Ibu Uji', kelurahanCode: null });
    await aProduct(database, id, { name: 'Keripik bayam uji' });
    const actor = await aStranger(database);
    const code = ` ${(await aCode(id)).toLowerCase().replaceAll('-', ' ')} `;
    const found = await lookUpClaimCode({ actor, code, address });
    expect(found).toMatchObject({
      ok: true,
      enterprise: {
        name: 'Dapur Ibu Uji',
        products: ['Keripik bayam uji'],
        place: { kecamatan: { name: 'Cipondoh' } },
      },
    });
    expect(await ownersOf(id)).toEqual([]);
  });

  it('works once: the next bearer is told, and the first is not troubled by a second tap', async () => {
    const id = await anEnterprise(database);
    const code = await aCode(id);
    const [first, second] = [await aStranger(database), await aStranger(database)];
    expect(await claimEnterprise({ actor: first, code, address })).toMatchObject({ ok: true });
    expect(await claimEnterprise({ actor: first, code, address })).toMatchObject({ ok: true });
    expect(await claimEnterprise({ actor: second, code, address })).toEqual({ ok: false, problem: 'used' });
    expect(await ownersOf(id)).toEqual([first.accountId]);
  });

  it('held up by two at once takes one of them', async () => {
    const id = await anEnterprise(database);
    const code = await aCode(id);
    const bearers = await Promise.all(Array.from({ length: 6 }, () => aStranger(database)));
    const answers = await Promise.all(bearers.map((actor) => claimEnterprise({ actor, code, address })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.problem === 'used')).toHaveLength(5);
    expect(await ownersOf(id)).toHaveLength(1);
  });

  it('counts on its last day and no longer', async () => {
    const id = await anEnterprise(database);
    const code = await aCode(id);
    const actor = await aStranger(database);
    useClock(() => new Date('2027-01-21T17:00:00Z'));
    expect(await claimEnterprise({ actor, code, address })).toEqual({ ok: false, problem: 'expired' });
    useClock(() => new Date('2027-01-21T16:59:59Z'));
    expect(await claimEnterprise({ actor, code, address })).toMatchObject({ ok: true });
  });

  it('is void once a new one was issued', async () => {
    const id = await anEnterprise(database);
    const [older, newer] = [await aCode(id), await aCode(id)];
    const actor = await aStranger(database);
    expect(await claimEnterprise({ actor, code: older, address })).toEqual({ ok: false, problem: 'voided' });
    expect(await claimEnterprise({ actor, code: newer, address })).toMatchObject({ ok: true });
  });

  it('opens nothing once somebody owns the UMKM in another way, and none is issued for it', async () => {
    const id = await anEnterprise(database);
    const code = await aCode(id);
    await aMember(database, id);
    const actor = await aStranger(database);
    expect(await claimEnterprise({ actor, code, address })).toEqual({ ok: false, problem: 'owned' });
    expect(await issueClaimCodes(officer, { enterpriseIds: [id], validUntilOn })).toEqual({
      ok: true,
      codes: [],
      leftOut: 1,
    });
  });

  it('opens its own UMKM and no other', async () => {
    const [mine, other] = [await anEnterprise(database), await anEnterprise(database)];
    const code = await aCode(mine);
    await aCode(other);
    expect(await claimEnterprise({ actor: await aStranger(database), code, address })).toMatchObject({
      ok: true,
    });
    expect(await ownersOf(other)).toEqual([]);
  });

  it('cannot be guessed: tries are counted for the account and for the address', async () => {
    const code = await aCode(await anEnterprise(database));
    const guesser = await aStranger(database);
    const guesses = Array.from({ length: 16 }, (_, nth) => `AAAA-AAAA-AA${nth + 22}`);
    const answers = [];
    for (const guess of guesses)
      answers.push(await lookUpClaimCode({ actor: guesser, code: guess, address }));
    expect(answers.slice(0, 15)).toEqual(answers.slice(0, 15).map(() => ({ ok: false, problem: 'unknown' })));
    expect(answers.at(-1)).toMatchObject({ ok: false, problem: 'too_many_tries' });
    expect(await claimEnterprise({ actor: guesser, code, address })).toMatchObject({
      problem: 'too_many_tries',
    });
    for (let nth = 0; nth < 105; nth += 1) {
      await lookUpClaimCode({ actor: { ...guesser, accountId: `akun-${nth}` }, code: 'AAAA', address });
    }
    const another = { actor: await aStranger(database), code, address };
    expect(await claimEnterprise(another)).toMatchObject({ ok: false, problem: 'too_many_tries' });
    expect(await claimEnterprise({ ...another, address: '203.0.113.8' })).toMatchObject({ ok: true });
  });

  it.each([
    ['none_chosen', [], validUntilOn],
    ['too_many', Array.from({ length: 121 }, (_, nth) => nth + 1), validUntilOn],
    ['already_past', [1], '2026-11-21'],
    ['too_far', [1], '2027-11-24'],
    ['not_a_day', [1], '2026-02-30'],
    ['not_a_day', [1], 'besok'],
  ])('is not issued when the order is wrong: %s', async (problem, enterpriseIds, day) => {
    const answer = await issueClaimCodes(officer, { enterpriseIds, validUntilOn: day });
    expect(answer).toEqual({ ok: false, problem });
  });
});

describe('The UMKM without an owner that an officer chooses from', () => {
  it('are found by programme, kelurahan and a pasted list of names, which says what it did not find', async () => {
    const trained = await anEnterprise(database, { name: 'Kelompok Uji A', nameKey: 'kelompok uji a' });
    await train(database, trained);
    const owned = await anEnterprise(database, { name: 'Kelompok Uji B', nameKey: 'kelompok uji b' });
    await aMember(database, owned);
    const named = (names: string[]) => listUnowned(officer, { names });
    const byName = await named(['KELOMPOK UJI A', 'Kelompok Uji B', 'Tidak Ada', '']);
    expect(byName.enterprises.map(({ id }) => id)).toEqual([trained]);
    expect(byName.unmatched).toEqual(['Kelompok Uji B', 'Tidak Ada']);
    const byProgramme = await listUnowned(officer, { programmeId: 'uji_pelatihan', names: [] });
    expect(byProgramme.enterprises.map(({ id }) => id)).toEqual([trained]);
    expect((await listUnowned(officer, { kelurahanCode: '36.71.05.1001', names: [] })).total).toBe(0);
  });

  it('say which of them has a code that stands', async () => {
    const id = await anEnterprise(database, { name: 'Kelompok Uji C', nameKey: 'kelompok uji c' });
    await aCode(id);
    const { enterprises: found } = await listUnowned(officer, { names: ['Kelompok Uji C'] });
    expect(found).toMatchObject([{ id, codeValidUntilOn: validUntilOn }]);
  });
});
