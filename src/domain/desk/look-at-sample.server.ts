import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { now } from '#src/platform/clock.server.ts';
import { longestSampleNote, type SampleOutcome } from './sample.ts';
import { findSample, isOpenSampleOf } from './samples.queries.server.ts';

export type LookAnswer =
  | { ok: true; claimId: number }
  | {
      ok: false;
      problem:
        | 'unknown_sample'
        | 'own_decision'
        | 'note_missing'
        | 'note_too_long'
        | 'note_holds_nik'
        | 'looked_meanwhile';
    };

/**
 * Says of a drawn decision that another officer would have decided the same, or not and why. It changes nothing about the
 * claim: whoever differs decides anew on the claim's own page.
 */
export async function lookAtSample(
  actor: Actor,
  looked: { sampleId: number; outcome: SampleOutcome; note: string },
): Promise<LookAnswer> {
  const { sampleId, outcome } = looked;
  if (holdsNik(looked.note)) return { ok: false, problem: 'note_holds_nik' };
  const sample = await findSample(actor, sampleId);
  if (sample === undefined) return { ok: false, problem: 'unknown_sample' };
  if (sample.isOwn) return { ok: false, problem: 'own_decision' };
  const note = cleanText(looked.note);
  if (outcome === 'differs' && note === '') return { ok: false, problem: 'note_missing' };
  if (note.length > longestSampleNote) return { ok: false, problem: 'note_too_long' };
  const to = database();
  const [written] = await to.batch([
    to.all(sql`
      update decision_samples set outcome = ${outcome}, looked_by = ${actor.accountId},
        looked_at = ${now().toISOString()}, note = ${note === '' ? null : note}
      where id = ${sampleId} and ${isOpenSampleOf(actor, 'decision_samples')} returning id`),
    recordDeed(to, actor, {
      command: 'look-at-sample',
      noun: 'decision_sample',
      nounId: sampleId,
      detail: { outcome, claimId: sample.claimId },
    }),
  ]);
  if (written.length === 0) return { ok: false, problem: 'looked_meanwhile' };
  return { ok: true, claimId: sample.claimId };
}
