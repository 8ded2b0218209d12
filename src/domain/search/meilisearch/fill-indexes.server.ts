import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { SearchServer } from '#src/platform/meilisearch.server.ts';
import type { RebuildProgress } from '../rebuild-index.server.ts';
import { idsAfter, readDocuments } from './documents.server.ts';
import { indexNames, nextNames, type IndexKind, type IndexNames } from './index-names.ts';
import { indexSettings } from './index-settings.server.ts';
import { wordSettings } from './word-settings.server.ts';

/** Some 1 MB of products; a server refuses more than 100 MB. */
export const documentsPerBatch = 1000;

/** A server works off together what waits for it, which takes it hardly longer than one batch alone. */
const mostHandedIn = 8;

const kinds = { product: 'products', enterprise: 'enterprises' } as const;

/** Whose rows go to which server, into indexes of which names. */
export type FeedParts = { database: Database; server: SearchServer; prefix: string };

export type Filled = { known: number; madeAt: string; products: number; enterprises: number };

/**
 * Fills new indexes beside those that are asked and then exchanges them, so that searching goes on all the while. What
 * is written meanwhile comes after the change that is answered as `known`.
 */
export async function fillIndexes(
  { database, server, prefix }: FeedParts,
  progress: RebuildProgress,
  mayExchange: () => Promise<boolean>,
  signal?: AbortSignal,
): Promise<Filled> {
  const known = await newestChange(database);
  await dropLeftovers(server, prefix, signal);
  const live = indexNames(prefix);
  const next = nextNames(prefix, randomBytes(4).toString('hex'));
  const counts = { product: 0, enterprise: 0 };
  const words = await wordSettings(database);
  for (const kind of ['enterprise', 'product'] as const) {
    await server.makeIndex(next[kind], signal);
    await server.configure(next[kind], { ...indexSettings(kind), ...words }, signal);
    counts[kind] = await fill(database, server, kind, next[kind], progress, signal);
  }
  const standing = await server.madeAt(Object.values(live));
  for (const name of Object.values(live)) if (!standing.has(name)) await server.makeIndex(name, signal);
  // Another process that took over has dropped what was filled here, or is filling the same indexes.
  if (!(await mayExchange())) throw new Error('Another process took over while the indexes were filled');
  const made = await madeAt(server, next);
  await server.swap(
    [
      [live.product, next.product],
      [live.enterprise, next.enterprise],
    ],
    signal,
  );
  // Tasks are worked off in their order: after this one the exchange was made, or was not.
  await dropLeftovers(server, prefix, signal);
  if ((await madeAt(server, live)) !== made)
    throw new Error('The search server did not exchange the indexes');
  return {
    known,
    madeAt: made,
    products: counts.product,
    enterprises: counts.enterprise,
  };
}

/** When the server made the indexes, which their contents keep when they are exchanged; empty while one is missing. */
export async function madeAt(server: SearchServer, { product, enterprise }: IndexNames): Promise<string> {
  const made = await server.madeAt([product, enterprise]);
  return made.size < 2 ? '' : `${made.get(product)} ${made.get(enterprise)}`;
}

async function newestChange(database: Database): Promise<number> {
  const rows = await database.all<{ id: number | null }>(sql`select max(id) id from search_changes`);
  return rows[0]?.id ?? 0;
}

async function fill(
  database: Database,
  server: SearchServer,
  kind: IndexKind,
  index: string,
  progress: RebuildProgress,
  signal?: AbortSignal,
): Promise<number> {
  const total = await countRows(database, kind);
  let done = 0;
  let last = 0;
  const handedIn: Promise<void>[] = [];
  for (;;) {
    const ids = await idsAfter(database, kind, last, documentsPerBatch);
    const documents = await readDocuments(database, kind, ids);
    if (ids.length === 0) break;
    if (handedIn.length >= mostHandedIn) await handedIn.shift();
    const batch = server.put(index, documents, signal);
    // Awaited later; until then a failure must not count as nobody's.
    batch.catch(() => undefined);
    handedIn.push(batch);
    last = ids.at(-1) ?? last;
    done += ids.length;
    progress(kinds[kind], done, Math.max(total, done));
  }
  for (const batch of handedIn) await batch;
  return done;
}

async function countRows(database: Database, kind: IndexKind): Promise<number> {
  const table = sql.identifier(kind === 'product' ? 'search_products' : 'search_enterprises');
  const rows = await database.all<{ count: number }>(sql`select count(*) count from ${table}`);
  return rows[0]?.count ?? 0;
}

/** What a filling that was broken off left behind, and what was exchanged. */
async function dropLeftovers(server: SearchServer, prefix: string, signal?: AbortSignal): Promise<void> {
  for (const kind of ['product', 'enterprise'] as const) {
    for (const name of await server.indexNames(nextNames(prefix, '')[kind])) await server.drop(name, signal);
  }
}
