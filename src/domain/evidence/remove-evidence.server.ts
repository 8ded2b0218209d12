import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { dropEvidenceFile } from '#src/platform/evidence-files.server.ts';
import { findEvidenceFile, mayChange } from './evidence.queries.server.ts';
import { oneAtATime } from './turn.server.ts';

export type RemoveEvidenceAnswer =
  { ok: true } | { ok: false; problem: 'unknown_evidence' | 'verified_by_it' };

/**
 * Takes a file back; it leaves the disk once nothing else names it. What an officer has verified a claim by stays for as
 * long as that verification stands and the claim was not taken back.
 */
export function removeEvidence(actor: Actor, evidenceId: number): Promise<RemoveEvidenceAnswer> {
  return oneAtATime(async () => {
    const found = await findEvidenceFile(evidenceId, mayChange(actor));
    if (found === undefined) return { ok: false, problem: 'unknown_evidence' };
    const to = database();
    const [removed] = await to.batch([
      to.all<{ id: number }>(sql`
        update evidence_files as f set removed_at = ${now().toISOString()}
        where f.id = ${evidenceId} and f.removed_at is null and ${mayChange(actor)}
          and not exists (select 1 from verifications v join claims c on c.id = v.claim_id
            where c.id = f.claim_id and c.ended_at is null and v.superseded_at is null and v.decision = 'verified')
        returning id`),
      recordDeed(to, actor, {
        command: 'remove-evidence',
        noun: 'evidence',
        nounId: evidenceId,
        enterpriseId: found.enterpriseId ?? undefined,
      }),
    ]);
    if (removed.length === 0) return { ok: false, problem: 'verified_by_it' };
    await dropIfUnnamed(found.file);
    return { ok: true };
  });
}

async function dropIfUnnamed(file: string): Promise<void> {
  const others = await database().all(
    sql`select 1 from evidence_files where file = ${file} and removed_at is null limit 1`,
  );
  if (others.length === 0) await dropEvidenceFile(file);
}
