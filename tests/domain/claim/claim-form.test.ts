import { describe, expect, it } from 'vitest';
import { claimFieldProblems, claimFormOf, readClaim, typedOf } from '#src/domain/claim/claim.schema.ts';
import { claimEdit } from '#src/i18n/messages/claim-edit.ts';

const today = '2026-11-22';
const mark = {
  kind: ['ip_right'],
  rightKind: ['merek'],
  title: ['  Kembang   Cisadane '],
  stage: ['diajukan'],
  applicationNumber: ['did 2024012345'],
  filedOn: ['2024-08-05'],
  holding: ['own'],
  niceClasses: ['30', '25', '30'],
};
const problemsOf = (typed: Record<string, string[]>) => {
  const read = readClaim(typed, today);
  return read.ok ? [] : read.problems.map(({ field, problem }) => `${field} ${problem}`);
};

describe('The form of a claim', () => {
  it('gives a mark with its numbers as the register writes them and its classes in order', () => {
    expect(readClaim(mark, today)).toEqual({
      ok: true,
      stated: {
        productId: null,
        expiresOn: null,
        particulars: {
          kind: 'ip_right',
          rightKind: 'merek',
          title: 'Kembang Cisadane',
          stage: 'diajukan',
          applicationNumber: 'DID2024012345',
          registrationNumber: null,
          filedOn: '2024-08-05',
          registeredOn: null,
          holder: null,
          holderIsEnterprise: true,
          niceClasses: [25, 30],
        },
      },
    });
  });

  it.each([
    [mark],
    [{ kind: ['business_id'], idKind: ['nib'], number: ['9120001112223'], expiresOn: ['2030-01-01'] }],
    [{ kind: ['certificate'], typeId: ['pirt'], number: ['206367101012329'], productId: ['7'] }],
    [{ kind: ['graduation'], training: ['gampang-kerja:12'], result: ['kompeten'] }],
    [{ ...mark, rightKind: ['hak_cipta'], holding: ['other'], holder: ['Koperasi Contoh'] }],
  ])('shows what it has read as it would be typed again', (typed: Record<string, string[]>) => {
    const read = readClaim(typed, today);
    if (!read.ok) throw new Error('not read');
    expect(readClaim({ ...typedOf(read.stated), kind: typed['kind'] ?? [] }, today)).toEqual(read);
  });

  it.each([
    [{ ...mark, title: [' '] }, 'title missing'],
    [{ ...mark, title: ['x'.repeat(201)] }, 'title too_long'],
    [{ ...mark, holding: ['other'], holder: ['3671055203900001'] }, 'holder holds_nik'],
    [{ ...mark, filedOn: ['2024-02-30'] }, 'filedOn not_a_day'],
    [{ ...mark, filedOn: ['2026-11-23'] }, 'filedOn in_future'],
    [{ ...mark, filedOn: ['0202-11-23'] }, 'filedOn too_early'],
    [{ ...mark, stage: ['tercatat'] }, 'stage unknown_choice'],
    [{ ...mark, stage: ['didaftar'] }, 'registrationNumber number_of_register_missing'],
    [{ ...mark, niceClasses: ['46'] }, 'niceClasses unknown_choice'],
    [{ ...mark, holding: ['other'] }, 'holder holder_missing'],
    [{ kind: ['business_id'], idKind: ['nib'], number: ['12345'] }, 'number nib_not_13_digits'],
    [{ kind: ['business_id'], idKind: ['npwp'], number: ['12345'] }, 'idKind unknown_choice'],
    [
      { kind: ['certificate'], typeId: ['halal'], issuedOn: ['2026-01-01'], expiresOn: ['2025-01-01'] },
      'expiresOn ends_before_it_begins',
    ],
    [{ kind: ['certificate'], productId: ['abc'], typeId: ['halal'] }, 'productId unknown_choice'],
    [{ kind: ['graduation'], result: ['lulus'] }, 'training missing'],
    [{ kind: ['graduation'], training: ['x'], result: ['tidak_lulus'] }, 'result unknown_choice'],
    [{}, 'kind missing'],
  ])('says what is wrong', (typed: Record<string, string[]>, expected: string) => {
    expect(problemsOf(typed)).toEqual([expected]);
  });

  it('reads an NIB with blanks and dots', () => {
    const read = readClaim({ kind: ['business_id'], idKind: ['nib'], number: ['9120 0011.12223'] }, today);
    expect(read.ok && read.stated.particulars).toMatchObject({ number: '9120001112223' });
  });

  it('has an address for each kind and each right, and none besides', () => {
    expect(claimFormOf('merek')).toEqual({ kind: 'ip_right', rightKind: 'merek' });
    expect(claimFormOf('sertifikat')).toEqual({ kind: 'certificate' });
    expect(claimFormOf('npwp')).toBeUndefined();
  });

  it('has a sentence for every problem', () => {
    for (const problem of claimFieldProblems) expect(claimEdit.problems[problem].length).toBeGreaterThan(10);
  });
});
