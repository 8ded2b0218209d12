import type { RowSet } from './row-set.ts';

/** The rows of a shelf in one order, and the place of each in it. */
export type Ranking = {
  order: Uint32Array;
  /** By id; `order.length` for what stands in no place. */
  rankOf: Uint32Array;
};

/**
 * Ids by their keys, equal ones by id. Sorting the keys alone and looking each id's place up takes a fifth of the time
 * of sorting with a comparing function (500,000 rows: 0.15 s).
 */
export function sortedByKey(ids: Uint32Array, keyOf: (id: number) => number): Uint32Array {
  const keys = Float64Array.from(ids, keyOf);
  const sorted = keys.toSorted();
  const taken = new Uint32Array(ids.length);
  const order = new Uint32Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) {
    const start = firstNotBelow(sorted, keys[at] ?? 0);
    order[start + (taken[start] ?? 0)] = ids[at] ?? 0;
    taken[start] = (taken[start] ?? 0) + 1;
  }
  return order;
}

/** The order with some ids taken out and others, in order among themselves, put in; O(n), without sorting anew. */
export function merged(
  order: Uint32Array,
  isOut: (id: number) => boolean,
  added: Uint32Array,
  isBefore: (one: number, other: number) => boolean,
): Uint32Array {
  const result = new Uint32Array(order.length + added.length);
  let length = 0;
  let next = 0;
  for (const id of order) {
    if (isOut(id)) continue;
    while (next < added.length && isBefore(added[next] ?? 0, id)) {
      result[length] = added[next] ?? 0;
      length += 1;
      next += 1;
    }
    result[length] = id;
    length += 1;
  }
  for (; next < added.length; next += 1, length += 1) result[length] = added[next] ?? 0;
  return result.slice(0, length);
}

/** The ranking of an order whose ids are below `size`. */
export function rankingOf(order: Uint32Array, size: number): Ranking {
  const rankOf = new Uint32Array(size).fill(order.length);
  for (let rank = 0; rank < order.length; rank += 1) {
    const id = order[rank] ?? 0;
    if (id < size) rankOf[id] = rank;
  }
  return { order, rankOf };
}

const buckets = 1024;

/**
 * The ids from the `from`th on in the ranking, `count` of them. The ranks are counted in 1,024 buckets and only those
 * of the page are sorted: two passes over the ids, however many there are.
 */
export function pageOf(ids: Uint32Array, { order, rankOf }: Ranking, from: number, count: number): number[] {
  if (from >= ids.length || count <= 0) return [];
  const width = Math.floor(order.length / buckets) + 1;
  const counts = new Uint32Array(buckets + 2);
  for (let at = 0; at < ids.length; at += 1) {
    const bucket = Math.floor((rankOf[ids[at] ?? 0] ?? 0) / width);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  const { first, last, before, upTo } = bucketsOfPage(counts, from, Math.min(ids.length, from + count));
  const ranks = new Uint32Array(upTo - before);
  let kept = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const rank = rankOf[ids[at] ?? 0] ?? 0;
    if (rank >= first * width && rank < (last + 1) * width) ranks[kept++] = rank;
  }
  const page = ranks.sort().subarray(from - before, from - before + count);
  // What has left the index since has no place in it.
  return [...page].flatMap((rank) => order[rank] ?? []);
}

/** The same out of a set of rows: goes through the order until the page is full. */
export function pageOfSet(rows: RowSet, { order }: Ranking, from: number, count: number): number[] {
  const page: number[] = [];
  let passed = 0;
  for (let at = 0; at < order.length && page.length < count; at += 1) {
    const id = order[at] ?? 0;
    if (!rows.has(id)) continue;
    if (passed >= from) page.push(id);
    passed += 1;
  }
  return page;
}

/**
 * The ids with the highest scores from the `from`th on, `count` of them, equal ones by id. Scores are counted in 1,024
 * buckets and only those of the page are sorted.
 */
export function bestOf(ids: Uint32Array, scores: Float64Array, from: number, count: number): number[] {
  if (from >= ids.length || count <= 0) return [];
  const bucketOf = inBuckets(scores);
  const counts = new Uint32Array(buckets);
  for (let at = 0; at < bucketOf.length; at += 1) {
    const bucket = bucketOf[at] ?? 0;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  const { first, last, before } = bucketsOfPage(counts, from, Math.min(ids.length, from + count));
  const places: number[] = [];
  for (let at = 0; at < bucketOf.length; at += 1) {
    const bucket = bucketOf[at] ?? 0;
    if (bucket >= first && bucket <= last) places.push(at);
  }
  return places
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || (ids[one] ?? 0) - (ids[other] ?? 0))
    .slice(from - before, from - before + count)
    .map((at) => ids[at] ?? 0);
}

/** The bucket of each score, the highest scores in the first. */
function inBuckets(scores: Float64Array): Uint16Array {
  let least = scores[0] ?? 0;
  let most = least;
  for (let at = 1; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score < least) least = score;
    else if (score > most) most = score;
  }
  const scale = most > least ? (buckets - 1) / (most - least) : 0;
  const bucketOf = new Uint16Array(scores.length);
  for (let at = 0; at < scores.length; at += 1) bucketOf[at] = (most - (scores[at] ?? 0)) * scale;
  return bucketOf;
}

/** The first and the last bucket that hold what stands between two places, and how much stands before them. */
function bucketsOfPage(counts: Uint32Array, from: number, to: number) {
  let before = 0;
  let first = 0;
  while (before + (counts[first] ?? 0) <= from) before += counts[first++] ?? 0;
  let last = first;
  let upTo = before + (counts[first] ?? 0);
  while (upTo < to) upTo += counts[++last] ?? 0;
  return { first, last, before, upTo };
}

function firstNotBelow(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
