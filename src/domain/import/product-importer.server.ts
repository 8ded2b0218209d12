import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { productColumns } from './columns.ts';
import { loadEnterprises } from './enterprise-register.queries.server.ts';
import type { EnterpriseRegister, KnownEnterprise } from './enterprise-register.ts';
import { lookupOf } from './enterprise-importer.server.ts';
import type { Importer, ImportRun } from './importer.server.ts';
import { NearestEnterprises } from './nearest-enterprises.queries.server.ts';
import type { PhotoDesk } from './photo-desk.server.ts';
import { refusedRow, type RowOutcome } from './plan.ts';
import { planProducts } from './plan-products.ts';
import type { PlacedProductRow } from './product-changes.ts';
import { problem, type Problem } from './problem.ts';
import { loadProducts } from './product-register.queries.server.ts';
import type { ProductRegister } from './product-register.ts';
import { readProductRow, type ProductRow } from './product-row.ts';
import { shown } from './text-cells.ts';
import { productStatements } from './write-products.server.ts';

/** The import of products with their pictures. */
export async function productImporter(run: ImportRun, desk: PhotoDesk): Promise<Importer<ProductRow>> {
  const lookup = await lookupOf(run);
  const nearest = new NearestEnterprises();
  let kept: ProductRegister | undefined;
  return {
    columns: productColumns,
    readRow: (row, reader) => readProductRow(row, reader, lookup),
    plan: async (rows, ledger, headingOf) => {
      const enterprises = await loadEnterprises(keysOf(rows), run.today);
      const refused: RowOutcome[] = [];
      const placed: PlacedProductRow[] = [];
      for (const row of rows) {
        const enterprise = findEnterprise(enterprises, row.enterprise);
        const photos = await desk.ready(row.photos ?? []);
        if (enterprise === undefined) {
          const unknown = problem(
            'enterprise_unknown',
            shown(row.enterprise),
            await nearest.to(row.enterprise),
          );
          refused.push(refusedRow(row.row, headingOf('enterprise'), unknown));
        } else if ('code' in enterprise) {
          refused.push(refusedRow(row.row, headingOf('enterprise'), enterprise));
        } else if (!photos.ok) {
          refused.push(refusedRow(row.row, headingOf('photos'), photos.problem));
        } else {
          placed.push({ ...row, enterprise, photos: row.photos === undefined ? undefined : photos.photos });
        }
      }
      const register = await loadProducts(placed, kept);
      if (run.isPreview) kept = register;
      const plan = planProducts(placed, register, ledger, headingOf);
      plan.outcomes.push(...refused);
      return { ...plan, statements: () => productStatements(plan, run) };
    },
    close: () => desk.close(),
  };
}

function keysOf(rows: readonly ProductRow[]) {
  const words = [...new Set(rows.map(({ enterprise }) => enterprise))];
  return { nibs: words, whatsapps: [], nameKeys: words.map(nameKey), slugs: words };
}

/** The UMKM by slug, NIB or exact name; the problem when several bear the name. */
function findEnterprise(register: EnterpriseRegister, word: string): KnownEnterprise | Problem | undefined {
  const outright = register.withSlug(word) ?? register.withNib(word);
  if (outright !== undefined) return outright;
  const [first, ...others] = register.standing(register.withNameKey(nameKey(word)));
  if (first === undefined || others.length === 0) return first;
  return problem(
    'enterprise_ambiguous',
    [first, ...others].map(({ slug }) => slug),
  );
}
