import { expect, test } from 'vitest';
import { RowSet } from '#src/domain/search/row-set.ts';
import { pageOf, pageOfSet, rankingOf } from '#src/domain/search/sorted-ids.ts';
import { seeded } from '../../support/seeded.ts';

const random = seeded(11);
const size = 1000;

function someRows(share: number): [RowSet, Set<number>] {
  const rows = new RowSet(size);
  const plain = new Set<number>();
  for (let id = 0; id < size; id += 1) {
    if (random() >= share) continue;
    rows.add(id);
    plain.add(id);
  }
  return [rows, plain];
}

test('sets of rows are joined as sets are', () => {
  for (const share of [0, 0.02, 0.5, 1]) {
    const [one, plainOne] = someRows(share);
    const [other, plainOther] = someRows(0.5);
    expect([...one.ids()]).toEqual([...plainOne]);
    expect(one.count).toBe(plainOne.size);
    const both = one.copy();
    both.keep(other);
    expect([...both.ids()]).toEqual([...plainOne.intersection(plainOther)]);
    const rest = one.copy();
    rest.drop(other);
    expect([...rest.ids(new Uint32Array(size))]).toEqual([...plainOne.difference(plainOther)]);
    expect([...one.ids()]).toEqual([...plainOne]);
    expect(one.countWith(other)).toBe(plainOne.intersection(plainOther).size);
    one.addAll(other);
    expect(new Set(one.ids())).toEqual(plainOne.union(plainOther));
  }
});

test('a page of a set is the page of its ids', () => {
  const order = Uint32Array.from({ length: size }, (_, id) => (id * 617) % size);
  const ranking = rankingOf(order, size);
  for (const share of [0, 0.01, 0.6, 1]) {
    const [rows] = someRows(share);
    for (const from of [0, 5, 300, 2000]) {
      expect(pageOfSet(rows, ranking, from, 24)).toEqual(pageOf(rows.ids(), ranking, from, 24));
    }
  }
});
