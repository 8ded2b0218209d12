import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { catalogueFilers } from './catalogue-file.policy.ts';
import type { UploadReport } from './catalogue-report.ts';
import { previewsSince, type WhichCatalogue } from './catalogue-uploads.queries.server.ts';

/** Takes a previewed file for being applied; of several who ask at once one gets it. */
export async function claimUpload(
  actor: Actor,
  { uploadId, enterpriseId }: WhichCatalogue,
  command: string,
): Promise<boolean> {
  const to = database();
  const [claimed] = await to.batch([
    to.all<{ id: number }>(sql`
      update catalogue_uploads as u set applied_at = ${now().toISOString()}
      where u.id = ${uploadId} and u.enterprise_id = ${enterpriseId} and u.applied_at is null
        and u.created_at >= ${previewsSince()} and ${actsFor(actor, 'u.enterprise_id', catalogueFilers)}
      returning id`),
    recordDeed(to, actor, { command, noun: 'catalogue_upload', nounId: uploadId, enterpriseId }),
  ]);
  return claimed.length > 0;
}

/** Keeps what became of a file. */
export async function keepReport(uploadId: number, report: UploadReport): Promise<void> {
  await database().run(
    sql`update catalogue_uploads set report = ${JSON.stringify(report)} where id = ${uploadId}`,
  );
}
