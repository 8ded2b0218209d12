import { afterAll, beforeAll, expect, test } from 'vitest';
import { SearchServer } from '#src/platform/meilisearch.server.ts';
import { MeilisearchStandIn } from '../../support/meilisearch-stand-in.ts';

// The stand-in is only worth something if it refuses what the real server refuses.

const standIn = new MeilisearchStandIn();
beforeAll(async () => {
  await standIn.open();
  const server = new SearchServer(standIn.url, standIn.key);
  await server.makeIndex('shelf');
  await server.configure('shelf', {
    filterableAttributes: ['price', 'tags', 'until'],
    sortableAttributes: ['price'],
    searchableAttributes: ['name'],
  });
  await server.put('shelf', [
    { id: 1, name: 'keripik pisang', price: 10, tags: ['b', 'a'], until: { halal: 5 } },
    { id: 2, name: 'keripik talas', price: 30, tags: ['a'], until: { halal: 9 } },
    { id: 3, name: 'sambal', price: 20, tags: [] },
  ]);
});
afterAll(() => standIn.close());

async function ask(method: string, path: string, body?: unknown, key = standIn.key) {
  const answer = await fetch(`${standIn.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const search = (query: Record<string, unknown>) => ask('POST', '/indexes/shelf/search', query);
const ids = async (query: Record<string, unknown>) => {
  const { body } = await search(query);
  return (body['hits'] as { id: number }[]).map(({ id }) => id);
};

test.each([
  ['an unknown parameter', { query: 'x' }, 'bad_request'],
  ['a filter on what is not filterable', { filter: 'name = x' }, 'invalid_search_filter'],
  ['a filter that is half', { filter: 'price >=' }, 'invalid_search_filter'],
  ['a filter with an open quote', { filter: 'tags = "a' }, 'invalid_search_filter'],
  ['a filter with an open parenthesis', { filter: '(price = 1' }, 'invalid_search_filter'],
  ['a filter with an open list', { filter: 'tags IN [a' }, 'invalid_search_filter'],
  ['a filter with an unquoted sign', { filter: 'tags = merek:didaftar' }, 'invalid_search_filter'],
  ['a comparison with a word', { filter: 'price > cheap' }, 'invalid_search_filter'],
  ['a facet that is not filterable', { facets: ['name'] }, 'invalid_search_facets'],
  ['a sort by what is not sortable', { sort: ['name:asc'] }, 'invalid_search_sort'],
  ['a sort without a direction', { sort: ['price'] }, 'invalid_search_sort'],
  ['a page that is a word', { page: 'two' }, 'invalid_search_page'],
  ['a strategy nobody knows', { matchingStrategy: 'most' }, 'invalid_search_matching_strategy'],
])('%s is refused', async (_, query, code) => {
  const { status, body } = await search(query);
  expect(status).toBe(400);
  expect(body).toMatchObject({
    code,
    type: 'invalid_request',
    link: `https://docs.meilisearch.com/errors#${code}`,
  });
  expect(typeof body['message']).toBe('string');
});

test.each([
  ['PATCH', '/indexes/shelf/settings', { searchable: ['name'] }, 'bad_request'],
  ['PATCH', '/indexes/shelf/settings', { rankingRules: ['best'] }, 'invalid_settings_ranking_rules'],
  ['PATCH', '/indexes/shelf/settings', { typoTolerance: { letters: 5 } }, 'bad_request'],
  [
    'PATCH',
    '/indexes/shelf/settings',
    { typoTolerance: { minWordSizeForTypos: { oneTypo: 6, twoTypos: 5 } } },
    'invalid_settings_typo_tolerance',
  ],
  ['POST', '/swap-indexes', [{ indexes: ['a', 'b'], rename: false }], 'bad_request'],
  ['POST', '/multi-search', { queries: [{ q: 'x' }] }, 'missing_index_uid'],
  ['POST', '/multi-search', { queries: [{ indexUid: 'shelf', text: 'x' }] }, 'bad_request'],
  ['POST', '/swap-indexes', [{ indexes: ['shelf'] }], 'invalid_swap_indexes'],
  [
    'POST',
    '/swap-indexes',
    [{ indexes: ['a', 'b'] }, { indexes: ['b', 'c'] }],
    'invalid_swap_duplicate_index_found',
  ],
  ['POST', '/indexes', { uid: 'no blanks' }, 'invalid_index_uid'],
])('%s %s with %j is refused', async (method, path, given, code) => {
  expect(await ask(method, path, given)).toMatchObject({ status: 400, body: { code } });
});

test('an index that is not there, a wrong key and a missing one are told apart', async () => {
  expect(await ask('POST', '/indexes/none/search', {})).toMatchObject({
    status: 404,
    body: { code: 'index_not_found' },
  });
  expect(await ask('GET', '/indexes/shelf', undefined, 'wrong')).toMatchObject({
    status: 403,
    body: { code: 'invalid_api_key', type: 'auth' },
  });
  const answer = await fetch(`${standIn.url}/indexes`);
  expect(answer.status).toBe(401);
});

