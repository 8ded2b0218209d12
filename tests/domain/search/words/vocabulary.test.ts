import { describe, expect, test } from 'vitest';
import { editDistance } from '#src/domain/search/words/edit-distance.ts';
import { Vocabulary } from '#src/domain/search/words/vocabulary.ts';

describe('the distance between two words', () => {
  test('counts letters left out, put in, replaced and swapped with the next', () => {
    expect(editDistance('selempag', 'selempang', 2)).toBe(1);
    expect(editDistance('abonn', 'abon', 2)).toBe(1);
    expect(editDistance('gela', 'gula', 2)).toBe(1);
    expect(editDistance('mansi', 'manis', 2)).toBe(1);
    expect(editDistance('kripek', 'keripik', 2)).toBe(2);
    expect(editDistance('', 'abc', 5)).toBe(3);
  });

  test('is given up beyond what is asked', () => {
    expect(editDistance('keripik', 'sambal', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  test('is the same both ways and nothing only for equal words', () => {
    const words = ['batik', 'batki', 'batk', 'bakit', 'tibak', 'batikk', 'kitab'];
    for (const one of words) {
      for (const other of words) {
        expect(editDistance(one, other, 9), `${one} ${other}`).toBe(editDistance(other, one, 9));
        expect(editDistance(one, other, 9) === 0).toBe(one === other);
      }
    }
  });
});

describe('a vocabulary', () => {
  const words = new Vocabulary([
    ['keripik', 40],
    ['kerupuk', 30],
    ['kacang', 25],
    ['keju', 3],
    ['gula', 20],
    ['gelas', 5],
    ['daging', 9],
    ['a5', 2],
    ['manis', 12],
  ]);
  const near = (typed: string) => words.near(typed, 3).map(({ word }) => word);

  test('knows in how many rows a word stands', () => {
    expect(words.rows('keripik')).toBe(40);
    expect(words.rows('keripi')).toBe(0);
    expect(words.rows('zzz')).toBe(0);
  });

  test('knows whether a word begins so, and the usual ones that do', () => {
    expect(words.hasBeginning('ke')).toBe(true);
    expect(words.hasBeginning('kx')).toBe(false);
    expect(words.beginningWith('ke', 2).map(({ word }) => word)).toEqual(['keripik', 'kerupuk']);
  });

  test('finds what was meant by a misspelt word', () => {
    expect(near('kripik')[0]).toBe('keripik');
    expect(near('krupuk')[0]).toBe('kerupuk');
    expect(near('mansi')).toEqual(['manis']);
    expect(near('gulaa')[0]).toBe('gula');
  });

  test('finds a word by its consonants, as messages shorten it', () => {
    expect(near('kcg')[0]).toBe('kacang');
    expect(near('kj')[0]).toBe('keju');
  });

  test('takes no word for another that begins differently and has two other letters', () => {
    expect(near('gaming')).toEqual([]);
  });

  test('never corrects numbers, names of models and endless words', () => {
    expect(near('a4')).toEqual([]);
    expect(near('12345')).toEqual([]);
    expect(near('a'.repeat(200))).toEqual([]);
  });
});
