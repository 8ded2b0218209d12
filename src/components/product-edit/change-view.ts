import { markedParts, type MarkedPart } from '#src/domain/moderation/marked-text.ts';
import type { TouchedRule } from '#src/domain/moderation/moderation.ts';
import type { FieldChanges, ProductValues, ValueField } from '#src/domain/product/product-values.ts';
import { productEdit } from '#src/i18n/messages/product-edit.ts';
import { valueWords } from './value-words.ts';

/** A field of an edit as officers compare it: both texts in parts, the words of rules marked. */
export type ComparedField = {
  label: string;
  before: MarkedPart[];
  after: MarkedPart[];
  /** Why this field waits, in words. */
  why: string[];
};

/** The fields of an edit side by side. */
export function comparedFields(
  changes: FieldChanges,
  rules: readonly TouchedRule[],
  categories: ReadonlyMap<string, string>,
): ComparedField[] {
  const t = productEdit.form.change;
  return (Object.keys(changes) as ValueField[]).map((field) => {
    const [before, after]: [ProductValues[ValueField], ProductValues[ValueField]] = changes[field] ?? [
      '',
      '',
    ];
    const ofField = rules.filter((rule) => rule.field === field);
    const words = ofField.flatMap((rule) => (rule.kind === 'word' ? [rule.word] : []));
    const label = productEdit.fields[field];
    return {
      label,
      before: markedParts(valueWords(field, before, categories), words),
      after: markedParts(valueWords(field, after, categories), words),
      why: ofField.map((rule) =>
        rule.kind === 'word' ? t.becauseWord(rule.word, label) : t.becauseField(label),
      ),
    };
  });
}
