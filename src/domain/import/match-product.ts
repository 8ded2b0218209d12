import { nameKey } from '#src/domain/enterprise/name-key.ts';
import type { KnownProduct, ProductRegister } from './product-register.ts';
import { problem, type Problem } from './problem.ts';

export type ProductMatch =
  { kind: 'found'; product: KnownProduct } | { kind: 'none' } | { kind: 'unclear'; problem: Problem };

/**
 * Finds the product of an UMKM that a row means: by SKU; a row without one, or with one that is new, by the exact name.
 * A product that has another SKU is another product, whatever its name.
 */
export function matchProduct(
  register: ProductRegister,
  enterpriseId: number,
  row: { sku: string | undefined; name: string },
): ProductMatch {
  const bySku = row.sku === undefined ? undefined : register.withSku(enterpriseId, row.sku);
  if (bySku !== undefined) return { kind: 'found', product: bySku };
  const namesakes = register.withNameKey(enterpriseId, nameKey(row.name));
  const withoutSku = namesakes.filter(({ sku }) => sku === null);
  const candidates = row.sku !== undefined || withoutSku.length > 0 ? withoutSku : namesakes;
  const [first, ...others] = candidates;
  if (first === undefined) return { kind: 'none' };
  return others.length === 0
    ? { kind: 'found', product: first }
    : { kind: 'unclear', problem: problem('product_ambiguous') };
}
