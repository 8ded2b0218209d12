import { confirmedByOthers, doubted, withCorrections, withPartsApart } from './corrections.ts';
import type { Words } from './read-slots.ts';
import { allOf, someOf, type Slot } from './slot.ts';

/** One way to take a text: which rows match. */
export type Reading = {
  slots: readonly Slot[];
  /** The rows, as an expression of FTS5. */
  matches: string;
  /** Must match for the reading to be taken at all. */
  onlyIf?: string;
  /** Whether every row matches every slot that does not merely describe. */
  isWhole: boolean;
};

/** The rarest words decide among many; more would be combined in hundreds of ways. */
const mostCombined = 6;
/** What the words found must weigh of all words asked, by their rarity. */
const leastWeight = 0.5;

/**
 * The ways to take a text from the strictest to the loosest: all words; those that name something, while those that
 * describe only raise a product; misspelt words corrected; words that exist but may be misspelt too; most words; and the
 * one word that names the kind. `names` limits an expression to the columns with names.
 */
export function* readings(slots: readonly Slot[], known: Words, names: string): Generator<Reading> {
  const naming = slots.filter(({ isDescribing }) => !isDescribing);
  const found = slots.filter(({ isUnknown }) => !isUnknown);
  const required = naming.length > 0 ? naming : found.length > 0 ? found : slots;
  const describing = naming.length > 0 ? slots.filter(({ isDescribing }) => isDescribing) : [];
  if (describing.length > 0) {
    const all = allOf(slots);
    const onlyIf = `${names} : ${allOf(required)} AND ${allOf(describing)}`;
    yield { slots, matches: all, onlyIf, isWhole: true };
  }
  yield { slots, matches: allOf(required), isWhole: true };
  const together = confirmedByOthers(required, describing, known);
  if (together !== undefined) {
    const sought = [...together.corrected, ...together.confirming];
    yield { ...whole(together.corrected, describing), matches: `${names} : ${allOf(sought)}` };
  }
  const corrected = withCorrections(required, known);
  if (corrected !== undefined) yield whole(corrected, describing);
  if (required.length > 1 && required.every(({ isUnknown }) => !isUnknown)) {
    yield whole(doubted(required, known), describing);
  }
  const parted = withPartsApart(required, known);
  if (parted !== undefined) yield { ...whole(parted, describing), matches: `${names} : ${allOf(parted)}` };
  yield* parts(required, corrected ?? required, describing, known);
}

function whole(required: readonly Slot[], describing: readonly Slot[]): Reading {
  return { slots: [...required, ...describing], matches: allOf(required), isWhole: true };
}

/** Two thirds of the words, if they weigh half; else the first word (in English the last) when it names a kind. */
function* parts(
  required: readonly Slot[],
  corrected: readonly Slot[],
  describing: readonly Slot[],
  { vocabulary }: Words,
): Generator<Reading> {
  if (required.length < 2) return;
  const found = corrected.filter((slot, index) => isFound(slot, required[index]));
  const weights = slotWeights(corrected, vocabulary.mostRows);
  const rarest = corrected
    .map((slot, index) => ({ slot, weight: weights[index] ?? 0 }))
    .filter(({ slot }) => found.includes(slot))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostCombined);
  const asked = Math.min(corrected.length, Math.max(mostCombined, rarest.length));
  const needed = Math.ceil((asked * 2) / 3);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const held = rarest.reduce((sum, { weight }) => sum + weight, 0);
  const slots = [...corrected, ...describing];
  const some = rarest.map(({ slot }) => slot);
  if (some.length >= needed && held >= total * leastWeight && needed < corrected.length) {
    yield partly(slots, someOf(some, needed));
  }
  const head = headOf(required);
  const half = Math.ceil(required.length / 2);
  if (head !== undefined && !head.isUnknown && found.includes(head) && some.length >= half) {
    yield partly(slots, someOf(some.includes(head) ? some : [head, ...some], half, head));
  }
}

function partly(slots: readonly Slot[], matches: string): Reading {
  return { slots, matches, isWhole: false };
}

/** A correction counts as found when it is a near one. */
function isFound(slot: Slot, typed: Slot | undefined): boolean {
  return typed?.isUnknown === false || slot.forms.some(({ corrected }) => corrected !== undefined);
}

/** Indonesian names the kind first (`kue hajatan`), English last (`vegan cookies`). */
function headOf(required: readonly Slot[]): Slot | undefined {
  const first = required[0];
  const last = required.at(-1);
  // In a text of foreign words one that nobody knows says that something else is meant (`drop table`, `rice cooker`).
  const isForeign = last?.isForeignKind === true || first?.isForeignKind === true;
  if (isForeign && required.some(({ isUnknown }) => isUnknown)) return undefined;
  if (last?.isForeignKind === true) return last;
  return first?.isKind === true ? first : undefined;
}

/** What each slot is worth: rare words more, words that nobody has most. */
export function slotWeights(slots: readonly Slot[], mostRows: number): number[] {
  // A few hundred rows more, so that in a small window no word is rare by chance.
  const all = mostRows + 1000;
  return slots.map(({ rows }) => Math.log(1 + all / (rows + 1)));
}
