import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';
import { claimDeclarers, evidenceReaders, trainingEvidenceReaders } from '#src/domain/claim/claim.policy.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import type { EvidenceRecord, EvidenceSubject, EvidenceType } from './evidence.ts';

/** The files of a claim or a registration that stand, oldest first; none for somebody who may not read them. */
export function listEvidence(actor: Actor, subject: EvidenceSubject): Promise<EvidenceRecord[]> {
  return database().all<EvidenceRecord>(sql`
    select f.id, f.name, f.type, f.bytes, f.uploaded_at "uploadedAt" from evidence_files f
    where ${isOf(subject)} and f.removed_at is null and ${mayRead(actor)} order by f.id`);
}

/** Where a file lies and what it is. */
export interface EvidenceFile {
  id: number;
  file: string;
  name: string;
  type: EvidenceType;
  enterpriseId: number | null;
}

/** A file that stands and meets a condition on `f`; undefined otherwise. */
export async function findEvidenceFile(id: number, condition: SQL): Promise<EvidenceFile | undefined> {
  const [row] = await database().all<EvidenceFile>(sql`
    select f.id, f.file, f.name, f.type, f.enterprise_id "enterpriseId" from evidence_files f
    where f.id = ${id} and f.removed_at is null and ${condition}`);
  return row;
}

/** Whether a row `f` belongs to the claim or the registration. */
export function isOf(subject: EvidenceSubject): SQL {
  return 'claimId' in subject
    ? sql`f.claim_id = ${subject.claimId}`
    : sql`f.registration_id = ${subject.registrationId}`;
}

/**
 * Whether the actor may read the file `f`: of a claim, the owner and the editors of its UMKM and the officers who decide about it; of a
 * registration, who sent it and the verifiers. Whoever owns the UMKM asked for does not see the papers of who asks.
 */
export function mayRead(actor: Actor): SQL {
  return sql`(${mayReadAsOfficer(actor)} or ${isOwn(actor, { members: evidenceReaders.members ?? [] })})`;
}

/** Whether the actor may read the file `f` for the city: verifiers any, a programme's manager that of trainings. */
export function mayReadAsOfficer(actor: Actor): SQL {
  const of = ({ officers = [] }: Permission) => actsFor(actor, 'f.enterprise_id', { officers });
  return sql`(${of(evidenceReaders)} or (${of(trainingEvidenceReaders)}
    and exists (select 1 from claims training_c where training_c.id = f.claim_id and training_c.kind = 'graduation')))`;
}

/** Whether the actor may add to and take back what `f` belongs to. */
export function mayChange(actor: Actor): SQL {
  return isOwn(actor, claimDeclarers);
}

function isOwn(actor: Actor, permission: Permission): SQL {
  return sql`((f.claim_id is not null and ${actsFor(actor, 'f.enterprise_id', permission)})
    or (f.registration_id is not null and exists (select 1 from registrations r
      where r.id = f.registration_id and r.account_id = ${actor.accountId})))`;
}
