import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database, type Database } from '#db/client.ts';
import { searchClicks, searchMisses } from '#db/schema/index.ts';
import { log } from '#src/platform/log.server.ts';
import { countableText } from './countable-text.ts';

type Kind = 'product' | 'enterprise';
type Miss = { kind: Kind; text: string; day: string };
type Click = Miss & { id: number };

/** Counts wait so long for others, so that a rush of searches is one write. */
const pause = 2000;
/** Whoever asks for thousands of different things at once is no shopper. */
const mostWaiting = 1000;

// Counts that wait to be written, for each open database.
const waiting = new WeakMap<Database, Map<string, { of: Miss | Click; count: number }>>();

/** Counts a search that found nothing: its words and the day, and nothing about who asked. Texts that may name a person
 *  or a document are not kept. */
export function countMiss(miss: Miss): void {
  count(miss, 'miss');
}

/** Counts a result that was opened, likewise. */
export function countClick(click: Click): void {
  count(click, 'click');
}

/** Writes what was counted; called by itself a moment after the first count. */
export async function writeCounts(open: Database): Promise<void> {
  const counts = [...(waiting.get(open)?.values() ?? [])];
  waiting.delete(open);
  const [first, ...rest] = counts.map(({ of, count: times }) => statement(open, of, times));
  if (first !== undefined) await open.batch([first, ...rest]);
}

function count(of: Miss | Click, what: 'miss' | 'click'): void {
  const text = countableText(of.text);
  if (text === undefined) return;
  const open = database();
  const counts = waiting.get(open) ?? new Map<string, { of: Miss | Click; count: number }>();
  if (counts.size >= mostWaiting) return;
  if (counts.size === 0) writeSoon(open);
  waiting.set(open, counts);
  const key = [what, of.kind, of.day, 'id' in of ? of.id : '', text].join('|');
  counts.set(key, { of: { ...of, text }, count: (counts.get(key)?.count ?? 0) + 1 });
}

function writeSoon(open: Database): void {
  const write = () => {
    // A process that ends, or a script's scratch database, may have closed it meanwhile.
    if (open.$client.closed) return;
    writeCounts(open).catch(() => {
      log.warn('searches that were counted could not be written');
    });
  };
  setTimeout(write, pause).unref();
}

function statement(open: Database, of: Miss | Click, times: number): BatchItem<'sqlite'> {
  const { kind, text, day } = of;
  if ('id' in of) {
    const { openedOn, openedId } = searchClicks;
    return open
      .insert(searchClicks)
      .values({ kind, text, openedOn: day, openedId: of.id, count: times })
      .onConflictDoUpdate({
        target: [openedOn, searchClicks.kind, searchClicks.text, openedId],
        set: { count: sql`count + excluded.count` },
      });
  }
  return open
    .insert(searchMisses)
    .values({ kind, text, askedOn: day, count: times })
    .onConflictDoUpdate({
      target: [searchMisses.askedOn, searchMisses.kind, searchMisses.text],
      set: { count: sql`count + excluded.count` },
    });
}