test('a key for some indexes works on these alone, and is not shown tasks of more than one', async () => {
  const key = standIn.limitedKey;
  expect(await ask('GET', '/indexes/shelf', undefined, key)).toMatchObject({
    status: 403,
    body: { code: 'invalid_api_key' },
  });
  expect(await ask('POST', '/swap-indexes', [{ indexes: ['etalase_a', 'shelf'] }], key)).toMatchObject({
    status: 403,
  });
  const searched = await ask('POST', '/multi-search', { queries: [{ indexUid: 'shelf' }] }, key);
  expect(searched.status).toBe(403);
  const server = new SearchServer(standIn.url, key);
  await server.makeIndex('etalase_a');
  await server.makeIndex('etalase_b');
  expect(await server.indexNames('')).toEqual(['etalase_a', 'etalase_b']);
  const { body } = await ask('POST', '/swap-indexes', [{ indexes: ['etalase_a', 'etalase_b'] }], key);
  const path = `/tasks/${String(body['taskUid'])}`;
  expect(await ask('GET', path, undefined, key)).toMatchObject({
    status: 404,
    body: { code: 'task_not_found' },
  });
  expect(await ask('GET', path)).toMatchObject({ status: 200, body: { type: 'indexSwap' } });
});

test('a task that fails says why, and the client hears it', async () => {
  const server = new SearchServer(standIn.url, standIn.key);
  await expect(server.makeIndex('shelf')).rejects.toMatchObject({ code: 'index_already_exists' });
  await expect(server.drop('none')).rejects.toMatchObject({ code: 'index_not_found' });
  await expect(server.swap([['shelf', 'none']])).rejects.toMatchObject({ code: 'index_not_found' });
});

test('filters mean what the reference says', async () => {
  expect(await ids({ filter: 'price >= 20' })).toEqual([2, 3]);
  expect(await ids({ filter: ['price >= 20', 'tags = a OR price = 20'] })).toEqual([2, 3]);
  expect(await ids({ filter: ['price >= 20', ['tags = b', 'tags = "A"']] })).toEqual([2]);
  expect(await ids({ filter: 'tags IN [b, "c"] OR NOT tags EXISTS' })).toEqual([1, 3]);
  expect(await ids({ filter: 'until.halal >= 6' })).toEqual([2]);
  expect(await ids({ filter: 'until.none >= 6' })).toEqual([]);
  expect(await ids({ filter: 'tags = a OR tags = b AND price > 20' })).toEqual([1, 2]);
  expect(await ids({ filter: '(tags = a OR tags = b) AND NOT price > 20' })).toEqual([1]);
});

test('words, beginnings, typos and pages', async () => {
  expect(await ids({ q: 'kerip', matchingStrategy: 'all' })).toEqual([1, 2]);
  expect(await ids({ q: 'kerip ', matchingStrategy: 'all' })).toEqual([]);
  expect(await ids({ q: 'kripik talas', matchingStrategy: 'all' })).toEqual([2]);
  expect(await ids({ q: 'tals', matchingStrategy: 'all' })).toEqual([]);
  expect(await ids({ q: 'keripik sambal' })).toEqual([1, 2]);
  const { body } = await search({ sort: ['price:desc'], page: 2, hitsPerPage: 2, facets: ['tags'] });
  expect(body).toMatchObject({
    hits: [{ id: 1 }],
    totalHits: 3,
    totalPages: 2,
    facetDistribution: { tags: { a: 2, b: 1 } },
  });
});

test('a stop word is in no document, and one that ends a text is looked for all the same', async () => {
  const server = new SearchServer(standIn.url, standIn.key);
  await server.makeIndex('talk');
  await server.configure('talk', { searchableAttributes: ['name'], stopWords: ['untuk'] });
  await server.put('talk', [{ id: 1, name: 'keripik untuk lebaran' }]);
  const total = async (q: string) =>
    (await ask('POST', '/indexes/talk/search', { q, matchingStrategy: 'all', page: 1 })).body['totalHits'];
  expect(await total('keripik untuk lebaran')).toBe(1);
  expect(await total('untuk keripik')).toBe(1);
  expect(await total('keripik untuk ')).toBe(1);
  expect(await total('keripik untuk')).toBe(0);
  expect(await total('untuk')).toBe(0);
});

test('words are found written together and apart, and by synonyms of several words', async () => {
  const server = new SearchServer(standIn.url, standIn.key);
  await server.makeIndex('words');
  await server.configure('words', {
    searchableAttributes: ['name'],
    synonyms: { 'palm sugar': ['gula aren'], jilbab: ['kerudung'] },
  });
  await server.put('words', [
    { id: 1, name: 'gula aren' },
    { id: 2, name: 'kerudung polos' },
    { id: 3, name: 'totebag kulit' },
  ]);
  const found = async (q: string) => {
    const { body } = await ask('POST', '/indexes/words/search', { q, matchingStrategy: 'all' });
    return (body['hits'] as { id: number }[]).map(({ id }) => id);
  };
  expect(await found('palm sugar')).toEqual([1]);
  expect(await found('gulaaren')).toEqual([1]);
  expect(await found('gulaarem')).toEqual([]);
  expect(await found('aren gula')).toEqual([1]);
  expect(await found('arengula')).toEqual([]);
  expect(await found('jilbab polos')).toEqual([2]);
  expect(await found('jilbap')).toEqual([]);
  expect(await found('tote bag')).toEqual([3]);
});

test('of ten words and more the tenth is no beginning, and the others are not read', async () => {
  const nine = 'keripik pisang keripik pisang keripik pisang keripik pisang keripik';
  expect(await ids({ q: `${nine} pis`, matchingStrategy: 'all' })).toEqual([1]);
  expect(await ids({ q: `${nine} pis sambal`, matchingStrategy: 'all' })).toEqual([]);
  expect(await ids({ q: `${nine} pisang sambal`, matchingStrategy: 'all' })).toEqual([1]);
});

test('facets that no document has are not counted, and not refused', async () => {
  const { status, body } = await search({ facets: ['tags', 'until.none', 'until.halal'] });
  expect(status).toBe(200);
  expect(Object.keys(body['facetDistribution'] as object)).toEqual(['tags', 'until.halal']);
});
