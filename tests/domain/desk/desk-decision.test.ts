import { describe, expect, it } from 'vitest';
import { deskProblems, deskReasons, readDeskDecision, reasonsFor } from '#src/domain/desk/desk-decision.ts';
import { desk, publicReason } from '#src/i18n/messages/desk.ts';

const seen = { klaim: ['12'], atas: ['7'], dikirim: ['2026-11-22T05:00:00.000Z'] };
const asSeen = { claimId: 12, insteadOf: 7, submittedAt: '2026-11-22T05:00:00.000Z' };
const problemsOf = (typed: Record<string, string[]>) => {
  const read = readDeskDecision({ ...seen, ...typed });
  return read.ok ? [] : read.problems.map(({ field, problem }) => `${field} ${problem}`);
};

describe('The form of a decision', () => {
  it('gives a verification with how it was checked and until when', () => {
    const typed = { ...seen, keputusan: ['verified'], cara: ['register_checked'], sampai: ['2028-01-31'] };
    expect(readDeskDecision(typed)).toEqual({
      ok: true,
      seen: asSeen,
      decision: 'verified',
      method: 'register_checked',
      validUntilOn: '2028-01-31',
    });
  });

  it('gives a refusal with the reason of its own list, whatever is chosen in the other', () => {
    const typed = {
      ...seen,
      keputusan: ['refused'],
      'alasan-perbaikan': ['unreadable'],
      'alasan-tolak': ['not_theirs'],
      catatan: ['  Lihat   nama di PDKI. '],
    };
    expect(readDeskDecision(typed)).toEqual({
      ok: true,
      seen: asSeen,
      decision: 'refused',
      reason: 'not_theirs',
      note: 'Lihat nama di PDKI.',
    });
  });

  it('knows a claim about which nothing was decided yet', () => {
    const typed = { klaim: ['12'], atas: [''], dikirim: [''], keputusan: ['verified'], cara: ['visit'] };
    const read = readDeskDecision(typed);
    expect(read.ok && read.seen).toEqual({ claimId: 12, insteadOf: null, submittedAt: null });
  });

  it.each([
    [{}, 'keputusan decision_missing'],
    [{ keputusan: ['perhaps'] }, 'keputusan decision_missing'],
    [{ keputusan: ['verified'] }, 'cara method_missing'],
    [{ keputusan: ['verified'], cara: ['guess'] }, 'cara method_missing'],
    [{ keputusan: ['verified'], cara: ['visit'], sampai: ['2027-02-30'] }, 'sampai not_a_day'],
    [{ keputusan: ['refused'] }, 'alasan-tolak reason_missing'],
    [{ keputusan: ['refused'], 'alasan-tolak': ['unreadable'] }, 'alasan-tolak reason_missing'],
    [
      { keputusan: ['needs_correction'], 'alasan-perbaikan': ['other'], catatan: [' '] },
      'catatan note_missing',
    ],
    [
      { keputusan: ['refused'], 'alasan-tolak': ['other'], catatan: ['x'.repeat(501)] },
      'catatan note_too_long',
    ],
  ])('says what is missing', (typed: Record<string, string[]>, expected: string) => {
    expect(problemsOf(typed)).toEqual([expected]);
  });

  it('has a sentence for every reason and every problem', () => {
    for (const problem of deskProblems) expect(desk.decision.problems[problem].length).toBeGreaterThan(10);
    for (const reason of Object.values(deskReasons).flat()) {
      expect(desk.decision.reasons[reason].length).toBeGreaterThan(10);
    }
  });

  it('writes the sentence of the list and the note behind it; a reason of its own stands alone', () => {
    expect(publicReason('not_theirs', '')).toBe(desk.decision.reasons.not_theirs);
    expect(publicReason('not_theirs', 'Lihat PDKI.')).toBe(`${desk.decision.reasons.not_theirs} Lihat PDKI.`);
    expect(publicReason('other', 'Toko tutup.')).toBe('Toko tutup.');
  });

  it('offers only reasons that fit the kind', () => {
    expect(reasonsFor('ip_right', 'needs_correction')).toContain('stage_differs');
    expect(reasonsFor('certificate', 'needs_correction')).not.toContain('stage_differs');
    expect(reasonsFor('graduation', 'refused')).not.toContain('not_in_register');
  });
});
