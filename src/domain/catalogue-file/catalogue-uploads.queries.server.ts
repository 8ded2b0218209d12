import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { catalogueFilers } from './catalogue-file.policy.ts';
import type { CatalogueUpload, UploadReport } from './catalogue-report.ts';

/** Which file of which UMKM. */
export type WhichCatalogue = { uploadId: number; enterpriseId: number };

/** A preview that nobody applied is removed after so long. */
export const previewHours = 24;

/** Previews from before this instant are over. */
export function previewsSince(): string {
  return new Date(now().getTime() - previewHours * 3_600_000).toISOString();
}

/** A file of the UMKM: a preview for a day, and for good what was applied; undefined for anybody else's. */
export async function findCatalogueUpload(
  actor: Actor,
  { uploadId, enterpriseId }: WhichCatalogue,
): Promise<CatalogueUpload | undefined> {
  const [row] = await database().all<Omit<CatalogueUpload, 'report'> & { report: string }>(sql`
    select u.id, u.name, u.file, u.created_at "createdAt", u.applied_at "appliedAt", u.report
    from catalogue_uploads u
    where u.id = ${uploadId} and u.enterprise_id = ${enterpriseId} and u.report is not null
      and (u.applied_at is not null or u.created_at >= ${previewsSince()})
      and ${actsFor(actor, 'u.enterprise_id', catalogueFilers)}`);
  return row === undefined ? undefined : { ...row, report: JSON.parse(row.report) as UploadReport };
}

/** The last files of the UMKM, the newest first. */
export async function listCatalogueUploads(
  actor: Actor,
  enterpriseId: number,
): Promise<Pick<CatalogueUpload, 'id' | 'name' | 'createdAt' | 'appliedAt'>[]> {
  return database().all(sql`
    select u.id, u.name, u.created_at "createdAt", u.applied_at "appliedAt" from catalogue_uploads u
    where u.enterprise_id = ${enterpriseId} and (u.applied_at is not null or u.created_at >= ${previewsSince()})
      and ${actsFor(actor, 'u.enterprise_id', catalogueFilers)}
    order by u.id desc limit 5`);
}
