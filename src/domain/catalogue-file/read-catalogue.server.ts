import { categoryTree } from '#src/domain/category/categories.queries.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { isPersonalHeading, type Header } from '#src/domain/import/header.ts';
import { note, problem, type Problem } from '#src/domain/import/problem.ts';
import { openTable } from '#src/domain/import/read-table.server.ts';
import type { TableRow } from '#src/domain/import/table.ts';
import { standingRules } from '#src/domain/moderation/moderation-rules.queries.server.ts';
import { listWritableProducts } from '#src/domain/product/writable-products.queries.server.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { noteSentence, problemSentence } from '#src/i18n/messages/import.ts';
import { UnreadableFile } from '#src/platform/unreadable-file.server.ts';
import type { WorkbookLimits } from '#src/platform/workbook.server.ts';
import { catalogueColumns, mostRows, type CatalogueField } from './catalogue-columns.ts';
import type { FilingEnterprise } from './filing-enterprise.queries.server.ts';
import { planCatalogue, type CataloguePlan } from './plan-catalogue.server.ts';
import { readCatalogueRow, type CatalogueRow } from './read-catalogue-row.ts';

/** So many products of an UMKM are compared with a file. */
export const mostProducts = 5000;

/** An owner's workbook: 1,000 products of 28 columns and what spreadsheets add; a city's book is a hundred times larger. */
const catalogueLimits: WorkbookLimits = {
  rows: 20_000,
  cells: 300_000,
  merges: 1_000,
  unpackedBytes: 30_000_000,
  files: 200,
};

export type PlannedFile =
  | { ok: true; plan: CataloguePlan; read: number; remarks: string[] }
  | { ok: false; /** Why the file as a whole is not taken. */ message: string };

/** Reads a catalogue file with the readers of the import and plans its rows. */
export async function planFile(
  actor: Actor,
  enterprise: FilingEnterprise,
  path: string,
): Promise<PlannedFile> {
  const categories = await categoryTree();
  const table = await readTable(path, (row, header) => readCatalogueRow(row, header, categories));
  if (!table.ok) return table;
  const { rows, header } = table;
  const plan = await planCatalogue(rows, {
    enterprise,
    products: await listWritableProducts(actor, enterprise.id, mostProducts),
    categories,
    rules: await standingRules(),
    headingOf: (field: CatalogueField) => header.headings.get(field) ?? t.columns[field],
  });
  const blanks = plan.leftBlank === 0 ? [] : [t.remarks.leftBlank(plan.leftBlank)];
  return { ok: true, plan, read: rows.length, remarks: [...remarksOn(table), ...blanks] };
}

type ReadTable =
  { ok: true; rows: CatalogueRow[]; header: Header; headerRow: number } | { ok: false; message: string };

async function readTable(
  path: string,
  readRow: (row: TableRow, header: Header) => CatalogueRow,
): Promise<ReadTable> {
  try {
    const table = await openTable(path, catalogueColumns, undefined, catalogueLimits);
    try {
      const { header, headerRow } = table;
      if (header.missing.length > 0) return refuse(problem('columns_missing', header.missing));
      const rows: CatalogueRow[] = [];
      for await (const row of table.rows) {
        if (rows.length === mostRows) return { ok: false, message: t.problems.tooManyRows(mostRows) };
        rows.push(readRow(row, header));
      }
      return { ok: true, rows, header, headerRow };
    } finally {
      table.close();
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return error.reason === 'file_empty'
      ? { ok: false, message: t.problems.emptyFile }
      : refuse(problem(error.reason));
  }
}

function refuse(item: Problem): { ok: false; message: string } {
  return { ok: false, message: problemSentence(item, 'id') };
}

function remarksOn({ header, headerRow }: { header: Header; headerRow: number }): string[] {
  const ignored = header.ignored.filter((heading) => !isPersonalHeading(heading));
  const notes = [
    ...(headerRow > 1 ? [note('header_below', headerRow)] : []),
    ...header.repeated.map(({ heading, at, used, usedAt }) =>
      note('column_repeated', heading, at, used, usedAt),
    ),
    ...header.ignored.filter(isPersonalHeading).map((heading) => note('personal_column_ignored', heading)),
    ...(ignored.length > 0 ? [note('columns_ignored', ignored)] : []),
  ];
  return notes.map((each) => noteSentence(each, 'id'));
}
