import { expect, it } from 'vitest';
import { AlikeIndex } from '#src/domain/import/alike-index.ts';
import { areAlike } from '#src/domain/import/alike-names.ts';
import { editDistance, isWithinEdits } from '#src/domain/region/edit-distance.ts';

/** Names as UMKM bear them, always the same ones; many begin alike and some lie a slip apart. */
function names(count: number): string[] {
  let seed = 7;
  const below = (most: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const first = ['dapur', 'batik', 'keripik', 'warung', 'rumah', 'toko', 'ibu'];
  const second = ['ibu', 'sari', 'melati', 'makmur', 'jaya', '1', '2', 'b', 'rasa', 'maju'];
  const pick = (words: string[]): string => words[below(words.length)] ?? '';
  return Array.from({ length: count }, () => {
    const words = [pick(first), pick(second), ...(below(2) === 0 ? [pick(second)] : [])];
    const name = words.join(' ');
    if (below(3) > 0) return name;
    const at = below(name.length);
    const slips = [name.slice(at + 1), `x${name.slice(at)}`, `x${name.slice(at + 1)}`];
    return `${name.slice(0, at)}${slips[below(3)] ?? ''}`.trim().replaceAll(/ +/g, ' ');
  });
}

it('finds every name that is alike, and no other, without comparing each', () => {
  const all = [...new Set(names(1500))].filter((name) => name !== '');
  const index = new AlikeIndex();
  all.forEach((name, id) => index.add(id, name));
  for (const key of all.slice(0, 300)) {
    const expected = all.flatMap((name, id) => (areAlike(name, key) ? [id] : []));
    expect(
      index.alikeTo(key, Infinity).toSorted((a, b) => a - b),
      key,
    ).toEqual(expected);
  }
});

it('tells whether two words lie so many edits apart as the distance does', () => {
  const all = names(250);
  for (const one of all.slice(0, 60)) {
    for (const other of all) {
      for (const most of [0, 1, 2, 3]) {
        expect(isWithinEdits(one, other, most), `${one} / ${other}`).toBe(editDistance(one, other) <= most);
      }
    }
  }
});

it('names the same first, then a longer or a shorter one, then one a slip apart', () => {
  const index = new AlikeIndex();
  ['dapur ibu sarii', 'dapur', 'dapur ibu sari', 'kue dapur ibu sari', 'toko lain'].forEach((name, id) =>
    index.add(id, name),
  );
  expect(index.alikeTo('dapur ibu sari', 10)).toEqual([2, 3, 1, 0]);
  expect(index.alikeTo('dapur ibu sari', 1)).toEqual([2]);
  expect(index.alikeTo('', 10)).toEqual([]);
});
