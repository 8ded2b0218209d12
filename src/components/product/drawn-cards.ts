import type { ProductCard } from '#src/domain/product/product.ts';
import type { MarkedPart } from '#src/domain/search/mark-name.ts';

/** A card as Astro has drawn it: what stands before its name and what follows it. */
export type DrawnCard = { before: string; after: string };

/**
 * Drawings by the card itself: a card that is kept in memory is the same object until it is changed or the day ends
 * (src/domain/product/kept-cards.server.ts), and its drawings go with it. A card looks the same in each `manner`.
 */
const drawn = new WeakMap<ProductCard, Map<string, DrawnCard>>();

/** Stands where the name goes while a card is drawn; nobody can type it. */
export const nameStandIn = `[${crypto.randomUUID()}]`;

/** How a card was drawn in this manner before. */
export function drawingOf(card: ProductCard, manner: string): DrawnCard | undefined {
  return drawn.get(card)?.get(manner);
}

/** Keeps the HTML of a card that was drawn with `nameStandIn` for a name. */
export function keepDrawing(card: ProductCard, manner: string, html: string): DrawnCard {
  const [before, after] = html.split(nameStandIn);
  if (before === undefined || after === undefined) throw new Error('A card was drawn without its name.');
  const drawing = { before, after };
  drawn.set(card, (drawn.get(card) ?? new Map<string, DrawnCard>()).set(manner, drawing));
  return drawing;
}

/** A name as HTML with its marked parts. */
export function nameHtml(parts: readonly MarkedPart[]): string {
  return parts
    .map(({ text, isMarked }) => (isMarked ? `<mark>${escaped(text)}</mark>` : escaped(text)))
    .join('');
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replaceAll(/[&<>"]/g, (letter) => references[letter] ?? '') : text;
}
