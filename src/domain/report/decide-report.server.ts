import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { reportReaders } from './report.policy.ts';
import { longestNote, reportOutcomes } from './report.ts';
import { findReport } from './reports.queries.server.ts';

export type ReportDecision = { reportId: number; outcome: string; note: string };

export type ReportDecisionAnswer =
  | { ok: true }
  | {
      ok: false;
      problem:
        | 'unknown_report'
        | 'outcome_missing'
        | 'note_missing'
        | 'note_too_long'
        | 'note_holds_nik'
        | 'closed_meanwhile';
    };

/**
 * Closes a report with what came of it; but for a duplicate it takes a note. How to reach whoever reported is forgotten.
 * Of two officers at once, the second finds it closed.
 */
export async function decideReport(actor: Actor, decision: ReportDecision): Promise<ReportDecisionAnswer> {
  const { reportId } = decision;
  const note = decision.note.trim();
  if (holdsNik(note)) return { ok: false, problem: 'note_holds_nik' };
  const found = await findReport(actor, reportId);
  if (found === undefined) return { ok: false, problem: 'unknown_report' };
  if (found.outcome !== null) return { ok: false, problem: 'closed_meanwhile' };
  const outcome = reportOutcomes.find((known) => known === decision.outcome);
  if (outcome === undefined) return { ok: false, problem: 'outcome_missing' };
  if (note === '' && outcome !== 'duplicate') return { ok: false, problem: 'note_missing' };
  if (note.length > longestNote) return { ok: false, problem: 'note_too_long' };
  const to = database();
  const [closed] = await to.batch([
    to.all(sql`
      update reports set outcome = ${outcome}, decided_by = ${actor.office}, decided_at = ${now().toISOString()},
        reason = ${note === '' ? null : note}, contact = null
      where id = ${reportId} and decided_at is null
        and ${actsFor(actor, 'reports.enterprise_id', reportReaders)} returning id`),
    recordDeed(to, actor, {
      command: 'decide-report',
      noun: 'report',
      nounId: reportId,
      enterpriseId: found.enterprise.id,
      detail: { outcome },
    }),
  ]);
  return closed.length > 0 ? { ok: true } : { ok: false, problem: 'closed_meanwhile' };
}
