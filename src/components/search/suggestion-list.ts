import type { MarkedPart } from '#src/domain/search/mark-name.ts';

/** The kinds of suggestions in the order in which they stand. */
export const suggestionKinds = ['products', 'categories', 'enterprises', 'kelurahan'] as const;
type Kind = (typeof suggestionKinds)[number];

/** What the list says, in the page's language. */
export type SuggestionWords = Record<Kind | 'list' | 'count' | 'none', string>;

export type SuggestionView = { name: string; detail: string | null; url: string };
export type SuggestionAnswer = Record<Kind, SuggestionView[]>;
export type SuggestionGroup = {
  label: string;
  options: (SuggestionView & { index: number; marked: readonly MarkedPart[] })[];
};

/** Groups that have something, their options numbered through. */
export function suggestionGroups(
  answer: SuggestionAnswer,
  labels: Record<Kind, string>,
  typed: string,
): SuggestionGroup[] {
  let index = 0;
  return suggestionKinds
    .filter((kind) => answer[kind].length > 0)
    .map((kind) => ({
      label: labels[kind],
      options: answer[kind].map((one) => ({ ...one, index: index++, marked: markedParts(one.name, typed) })),
    }));
}

/** The option after an arrow key, -1 for the field itself: down from the last and up from the field go round. */
export function stepped(active: number, count: number, by: 1 | -1): number {
  const places = count + 1;
  return ((active + 1 + by + places) % places) - 1;
}

/**
 * A name in parts, those words marked that begin as one of the typed words does. Only texts: whatever a name holds is
 * shown as it stands.
 */
export function markedParts(name: string, typed: string): MarkedPart[] {
  const beginnings = [...new Set(plain(typed).match(/[\p{L}\p{N}]+/gu) ?? [])];
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const match of name.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = plain(match[0]);
    const begun = beginnings.filter((beginning) => word.startsWith(beginning)).sort(byLength)[0];
    if (begun === undefined || word.length !== match[0].length) continue;
    if (match.index > from) parts.push({ text: name.slice(from, match.index), isMarked: false });
    from = match.index + begun.length;
    parts.push({ text: name.slice(match.index, from), isMarked: true });
  }
  if (from < name.length || name === '') parts.push({ text: name.slice(from), isMarked: false });
  return parts;
}

function byLength(one: string, other: string): number {
  return other.length - one.length;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .normalize('NFC');
}
