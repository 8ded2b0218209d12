import { createHash } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { claimDeclarers } from '#src/domain/claim/claim.policy.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { keepEvidenceFile } from '#src/platform/evidence-files.server.ts';
import { evidenceLimits, evidenceName, type EvidenceProblem, type EvidenceSubject } from './evidence.ts';
import { isOf } from './evidence.queries.server.ts';
import { takeEvidence } from './take-evidence.server.ts';
import { oneAtATime } from './turn.server.ts';

export type StoreEvidenceAnswer =
  | { ok: true; evidenceId: number }
  | { ok: false; problem: EvidenceProblem | 'unknown_subject' | 'too_many_files' };

/**
 * Keeps a private file for a claim of an UMKM that the actor declares for, or for a registration of their own that nobody
 * has closed yet. Type and size are judged by content; the same file twice is one file.
 */
export async function storeEvidence(
  actor: Actor,
  subject: EvidenceSubject,
  given: { bytes: Uint8Array; name: string },
): Promise<StoreEvidenceAnswer> {
  // Before anything is decoded: a stranger shall not keep this machine busy.
  const open = actor.accountId === null ? undefined : await findOpenSubject(actor, subject);
  if (open === undefined) return { ok: false, problem: 'unknown_subject' };
  const taken = await takeEvidence(given.bytes);
  if (!taken.ok) return taken;
  const file = createHash('sha256').update(taken.bytes).digest('hex');
  const name = evidenceName(given.name, taken.type);
  const row = { file, name, type: taken.type, bytes: taken.bytes.length };
  return oneAtATime(async () => {
    await keepEvidenceFile(file, taken.bytes);
    return insert(actor, subject, open.enterpriseId, row);
  });
}

async function insert(
  actor: Actor,
  subject: EvidenceSubject,
  enterpriseId: number | null,
  row: { file: string; name: string; type: string; bytes: number },
): Promise<StoreEvidenceAnswer> {
  const to = database();
  const standing = sql`from evidence_files f where ${isOf(subject)} and f.removed_at is null`;
  const claimId = 'claimId' in subject ? subject.claimId : null;
  const [written] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into evidence_files
        (enterprise_id, claim_id, registration_id, file, name, type, bytes, uploaded_by, uploaded_at)
      select s."enterpriseId", ${claimId}, ${'registrationId' in subject ? subject.registrationId : null},
        ${row.file}, ${row.name}, ${row.type}, ${row.bytes}, ${actor.accountId}, ${now().toISOString()}
      from (${openSubject(actor, subject)}) s
      where (select count(*) ${standing}) < ${evidenceLimits.files}
        and not exists (select 1 ${standing} and f.file = ${row.file})
      returning id`),
    recordDeed(to, actor, {
      command: 'store-evidence',
      noun: 'evidence',
      nounId: insertedRow,
      enterpriseId: enterpriseId ?? undefined,
      detail: subject,
    }),
  ]);
  const [made] = written;
  if (made !== undefined) return { ok: true, evidenceId: made.id };
  const [same] = await to.all<{ id: number }>(sql`select f.id ${standing} and f.file = ${row.file}`);
  if (same !== undefined) return { ok: true, evidenceId: same.id };
  const isStillOpen = (await findOpenSubject(actor, subject)) !== undefined;
  return { ok: false, problem: isStillOpen ? 'too_many_files' : 'unknown_subject' };
}

async function findOpenSubject(
  actor: Actor,
  subject: EvidenceSubject,
): Promise<{ enterpriseId: number | null } | undefined> {
  const [row] = await database().all<{ enterpriseId: number | null }>(openSubject(actor, subject));
  return row;
}

/** The claim or registration, with the UMKM whose people may read the file. */
function openSubject(actor: Actor, subject: EvidenceSubject): SQL {
  return 'claimId' in subject
    ? sql`select c.enterprise_id "enterpriseId" from claims c where c.id = ${subject.claimId} and c.ended_at is null
        and ${actsFor(actor, 'c.enterprise_id', claimDeclarers)}`
    : sql`select null "enterpriseId" from registrations r where r.id = ${subject.registrationId}
        and r.account_id = ${actor.accountId} and (r.decision is null or r.decision = 'needs_correction')`;
}
