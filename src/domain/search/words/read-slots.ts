import { hasLetter, mostWords, wordsInOrder } from '../query-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Form, Slot } from './slot.ts';
import { splitMeasure, unitForms } from './units.ts';
import { rejoined, saysNothing, unfolded } from './typed-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordForms } from './word-forms.ts';

/** Shorter parts of a word are syllables. */
const shortestPart = 3;

/** The words that are known, as reading a query needs them. */
export type Words = { lexicon: Lexicon; vocabulary: Vocabulary };

/** What a text asks for, in its order; at most 12 things. */
export function readSlots(text: string, known: Words): Slot[] {
  const typed = unfolded(wordsInOrder(text), known);
  const words = rejoined(typed, known).filter((word) => !saysNothing(word, known));
  // A name of such words only, `Tentang Kita`, is meant when it is typed in full, and nothing else is.
  if (words.length === 0) return [exactSlot(typed, known)];
  const slots: Slot[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < words.length && slots.length < mostWords;) {
    const [slot, length] = slotAt(words, at, known);
    at += length;
    // What only describes and stands nowhere (`dimana ya kira kira`) takes no place from what names something.
    if (seen.has(slot.text) || (slot.isDescribing && slot.isUnknown)) continue;
    seen.add(slot.text);
    slots.push(slot);
  }
  // A number of one or two digits alone says nothing either.
  return slots.every(({ text }) => /^\d{1,2}$/.test(text)) ? [] : slots;
}

function slotAt(words: readonly string[], at: number, known: Words): [slot: Slot, length: number] {
  const word = words[at] ?? '';
  const next = words[at + 1];
  const measure =
    splitMeasure(word) ?? (next !== undefined && /^\d{1,5}$/.test(word) ? [word, next] : undefined);
  const unit = measure === undefined ? undefined : unitForms(measure[1]);
  if (measure !== undefined && unit !== undefined) {
    return [measureSlot(measure[0], unit, known), splitMeasure(word) === undefined ? 2 : 1];
  }
  const length = known.lexicon.phraseLength(words, at);
  if (length > 1) return [phraseSlot(words.slice(at, at + length), known), length];
  if (next !== undefined && isWrittenApart(word, next, known)) {
    return [joinedSlot(word, next, known), 2];
  }
  if (next !== undefined && isWrittenTogetherToo(word, next, known)) {
    return [twofoldSlot(word, next, known), 2];
  }
  // Who asks for `keran` alone wants a tap, not what begins so (`keranjang`); three letters are only begun.
  const isWhole = words.length === 1 && word.length > 3 && known.lexicon.isReal(word);
  return [wordSlot(word, known, at === words.length - 1 && !isWhole), 1];
}

/** As it stands or, for slang that no product is called by, by its meaning (`gmn`). */
function describes(word: string, { lexicon, vocabulary }: Words): boolean {
  if (lexicon.describes(word)) return true;
  const meanings = lexicon.meanings(word);
  const areDescribing = meanings.every(({ words }) => words.every((each) => lexicon.describes(each)));
  return meanings.length > 0 && vocabulary.rows(word) === 0 && areDescribing;
}

function exactSlot(words: readonly string[], known: Words): Slot {
  const form: Form = { words, how: words.length > 1 ? 'phrase' : 'word', weight: 1 };
  return slot({ text: words.join(' '), forms: [form], isDescribing: true }, known);
}

function wordSlot(word: string, known: Words, isLast: boolean): Slot {
  return slot(
    {
      text: word,
      forms: wordForms(word, known, isLast),
      // One letter says as little as a number does (`vitamin c`).
      isDescribing:
        describes(word, known) || word.length === 1 || !hasLetter(word) || unitForms(word) !== undefined,
    },
    known,
  );
}

