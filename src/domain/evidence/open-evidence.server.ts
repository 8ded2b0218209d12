import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import { evidenceReaders } from '#src/domain/claim/claim.policy.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { readEvidenceFile } from '#src/platform/evidence-files.server.ts';
import type { EvidenceType } from './evidence.ts';
import { findEvidenceFile, mayRead, mayReadAsOfficer, type EvidenceFile } from './evidence.queries.server.ts';

export interface OpenedEvidence {
  name: string;
  type: EvidenceType;
  bytes: Buffer;
}

/** A file of one UMKM's claims, for its owner and editors; undefined for everybody else and for any other file. */
export async function openEvidenceOf(
  actor: Actor,
  enterpriseId: number,
  evidenceId: number,
): Promise<OpenedEvidence | undefined> {
  const members = { members: evidenceReaders.members ?? [] };
  const isTheirs = sql`(f.enterprise_id = ${enterpriseId} and ${actsFor(actor, 'f.enterprise_id', members)})`;
  return withBytes(await findEvidenceFile(evidenceId, isTheirs));
}

/** A file of a registration, for who sent it. */
export async function openOwnRegistrationEvidence(
  actor: Actor,
  evidenceId: number,
): Promise<OpenedEvidence | undefined> {
  const isTheirs = sql`(f.registration_id is not null and ${mayRead({ ...actor, roles: [] })})`;
  return withBytes(await findEvidenceFile(evidenceId, isTheirs));
}

/** Any file, for an officer who decides about what it shows; that they opened it stands in the audit log before they see it. */
export async function openEvidenceAsOfficer(
  actor: Actor,
  evidenceId: number,
): Promise<OpenedEvidence | undefined> {
  const found = await findEvidenceFile(evidenceId, mayReadAsOfficer(actor));
  if (found === undefined) return undefined;
  const to = database();
  await to.batch([
    recordDone(to, actor, {
      command: 'open-evidence',
      noun: 'evidence',
      nounId: found.id,
      enterpriseId: found.enterpriseId ?? undefined,
    }),
  ]);
  return withBytes(found);
}

async function withBytes(found: EvidenceFile | undefined): Promise<OpenedEvidence | undefined> {
  if (found === undefined) return undefined;
  const bytes = await readEvidenceFile(found.file);
  return bytes === undefined ? undefined : { name: found.name, type: found.type, bytes };
}
