import { cleanText } from '#src/domain/form/clean-text.ts';
import {
  blankTier,
  blankVariant,
  type TypedTier,
  type TypedVariant,
} from '#src/domain/product/product-form.ts';
import type { TierValues, VariantValues } from '#src/domain/product/product-values.ts';

/**
 * How several things stand in one cell: one a line, its parts with `|` between them, trailing blank ones left out. A `|`
 * or `\` that belongs to a part has a `\` before it.
 */
function lineOf(parts: readonly (string | number | null)[]): string {
  const texts = parts.map((part) => String(part ?? '').replaceAll(/[\\|]/g, String.raw`\$&`));
  while (texts.length > 1 && texts.at(-1) === '') texts.pop();
  return texts.join(' | ').trim();
}

function linesIn(text: string): string[][] {
  return cleanText(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(partsIn);
}

function partsIn(line: string): string[] {
  const parts = [''];
  for (const [piece] of line.matchAll(/\\[\\|]|[^]/gu)) {
    if (piece === '|') parts.push('');
    else parts.push((parts.pop() ?? '') + (/^\\./.test(piece) ? piece.slice(1) : piece));
  }
  return parts.map((part) => part.trim());
}

/** Variants as a cell holds them: name, price, stock, SKU, English name. */
export function variantsText(variants: readonly VariantValues[]): string {
  return variants
    .map(({ name, price, stock, sku, nameEn }) => lineOf([name, price, stock, sku, nameEn]))
    .join('\n');
}

/** Wholesale prices as a cell holds them: from which quantity on, price. */
export function tiersText(tiers: readonly TierValues[]): string {
  return tiers.map(({ minQuantity, price }) => lineOf([minQuantity, price])).join('\n');
}

/** The variants of a cell as a form would have them; one whose name or SKU is known keeps its number. */
export function typedVariants(text: string, known: readonly VariantValues[]): TypedVariant[] {
  const rows = linesIn(text).map(([name = '', price = '', stock = '', sku = '', nameEn = '']) => ({
    ...blankVariant,
    ...{ name, price, stock, sku, nameEn },
  }));
  const taken = new Set<number>();
  const numberOf = (same: (variant: VariantValues) => boolean): string => {
    const found = known.find((variant) => variant.id !== null && !taken.has(variant.id) && same(variant));
    if (typeof found?.id === 'number') taken.add(found.id);
    return typeof found?.id === 'number' ? String(found.id) : '';
  };
  const key = (word: string | null) => cleanText(word ?? '').toLowerCase();
  const named = rows.map((row) => ({ ...row, id: numberOf(({ name }) => key(name) === key(row.name)) }));
  return named.map((row) =>
    row.id !== '' || row.sku === '' ? row : { ...row, id: numberOf(({ sku }) => key(sku) === key(row.sku)) },
  );
}

/** The wholesale prices of a cell as a form would have them. */
export function typedTiers(text: string): TypedTier[] {
  return linesIn(text).map(([minQuantity = '', price = '']) => ({ ...blankTier, minQuantity, price }));
}

/** More parts than a line has, which would be lost without a word; the number of the first such line. */
export function lineWithTooMuch(text: string, parts: number): number | undefined {
  const index = linesIn(text).findIndex((line) => line.length > parts);
  return index === -1 ? undefined : index + 1;
}
