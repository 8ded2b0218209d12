import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { hsVersion, kbliVersion } from '#db/reference/lists.ts';
import { productEdit } from '#src/i18n/messages/product-edit.ts';
import type { FieldProblem } from '#src/domain/form/form-answer.ts';
import type { ProductValues } from './product-values.ts';
import { isSkuFree } from './product-statements.server.ts';

const t = productEdit.errors;

type Known = { category: number; hs: number; kbli: number; skuFree: number };

/** What is wrong with values that only the database knows: their category, codes and SKU. */
export async function listValueProblems(
  product: { productId: number; enterpriseId: number; isPublished: boolean },
  values: ProductValues,
): Promise<FieldProblem[]> {
  const { categoryId, hsCode, kbliCode, sku, price } = values;
  const [known] = await database().all<Known>(sql`select
    ${categoryId} is null or exists (select 1 from categories where id = ${categoryId}) category,
    ${hsCode} is null or exists (select 1 from classification_codes
      where scheme = 'hs' and version = ${hsVersion} and code = substr(${hsCode}, 1, 6)) hs,
    ${kbliCode} is null or exists (select 1 from classification_codes
      where scheme = 'kbli' and version = ${kbliVersion} and code = ${kbliCode}) kbli,
    ${isSkuFree(product.enterpriseId, product.productId, sku)} "skuFree"`);
  const wrong: [boolean, string, string][] = [
    [known?.category !== 1, 'categoryId', t.categoryUnknown],
    [known?.hs !== 1, 'hsCode', t.hsUnknown],
    [known?.kbli !== 1, 'kbliCode', t.kbliUnknown],
    [known?.skuFree !== 1, 'sku', t.skuTaken],
    [product.isPublished && price === null, 'price', t.priceWhileShown],
    [product.isPublished && categoryId === null, 'categoryId', t.categoryWhileShown],
  ];
  return wrong.filter(([isWrong]) => isWrong).map(([, field, message]) => ({ field, message }));
}
