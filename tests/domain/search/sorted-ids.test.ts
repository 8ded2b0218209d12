import { expect, test } from 'vitest';
import { bestOf, merged, pageOf, rankingOf, sortedByKey } from '#src/domain/search/sorted-ids.ts';
import { seeded } from '../../support/seeded.ts';

const random = seeded(5);
const below = (count: number) => Math.floor(random() * count);

test('ids are sorted by their keys, equal ones by id', () => {
  for (const size of [0, 1, 2, 50, 3000]) {
    const ids = Uint32Array.from({ length: size }, (_, index) => index * 2 + 1);
    const keys = new Map(Array.from(ids, (id) => [id, below(40) - 20]));
    const key = (id: number) => keys.get(id) ?? 0;
    const naive = [...ids].sort((one, other) => key(one) - key(other) || one - other);
    expect([...sortedByKey(ids, key)]).toEqual(naive);
  }
});

test('a page out of any part of the ids is what sorting all of them would give', () => {
  for (const size of [1, 30, 5000]) {
    const key = Float64Array.from({ length: size }, () => below(size));
    const all = Uint32Array.from({ length: size }, (_, index) => index);
    const ranking = rankingOf(
      sortedByKey(all, (id) => key[id] ?? 0),
      size,
    );
    for (let round = 0; round < 40; round += 1) {
      const share = random();
      const ids = all.filter(() => random() < share);
      const from = below(ids.length + 5);
      const count = 1 + below(100);
      const naive = [...ids].sort((one, other) => (key[one] ?? 0) - (key[other] ?? 0) || one - other);
      expect(pageOf(ids, ranking, from, count)).toEqual(naive.slice(from, from + count));
    }
  }
});

test('a page of the best is what sorting all of them by their scores would give, equal ones by id', () => {
  for (const size of [1, 30, 5000]) {
    const ids = Uint32Array.from({ length: size }, (_, index) => size - index);
    const scores = Float64Array.from(ids, () => below(40) / 7 - 2);
    const naive = Array.from(ids, (id, at) => ({ id, score: scores[at] ?? 0 }))
      .sort((one, other) => other.score - one.score || one.id - other.id)
      .map(({ id }) => id);
    for (let round = 0; round < 40; round += 1) {
      const from = below(size + 5);
      const count = 1 + below(100);
      expect(bestOf(ids, scores, from, count)).toEqual(naive.slice(from, from + count));
    }
  }
});

test('changed ids take their new places without the others being sorted anew', () => {
  const key = new Map(Array.from({ length: 500 }, (_, id) => [id, below(60)]));
  const keyOf = (id: number) => key.get(id) ?? 0;
  const isBefore = (one: number, other: number) =>
    keyOf(one) < keyOf(other) || (keyOf(one) === keyOf(other) && one < other);
  let order = sortedByKey(Uint32Array.from(key.keys()), keyOf);
  for (let round = 0; round < 30; round += 1) {
    const changed = new Set(Array.from({ length: 1 + below(20) }, () => below(600)));
    for (const id of changed) {
      if (random() < 0.3) key.delete(id);
      else key.set(id, below(60));
    }
    const present = Uint32Array.from(
      [...changed].filter((id) => key.has(id)).sort((one, other) => one - other),
    );
    order = merged(order, (id) => changed.has(id), sortedByKey(present, keyOf), isBefore);
    expect([...order]).toEqual(
      [...key.keys()].sort((one, other) => keyOf(one) - keyOf(other) || one - other),
    );
  }
});

test('what has left the ranking is left out of the page', () => {
  const ranking = rankingOf(Uint32Array.of(3, 1), 4);
  expect(pageOf(Uint32Array.of(1, 2, 3), ranking, 0, 10)).toEqual([3, 1]);
});
