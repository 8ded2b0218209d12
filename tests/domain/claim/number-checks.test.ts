import { describe, expect, it } from 'vitest';
import type { IpRightKind } from '#src/domain/claim/ip-right.ts';
import { doubts, numberDoubts } from '#src/domain/claim/number-checks.ts';
import type { ClaimParticulars } from '#src/domain/claim/particulars.ts';
import { claimEdit } from '#src/i18n/messages/claim-edit.ts';

const context = { today: '2026-11-22', kabkotaCode: '36.71' };
const seen = new Set<string>();

function told(particulars: ClaimParticulars, expiresOn: string | null = null, place = context): string[] {
  const found = numberDoubts({ particulars, expiresOn }, place);
  for (const { doubt } of found) seen.add(doubt);
  return found.map(({ field, doubt, about }) => [field, doubt, about].filter(Boolean).join(' '));
}

const certificate = (typeId: string, number: string | null): ClaimParticulars => ({
  kind: 'certificate',
  typeId,
  number,
  issuer: null,
  issuedOn: null,
});

type Right = Extract<ClaimParticulars, { kind: 'ip_right' }>;
const right = (rightKind: IpRightKind, given: Partial<Right> = {}): Right => ({
  kind: 'ip_right',
  rightKind,
  title: 'Contoh',
  stage: 'diajukan',
  applicationNumber: null,
  registrationNumber: null,
  filedOn: null,
  registeredOn: null,
  holder: null,
  holderIsEnterprise: true,
  niceClasses: [],
  ...given,
});

describe('A P-IRT number', () => {
  it('of Kota Tangerang that ends in 2029 is not doubted', () => {
    expect(told(certificate('pirt', 'P-IRT No. 2063671010123-29'), '2029-05-01')).toEqual([]);
    expect(told(certificate('pirt', '206367101012329'))).toEqual([]);
  });

  it.each([
    ['20636710101232', 'number pirt_not_15_digits'],
    ['906367101012329', 'number pirt_packaging 9'],
    ['299367101012329', 'number pirt_food_group 99'],
    ['206360301012329', 'number pirt_other_region 3603'],
    ['206367101012325', 'number pirt_expired_by_number 2025'],
  ])('is doubted: %s', (number, expected) => {
    expect(told(certificate('pirt', number))).toEqual([expected]);
  });

  it('ends in another year than the day that was typed', () => {
    expect(told(certificate('pirt', '206367101012329'), '2028-05-01')).toEqual([
      'expiresOn pirt_other_year 2029',
    ]);
  });

  it('of Tangerang Selatan is not doubted for an UMKM there, nor for one whose place nobody knows', () => {
    const number = certificate('pirt', '206367401012329');
    expect(told(number, null, { ...context, kabkotaCode: '36.74' })).toEqual([]);
    expect(numberDoubts({ particulars: number, expiresOn: null }, { ...context, kabkotaCode: null })).toEqual(
      [],
    );
  });
});

describe('A number of a certificate', () => {
  it.each([
    ['halal', 'ID36110000123456789'],
    ['halal', 'id 3611 0000 1234 5678'],
    ['bpom_md', 'BPOM RI MD 235602169254'],
    ['bpom_md', 'MD235602169254'],
    ['bpom_kosmetik', 'NA18201234567'],
    ['bpom_kosmetik', 'POM NA 18201234567'],
    ['sni', 'SNI 3543.1:2013'],
    ['haccp', 'whatever its body calls it'],
  ])('as the office writes it is not doubted: %s %s', (typeId, number) => {
    expect(told(certificate(typeId, number))).toEqual([]);
  });

  it.each([
    ['halal', 'KH-00110012345678', 'number halal_is_decree'],
    ['halal', '36110012345678', 'number halal_is_old'],
    ['halal', 'ID123', 'number halal_format'],
    ['bpom_md', '235602169254', 'number bpom_food_format'],
    ['bpom_md', 'BPOM RI ML 235602169254', 'number bpom_is_imported'],
    ['bpom_kosmetik', 'MD 235602169254', 'number bpom_cosmetics_format'],
    ['sni', '2013', 'number sni_format'],
  ])('of another form is doubted: %s %s', (typeId, number, expected) => {
    expect(told(certificate(typeId, number))).toEqual([expected]);
  });

  it('that is not given is not doubted', () => {
    expect(told(certificate('halal', null))).toEqual([]);
  });
});

