import type { Row } from './read-table.ts';

/** What a query brought: the rows of the titles in order, how many there were, and how the text was read. */
export type Outcome = { titles: Row[]; total: number; filters: string[] };

/** A query with the place of the first right title, from 1; 0 when none came. `isRight` for those that expect no head. */
export type Score = { query: Row; type: string; rank: number; outcome: Outcome };

/**
 * Where the first right title stands. A query that expects neither a product nor a filter must bring nothing, one that is
 * empty must bring the whole window, and one that names a filter only must bring what passes it.
 */
export function scoreOf(query: Row, outcome: Outcome): Score {
  const heads = listOf(query['expected_head_ids']);
  const type = query['type'] ?? '';
  const filter = filterOf(query['expected_filter'] ?? '');
  if (heads.length > 0) {
    const isRight = (title: Row) => heads.includes(title['head_id'] ?? '') && filter.passes(title);
    return { query, type, rank: outcome.titles.findIndex(isRight) + 1, outcome };
  }
  if (filter.isKnown) {
    const areRight = outcome.titles.length > 0 && outcome.titles.every(filter.passes);
    return { query, type, rank: areRight ? 1 : 0, outcome };
  }
  if ((query['expected_filter'] ?? '') !== '') {
    return { query, type, rank: outcome.filters.length > 0 ? 1 : 0, outcome };
  }
  const isEmpty = (query['query'] ?? '') === '';
  return { query, type, rank: outcome.total > 0 === isEmpty ? 1 : 0, outcome };
}

/** hit@1, hit@5 and the mean reciprocal rank of scores, as parts of 1. */
export function summary(scores: readonly Score[]): { hit1: number; hit5: number; mrr: number } {
  const part = (count: number) => count / Math.max(1, scores.length);
  const within = (last: number) => scores.filter(({ rank }) => rank > 0 && rank <= last).length;
  const reciprocal = scores.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0);
  return { hit1: part(within(1)), hit5: part(within(5)), mrr: part(reciprocal) };
}

/** Titles can show a place and a price; other filters only whether they were understood. */
function filterOf(expected: string): { isKnown: boolean; passes: (title: Row) => boolean } {
  const price = /^price<=(\d+)$/.exec(expected)?.[1];
  if (price !== undefined) {
    return { isKnown: true, passes: (title) => Number(title['price_idr']) <= Number(price) };
  }
  const place = /^kecamatan=(.+)$/.exec(expected)?.[1];
  if (place !== undefined) return { isKnown: true, passes: (title) => title['location'] === place };
  return { isKnown: false, passes: () => true };
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '').split(';').flatMap((part) => part.trim() || []);
}
