import { describe, expect, it } from 'vitest';
import { badgeViews } from '#src/components/claim/badge-view.ts';
import { claimView } from '#src/components/claim/claim-view.ts';
import { claimState, type BadgeFact, type ClaimRecord, type ClaimSubject } from '#src/domain/claim/claim.ts';
import { ipRightKinds, ipRightStages, isFiled, isRegistered } from '#src/domain/claim/ip-right.ts';
import { locales } from '#src/i18n/locale.ts';
import { claim as messages } from '#src/i18n/messages/claim.ts';

type Right = Extract<ClaimSubject, { kind: 'ip_right' }>;
const today = '2026-11-22';

function right(values: Partial<Right> = {}): Right {
  return {
    kind: 'ip_right',
    rightKind: 'merek',
    title: 'Kembang Cisadane',
    stage: 'didaftar',
    filedOn: '2024-08-05',
    registeredOn: null,
    applicationNumber: 'DID2024012345',
    registrationNumber: null,
    niceClasses: [],
    holderIsEnterprise: null,
    protectedUntil: '2034-08-05',
    ...values,
  };
}

function verified(subject: Right): ClaimRecord {
  const facts = {
    endedAt: null,
    decision: 'verified',
    expiresOn: null,
    verificationValidUntilOn: null,
    right: { kind: subject.rightKind, stage: subject.stage, filedOn: subject.filedOn },
  } as const;
  return {
    id: 7,
    kind: 'ip_right',
    scope: 'enterprise',
    productId: null,
    number: subject.applicationNumber,
    state: claimState(facts, today),
    verifiedBy: 'Disperindagkop UKM Kota Tangerang',
    verifiedOn: '2026-06-30',
    method: 'register_checked',
    validUntil: null,
    subject,
  };
}

describe.each(locales)('a right in words (%s)', (locale) => {
  it.each(ipRightStages)('has a name, a meaning and a state of its own at %s', (stage) => {
    expect(messages[locale].stage[stage]).not.toBe('');
    expect(messages[locale].stageMeaning[stage]).not.toBe('');
    const view = claimView(verified(right({ stage })), locale);
    const state = isRegistered(stage) ? 'verified' : isFiled(stage) ? 'filed' : undefined;
    if (state === undefined) expect(['self-declared', 'ended']).toContain(view.state);
    else expect(view.state).toBe(state);
    expect(view.tone).toBe('right');
  });

  it('reads differently for every kind when filed and when registered', () => {
    for (const kind of ipRightKinds) {
      const { registeredBadge, filedBadge } = messages[locale];
      expect(registeredBadge[kind]).not.toBe(filedBadge[kind]);
    }
  });

  it('wears ® only when the mark is registered', () => {
    const signed = ipRightStages.filter((stage) =>
      claimView(verified(right({ stage })), locale).what.includes('®'),
    );
    expect(signed).toEqual(['didaftar']);
  });
});

describe('a right in words', () => {
  it('says that a filed mark is not registered and what would follow', () => {
    const view = claimView(verified(right({ stage: 'pengumuman' })), 'id');
    expect(view.what).toBe('Merek “Kembang Cisadane” diajukan, belum terdaftar');
    expect(view.note).toContain('Diumumkan agar pihak lain dapat berkeberatan.');
    expect(view.note).toContain('Jika nanti didaftar, pelindungannya sampai 5 Agu 2034');
  });

  it('gives an owner’s word as such: no ®, no protection, nothing about the register', () => {
    const declared = { ...verified(right()), state: 'declared' as const, verifiedBy: null };
    const view = claimView(declared, 'id');
    expect(view.what).toBe('Merek “Kembang Cisadane” (kata pemilik: didaftar)');
    expect(`${view.what} ${view.note ?? ''}`).not.toMatch(/®|[Dd]ilindungi|masuk daftar/);
  });

  it('does not call a right registered after its last day', () => {
    const view = claimView({ ...verified(right()), state: 'expired', validUntil: '2034-08-05' }, 'id');
    expect(view.what).toBe('Merek “Kembang Cisadane”, masa berlaku habis');
  });

  it('never speaks of registering a trade secret', () => {
    const secret = verified(right({ rightKind: 'rahasia_dagang', stage: 'persiapan', title: 'Resep' }));
    const view = claimView({ ...secret, state: 'declared' }, 'id');
    expect(view.what).toBe('Rahasia dagang “Resep”');
    expect(view.note).toContain('tidak pernah didaftarkan');
  });

  it('names the classes and whether the holder is the business', () => {
    const classes = [
      { number: 24, name: 'Kain', nameEn: 'Textiles' },
      { number: 25, name: 'Pakaian', nameEn: 'Clothing' },
    ];
    const view = claimView(verified(right({ niceClasses: classes, holderIsEnterprise: false })), 'id');
    expect(view.note).toContain('Kelas 24 (Kain), kelas 25 (Pakaian).');
    expect(view.note).toContain('Dilindungi sampai 5 Agu 2034. Dapat diperpanjang.');
    expect(view.note).toContain('Pemegang haknya bukan usaha ini sendiri.');
  });
});

describe('badges', () => {
  const fact = (stage: Right['stage'], state: BadgeFact['state']): BadgeFact => ({
    claimId: 1,
    productId: null,
    state,
    validUntil: null,
    subject: right({ stage }),
  });

  it('show a registered mark once, and not also as filed', () => {
    const views = badgeViews(
      [fact('substantif', 'filed'), fact('didaftar', 'verified'), fact('didaftar', 'verified')],
      'id',
    );
    expect(views.map((view) => [view.label, view.state])).toEqual([['Merek terdaftar', 'verified']]);
  });

  it('lead to where the page of badges explains filed and registered apart', () => {
    expect(badgeViews([fact('didaftar', 'verified')], 'id')[0]?.href).toBe('/tanda-dan-data#hak-terdaftar');
    expect(badgeViews([fact('substantif', 'filed')], 'en')[0]?.href).toBe('/en/tanda-dan-data#hak-diajukan');
  });
});
