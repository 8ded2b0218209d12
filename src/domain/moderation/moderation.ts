import type {
  FieldChanges,
  ProductValues,
  ValueField,
  VariantValues,
} from '#src/domain/product/product-values.ts';
import { blankValues, changesBetween, isSameValue } from '#src/domain/product/product-values.ts';
import { newWords } from './claim-words.ts';

/** Which edits of a product in the window wait for a look: those of a field, and those that bring in a word. */
export type ModerationRules = { fields: readonly string[]; words: readonly string[] };

/** A rule that an edit has touched, and where. */
export type TouchedRule =
  { kind: 'field'; field: ValueField } | { kind: 'word'; word: string; field: ValueField };

/** Where a word can make a claim. */
const textFields = [
  'name',
  'nameEn',
  'description',
  'descriptionEn',
  'unit',
  'sku',
  'materials',
  'materialsEn',
  'care',
  'careEn',
  'variants',
] as const satisfies readonly ValueField[];

/** What goes live at once and what waits, of one edit. */
export type SplitChanges = { live: FieldChanges; waiting: FieldChanges; touched: TouchedRule[] };

/**
 * Parts an edit of a product in the window by its risk: fields under a rule and texts that bring in a word of a rule
 * wait, everything else goes live. Of variants whose names wait, prices and stocks still go live.
 */
export function splitByRisk(changes: FieldChanges, rules: ModerationRules): SplitChanges {
  const touched = touchedRules(changes, rules);
  const waits = new Set<string>(touched.map(({ field }) => field));
  const entries = Object.entries(changes);
  const split: SplitChanges = {
    live: Object.fromEntries(entries.filter(([field]) => !waits.has(field))),
    waiting: Object.fromEntries(entries.filter(([field]) => waits.has(field))),
    touched,
  };
  return changes.variants !== undefined && waits.has('variants') && !rules.fields.includes('variants')
    ? withLiveVariants(split, ...changes.variants)
    : split;
}

/** Always shown beside the texts with such words, so that a verifier knows what the product is. */
const context = ['name', 'description'];

/** What of a product that was never in the window a verifier looks at first: its texts with a word of a rule. */
export function firstLook(
  values: ProductValues,
  words: readonly string[],
): Pick<SplitChanges, 'waiting' | 'touched'> {
  const changes = changesBetween(blankValues, values);
  const touched = touchedRules(changes, { fields: [], words });
  if (touched.length === 0) return { waiting: {}, touched };
  const fields = new Set<string>([...context, ...touched.map(({ field }) => field)]);
  const waiting = Object.entries(changes).filter(([field]) => fields.has(field));
  return { waiting: Object.fromEntries(waiting), touched };
}

/** The rules that an edit touches, in the order of its fields. */
export function touchedRules(changes: FieldChanges, rules: ModerationRules): TouchedRule[] {
  return (Object.keys(changes) as ValueField[]).flatMap((field): TouchedRule[] => {
    const byField: TouchedRule[] = rules.fields.includes(field) ? [{ kind: 'field', field }] : [];
    const [before, after] = changes[field] ?? [];
    const words = newWords(textOf(field, before), textOf(field, after), rules.words);
    return [...byField, ...words.map((word) => ({ kind: 'word' as const, word, field }))];
  });
}

function textOf(field: ValueField, value: ProductValues[ValueField] | undefined): string {
  if (!(textFields as readonly string[]).includes(field)) return '';
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  // A sentence's end between two names, so that no word is read across them.
  return (value as VariantValues[]).map(({ name, nameEn, sku }) => [name, nameEn, sku].join('. ')).join('. ');
}

function withLiveVariants(
  split: SplitChanges,
  before: VariantValues[],
  after: VariantValues[],
): SplitChanges {
  const shown = before.map((variant) => {
    const wanted = after.find(({ id }) => id === variant.id);
    return wanted === undefined ? variant : { ...variant, price: wanted.price, stock: wanted.stock };
  });
  return {
    ...split,
    live: isSameValue(before, shown) ? split.live : { ...split.live, variants: [before, shown] },
    waiting: { ...split.waiting, variants: [shown, after] },
  };
}