function phraseSlot(words: readonly string[], known: Words): Slot {
  const { lexicon, vocabulary } = known;
  const phrase = words.join(' ');
  const inner = words.map((word) => wordSlot(word, known, false));
  const meanings = lexicon.meanings(phrase);
  const isFound = inner.every(({ isUnknown }) => !isUnknown);
  const others = isFound || meanings.length > 0 ? meanings : lexicon.broaderMeanings(phrase);
  const forms: Form[] = [
    { words, how: 'phrase', weight: 1 },
    ...others
      .filter(({ words: each }) => each.every((word) => vocabulary.rows(word) > 0))
      .map(({ words: each, weight }) => formOf(each, weight)),
  ];
  const isDescribing = lexicon.describes(phrase) || inner.every((each) => each.isDescribing);
  const isUnknown = !isFound && forms.length === 1;
  return { ...slot({ text: phrase, forms, isDescribing }, known), inner: isFound ? inner : [], isUnknown };
}

/** `syar i` is one word that the apostrophe cut in two. */
function isWrittenApart(word: string, next: string, { lexicon, vocabulary }: Words): boolean {
  const joined = word + next;
  const isKnown = vocabulary.rows(joined) > 0 || lexicon.meanings(joined).length > 0;
  const looksCut = [word, next].some((part) => part.length <= 2 || vocabulary.rows(part) === 0);
  return isKnown && looksCut && hasLetter(word) && hasLetter(next);
}

/** `mac book` is also one word, though both parts are words too. */
function isWrittenTogetherToo(word: string, next: string, { vocabulary }: Words): boolean {
  return Math.min(word.length, next.length) >= shortestPart && vocabulary.rows(word + next) > 0;
}

function twofoldSlot(word: string, next: string, known: Words): Slot {
  const inner = [wordSlot(word, known, false), wordSlot(next, known, false)];
  const forms: Form[] = [
    { words: [word, next], how: 'phrase', weight: 1 },
    { words: [word + next], how: 'word', weight: 0.98 },
  ];
  const isDescribing = inner.every((each) => each.isDescribing);
  return { ...slot({ text: `${word} ${next}`, forms, isDescribing }, known), inner };
}

function joinedSlot(word: string, next: string, known: Words): Slot {
  const forms = wordForms(word + next, known, false);
  forms.push({ words: [word, next], how: 'phrase', weight: 1 });
  return slot({ text: `${word} ${next}`, forms, isDescribing: known.lexicon.describes(word + next) }, known);
}

function measureSlot(amount: string, unit: readonly string[], known: Words): Slot {
  const forms = unit.flatMap((each): Form[] => [
    { words: [amount, each], how: 'phrase', weight: 1 },
    { words: [amount + each], how: 'word', weight: 1 },
  ]);
  return slot({ text: `${amount} ${unit[0] ?? ''}`, forms, isDescribing: true }, known);
}

function formOf(words: readonly string[], weight: number): Form {
  return { words, how: words.length > 1 ? 'all' : 'word', weight };
}

function slot(
  { text, forms, isDescribing }: Pick<Slot, 'text' | 'forms' | 'isDescribing'>,
  { lexicon, vocabulary }: Words,
): Slot {
  const rowsOf = ({ words, how }: Form) =>
    how === 'beginning'
      ? (vocabulary.beginningWith(words[0] ?? '', 1)[0]?.rows ?? 0)
      : Math.min(...words.map((word) => vocabulary.rows(word)));
  const rows = Math.max(0, ...forms.map(rowsOf));
  const isGuess = ({ how }: Form) => how === 'beginning' || (how === 'phrase' && !text.includes(' '));
  const isGuessed = rows > 0 && forms.every((form) => isGuess(form) || rowsOf(form) === 0);
  const isKind = lexicon.isKind(text) || forms.some(({ words }) => lexicon.isKind(words.join(' ')));
  const isForeignKind = lexicon.foreignMeanings(text).some((meaning) => lexicon.mayBeKind(meaning));
  return {
    ...{ text, forms, inner: [], isDescribing, isKind, isForeignKind },
    ...{ isUnknown: rows === 0, isGuessed, rows },
  };
}
