import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import { categoryTree } from '#src/domain/category/categories.queries.server.ts';
import { listWritableProducts } from '#src/domain/product/writable-products.queries.server.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { workbookBytes } from '#src/platform/workbook-writer.server.ts';
import { mostRows } from './catalogue-columns.ts';
import { catalogueSheets } from './catalogue-sheets.ts';
import { findFilingEnterprise } from './filing-enterprise.queries.server.ts';
import { asFiled } from './plan-catalogue.server.ts';

/** A workbook that is ready to be sent. */
export type CatalogueWorkbook = { name: string; bytes: Buffer };

/** The products of an UMKM that are not put away, as a workbook; undefined for who may not have it. */
export async function downloadCatalogue(
  actor: Actor,
  enterpriseId: number,
): Promise<CatalogueWorkbook | undefined> {
  const enterprise = await findFilingEnterprise(actor, enterpriseId);
  if (enterprise === undefined) return undefined;
  const products = await listWritableProducts(actor, enterpriseId, mostRows);
  const filed = products.filter(({ standing }) => standing !== 'archived').map(asFiled);
  const bytes = await workbookBytes(catalogueSheets(filed, await categoryTree()));
  await database().batch([
    recordDone(database(), actor, {
      command: 'download-catalogue',
      noun: 'enterprise',
      nounId: enterpriseId,
      enterpriseId,
      detail: { products: filed.length },
    }),
  ]);
  return { name: t.sheet.fileName(enterprise.slug), bytes };
}

/** The same without products, to begin with. */
export async function emptyCatalogue(): Promise<CatalogueWorkbook> {
  return {
    name: t.sheet.templateName,
    bytes: await workbookBytes(catalogueSheets([], await categoryTree())),
  };
}
