import { describe, expect, test } from 'vitest';
import { Lexicon } from '#src/domain/search/words/lexicon.ts';
import { NamePool } from '#src/domain/search/words/name-pool.ts';
import { NameScorer } from '#src/domain/search/words/name-score.ts';
import { readSlots } from '#src/domain/search/words/read-slots.ts';
import { Vocabulary } from '#src/domain/search/words/vocabulary.ts';
import { correctedForms } from '#src/domain/search/words/word-forms.ts';

const lexicon = new Lexicon([['same', 'kripik', 'keripik']], [['Camilan', 'Snacks', []]]);

/** Names with ids from 1, and the ids in the order of relevance for a text that all of them match somewhere. */
function ranked(names: (string | [name: string, otherName: string])[], text: string): number[] {
  const { pool, vocabulary } = poolOf(names);
  const scorer = new NameScorer(pool, readSlots(text, { lexicon, vocabulary }), true, vocabulary);
  return names.map((_, index) => index + 1).sort((one, other) => scorer.score(other) - scorer.score(one));
}

function poolOf(names: (string | [name: string, otherName: string])[]) {
  const pool = new NamePool();
  names.forEach((each, index) => {
    const [name, otherName] = typeof each === 'string' ? [each, null] : each;
    pool.put({ id: index + 1, name, otherName, staticScore: 0 });
  });
  const words = names.flat().flatMap((name) => name.toLowerCase().split(' '));
  return { pool, vocabulary: new Vocabulary([...new Set(words)].map((word) => [word, 1] as const)) };
}

describe('the order of relevance', () => {
  test('a word of the name counts more than one elsewhere', () => {
    expect(ranked(['Sambal bawang', 'Keripik pisang'], 'keripik')).toEqual([2, 1]);
  });

  test('words side by side as they were typed come before scattered ones', () => {
    expect(ranked(['Keripik manis pisang', 'Keripik pisang manis'], 'keripik pisang')).toEqual([2, 1]);
  });

  test('a name that says little else comes before a long one', () => {
    expect(ranked(['Keripik singkong pedas daun jeruk', 'Keripik singkong'], 'keripik singkong')).toEqual([
      2, 1,
    ]);
  });

  test('the word as it was typed comes before another way to write it', () => {
    expect(ranked(['Kripik pisang', 'Keripik pisang'], 'keripik')).toEqual([2, 1]);
  });

  test('the better of two names counts', () => {
    expect(ranked(['Kain cap merak', ['Kain cap', 'Peacock cloth']], 'peacock cloth')).toEqual([2, 1]);
  });

  test('a beginning is found where it begins a word', () => {
    expect(ranked(['Sarung tangan', 'Keranjang rotan'], 'keranj')).toEqual([2, 1]);
  });

  test('among equal names the one that tells more of itself comes first', () => {
    const { pool, vocabulary } = poolOf(['Keripik', 'Keripik']);
    pool.put({ id: 2, name: 'Keripik', otherName: null, staticScore: 40 });
    const scorer = new NameScorer(pool, readSlots('keripik', { lexicon, vocabulary }), true, vocabulary);
    expect(scorer.score(2)).toBeGreaterThan(scorer.score(1));
  });
});

test('a name that is written again leaves nothing of what it was', () => {
  const { pool, vocabulary } = poolOf(['Keripik pisang', 'Sambal bawang']);
  pool.put({ id: 1, name: 'Sambal bawang', otherName: null, staticScore: 0 });
  const scorer = new NameScorer(pool, readSlots('keripik', { lexicon, vocabulary }), true, vocabulary);
  expect(scorer.score(1)).toBe(scorer.score(2));
});

test('names that are written again and again say that most of their room is unused', () => {
  const pool = new NamePool();
  const name = 'Keripik singkong pedas manis daun jeruk isi sepuluh bungkus';
  pool.put({ id: 1, name, otherName: name, staticScore: 0 });
  expect(pool.isMostlyUnused()).toBe(false);
  for (let times = 0; times < 1200; times += 1) pool.put({ id: 1, name, otherName: name, staticScore: 0 });
  expect(pool.isMostlyUnused()).toBe(true);
});

test('a misspelt word is told as the name has it', () => {
  const { pool, vocabulary } = poolOf(['Keripik singkong', 'Keripik pisang']);
  const slots = readSlots('singkonk', { lexicon, vocabulary }).map((slot) => ({
    ...slot,
    forms: [...slot.forms, ...correctedForms(slot.text, { lexicon, vocabulary }, 2)],
  }));
  const scorer = new NameScorer(pool, slots, true, vocabulary);
  expect([...scorer.corrections(1).values()]).toEqual(['singkong']);
  expect([...scorer.corrections(2).values()]).toEqual([]);
});
