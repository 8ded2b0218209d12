import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '#src/domain/account/create-account.server.ts';
import { endRole, grantRole } from '#src/domain/account/grant-role.server.ts';
import { readNewcomer } from '#src/domain/account/newcomer.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { endClaim } from '#src/domain/claim/end-claim.server.ts';
import { endProposal } from '#src/domain/claim/end-proposal.server.ts';
import { verifyClaim } from '#src/domain/claim/verify-claim.server.ts';
import { addReason } from '#src/domain/desk/add-reason.server.ts';
import { readDeskDecision } from '#src/domain/desk/desk-decision.ts';
import { lookAtSample } from '#src/domain/desk/look-at-sample.server.ts';
import { writeNote } from '#src/domain/desk/write-note.server.ts';
import { grantExemption } from '#src/domain/enterprise/grant-exemption.server.ts';
import { evidenceName } from '#src/domain/evidence/evidence.ts';
import { askForExemption } from '#src/domain/exemption/ask-for-exemption.server.ts';
import { decideExemption } from '#src/domain/exemption/decide-exemption.server.ts';
import { fileNameToKeep } from '#src/domain/import/nik.ts';
import { inviteStaff } from '#src/domain/member/invite-staff.server.ts';
import { removeMember } from '#src/domain/member/remove-member.server.ts';
import { mergeEnterprises } from '#src/domain/merge/merge-enterprises.server.ts';
import { addRule } from '#src/domain/moderation/add-rule.server.ts';
import { decideChange } from '#src/domain/moderation/decide-change.server.ts';
import { endTrust } from '#src/domain/moderation/end-trust.server.ts';
import { describePhoto } from '#src/domain/photo/describe-photo.server.ts';
import { withdrawProduct } from '#src/domain/product/withdraw-product.server.ts';
import { turnDownRegistration } from '#src/domain/registration/turn-down-registration.server.ts';
import { decideReport } from '#src/domain/report/decide-report.server.ts';
import { sendReport } from '#src/domain/report/send-report.server.ts';
import { readTaughtWord } from '#src/domain/search-word/search-word.ts';
import { suspend } from '#src/domain/suspension/suspend.server.ts';
import { appealProblem } from '#src/domain/suspension/suspension.ts';
import { addEnterprise } from '../claim/world.ts';
import { aShop, type Shop } from '../suspension/suspended-shop.ts';

const nik = '3671015708900001';
const text = `Ini milik Bu Siti, NIK 3671-0157-0890-0001, tolong dicek`;
const refused = { decision: 'refused', reason: text } as const;

let shop: Shop;
let twinId: number;

beforeEach(async () => {
  shop = await aShop();
  twinId = await addEnterprise(shop.database, { slug: 'kembaran' });
});

const aReport = () => ({
  product: '',
  enterprise: shop.slug,
  kind: 'closed',
  text: '',
  contact: '',
  trap: '',
});
const seen = { claimId: 1, insteadOf: null };

