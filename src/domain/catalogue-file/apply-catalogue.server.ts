import type { BatchItem } from 'drizzle-orm/batch';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { createStatements } from '#src/domain/product/create-statements.server.ts';
import { editStatements } from '#src/domain/product/edit-statements.server.ts';
import { publishProduct } from '#src/domain/product/publish-product.server.ts';
import { withdrawProduct } from '#src/domain/product/withdraw-product.server.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { productEdit } from '#src/i18n/messages/product-edit.ts';
import { now } from '#src/platform/clock.server.ts';
import { removePieces, uploadPath } from '#src/platform/upload-files.server.ts';
import type { CatalogueReport, ReportedRow } from './catalogue-report.ts';
import { findCatalogueUpload, type WhichCatalogue } from './catalogue-uploads.queries.server.ts';
import { findFilingEnterprise, type FilingEnterprise } from './filing-enterprise.queries.server.ts';
import type { PlannedRow } from './plan-catalogue.server.ts';
import { planFile } from './read-catalogue.server.ts';
import { claimUpload, keepReport } from './upload-state.server.ts';

export type ApplyAnswer = { ok: true } | { ok: false; problem: 'unknown_upload' };

/** A row that is to be written, with what the report says of it. */
type Work = Extract<PlannedRow, { values: unknown }>;

const command = 'apply-catalogue';
/** So many products are written in one batch: one keeps the thread for some 50 ms, and others come in between. */
const productsPerBatch = 25;

/**
 * Carries out the previewed file, once: who asks again is told the same. What changed since the preview is left out and
 * told; nothing is overwritten.
 */
export async function applyCatalogue(actor: Actor, which: WhichCatalogue): Promise<ApplyAnswer> {
  const upload = await findCatalogueUpload(actor, which);
  const enterprise = await findFilingEnterprise(actor, which.enterpriseId);
  if (upload?.report.kind !== 'catalogue' || enterprise === undefined) {
    return { ok: false, problem: 'unknown_upload' };
  }
  if (!(await claimUpload(actor, which, command))) return { ok: true };
  const planned = await planFile(actor, enterprise, uploadPath(upload.file));
  const preview = upload.report;
  const rows = planned.ok
    ? await carryOut(actor, enterprise, preview, planned.plan.rows)
    : preview.rows.map(skipped);
  const report: CatalogueReport = { ...preview, state: 'applied', rows };
  await keepReport(which.uploadId, report);
  await removePieces(upload.file);
  return { ok: true };
}

async function carryOut(
  actor: Actor,
  enterprise: FilingEnterprise,
  preview: CatalogueReport,
  planned: readonly PlannedRow[],
): Promise<ReportedRow[]> {
  const byRow = new Map(planned.map((row) => [row.report.row, row]));
  const done = new Map<number, ReportedRow>();
  const works = preview.rows.flatMap((previewed): Work[] => {
    const row = byRow.get(previewed.row);
    if (previewed.outcome === 'refused') done.set(previewed.row, previewed);
    else if (row === undefined || !isAsPreviewed(previewed, row)) done.set(previewed.row, skipped(previewed));
    else return [row];
    return [];
  });
  for (let from = 0; from < works.length; from += productsPerBatch) {
    const some = works.slice(from, from + productsPerBatch);
    for (const { report, productId } of await writeSome(actor, enterprise, some)) {
      done.set(report.row, productId === undefined ? skipped(report) : { ...report, productId });
    }
  }
  for (const { report, shown } of works) {
    const row = done.get(report.row);
    if (shown !== undefined && row?.productId && row.outcome !== 'skipped') {
      done.set(report.row, await withWindow(actor, row, row.productId, shown));
    }
  }
  return [...done.values()].toSorted((one, other) => one.row - other.row);
}

/** Whether a row would do now what its preview said. */
function isAsPreviewed(previewed: ReportedRow, row: PlannedRow): row is Work {
  const { outcome, productId, revision } = row.report;
  return (
    'values' in row &&
    outcome === previewed.outcome &&
    productId === previewed.productId &&
    revision === previewed.revision
  );
}

function skipped(row: ReportedRow): ReportedRow {
  return { ...row, outcome: 'skipped', problems: [{ column: '', message: t.problems.changedMeanwhile }] };
}

/** Writes some rows in one batch; a row whose product was overtaken comes back without its number. */
async function writeSome(
  actor: Actor,
  enterprise: FilingEnterprise,
  works: readonly Work[],
): Promise<{ report: ReportedRow; productId: number | undefined }[]> {
  const to = database();
  const at = now().toISOString();
  const statements: BatchItem<'sqlite'>[] = [];
  const answers = works.map(({ report, product, values, split }) => {
    const begin = statements.length;
    if (product === undefined) {
      const made = { enterpriseId: enterprise.id, enterpriseSlug: enterprise.slug, values, command };
      statements.push(...createStatements(to, actor, made));
      return { report, at: statements.length - 1, product };
    }
    if (split === undefined) return { report, at: undefined, product };
    const edit = editStatements(to, actor, { product, split, at, command });
    statements.push(...edit.statements);
    return { report, at: begin + edit.written, product };
  });
  const productIds = works.flatMap(({ product }) => product?.id ?? []);
  const [first, ...rest] = [...statements, ...indexProducts(to, { productIds })];
  const results: unknown[] = first === undefined ? [] : await to.batch([first, ...rest]);
  return answers.map(({ report, at: place, product }) => {
    if (place === undefined) return { report, productId: product.id };
    const [row] = results[place] as ({ id: number } | undefined)[];
    return { report, productId: row && (product?.id ?? row.id) };
  });
}

/** Puts a product into the window or takes it out, and says why not. */
async function withWindow(
  actor: Actor,
  row: ReportedRow,
  productId: number,
  shown: boolean,
): Promise<ReportedRow> {
  const column = t.columns.shown;
  if (!shown) {
    await withdrawProduct(actor, productId, t.withdrawnBecause);
    return { ...row, problems: [] };
  }
  const published = await publishProduct(actor, productId);
  if (published.ok) {
    return { ...row, problems: published.isWaiting ? [{ column, message: t.problems.waitsFirst }] : [] };
  }
  const parts =
    published.problem === 'incomplete' ? published.gaps.map((gap) => productEdit.gaps[gap]).join(', ') : '';
  const message = parts === '' ? t.problems.changedMeanwhile : productEdit.errors.incomplete(parts);
  return { ...row, problems: [{ column, message }] };
}
