import { categoryTree } from '#src/domain/category/categories.queries.server.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { enterpriseColumns } from './columns.ts';
import { keysOfSigns, loadEnterprises, loadTakenSlugs } from './enterprise-register.queries.server.ts';
import type { EnterpriseRegister } from './enterprise-register.ts';
import { readEnterpriseRow, type EnterpriseRow, type Lookup } from './enterprise-row.ts';
import type { Importer, ImportRun } from './importer.server.ts';
import { planEnterprises } from './plan-enterprises.ts';
import { PlaceReader } from './reference-cells.ts';
import { enterpriseStatements } from './write-enterprises.server.ts';

/** The import of UMKM. */
export async function enterpriseImporter(run: ImportRun): Promise<Importer<EnterpriseRow>> {
  const lookup = await lookupOf(run);
  let kept: EnterpriseRegister | undefined;
  return {
    columns: enterpriseColumns,
    readRow: (row, reader) => readEnterpriseRow(row, reader, lookup),
    plan: async (rows, ledger, headingOf) => {
      const register = await loadEnterprises(keysOfSigns(rows), run.today, kept);
      await loadTakenSlugs(rows, register);
      if (run.isPreview) kept = register;
      const plan = planEnterprises(rows, register, ledger, headingOf);
      return { ...plan, statements: () => enterpriseStatements(plan, run) };
    },
    close: () => undefined,
  };
}

/** The lists that cells are looked up in. */
export async function lookupOf({ today }: Pick<ImportRun, 'today'>): Promise<Lookup> {
  return { places: new PlaceReader(await gazetteer()), categories: await categoryTree(), today };
}