/** Every command that takes a text of somebody's own and is not tried with an NIK beside its own tests. */
const commands: Record<string, () => unknown> = {
  'a report from the public': () => sendReport({ ...aReport(), text }, '203.0.113.7'),
  'how to reach whoever reports': () => sendReport({ ...aReport(), contact: text }, '203.0.113.7'),
  'what came of a report': () => decideReport(operator, { reportId: 1, outcome: 'acted', note: text }),
  'whom an invitation is for': () =>
    inviteStaff(operator, { enterpriseId: shop.enterpriseId, role: 'editor', label: `Siti ${nik}` }),
  'why a member leaves': () => removeMember(operator, { membershipId: 1, reason: text }),
  'why a product is withdrawn': () => withdrawProduct(operator, shop.productId, text),
  'what a photo shows': () => describePhoto(operator, 1, { alt: text, altEn: '' }),
  'what a photo shows, in English': () => describePhoto(operator, 1, { alt: '', altEn: text }),
  'a request to publish without a training': () =>
    askForExemption(operator, { enterpriseId: shop.enterpriseId, text }),
  'the answer to it': () => decideExemption(operator, { requestId: 1, ...refused }),
  'an exemption': () => grantExemption(operator, { enterpriseId: shop.enterpriseId, reason: text }),
  'a suspension': () => suspend(operator, { enterpriseId: shop.enterpriseId }, text),
  'a merge': () => mergeEnterprises(operator, { fromId: twinId, intoId: shop.enterpriseId, reason: text }),
  'an application that is sent back': () =>
    turnDownRegistration(operator, { registrationId: 1, submittedAt: '', ...refused }),
  'the decision about a claim': () => verifyClaim(operator, { ...seen, ...refused }),
  'why a claim ends': () => endClaim(operator, 1, text),
  'why a second officer does not agree': () => endProposal(operator, { proposalId: 1, reason: text }),
  'a second look': () => lookAtSample(operator, { sampleId: 1, outcome: 'differs', note: text }),
  'a note between officers': () => writeNote(operator, { noun: 'claim', id: 1 }, text),
  'a reason for the list': () =>
    addReason(operator, { decision: 'refused', claimKind: 'any', needsNote: false, sentence: text }),
  'an edit that is not accepted': () => decideChange(operator, { changeId: 1, ...refused }),
  'why trust ends': () => endTrust(operator, { enterpriseId: shop.enterpriseId, reason: text }),
  'an account for an officer': () =>
    createAccount(operator, {
      name: `Siti ${nik}`,
      email: 'siti@contoh.example',
      password: 'rahasia-sekali',
    }),
  'why a role is given': () => grantRole(operator, 'x', { role: 'admin', office: 'Dinas', reason: text }),
  'why a role ends': () => endRole(operator, 'x', { role: 'admin', reason: text }),
};

describe('An NIK is kept nowhere', () => {
  test.each(Object.entries(commands))('%s with one is refused', async (_, command) => {
    expect(await command()).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/holds_nik$/) as string,
    });
    expect(await everything()).not.toMatch(/3671.?0157.?0890.?0001/);
  });

  test('nor in an appeal, in the form of a decision, in one’s own name or in a word for the search', () => {
    expect(appealProblem(text)).toBe('text_holds_nik');
    const typed = { keputusan: ['refused'], catatan: [text] };
    expect(readDeskDecision(typed, [])).toEqual({
      ok: false,
      problems: [{ field: 'catatan', problem: 'note_holds_nik' }],
    });
    const newcomer = { name: `Siti ${nik}`, email: 'a@b.id', phone: '', password: 'kolam ikan biru' };
    expect(readNewcomer(newcomer)).toMatchObject({ problems: ['name_holds_nik'] });
    expect(readTaughtWord({ kind: 'same', word: nik, meaning: 'siti' })).toMatchObject({
      problem: 'holds_nik',
    });
  });

  test('nor in the name of a file of evidence, which gets one of ours instead', () => {
    expect(evidenceName(`KTP ${nik}.jpg`, 'image/jpeg')).toBe('bukti.jpg');
    expect(evidenceName('NIB 9120001112223.pdf', 'application/pdf')).toBe('NIB 9120001112223.pdf');
  });

  test('nor in a word that holds edits back, which the audit log would repeat', async () => {
    const rule = { kind: 'word', value: `siti ${nik}` } as const;
    expect(await addRule(operator, rule)).toEqual({ ok: false, problem: 'word_unclear' });
  });

  test('nor in that of a list', () => {
    expect(fileNameToKeep(`peserta ${nik}.xlsx`)).toBe('berkas.xlsx');
    expect(fileNameToKeep(nik)).toBe('berkas');
    expect(fileNameToKeep('peserta 2026-11-22.xlsx')).toBe('peserta 2026-11-22.xlsx');
  });

  test('while phones, an NIB and numbers of documents may be told', async () => {
    const told =
      'Telepon 0812-3411-0105 / 0813-9876-5432, NIB 9120001112223, P-IRT 2063671010123-28, EAN 8991234051234';
    expect(await sendReport({ ...aReport(), text: told }, '203.0.113.7')).toEqual({ ok: true });
  });
});

/** All texts of all tables, as one. */
async function everything(): Promise<string> {
  const tables = await shop.database.all<{ name: string }>(
    sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and sql not like 'create virtual%'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => shop.database.all(sql.raw(`select * from "${name}"`))),
  );
  return JSON.stringify(rows);
}
