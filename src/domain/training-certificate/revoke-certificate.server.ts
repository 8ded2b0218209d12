import { sql } from 'drizzle-orm';
import { database, type Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { longestReason } from './certificate.ts';
import { findProgrammeOf } from './certificates.queries.server.ts';
import { insertCertificates } from './issuing-statements.server.ts';

export type RevokeProblem = 'unknown_certificate' | 'reason_missing' | 'reason_too_long' | 'reason_holds_nik';
export type RevokeAnswer = { ok: true } | { ok: false; problem: RevokeProblem };

/** Revokes a certificate with a reason: its public page says so at once. It stays on record and keeps its number. */
export async function revokeCertificate(actor: Actor, id: number, why: string): Promise<RevokeAnswer> {
  const reason = cleanText(why);
  const problem = reasonProblem(reason);
  if (problem !== undefined) return { ok: false, problem };
  const to = database();
  const [revoked] = await to.batch([
    revoke(to, actor, id, reason),
    recordDeed(to, actor, { command: 'revoke-certificate', noun: 'training_certificate', nounId: id }),
  ]);
  return revoked.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_certificate' };
}

/**
 * Revokes a certificate and issues another one in its place, with the name as it is written now, a number and a code of
 * its own, and the same last day.
 */
export async function replaceCertificate(
  actor: Actor,
  id: number,
  why: string,
): Promise<{ ok: true; certificateId: number } | { ok: false; problem: RevokeProblem | 'not_passed' }> {
  const reason = cleanText(why);
  const problem = reasonProblem(reason);
  if (problem !== undefined) return { ok: false, problem };
  const held = await findProgrammeOf(actor, id);
  if (held === undefined) return { ok: false, problem: 'unknown_certificate' };
  if (!held.hasPassed) return { ok: false, problem: 'not_passed' };
  const at = now().toISOString();
  const to = database();
  const [, issued] = await to.batch([
    revoke(to, actor, id, reason, at),
    insertCertificates(to, {
      actor,
      programmeId: held.programmeId,
      participantIds: [held.participantId],
      // Of this very revocation: another officer may have revoked it since it was read.
      condition: sql`exists (select 1 from training_certificates was where was.id = ${id} and was.revoked_at = ${at})`,
      validUntilOn: sql`(select was.valid_until_on from training_certificates was where was.id = ${id})`,
      day: today(),
      at,
    }),
    recordDeed(to, actor, {
      command: 'replace-certificate',
      noun: 'training_certificate',
      nounId: insertedRow,
      detail: { replaces: id },
    }),
  ]);
  const [row] = issued;
  return row === undefined
    ? { ok: false, problem: 'unknown_certificate' }
    : { ok: true, certificateId: row.id };
}

function revoke(to: Database, actor: Actor, id: number, reason: string, at = now().toISOString()) {
  return to.all<{ id: number }>(sql`
    update training_certificates set revoked_at = ${at}, revoked_by = ${actor.office}, revoke_reason = ${reason}
    where id = ${id} and revoked_at is null and ${actsFor(actor, 'null', programmeKeepers)} returning id`);
}

function reasonProblem(reason: string): RevokeProblem | undefined {
  if (reason === '') return 'reason_missing';
  if (holdsNik(reason)) return 'reason_holds_nik';
  return reason.length > longestReason ? 'reason_too_long' : undefined;
}
