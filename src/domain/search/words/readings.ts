import { allOf, someOf, type Form, type Slot } from './slot.ts';
import { apartForms, correctedForms } from './word-forms.ts';
import { isShortened } from './vocabulary.ts';
import type { Words } from './read-slots.ts';

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
  const confirmed = confirmedByOthers(required, describing, known);
  if (confirmed !== undefined) {
    const together = [...confirmed, ...describing.filter(({ isUnknown }) => !isUnknown)];
    yield {
      ...{ slots: [...confirmed, ...describing], isWhole: true },
      matches: `${names} : ${allOf(together)}`,
    };
  }
  const corrected = withCorrections(required, known, required.every(isDoubtful) ? alone : besideKnown);
  if (corrected !== undefined) yield whole(corrected, describing);
  if (required.length > 1 && required.every(({ isUnknown }) => !isUnknown)) {
    const doubted = required.map((slot) => withForms(slot, correctionsOf(slot, known, 1)));
    yield whole(doubted, describing);
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

/**
 * Where no word that names something is known, words that stand in one name with what they may have been confirm it:
 * those that describe (`bju anak`), or one another (`sndal jpt`).
 */
function confirmedByOthers(
  required: readonly Slot[],
  describing: readonly Slot[],
  known: Words,
): Slot[] | undefined {
  const confirming = describing.filter(({ isUnknown }) => !isUnknown);
  if (!required.every(isDoubtful) || required.length + confirming.length < 2) return undefined;
  return withCorrections(required, known, besideOthers);
}

function withCorrections(
  required: readonly Slot[],
  known: Words,
  mostMistakes: (word: string) => number,
): Slot[] | undefined {
  const corrected = required.map((slot) =>
    isDoubtful(slot) ? withForms(slot, correctionsOf(slot, known, mostMistakes(slot.text))) : slot,
  );
  return corrected.some((slot, index) => slot !== required[index]) ? corrected : undefined;
}

/** Words written together may stand apart in a name (`keyboardhitam` for `Keyboard K380 - Hitam`). */
function withPartsApart(required: readonly Slot[], { vocabulary, lexicon }: Words): Slot[] | undefined {
  const parted = required.map((slot) =>
    isDoubtful(slot) && !lexicon.isReal(slot.text)
      ? withForms(slot, apartForms(slot.text, vocabulary))
      : slot,
  );
  return parted.some((slot, index) => slot !== required[index]) ? parted : undefined;
}

/** What stands in a list of words is spelt right, and so is what is a word of its own. */
function correctionsOf(slot: Slot, known: Words, mostMistakes: number): Form[] {
  return slot.isDescribing || known.lexicon.isReal(slot.text)
    ? []
    : correctedForms(slot.text, known, mostMistakes);
}

function isDoubtful({ isUnknown, isGuessed }: Slot): boolean {
  return isUnknown || isGuessed;
}

/** One word that is known confirms what was meant by the others. */
function besideKnown(word: string): number {
  if (word.length >= 7) return 2.2;
  return word.length === 6 ? 1.6 : 1.5;
}

/** Three letters are near to everything: only vowels may be missing (`bju`). */
function besideOthers(word: string): number {
  return word.length <= 3 ? (isShortened(word) ? 1 : 0) : Math.min(1.6, besideKnown(word));
}

/** Alone `iphone` is no slip for `phone`: a word that begins otherwise is another word. */
function alone(word: string): number {
  if (word.length >= 7) return 2;
  return word.length <= 3 ? 0 : word.length <= 5 ? 1.1 : 1.3;
}

function withForms(slot: Slot, forms: Form[]): Slot {
  if (forms.length === 0) return slot;
  return { ...slot, forms: [...slot.forms, ...forms], inner: slot.inner };
}

/** What each slot is worth: rare words more, words that nobody has most. */
export function slotWeights(slots: readonly Slot[], mostRows: number): number[] {
  // A few hundred rows more, so that in a small window no word is rare by chance.
  const all = mostRows + 1000;
  return slots.map(({ rows }) => Math.log(1 + all / (rows + 1)));
}
