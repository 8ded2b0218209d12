import { scoredTooHighOn } from './conditions.ts';
import { readDocuments } from './documents.server.ts';
import { documentsPerBatch, type FeedParts } from './fill-indexes.server.ts';
import { indexNames } from './index-names.ts';

/**
 * Sends those documents again whose rank counts a claim that has run out since they were sent: filters and counts compare
 * with the day themselves, a rank cannot. The server says which they are, so nothing is missed however long nobody
 * looked, and what was sent again is not among them any more.
 */
export async function tellEnded(
  { database, server, prefix }: FeedParts,
  day: string,
  signal?: AbortSignal,
): Promise<void> {
  for (const kind of ['product', 'enterprise'] as const) {
    const index = indexNames(prefix)[kind];
    for (;;) {
      const ids = await server.idsWith(index, scoredTooHighOn(day), documentsPerBatch);
      const documents = await readDocuments(database, kind, ids);
      // What has no row any more is taken out by the outbox.
      if (documents.length === 0) break;
      await server.put(index, documents, signal);
    }
  }
}
