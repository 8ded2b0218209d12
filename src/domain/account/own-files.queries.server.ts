import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { photoFileName, photoWidths } from '#src/domain/photo/photo-widths.ts';
import { config } from '#src/platform/config.server.ts';
import { leftEnterprises } from './deletion-outlook.queries.server.ts';

/** Files on the disk that may go with an account. */
export interface GoingFiles {
  evidence: string[];
  photos: string[];
  uploads: string[];
}

/** What lies on the disk for an account: asked before its rows are gone. */
export async function listGoingFiles(id: string): Promise<GoingFiles> {
  const to = database();
  const files = (rows: { file: string }[]): string[] => rows.map(({ file }) => file);
  const [evidence, photos, uploads] = await to.batch([
    to.all<{ file: string }>(sql`select distinct file from evidence_files
      where enterprise_id in (${leftEnterprises(id)})
        or registration_id in (select id from registrations where account_id = ${id})`),
    to.all<{ file: string }>(sql`select distinct file from photos
      where product_id is null and enterprise_id in (${leftEnterprises(id)})`),
    to.all<{ file: string }>(sql`select id file from uploads where account_id = ${id}`),
  ]);
  return { evidence: files(evidence), photos: files(photos), uploads: files(uploads) };
}

/** Of these files those that no row names any more. */
export async function listUnnamed({ evidence, photos }: GoingFiles): Promise<{
  evidence: string[];
  photos: string[];
}> {
  const to = database();
  const listed = (files: readonly string[]) =>
    sql`select value file from json_each(${JSON.stringify(files)})`;
  const [noEvidence, noPhotos] = await to.batch([
    to.all<{ file: string }>(sql`${listed(evidence)} where value not in
      (select file from evidence_files where removed_at is null)`),
    to.all<{ file: string }>(sql`${listed(photos)} where value not in (select file from photos)`),
  ]);
  const formats = ['webp', 'avif'] as const;
  const variants = noPhotos.flatMap(({ file }) =>
    formats.flatMap((format) => photoWidths.map((width) => photoFileName(file, width, format))),
  );
  return {
    evidence: noEvidence.map(({ file }) => file),
    photos: variants.map((name) => join(config().mediaDir, name)),
  };
}
