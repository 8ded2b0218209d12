import { describe, expect, test } from 'vitest';
import { markedParts, stepped, suggestionGroups } from '#src/components/search/suggestion-list.ts';

const labels = { products: 'Produk', categories: 'Kategori', enterprises: 'UMKM', kelurahan: 'Kelurahan' };
const one = (name: string) => ({ name, detail: null, url: `http://localhost/${name}` });

test('suggestions stand in groups that have something, their options numbered through', () => {
  const groups = suggestionGroups(
    {
      products: [one('Kerupuk'), one('Keripik')],
      categories: [],
      enterprises: [one('Kerta')],
      kelurahan: [],
    },
    labels,
    'ker',
  );
  expect(groups.map(({ label }) => label)).toEqual(['Produk', 'UMKM']);
  expect(groups.flatMap(({ options }) => options.map(({ index }) => index))).toEqual([0, 1, 2]);
});

test('the arrows go from the field through all options and round', () => {
  expect([-1, 0, 1, 2].map((at) => stepped(at, 3, 1))).toEqual([0, 1, 2, -1]);
  expect([-1, 0, 1, 2].map((at) => stepped(at, 3, -1))).toEqual([2, -1, 0, 1]);
});

describe('the parts of a name that were typed', () => {
  const marked = (name: string, typed: string) =>
    markedParts(name, typed)
      .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
      .join('');

  test('are the beginnings of its words, whatever their case and accents', () => {
    expect(marked('Keripik singkong', 'ker')).toBe('[Ker]ipik singkong');
    expect(marked('Keripik Singkong', 'sing keripik')).toBe('[Keripik] [Sing]kong');
    expect(marked('Éclair cokelat', 'ecl')).toBe('[Écl]air cokelat');
    expect(marked('Sambal', 'ambal')).toBe('Sambal');
    expect(marked('Sambal', '')).toBe('Sambal');
  });

  test('stay text: no name and nothing typed becomes part of the page', () => {
    const name = '<img src=x onerror=alert(1)> & "Kopi"';
    expect(
      markedParts(name, '<img .* (')
        .map(({ text }) => text)
        .join(''),
    ).toBe(name);
  });
});
