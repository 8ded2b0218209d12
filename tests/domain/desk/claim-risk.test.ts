import { describe, expect, it } from 'vitest';
import type { ClaimParticulars } from '#src/domain/claim/particulars.ts';
import { claimRisk, riskSigns } from '#src/domain/desk/claim-risk.ts';
import { desk } from '#src/i18n/messages/desk.ts';

const nib: ClaimParticulars = { kind: 'business_id', idKind: 'nib', number: '9120001112223' };
const training: ClaimParticulars = {
  kind: 'graduation',
  programmeId: 'uji',
  cohortId: null,
  graduatedOn: null,
  certificateNumber: null,
  result: 'lulus',
};
const mark = (stage: 'persiapan' | 'diajukan' | 'didaftar'): ClaimParticulars => ({
  kind: 'ip_right',
  rightKind: 'merek',
  title: 'Contoh',
  stage,
  applicationNumber: null,
  registrationNumber: null,
  filedOn: null,
  registeredOn: null,
  holder: null,
  holderIsEnterprise: null,
  niceClasses: [],
});
const quiet = { forExport: false, wasRefusedBefore: false, doubtCount: 0 };

describe('The risk of a claim', () => {
  it('is high where it lets an UMKM publish or brings it before foreign buyers', () => {
    expect(claimRisk({ ...quiet, particulars: training })).toMatchObject({
      level: 'high',
      signs: ['opens_publishing'],
    });
    const halal: ClaimParticulars = {
      kind: 'certificate',
      typeId: 'haccp',
      number: null,
      issuer: null,
      issuedOn: null,
    };
    expect(claimRisk({ ...quiet, particulars: halal, forExport: true }).signs).toEqual(['opens_export']);
    expect(claimRisk({ ...quiet, particulars: halal }).level).toBe('usual');
    expect(claimRisk({ ...quiet, particulars: mark('didaftar') }).level).toBe('high');
    expect(claimRisk({ ...quiet, particulars: mark('diajukan') }).level).toBe('high');
    expect(claimRisk({ ...quiet, particulars: mark('persiapan') }).level).toBe('usual');
  });

  it('is raised by an earlier refusal and by odd numbers, which together stay below an open door', () => {
    const refused = claimRisk({ ...quiet, particulars: nib, wasRefusedBefore: true });
    const odd = claimRisk({ ...quiet, particulars: nib, doubtCount: 3 });
    const both = claimRisk({ ...quiet, particulars: nib, wasRefusedBefore: true, doubtCount: 1 });
    expect([refused.level, odd.level, both.level]).toEqual(['raised', 'raised', 'raised']);
    expect(refused.points).toBeGreaterThan(odd.points);
    expect(both.points).toBeGreaterThan(refused.points);
    expect(claimRisk({ ...quiet, particulars: training }).points).toBeGreaterThan(both.points);
    expect(claimRisk({ ...quiet, particulars: nib })).toEqual({ level: 'usual', points: 0, signs: [] });
  });

  it('has words for every sign', () => {
    for (const sign of riskSigns) expect(desk.signs[sign]).not.toBe('');
  });
});
