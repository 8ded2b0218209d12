import { holdsNik } from '#src/domain/import/nik.ts';
import { cleanText } from './clean-text.ts';

export type ReasonProblem = 'reason_missing' | 'reason_too_long' | 'holds_nik';

/** So much is enough to say why; more is told, never cut off. */
export const longestReason = 500;

/** Reads why something is ended, in the officer's words: it has to be there, and stays on record. */
export function readReason(
  typed: string,
): { ok: true; reason: string } | { ok: false; problem: ReasonProblem } {
  const reason = cleanText(typed);
  if (reason === '') return { ok: false, problem: 'reason_missing' };
  if (reason.length > longestReason) return { ok: false, problem: 'reason_too_long' };
  if (holdsNik(reason)) return { ok: false, problem: 'holds_nik' };
  return { ok: true, reason };
}
