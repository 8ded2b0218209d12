/** A picture as it stands ready in the media folder, with what is told of it to those who cannot see it. */
export type ProductPhoto = {
  file: string;
  width: number;
  height: number;
  alt: string | null;
  altEn: string | null;
};

/** A product as an import compares it. */
export type KnownProduct = {
  id: number;
  enterpriseId: number;
  slug: string;
  sku: string | null;
  name: string;
  nameKey: string;
  nameEn: string | null;
  description: string | null;
  descriptionEn: string | null;
  categoryId: string | null;
  price: number | null;
  unit: string;
  stock: number | null;
  weightGrams: number | null;
  minOrder: number | null;
  capacityPerMonth: number | null;
  leadTimeDays: number | null;
  shelfLifeDays: number | null;
  hsCode: string | null;
  patternSeed: number | null;
  photos: ProductPhoto[];
  /** Whether a publication stands. */
  isPublished: boolean;
  /** Why the last publication ended, while none stands; null when there never was one. */
  endReason: string | null;
};

/** The products that the rows at hand might mean. */
export class ProductRegister {
  nextId: number;
  readonly takenSlugs = new Set<string>();
  private readonly byId = new Map<number, KnownProduct>();
  private readonly ids = new Map<string, Set<number>>();

  constructor(nextId: number) {
    this.nextId = nextId;
  }

  has(id: number): boolean {
    return this.byId.has(id);
  }

  /** Takes a product in, or anew after it was changed. */
  put(product: KnownProduct): void {
    const before = this.byId.get(product.id);
    if (before !== undefined) for (const key of keysOf(before)) this.ids.get(key)?.delete(before.id);
    this.byId.set(product.id, product);
    this.takenSlugs.add(product.slug);
    for (const key of keysOf(product)) {
      const same = this.ids.get(key);
      if (same === undefined) this.ids.set(key, new Set([product.id]));
      else same.add(product.id);
    }
  }

  withSku(enterpriseId: number, sku: string): KnownProduct | undefined {
    return this.all(`${enterpriseId}:sku:${sku}`)[0];
  }

  withNameKey(enterpriseId: number, nameKey: string): KnownProduct[] {
    return this.all(`${enterpriseId}:name:${nameKey}`);
  }

  private all(key: string): KnownProduct[] {
    return [...(this.ids.get(key) ?? [])].flatMap((id) => this.byId.get(id) ?? []);
  }
}

function keysOf(product: KnownProduct): string[] {
  return [
    `${product.enterpriseId}:name:${product.nameKey}`,
    ...(product.sku === null ? [] : [`${product.enterpriseId}:sku:${product.sku}`]),
  ];
}
