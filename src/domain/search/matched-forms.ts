import type { Form, Slot } from './words/slot.ts';

/** One way in which the words of a text were found: a word, words side by side, words anywhere, or a beginning. */
export type MatchedForm = Pick<Form, 'words' | 'how'>;

/** The ways to write what was asked for, as the engine looked for it: synonyms and corrected words are among them. */
export function matchedForms(slots: readonly Slot[]): MatchedForm[] {
  return slots.flatMap(({ forms, inner }) => [
    ...forms.map(({ words, how }) => ({ words, how })),
    ...matchedForms(inner),
  ]);
}

/** The words of a text as beginnings, where an engine does not tell what it looked for. */
export function typedForms(words: readonly string[]): MatchedForm[] {
  return words.map((word) => ({ words: [word], how: 'beginning' }));
}
