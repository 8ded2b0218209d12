/** Letters that Indonesian and its older and foreign spellings put for one another, the longer ones first. */
const sameSound: readonly (readonly [RegExp, string])[] = [
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/oe/g, 'u'],
  [/sy|sh/g, 's'],
  [/kh|ch/g, 'k'],
  [/ph|v/g, 'f'],
  [/x/g, 'ks'],
  [/q/g, 'k'],
  [/ck/g, 'k'],
  [/z/g, 's'],
  [/w/g, 'u'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** What a word sounds like without its vowels: `brounis` and `brownies` share it, `kripek` and `keripik` too. */
export function soundOf(word: string): string {
  const spelt = sameSound.reduce((text, [letters, sound]) => text.replaceAll(letters, sound), word);
  return (
    spelt.slice(0, 1) +
    spelt
      .slice(1)
      .replaceAll(/[aeiouh]/g, '')
      .replaceAll(/(.)\1+/g, '$1')
  );
}
