import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '#src/domain/claim/days.ts';
import { ipRightKinds, isRegistered, mayUseRegisteredSign } from '#src/domain/claim/ip-right.ts';
import { rightFee, rightFeeIds, rightFees } from '#src/domain/claim/right-fees.ts';
import { stagesOf } from '#src/domain/claim/right-kinds.ts';
import { nextStepOfRight, nextSteps } from '#src/domain/claim/right-next-step.ts';
import { claimEdit } from '#src/i18n/messages/claim-edit.ts';

const mark = { kind: 'merek', stage: 'didaftar', filedOn: '2024-08-05', expiresOn: null } as const;
const stepOn = (day: string, right: Parameters<typeof nextStepOfRight>[0] = mark) =>
  nextStepOfRight(right, day);

describe('What the owner of a mark does next', () => {
  it.each([
    ['persiapan', 'file', ['mark_application']],
    ['diajukan', 'wait', []],
    ['pengumuman', 'wait_for_opposition', []],
    ['keberatan', 'answer_opposition', []],
    ['substantif', 'wait', []],
    ['usulan_penolakan', 'answer_refusal', []],
    ['banding', 'wait_for_appeal', []],
    ['didaftar', 'use_and_guard', []],
    ['ditolak', 'appeal_or_file_anew', ['mark_appeal', 'mark_application']],
    ['ditarik_kembali', 'file_anew', ['mark_application']],
  ] as const)('at the stage %s is to %s', (stage, step, fees) => {
    expect(stepOn('2026-11-22', { ...mark, stage })).toEqual({ step, fees });
  });

  it('is to renew from six months before its end, dearer until six months after, and then to file anew', () => {
    expect(stepOn('2034-02-05').step).toBe('use_and_guard');
    expect(stepOn('2034-02-06')).toEqual({ step: 'renew', fees: ['mark_renewal'] });
    expect(stepOn('2034-08-05').step).toBe('renew');
    expect(stepOn('2034-08-06')).toEqual({ step: 'renew_late', fees: ['mark_late_renewal'] });
    expect(stepOn('2035-02-05').step).toBe('renew_late');
    expect(stepOn('2035-02-06').step).toBe('file_anew');
    expect(stepOn('2034-10-01', { ...mark, stage: 'berakhir' }).step).toBe('renew_late');
  });

  it('counts a renewal from the day that its paper names', () => {
    expect(stepOn('2034-08-06', { ...mark, expiresOn: '2044-08-05' }).step).toBe('use_and_guard');
  });
});

describe('Other rights', () => {
  it('are filed at their own fee, and those that cannot be renewed are filed anew', () => {
    const design = { ...mark, kind: 'desain_industri', stage: 'didaftar' } as const;
    expect(stepOn('2026-11-22', { ...design, stage: 'persiapan' }).fees).toEqual(['design_application']);
    expect(stepOn('2034-08-05', design).step).toBe('use_and_guard');
    expect(stepOn('2034-08-06', design).step).toBe('file_anew');
  });

  it('have no register where they are secret', () => {
    const secret = { ...mark, kind: 'rahasia_dagang', stage: 'persiapan' } as const;
    expect(stepOn('2026-11-22', secret)).toEqual({ step: 'keep_secret', fees: [] });
    expect(stagesOf('rahasia_dagang')).toEqual(['persiapan']);
  });

  it('have one stage each by which they stand in the register, and only a mark’s carries ®', () => {
    for (const kind of ipRightKinds) {
      const registered = stagesOf(kind).filter(isRegistered);
      expect(registered).toHaveLength(kind === 'rahasia_dagang' ? 0 : 1);
      const signed = stagesOf(kind).filter((stage) => mayUseRegisteredSign(kind, stage));
      expect(signed).toEqual(kind === 'merek' || kind === 'merek_kolektif' ? ['didaftar'] : []);
    }
  });
});

describe('Fees', () => {
  it('have a source, and for small firms never more than for others', () => {
    expect(rightFees.map(({ id }) => id)).toEqual([...rightFeeIds]);
    for (const { small, general, source } of rightFees) {
      expect(source.url).toMatch(/^https:\/\//);
      expect(small === null || general === null || small <= general).toBe(true);
    }
    expect(rightFee('mark_application')).toMatchObject({ small: 500_000, general: 1_800_000 });
  });

  it('and steps have words', () => {
    for (const id of rightFeeIds) expect(claimEdit.fees[id]).not.toBe('');
    for (const step of nextSteps) expect(claimEdit.steps[step].title).not.toBe('');
  });
});

describe('Days', () => {
  it('are added over months and leap years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2026-08-05', -6)).toBe('2026-02-05');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });
});
