/**
 * A text as the words that `queryWords` makes of what is typed: lower case, no accents, letters and digits with one
 * blank between words. Documents hold their texts so, and with that both engines split texts at the same places.
 */
export function plainWords(text: string | null): string {
  if (text === null) return '';
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
