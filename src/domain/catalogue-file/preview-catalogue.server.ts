import type { Actor } from '#src/domain/actor/actor.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { largestCatalogue } from './catalogue-columns.ts';
import type { CatalogueReport } from './catalogue-report.ts';
import { findFilingEnterprise } from './filing-enterprise.queries.server.ts';
import { noteUpload, withFile, type SentFile } from './keep-upload.server.ts';
import { planFile } from './read-catalogue.server.ts';

export type PreviewAnswer =
  | { ok: true; uploadId: number }
  | { ok: false; problem: 'unknown_enterprise' }
  | { ok: false; problem: 'unreadable'; message: string };

/** Takes a filled-in catalogue and says what it would do; nothing of it is written to any product. */
export async function previewCatalogue(
  actor: Actor,
  enterpriseId: number,
  file: SentFile,
): Promise<PreviewAnswer> {
  const enterprise = await findFilingEnterprise(actor, enterpriseId);
  if (enterprise === undefined || actor.accountId === null)
    return { ok: false, problem: 'unknown_enterprise' };
  if (file.bytes.length === 0) {
    const message = file.name === '' ? t.problems.noFile : t.problems.emptyFile;
    return { ok: false, problem: 'unreadable', message };
  }
  if (file.bytes.length > largestCatalogue) {
    return { ok: false, problem: 'unreadable', message: t.problems.tooLarge };
  }
  return withFile(file, async (path, stored): Promise<PreviewAnswer> => {
    const planned = await planFile(actor, enterprise, path);
    if (!planned.ok) return { ok: false, problem: 'unreadable', message: planned.message };
    const { plan, read, remarks } = planned;
    if (read === 0) return { ok: false, problem: 'unreadable', message: t.problems.noRows };
    const rows = plan.rows.map((row) => row.report);
    const report: CatalogueReport = {
      kind: 'catalogue',
      state: 'preview',
      read,
      untouched: plan.untouched,
      rows,
      remarks,
    };
    const upload = { name: file.name, file: stored, report, command: 'preview-catalogue' };
    const uploadId = await noteUpload(actor, enterpriseId, upload);
    return uploadId === undefined ? { ok: false, problem: 'unknown_enterprise' } : { ok: true, uploadId };
  });
}
