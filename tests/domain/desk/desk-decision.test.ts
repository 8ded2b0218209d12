import { describe, expect, it } from 'vitest';
import { publicReason, reasonsFor, type DecisionReason } from '#src/domain/desk/decision-reason.ts';
import { deskProblems, readDeskDecision } from '#src/domain/desk/desk-decision.ts';
import { desk } from '#src/i18n/messages/desk.ts';

const any = { claimKind: 'any', needsNote: false } as const;
const unreadable: DecisionReason = {
  ...any,
  id: 1,
  decision: 'needs_correction',
  sentence: 'Tidak terbaca.',
};
const stage: DecisionReason = { ...unreadable, id: 2, claimKind: 'ip_right', sentence: 'Tahap berbeda.' };
const otherMend: DecisionReason = { ...unreadable, id: 3, needsNote: true, sentence: 'Alasan lain:' };
const notTheirs: DecisionReason = { ...any, id: 4, decision: 'refused', sentence: 'Milik usaha lain.' };
const otherRefusal: DecisionReason = { ...notTheirs, id: 5, needsNote: true, sentence: 'Alasan lain:' };
const reasons = [unreadable, stage, otherMend, notTheirs, otherRefusal];

const seen = { klaim: ['12'], atas: ['7'], dikirim: ['2026-11-22T05:00:00.000Z'] };
const asSeen = { claimId: 12, insteadOf: 7, submittedAt: '2026-11-22T05:00:00.000Z' };
const problemsOf = (typed: Record<string, string[]>) => {
  const read = readDeskDecision({ ...seen, ...typed }, reasons);
  return read.ok ? [] : read.problems.map(({ field, problem }) => `${field} ${problem}`);
};

describe('The form of a decision', () => {
  it('gives a verification with how it was checked and until when', () => {
    const typed = { ...seen, keputusan: ['verified'], cara: ['register_checked'], sampai: ['2028-01-31'] };
    expect(readDeskDecision(typed, reasons)).toEqual({
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
      'alasan-perbaikan': ['1'],
      'alasan-tolak': ['4'],
      catatan: ['  Lihat   nama di PDKI. '],
    };
    expect(readDeskDecision(typed, reasons)).toEqual({
      ok: true,
      seen: asSeen,
      decision: 'refused',
      reason: notTheirs,
      note: 'Lihat nama di PDKI.',
    });
  });

  it('knows a claim about which nothing was decided yet', () => {
    const typed = { klaim: ['12'], atas: [''], dikirim: [''], keputusan: ['verified'], cara: ['visit'] };
    const read = readDeskDecision(typed, reasons);
    expect(read.ok && read.seen).toEqual({ claimId: 12, insteadOf: null, submittedAt: null });
  });

  it.each([
    [{}, 'keputusan decision_missing'],
    [{ keputusan: ['perhaps'] }, 'keputusan decision_missing'],
    [{ keputusan: ['verified'] }, 'cara method_missing'],
    [{ keputusan: ['verified'], cara: ['guess'] }, 'cara method_missing'],
    [{ keputusan: ['verified'], cara: ['visit'], sampai: ['2027-02-30'] }, 'sampai not_a_day'],
    [{ keputusan: ['refused'] }, 'alasan-tolak reason_missing'],
    [{ keputusan: ['refused'], 'alasan-tolak': ['99'] }, 'alasan-tolak reason_missing'],
    [{ keputusan: ['refused'], 'alasan-tolak': ['1'] }, 'alasan-tolak reason_missing'],
    [{ keputusan: ['needs_correction'], 'alasan-perbaikan': ['3'], catatan: [' '] }, 'catatan note_missing'],
    [{ keputusan: ['refused'], 'alasan-tolak': ['5'], catatan: ['x'.repeat(501)] }, 'catatan note_too_long'],
  ])('says what is missing', (typed: Record<string, string[]>, expected: string) => {
    expect(problemsOf(typed)).toEqual([expected]);
  });

  it('has a sentence for every problem', () => {
    for (const problem of deskProblems) expect(desk.decision.problems[problem].length).toBeGreaterThan(10);
  });

  it('writes the sentence of the list and the note behind it', () => {
    expect(publicReason(notTheirs, '')).toBe('Milik usaha lain.');
    expect(publicReason(otherRefusal, 'Toko tutup.')).toBe('Alasan lain: Toko tutup.');
  });

  it('offers only reasons that fit the kind of claim and the decision', () => {
    expect(reasonsFor(reasons, 'ip_right', 'needs_correction')).toEqual([unreadable, stage, otherMend]);
    expect(reasonsFor(reasons, 'certificate', 'needs_correction')).toEqual([unreadable, otherMend]);
    expect(reasonsFor(reasons, 'graduation', 'refused')).toEqual([notTheirs, otherRefusal]);
  });
});
