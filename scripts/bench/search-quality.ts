import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase, useDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { loadReference } from '#db/reference/load.ts';
import { findProducts } from '#src/domain/search/find-products.queries.server.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import { today } from '#src/platform/clock.server.ts';
import { StartProblem } from '../start/problem.ts';
import { misspeltQueries } from './search-quality/misspelt.ts';
import { readTable, type Row } from './search-quality/read-table.ts';
import { scoreOf, summary, type Outcome, type Score } from './search-quality/scoring.ts';
import { writeTitles } from './search-quality/scratch-world.ts';

const usage = 'npm run bench -- search-quality --titles FILE.csv [--queries FILE.csv] [--seed N]';
/** So far down a misspelt title may stand. */
const depth = 10;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * Loads titles into a scratch database and asks queries of the real engine. With queries it prints hit@1, hit@5 and MRR by
 * their type and every miss; without, it misspells two or three words of each title and looks for it in the first ten.
 */
export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      titles: { type: 'string' },
      queries: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.titles === undefined) throw new StartProblem(`Which titles? ${usage}`);
  const titles = readTable(values.titles, ['title']);
  const folder = mkdtempSync(join(tmpdir(), 'etalase-quality-'));
  const database = openDatabase(`file:${join(folder, 'scratch.db')}`);
  useDatabase(database);
  try {
    await migrateDatabase(database);
    await loadReference(database);
    await writeTitles(database, titles);
    say(`${titles.length} titles`);
    if (values.queries === undefined) await askMisspelt(titles, Number(values.seed));
    else await askQueries(titles, readTable(values.queries, ['query', 'type', 'expected_head_ids']));
  } finally {
    useDatabase(undefined);
    database.$client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askQueries(titles: readonly Row[], queries: readonly Row[]): Promise<void> {
  const scores: Score[] = [];
  for (const query of queries) scores.push(scoreOf(query, await ask(titles, query['query'] ?? '')));
  say('\n| type | queries | hit@1 | hit@5 | MRR |\n| --- | ---: | ---: | ---: | ---: |');
  for (const type of new Set(scores.map((score) => score.type))) {
    say(
      summaryLine(
        type,
        scores.filter((score) => score.type === type),
      ),
    );
  }
  say(summaryLine('all', scores));
  const misses = scores.filter(({ rank }) => rank === 0 || rank > 5);
  say(`\n${misses.length} without a right title among the first 5`);
  for (const miss of misses) say(missLine(miss));
}

async function askMisspelt(titles: readonly Row[], seed: number): Promise<void> {
  const queries = misspeltQueries(titles, seed);
  let found = 0;
  for (const { text, row } of queries) {
    const { titles: shown, total } = await ask(titles, text);
    const wanted = titles[row];
    // Two sellers may bear the same title; either is the one that was sought.
    if (shown.some((title) => title['title'] === wanted?.['title'])) found += 1;
    else say(`  ${text}  →  ${wanted?.['title'] ?? ''}  (${total} found)`);
  }
  const part = ((100 * found) / Math.max(1, queries.length)).toFixed(1);
  say(`${found} of ${queries.length} misspelt titles among the first ${depth}: ${part} %`);
}

async function ask(titles: readonly Row[], text: string): Promise<Outcome> {
  const found = await findProducts({ ...everyProduct, text, perPage: depth }, today());
  return {
    titles: found.answer.ids.flatMap((id) => titles.slice(id - 1, id)),
    total: found.answer.total,
    filters: found.filters,
  };
}

function summaryLine(type: string, scores: readonly Score[]): string {
  const { hit1, hit5, mrr } = summary(scores);
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
  return `| ${[type, scores.length, percent(hit1), percent(hit5), mrr.toFixed(3)].join(' | ')} |`;
}

function missLine({ query, type, outcome }: Score): string {
  const shown = outcome.titles.slice(0, 3).map((title) => title['title'] ?? '');
  const wanted = query['expected_head_ids'] || query['expected_filter'] || 'nothing';
  return `  ${type}: “${query['query'] ?? ''}” wants ${wanted}; ${outcome.total} found: ${shown.join(' | ') || '–'}`;
}
