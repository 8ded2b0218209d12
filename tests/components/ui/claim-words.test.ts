import { describe, expect, it } from 'vitest';
import { claimDay, claimDetail, claimIcon } from '#src/components/ui/claim-words.ts';
import type { ClaimView } from '#src/components/ui/view.ts';

const mark: ClaimView = {
  what: 'Merek “Kembang”',
  tone: 'right',
  state: 'verified',
  isMark: true,
  number: 'IDM000000000',
};

describe('a verified claim', () => {
  it('says who checked it, how and when, and until when it holds', () => {
    const claim: ClaimView = {
      ...mark,
      checkedBy: 'petugas',
      how: 'dilihat di PDKI',
      checkedOn: '2026-10-02',
      validUntil: '2034-08-05',
    };
    expect(claimDetail(claim, 'id')).toBe(
      'IDM000000000 · diperiksa petugas, dilihat di PDKI, pada 2 Okt 2026',
    );
    expect(claimDay(claim, 'id')).toEqual({ day: '2034-08-05', text: 's.d. 5 Agu 2034' });
    expect(claimDetail(claim, 'en')).toContain('checked by petugas');
  });
});

describe('a claim that nobody has verified', () => {
  it('never carries the sign of a registered right', () => {
    expect(claimIcon(mark)).toBe('rights');
    for (const state of ['filed', 'self-declared', 'expired', 'ended'] as const) {
      expect(claimIcon({ ...mark, state })).not.toBe('rights');
    }
  });

  it('nor does a right that is no mark, such as a copyright', () => {
    expect(claimIcon({ ...mark, isMark: false })).toBe('check');
  });

  it('says that it is only filed, and since when', () => {
    const filed: ClaimView = { ...mark, state: 'filed', filedOn: '2026-10-12', checkedBy: 'petugas' };
    expect(claimDetail(filed, 'id')).toBe('IDM000000000 · Diajukan, belum terdaftar');
    expect(claimDay(filed, 'id')?.text).toBe('diajukan 12 Okt 2026');
  });

  it('says when it ran out', () => {
    const expired: ClaimView = { ...mark, state: 'expired', validUntil: '2026-03-01' };
    expect(claimDay(expired, 'id')?.text).toBe('habis 1 Mar 2026');
  });

  it('promises no day where it has ended', () => {
    expect(claimDay({ ...mark, state: 'ended', validUntil: '2030-01-01' }, 'id')).toBeUndefined();
  });
});
