/**
 * Structured data as text for a `<script type="application/ld+json">`. `<` is escaped, so that a product's
 * name can neither close the block nor open a comment in it. Such a block is data: the browser does not run
 * it, and the Content-Security-Policy needs no hash for it.
 */
export function jsonLdText(block: unknown): string {
  return JSON.stringify(block).replaceAll('<', '\\u003c');
}
