import { valueFields, isSameValue, type ProductValues, type ValueField } from './product-values.ts';

/** A short mark of each field's value, so that a form knows later which of them others have changed. */
export type Fingerprints = Partial<Record<ValueField, string>>;

/** The marks of a product's values (FNV-1a of their JSON): a changed value has another mark but for one in 4 billion. */
export function fingerprintsOf(values: ProductValues): Fingerprints {
  return Object.fromEntries(valueFields.map((field) => [field, markOf(values[field])]));
}

function markOf(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(value)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The marks as a hidden field carries them. */
export function fingerprintText(fingerprints: Fingerprints): string {
  return Object.entries(fingerprints)
    .map((pair) => pair.join('.'))
    .join(' ');
}

/** What such a field says; anything else in it is passed over. */
export function readFingerprints(text: string): Fingerprints {
  const known = new Set<string>(valueFields);
  return Object.fromEntries(
    text
      .split(' ')
      .map((pair) => pair.split('.'))
      .filter(([field]) => known.has(field ?? '')),
  ) as Fingerprints;
}

/** A field that somebody else has changed since the form was opened. */
export type FieldConflict = {
  field: ValueField;
  theirs: ProductValues[ValueField];
  mine: ProductValues[ValueField];
  /** Whether both have changed it; else only the other one has. */
  isBoth: boolean;
};

/** What others have changed since `base`, where it differs from what this person wants to save. */
export function conflictsOf(base: Fingerprints, theirs: ProductValues, mine: ProductValues): FieldConflict[] {
  return valueFields
    .filter((field) => markOf(theirs[field]) !== base[field] && !isSameValue(theirs[field], mine[field]))
    .map((field) => ({
      field,
      theirs: theirs[field],
      mine: mine[field],
      isBoth: markOf(mine[field]) !== base[field],
    }));
}
