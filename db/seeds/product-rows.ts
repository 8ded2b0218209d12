import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { daysBefore, instantOn } from './days.ts';
import type { ExampleProduct } from './example.ts';
import { exampleOwner, type Draft } from './example-rows.ts';

/** The firm whose product it is, and since how many days it may publish. */
type Maker = { id: number; slug: string; mayPublishSince: number; nth: number };

/** Writes a product with its variants, wholesale prices and publication; gives its id. */
export function addProduct(draft: Draft, product: ExampleProduct, maker: Maker): number {
  const { rows, first, today } = draft;
  const number = rows.products.length + 1;
  const id = first.product + number;
  const listed = instantOn(daysBefore(today, listedDaysAgo(number, product, maker)), number);
  rows.products.push({
    id,
    enterpriseId: maker.id,
    slug: freeSlug(draft, product.name, maker.slug),
    sku: skuOf(maker.slug, maker.nth),
    name: product.name,
    nameEn: product.en ?? null,
    description: product.about,
    descriptionEn: product.aboutEn ?? null,
    materials: product.of ?? null,
    materialsEn: product.ofEn ?? null,
    categoryId: product.category,
    price: product.price ?? null,
    unit: product.unit,
    stock: product.stock ?? null,
    weightGrams: product.grams ?? null,
    minOrder: product.minOrder ?? null,
    capacityPerMonth: product.perMonth ?? null,
    leadTimeDays: product.leadDays ?? null,
    shelfLifeDays: product.keepsDays ?? null,
    hsCode: product.hs ?? null,
    patternSeed: product.hasNoPicture === true ? null : number,
    createdAt: listed,
    updatedAt: listed,
  });
  addPrices(draft, id, product);
  addPublication(draft, id, product, listed);
  return id;
}

function addPrices({ rows }: Draft, productId: number, product: ExampleProduct): void {
  for (const [index, [name, price, en]] of (product.variants ?? []).entries()) {
    rows.productVariants.push({
      productId,
      position: index + 1,
      name,
      nameEn: en ?? null,
      price: price ?? null,
    });
  }
  for (const [minQuantity, price] of product.wholesale ?? []) {
    rows.wholesaleTiers.push({ productId, minQuantity, price });
  }
}

function addPublication(
  { rows, today }: Draft,
  productId: number,
  { status }: ExampleProduct,
  publishedAt: string,
): void {
  if (status === 'draft') return;
  const end =
    status === undefined
      ? { endedAt: null, endReason: null }
      : {
          endedAt: instantOn(daysBefore(today, status.withdrawnDaysAgo), productId),
          endReason: status.reason,
        };
  rows.publications.push({ productId, publishedBy: exampleOwner, publishedAt, ...end });
}

/** Spread over the time in which the firm may publish, at most seven months, and before it was withdrawn. */
function listedDaysAgo(number: number, { status }: ExampleProduct, { mayPublishSince }: Maker): number {
  const withdrawnAgo = typeof status === 'object' ? status.withdrawnDaysAgo : 0;
  const longest = Math.max(Math.min(mayPublishSince, 210), withdrawnAgo + 30);
  const latest = Math.max(withdrawnAgo, 2) + 1;
  return latest + ((number * 47) % Math.max(longest - latest, 1));
}

/** Two firms may sell a product of the same name; the later one carries its firm. */
function freeSlug({ rows }: Draft, name: string, enterpriseSlug: string): string {
  const slug = nameKey(name).replaceAll(' ', '-');
  return rows.products.some((product) => product.slug === slug) ? `${slug}-${enterpriseSlug}` : slug;
}

/** `laksa-empok-sarmanah`, 3 → `LES-03`. */
function skuOf(enterpriseSlug: string, nth: number): string {
  const initials = enterpriseSlug
    .split('-')
    .map((word) => word.charAt(0))
    .join('');
  return `${initials.toUpperCase()}-${String(nth).padStart(2, '0')}`;
}