describe('An NIB', () => {
  it('of 13 digits is not doubted, one digit repeated is', () => {
    const nib = (number: string) => told({ kind: 'business_id', idKind: 'nib', number });
    expect(nib('9120001112223')).toEqual([]);
    expect(nib('0000000000000')).toEqual(['number nib_is_dummy']);
  });
});

describe('A number of the register of rights', () => {
  it.each([
    ['merek', 'JID2025088375', 'IDM001422980'],
    ['merek', 'D002015006922', 'IDM001322045'],
    ['merek', 'DID2024012345', null],
    ['merek_kolektif', 'IPT2024012345', null],
    ['hak_cipta', 'EC00202279411', '000395155'],
    ['hak_cipta', 'EC002026042583', '001104039'],
    ['paten_sederhana', 'S00202010344', null],
    ['paten', 'P00202301234', 'IDP000012345'],
    ['desain_industri', 'A00202301234', 'IDD0000059674'],
  ] as const)('as it was seen is not doubted: %s %s', (kind, applicationNumber, registrationNumber) => {
    expect(told(right(kind, { applicationNumber, registrationNumber }))).toEqual([]);
  });

  it.each([
    [right('merek', { applicationNumber: '2024012345' }), 'applicationNumber application_format'],
    [right('merek'), 'applicationNumber application_number_missing'],
    [
      right('merek', { applicationNumber: 'DID2024012345', filedOn: '2023-05-01' }),
      'applicationNumber application_other_year 2024',
    ],
    [
      right('merek', { applicationNumber: 'DID2024012345', registrationNumber: 'IDM12' }),
      'registrationNumber registration_format',
    ],
    [
      right('merek', {
        applicationNumber: 'DID2024012345',
        filedOn: '2024-05-01',
        registeredOn: '2024-01-01',
      }),
      'registeredOn registered_before_filed',
    ],
    [
      right('merek', { applicationNumber: 'DID2024012345', holderIsEnterprise: null }),
      'holderIsEnterprise holder_unknown',
    ],
  ])('is doubted', (particulars, expected) => {
    expect(told(particulars)).toEqual([expected]);
  });

  it('is not asked for while the papers are prepared, nor ever of a trade secret', () => {
    expect(told(right('merek', { stage: 'persiapan' }))).toEqual([]);
    expect(told(right('rahasia_dagang', { stage: 'persiapan', holderIsEnterprise: null }))).toEqual([]);
  });
});

describe('The end of a mark', () => {
  const mark = right('merek', { applicationNumber: 'DID2024012345', filedOn: '2024-08-05' });

  it('is ten years after filing, or a renewal’s ten years more', () => {
    for (const end of ['2034-08-05', '2044-08-05']) expect(told(mark, end)).toEqual([]);
  });

  it('is doubted when it is counted from registration', () => {
    expect(told(mark, '2035-03-27')).toEqual(['expiresOn end_is_not_from_filing 2034-08-05']);
  });

  it('comes once for rights that cannot be renewed', () => {
    const design = right('desain_industri', { applicationNumber: 'A00202401234', filedOn: '2024-08-05' });
    expect(told(design, '2034-08-05')).toEqual([]);
    expect(told(design, '2044-08-05')).toEqual(['expiresOn end_is_not_from_filing 2034-08-05']);
  });
});

it('Every doubt is raised by one of these and has a sentence', () => {
  expect([...seen].toSorted()).toEqual([...doubts].toSorted());
  for (const doubt of doubts) expect(claimEdit.doubts[doubt]('36').length).toBeGreaterThan(20);
});
