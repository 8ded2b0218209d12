import type { Locale } from './locale.ts';

/**
 * The shape that a translation must have: the same keys, texts as strings, and sentences with
 * numbers or names as functions of the same arguments. A missing or surplus key is a type error.
 */
export type MessagesIn<Source> = {
  [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : MessagesIn<Source[Key]>;
};

/** One area's texts in every language, as the files in `messages/` export them. */
export type Translations<Source> = Record<Locale, MessagesIn<Source>>;
