import { nameKey } from '#src/domain/enterprise/name-key.ts';
import type { WritableProduct } from '#src/domain/product/writable-product.ts';
import type { CatalogueRow } from './read-catalogue-row.ts';

export type RowMatch =
  | { kind: 'found'; product: WritableProduct }
  | { kind: 'none' }
  | { kind: 'unclear'; column: 'id' | 'sku' | 'name'; problem: 'unknownNumber' | 'archived' | 'ambiguous' };

/** The products of an UMKM, by what rows call them. */
export class CatalogueRegister {
  readonly #byId: Map<number, WritableProduct>;
  readonly #bySku: Map<string, WritableProduct>;
  readonly #byName = new Map<string, WritableProduct[]>();

  constructor(products: readonly WritableProduct[]) {
    this.#byId = new Map(products.map((product) => [product.id, product]));
    this.#bySku = new Map(
      products.flatMap((product) => (product.values.sku === null ? [] : [[product.values.sku, product]])),
    );
    for (const product of products.filter(({ standing }) => standing !== 'archived')) {
      const key = nameKey(product.values.name);
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), product]);
    }
  }

  /**
   * The product that a row means: by its number; a row without one by SKU, and as in the import a row without a SKU, or
   * with a new one, by the exact name among those that have none.
   */
  match({ productId, sku, name }: Pick<CatalogueRow, 'productId' | 'sku' | 'name'>): RowMatch {
    if (productId !== undefined) {
      const product = this.#byId.get(productId);
      if (product === undefined) return { kind: 'unclear', column: 'id', problem: 'unknownNumber' };
      return standing(product, 'id');
    }
    const bySku = sku === undefined ? undefined : this.#bySku.get(sku);
    if (bySku !== undefined) return standing(bySku, 'sku');
    const namesakes = name === undefined ? [] : (this.#byName.get(nameKey(name)) ?? []);
    const withoutSku = namesakes.filter(({ values }) => values.sku === null);
    const [first, ...others] = sku !== undefined || withoutSku.length > 0 ? withoutSku : namesakes;
    if (first === undefined) return { kind: 'none' };
    return others.length === 0
      ? { kind: 'found', product: first }
      : { kind: 'unclear', column: 'name', problem: 'ambiguous' };
  }
}

function standing(product: WritableProduct, column: 'id' | 'sku'): RowMatch {
  return product.standing === 'archived'
    ? { kind: 'unclear', column, problem: 'archived' }
    : { kind: 'found', product };
}
