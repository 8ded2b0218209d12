import { isShortened } from './mistakes.ts';
import type { Words } from './read-slots.ts';
import type { Form, Slot } from './slot.ts';
import { apartForms, correctedForms } from './word-forms.ts';

/**
 * Where no word that names something is known, words that stand in one name with what they may have been confirm it:
 * those that describe (`bju anak`), or one another (`sndal jpt`).
 */
export function confirmedByOthers(
  required: readonly Slot[],
  describing: readonly Slot[],
  known: Words,
): { corrected: Slot[]; confirming: Slot[] } | undefined {
  // A letter or a number stands in too many names to confirm anything.
  const confirming = describing.filter(({ text, isUnknown }) => !isUnknown && /\p{L}{2}/u.test(text));
  if (!required.every(isDoubtful) || required.length + confirming.length < 2) return undefined;
  const corrected = correctedBesideOthers(required, known);
  return corrected === undefined ? undefined : { corrected, confirming };
}

/** The slots with what their misspelt words may have been; undefined when nothing is like them. */
export function withCorrections(required: readonly Slot[], known: Words): Slot[] | undefined {
  return corrections(required, known, required.every(isDoubtful) ? alone : besideKnown);
}

/** The slots with what they may have been where other words must stand in the same name. */
export function correctedBesideOthers(required: readonly Slot[], known: Words): Slot[] | undefined {
  return corrections(required, known, besideOthers);
}

/** The slots with words that exist but may be misspelt all the same. */
export function doubted(required: readonly Slot[], known: Words): Slot[] {
  return required.map((slot) => withForms(slot, correctionsOf(slot, known, 1)));
}

function corrections(
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
export function withPartsApart(
  required: readonly Slot[],
  { vocabulary, lexicon }: Words,
): Slot[] | undefined {
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
