/** One way to write what a slot asks for; `weight` from 0 to 1 says how much of a match it is. */
export type Form = {
  words: readonly string[];
  /** One word, words side by side, words anywhere, or the beginning of a word. */
  how: 'word' | 'phrase' | 'all' | 'beginning';
  weight: number;
  /** The word that it corrects the typed one to. */
  corrected?: string;
};

/** One thing that a query asks for: a word, or a phrase with a meaning of its own, and all the ways to write it. */
export type Slot = {
  /** As typed, normalised. */
  text: string;
  forms: Form[];
  /** The words of a phrase, which may also be found one by one. */
  inner: Slot[];
  /** It narrows, but a product that is right otherwise may lack it. */
  isDescribing: boolean;
  /** It names a kind of product. */
  isKind: boolean;
  /** It is a foreign word for one. */
  isForeignKind: boolean;
  /** No product holds any of its forms. */
  isUnknown: boolean;
  /** Products hold it only as a beginning or as two words, which nobody may have meant (`lastik` is no `la stik`). */
  isGuessed: boolean;
  /** In how many rows the usual one of its forms stands, about. */
  rows: number;
};

/** The slot as an expression of FTS5. Words hold letters and digits only, so nothing in them can end the string. */
export function slotExpression(slot: Slot): string {
  const ways = slot.forms.map(formExpression);
  if (slot.inner.length > 0) ways.push(allOf(slot.inner));
  return ways.length === 1 ? (ways[0] ?? '""') : `(${ways.join(' OR ')})`;
}

/** Every slot must match. */
export function allOf(slots: readonly Slot[]): string {
  return `(${slots.map(slotExpression).join(' AND ')})`;
}

/** At least so many of the slots must match, and `always` among them. */
export function someOf(slots: readonly Slot[], count: number, always?: Slot): string {
  const others = slots.filter((slot) => slot !== always);
  const groups = choose(others, count - (always === undefined ? 0 : 1));
  return groups.map((group) => allOf(always === undefined ? group : [always, ...group])).join(' OR ');
}

function formExpression({ words, how }: Form): string {
  switch (how) {
    case 'phrase':
      return `"${words.join(' ')}"`;
    case 'beginning':
      return `"${words.join(' ')}"*`;
    case 'all':
      return `(${words.map((word) => `"${word}"`).join(' AND ')})`;
    case 'word':
      return `"${words[0] ?? ''}"`;
  }
}

function choose<Item>(items: readonly Item[], count: number): Item[][] {
  if (count <= 0) return [[]];
  return items.flatMap((item, index) =>
    choose(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]),
  );
}
