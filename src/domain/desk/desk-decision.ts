import { cleanText } from '#src/domain/form/clean-text.ts';
import { isDay } from '#src/domain/form/day.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import type { DecisionReason } from './decision-reason.ts';

export const deskMethods = ['document_seen', 'register_checked', 'visit'] as const;
export type DeskMethod = (typeof deskMethods)[number];

/** What comes of a claim that is not verified. */
export const turnedDown = ['needs_correction', 'refused'] as const;
export type TurnedDown = (typeof turnedDown)[number];

export const longestNote = 500;

/** What is wrong with the form; `src/i18n/messages/desk.ts` has a sentence for each. */
export const deskProblems = [
  'decision_missing',
  'method_missing',
  'not_a_day',
  'reason_missing',
  'note_missing',
  'note_too_long',
  'note_holds_nik',
] as const;
export type DeskProblem = (typeof deskProblems)[number];

/** The names of the form's fields. */
export const deskFields = {
  decision: 'keputusan',
  method: 'cara',
  validUntil: 'sampai',
  note: 'catatan',
  reason: { needs_correction: 'alasan-perbaikan', refused: 'alasan-tolak' },
} as const;

/** Which claim, and what the officer had before them. */
export type Seen = { claimId: number; insteadOf: number | null; submittedAt: string | null };

export type ReadDecision =
  | { ok: true; seen: Seen; decision: 'verified'; method: DeskMethod; validUntilOn: string | undefined }
  | { ok: true; seen: Seen; decision: TurnedDown; reason: DecisionReason; note: string }
  | { ok: false; problems: { field: string; problem: DeskProblem }[] };

/** Reads the form of a decision; a reason counts while it stands in the list. */
export function readDeskDecision(typed: Typed, reasons: readonly DecisionReason[]): ReadDecision {
  const seen: Seen = {
    claimId: typedId(typed, 'klaim'),
    insteadOf: typedId(typed, 'atas') || null,
    submittedAt: typedText(typed, 'dikirim') || null,
  };
  const decision = typedText(typed, deskFields.decision);
  if (decision === 'verified') return readVerified(typed, seen);
  if (decision === 'needs_correction' || decision === 'refused') {
    return readTurnedDown(typed, seen, decision, reasons);
  }
  return { ok: false, problems: [{ field: deskFields.decision, problem: 'decision_missing' }] };
}

function readVerified(typed: Typed, seen: Seen): ReadDecision {
  const method = deskMethods.find((each) => each === typedText(typed, deskFields.method));
  const until = typedText(typed, deskFields.validUntil).trim();
  if (until !== '' && !isDay(until)) {
    return { ok: false, problems: [{ field: deskFields.validUntil, problem: 'not_a_day' }] };
  }
  return method === undefined
    ? { ok: false, problems: [{ field: deskFields.method, problem: 'method_missing' }] }
    : { ok: true, seen, decision: 'verified', method, validUntilOn: until === '' ? undefined : until };
}

function readTurnedDown(
  typed: Typed,
  seen: Seen,
  decision: TurnedDown,
  reasons: readonly DecisionReason[],
): ReadDecision {
  const field = deskFields.reason[decision];
  const id = typedId(typed, field);
  const reason = reasons.find((each) => each.decision === decision && each.id === id);
  const note = cleanText(typedText(typed, deskFields.note));
  if (note.length > longestNote) {
    return { ok: false, problems: [{ field: deskFields.note, problem: 'note_too_long' }] };
  }
  if (holdsNik(note)) return { ok: false, problems: [{ field: deskFields.note, problem: 'note_holds_nik' }] };
  if (reason === undefined) return { ok: false, problems: [{ field, problem: 'reason_missing' }] };
  return reason.needsNote && note === ''
    ? { ok: false, problems: [{ field: deskFields.note, problem: 'note_missing' }] }
    : { ok: true, seen, decision, reason, note };
}
