import { expect, test } from 'vitest';
import { askedWords } from '#src/domain/search/meilisearch/asked-words.server.ts';
import { claimEnds, countsOfClaims, countsOn } from '#src/domain/search/meilisearch/claim-ends.ts';
import { mostWordGroups } from '#src/domain/search/meilisearch/combinations.ts';
import { conditions, isAmong } from '#src/domain/search/meilisearch/conditions.ts';
import { queryText } from '#src/domain/search/meilisearch/query-text.ts';

test('a claim stands as a number to filter by, and as a month and a day to count by', () => {
  const claims = [
    ['certificate', 'halal', '9999-12-31'],
    ['certificate', 'pirt', '2027-03-15'],
    ['right', 'merek:didaftar', '2027-03-01'],
  ] as const;
  expect(claimEnds(claims)).toEqual({
    until: { certificate: { halal: 65_535, pirt: 20_892 }, right: { merek_3a_didaftar: 20_878 } },
    ends: { certificate: ['halal@9999-12', 'pirt@2027-03'], right: ['merek:didaftar@2027-03'] },
    ends_in: {
      m9999_12: { certificate: ['halal@31'] },
      m2027_03: { certificate: ['pirt@15'], right: ['merek:didaftar@01'] },
    },
  });
  expect(countsOn('right', 'merek:didaftar', 20_878)).toBe('until.right.merek_3a_didaftar >= 20878');
});

test.each([
  ['2027-02-28', { pirt: 12, halal: 7 }],
  ['2027-03-01', { pirt: 12, halal: 7 }],
  ['2027-03-15', { pirt: 12, halal: 7 }],
  ['2027-03-16', { pirt: 10, halal: 7 }],
  ['2027-03-31', { pirt: 9, halal: 7 }],
  ['2027-04-01', { pirt: 5, halal: 7 }],
])('on %s the months to come and the days left of this one are counted', (today, counts) => {
  const month = { 'pirt@15': 2, 'pirt@30': 1, 'pirt@31': 4 };
  const counted = {
    'ends.certificate': { 'halal@9999-12': 7, 'pirt@2027-03': 7, 'pirt@2027-04': 5, 'pirt@2027-01': 50 },
    ...(today.startsWith('2027-03') ? { 'ends_in.m2027_03.certificate': month } : {}),
    ...(today.startsWith('2027-04') ? { 'ends_in.m2027_04.certificate': { 'pirt@02': 5 } } : {}),
  };
  expect(Object.fromEntries(countsOfClaims('certificate', today, counted))).toEqual(counts);
});

test('a query becomes conditions that must all hold, without those of one facet if need be', () => {
  const query = {
    chosen: { kecamatan: ['36.71.05', '36.71.07'], certificate: ['halal', 'pirt'], category: ['x"y', 'a\\'] },
    priceMin: 5000,
    priceMax: undefined,
  };
  const shown = 'public_until >= 20619';
  const halal = 'until.certificate.halal >= 20619 OR until.certificate.pirt >= 20619';
  const places = 'kecamatan IN ["36.71.05", "36.71.07"]';
  expect(conditions(query, '2026-06-15')).toEqual([
    shown,
    'price >= 5000',
    'public_until < 0',
    places,
    halal,
  ]);
  expect(conditions(query, '2026-06-15', 'category')).toEqual([shown, 'price >= 5000', places, halal]);
  expect(isAmong([3, 1])).toBe('id IN [3, 1]');
  expect(isAmong([])).toBe('public_until < 0');
});

test('most words are two thirds of them, and of those with a letter', () => {
  expect(mostWordGroups(['sambal', 'teri'], 3, 3)).toEqual([['sambal', 'teri']]);
  expect(mostWordGroups(['a', 'b', 'c'], 3, 3)).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  expect(mostWordGroups(['15', 'pro'], 3, 2)).toEqual([]);
  expect(mostWordGroups(['a', 'b'], 2, 2)).toEqual([]);
  expect(mostWordGroups(['a'], 3, 3)).toEqual([]);
  const twelve = Array.from({ length: 12 }, (_, index) => `kata${index}`);
  expect(mostWordGroups(twelve, 12, 12)).toHaveLength(60);
});

test('the last word is a beginning, unless it is one letter', () => {
  expect([[], ['teri'], ['sambal', 'te'], ['sambal', 't']].map((words) => queryText(words))).toEqual([
    '',
    'teri',
    'sambal te',
    'sambal t ',
  ]);
  expect(queryText(['sepatu', 'kulit'], 'wanita')).toBe('sepatu kulit ');
});

test('words that say nothing take none of the places of those that do, and are asked for only by themselves', () => {
  const kinds = { skipped: new Set(['cari', 'untuk', 'yang']), describing: new Set(['murah', 'enak']) };
  const asked = (text: string) => askedWords(text.split(' '), kinds);
  expect(asked('cari keripik untuk')).toEqual({ words: ['keripik'], naming: ['keripik'] });
  expect(asked('untuk yang')).toEqual({ words: ['untuk', 'yang'], naming: ['untuk', 'yang'] });
  expect(asked('keripik yang murah 250 gr')).toEqual({
    words: ['keripik', 'murah', '250', 'gr'],
    naming: ['keripik'],
  });
  expect(asked('enak murah')).toEqual({ words: ['enak', 'murah'], naming: ['enak', 'murah'] });
  const long = Array.from({ length: 14 }, (_, index) => `untuk w${index}`).join(' ');
  expect(asked(long).words).toHaveLength(12);
});
