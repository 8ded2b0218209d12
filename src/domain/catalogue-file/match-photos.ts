import { mostPhotos } from '#src/domain/photo/photo-place.ts';
import type { WritableProduct } from '#src/domain/product/writable-product.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import type { ReportedPhoto } from './catalogue-report.ts';

/** What phones and computers put into archives by themselves. */
const clutter = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** The names in an archive that may be photos. */
export function photoEntries(names: Iterable<string>): string[] {
  return [...names].filter((name) => !clutter.test(name));
}

/**
 * Finds the product of each photo by its name: `KS-1.jpg` and `KS-1-2.jpg` are photos of the product with the SKU KS-1,
 * unless another one has the SKU KS-1-2. Whatever the case, and in whatever folder of the archive. The photos of a
 * product come in the order of their numbers.
 */
export function matchPhotos(
  entries: readonly string[],
  products: readonly WritableProduct[],
): ReportedPhoto[] {
  const shelf = products.filter(({ standing, values }) => standing !== 'archived' && values.sku !== null);
  const placed = entries.map((entry) => ({ entry, ...placeOf(entry, shelf) }));
  const inOrder = placed.toSorted((one, other) => one.nth - other.nth || (one.entry < other.entry ? -1 : 1));
  const taken = new Map<number, number>();
  return inOrder.map(({ entry, product, stem }): ReportedPhoto => {
    if (product === undefined) {
      const message = t.problems.noSuchSku(stem.slice(0, 64));
      return { entry, outcome: 'unmatched', productId: null, product: '', message };
    }
    const count = taken.get(product.id) ?? product.photoCount;
    const found = { entry, productId: product.id, product: product.values.name };
    if (count >= mostPhotos) return { ...found, outcome: 'refused', message: t.problems.photoFull };
    taken.set(product.id, count + 1);
    return { ...found, outcome: 'matched', message: '' };
  });
}

function placeOf(entry: string, shelf: readonly WritableProduct[]) {
  const stem = (entry.split('/').at(-1) ?? '').replace(/\.[a-z0-9]{1,5}$/i, '').trim();
  const whole = withSku(stem, shelf);
  if (whole !== undefined) return { product: whole, nth: 1, stem };
  const [, base = '', one, other] = /^(.+?)(?:[-_ ](\d{1,2})|\s?\((\d{1,2})\))$/.exec(stem) ?? [];
  const product = base === '' ? undefined : withSku(base.trim(), shelf);
  return { product, nth: Number(one ?? other ?? 1), stem };
}

function withSku(word: string, shelf: readonly WritableProduct[]): WritableProduct | undefined {
  const exact = shelf.find(({ values }) => values.sku === word);
  if (exact !== undefined) return exact;
  const alike = shelf.filter(({ values }) => keyOf(values.sku ?? '') === keyOf(word));
  return alike.length === 1 ? alike[0] : undefined;
}

/** A SKU as the name of a file can have it. */
function keyOf(sku: string): string {
  return sku
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\\/:*?"<>|]/g, '-');
}
