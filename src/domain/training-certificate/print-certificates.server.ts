import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import type { PrintedCertificate } from './certificate.ts';
import { listPrintedCertificates } from './certificates.queries.server.ts';

/**
 * The standing certificates of a class to be printed, or one of them; none for who keeps no programmes. Names leave the
 * house with them, so that it stands in the audit log.
 */
export async function printCertificates(
  actor: Actor,
  which: { cohortId: number; certificateId?: number },
): Promise<PrintedCertificate[]> {
  const certificates = await listPrintedCertificates(actor, which);
  if (certificates.length === 0) return [];
  const to = database();
  await to.batch([
    recordDone(to, actor, {
      command: 'print-certificates',
      noun: 'cohort',
      nounId: which.cohortId,
      detail: { certificates: certificates.length, certificateId: which.certificateId },
    }),
  ]);
  return certificates;
}
