import { describe, expect, it } from 'vitest';
import { ipRightKinds as kindsInDatabase, ipRightStages as stagesInDatabase } from '#db/schema/index.ts';
import {
  ipRightKinds,
  ipRightStages,
  ipRightStanding,
  isFiled,
  isRegistered,
  mayUseRegisteredSign,
  protectionEnd,
} from '#src/domain/claim/ip-right.ts';

describe('an IP right', () => {
  it('knows the same kinds and stages as the database', () => {
    expect(ipRightKinds).toEqual(kindsInDatabase);
    expect(ipRightStages).toEqual(stagesInDatabase);
  });

  it('is protected ten years from filing when it is a mark', () => {
    expect(protectionEnd('merek', '2024-08-05')).toBe('2034-08-05');
    expect(protectionEnd('merek', '2025-07-22')).toBe('2035-07-22');
  });

  it('is protected twenty years as a patent and ten as a simple patent or a design', () => {
    expect(protectionEnd('paten', '2020-03-01')).toBe('2040-03-01');
    expect(protectionEnd('paten_sederhana', '2020-03-01')).toBe('2030-03-01');
    expect(protectionEnd('desain_industri', '2020-03-01')).toBe('2030-03-01');
  });

  it('ends on the last day of February when it was filed on a leap day', () => {
    expect(protectionEnd('merek', '2024-02-29')).toBe('2034-02-28');
    expect(protectionEnd('paten', '2024-02-29')).toBe('2044-02-29');
  });

  it('has no computed end where the law counts otherwise, or while the day of filing is unknown', () => {
    expect(protectionEnd('hak_cipta', '2024-08-05')).toBeUndefined();
    expect(protectionEnd('indikasi_geografis', '2024-08-05')).toBeUndefined();
    expect(protectionEnd('merek', null)).toBeUndefined();
  });

  it('may wear ® only as a mark and only after didaftar', () => {
    const allowed = ipRightKinds.flatMap((kind) =>
      ipRightStages.filter((stage) => mayUseRegisteredSign(kind, stage)).map((stage) => `${kind} ${stage}`),
    );
    expect(allowed).toEqual(['merek didaftar', 'merek_kolektif didaftar']);
  });

  it('is never filed and registered at once, and neither while its papers are being prepared or after its end', () => {
    for (const stage of ipRightStages) expect(isFiled(stage) && isRegistered(stage)).toBe(false);
    expect(isFiled('persiapan')).toBe(false);
    for (const stage of ipRightStages.filter((each) => ipRightStanding(each) === 'ended')) {
      expect(isFiled(stage) || isRegistered(stage)).toBe(false);
    }
  });

  it('needs its owner when somebody objects or the register means to refuse', () => {
    expect(ipRightStages.filter((stage) => ipRightStanding(stage) === 'needs-your-action')).toEqual([
      'keberatan',
      'usulan_penolakan',
    ]);
  });
});
