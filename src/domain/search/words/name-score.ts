import type { Form, Slot } from './slot.ts';

/** A row as ranking sees it: its names as words, and what raises it among equals. */
export type NamedRow = { id: number; names: readonly (readonly string[])[]; staticScore: number };

export type Scored = { score: number; corrected: Map<Slot, string> };

/** A word found elsewhere than in the name: in the category, the maker, the place or the description. */
const elsewhere = 0.35;
const describing = 0.5;
const sideBySide = 0.12;
const wholeName = 0.25;
const early = 0.12;
/** The static score runs to about 120; it orders equals and lifts nobody over a better match. */
const standing = 0.0006;

/**
 * How well a row's names answer the slots: rare words count more, words of the name more than words elsewhere, words side
 * by side as they were typed more than scattered ones, and a name that says little else more than a long one. `isSure`
 * tells which slots the row is known to match somewhere.
 */
export function scoreRow(
  row: NamedRow,
  slots: readonly Slot[],
  weights: readonly number[],
  isSure: boolean,
): Scored {
  let best: Scored = { score: -1, corrected: new Map() };
  for (const name of row.names) {
    const scored = scoreName(name, slots, weights, isSure);
    if (scored.score > best.score) best = scored;
  }
  return { ...best, score: best.score + row.staticScore * standing };
}

function scoreName(
  name: readonly string[],
  slots: readonly Slot[],
  weights: readonly number[],
  isSure: boolean,
): Scored {
  const corrected = new Map<Slot, string>();
  const covered = new Set<number>();
  let score = 0;
  let total = 0;
  let end = -2;
  slots.forEach((slot, index) => {
    const weight = (weights[index] ?? 0) * (slot.isDescribing ? describing : 1);
    total += weight;
    const found = bestForm(name, slot);
    if (found === undefined) {
      if (isSure && !slot.isDescribing)
        score += weight * elsewhere * Math.max(...slot.forms.map((form) => form.weight));
      return;
    }
    for (const place of found.places) covered.add(place);
    const first = Math.min(...found.places);
    score += weight * found.weight;
    if (first === end + 1) score += weight * sideBySide;
    score += weight * early * Math.max(0, 1 - first / 8);
    end = Math.max(...found.places);
    if (found.corrected !== undefined) corrected.set(slot, found.corrected);
  });
  if (total === 0) return { score: 0, corrected };
  const coverage = name.length === 0 ? 0 : allPlaces(name, slots, covered) / name.length;
  return { score: score / total + coverage * wholeName, corrected };
}

type Found = { places: number[]; weight: number; corrected: string | undefined };

function bestForm(name: readonly string[], slot: Slot): Found | undefined {
  let best: Found | undefined;
  for (const form of slot.forms) {
    if (best !== undefined && best.weight >= form.weight) continue;
    const places = placesOf(name, form);
    if (places !== undefined) best = { places, weight: form.weight, corrected: form.corrected };
  }
  if (slot.inner.length === 0 || (best?.weight ?? 0) >= 0.9) return best;
  const parts = slot.inner.map((part) => bestForm(name, part));
  if (parts.some((part) => part === undefined)) return best;
  const found = parts.flatMap((part) => part ?? []);
  const weight = 0.9 * Math.min(...found.map((part) => part.weight));
  if (best !== undefined && best.weight >= weight) return best;
  return { places: found.flatMap((part) => part.places), weight, corrected: undefined };
}

function placesOf(name: readonly string[], { words, how }: Form): number[] | undefined {
  const [first = ''] = words;
  if (how === 'beginning') return placeWhere(name, (word) => word.startsWith(first));
  if (how === 'word') return placeWhere(name, (word) => word === first);
  if (how === 'all') {
    const places = words.map((word) => name.indexOf(word));
    return places.includes(-1) ? undefined : places;
  }
  for (let at = 0; at + words.length <= name.length; at += 1) {
    if (words.every((word, index) => name[at + index] === word)) return words.map((_, index) => at + index);
  }
  return undefined;
}

function placeWhere(name: readonly string[], isIt: (word: string) => boolean): number[] | undefined {
  const at = name.findIndex(isIt);
  return at === -1 ? undefined : [at];
}

/** How many words of the name some slot asks for; a word said twice counts twice. */
function allPlaces(name: readonly string[], slots: readonly Slot[], covered: ReadonlySet<number>): number {
  const asked = new Set(
    slots.flatMap(({ forms }) => forms.filter(({ how }) => how === 'word').map(({ words }) => words[0])),
  );
  return name.filter((word, index) => covered.has(index) || asked.has(word)).length;
}
