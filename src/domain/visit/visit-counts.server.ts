import { sql } from 'drizzle-orm';
import { database, type Database } from '#db/client.ts';
import { today } from '#src/platform/clock.server.ts';
import { log } from '#src/platform/log.server.ts';
import { isListed } from '#src/domain/enterprise/listed.queries.server.ts';
import { standsInWindow } from '#src/domain/product/public-products.queries.server.ts';
import type { VisitedPage } from './visited-page.ts';

export type VisitKind = 'seen' | 'found' | 'whatsapp';
type Count = VisitedPage & { visit: VisitKind; day: string; count: number };

/** Counts wait so long for others, so that a rush of visitors is one write. */
const pause = 5000;
/** More different pages than this within the pause are left uncounted rather than kept. */
const mostWaiting = 20_000;

// Counts that wait to be written, for each open database.
const waiting = new WeakMap<Database, Map<string, Count>>();

/**
 * Counts that a page was seen, opened from a search, or its WhatsApp tapped: the page and the day, nothing about who it
 * was. Costs the request nothing but a place in memory.
 */
export function countVisit(visit: VisitKind, { kind, slug }: VisitedPage): void {
  const open = database();
  const counts = waiting.get(open) ?? new Map<string, Count>();
  if (counts.size === 0) writeSoon(open);
  waiting.set(open, counts);
  const day = today();
  const key = `${visit} ${day} ${kind} ${slug}`;
  const known = counts.get(key);
  if (known !== undefined) known.count += 1;
  else if (counts.size < mostWaiting) counts.set(key, { visit, day, kind, slug, count: 1 });
}

/** Writes what was counted; called by itself a moment after the first count, and when the site stops. */
export async function writeVisits(open: Database): Promise<void> {
  const counts = [...(waiting.get(open)?.values() ?? [])];
  waiting.delete(open);
  if (counts.length === 0) return;
  const told = sql`json_each(${JSON.stringify(counts)}) v`;
  const field = (name: string) => sql.raw(`v.value ->> '${name}'`);
  await open.run(sql`
    insert into visit_counts (enterprise_id, product_id, kind, counted_on, count)
    select p.enterprise_id, p.id, ${field('visit')}, ${field('day')}, ${field('count')}
      from ${told} join products p on p.slug = ${field('slug')}
      where ${field('kind')} = 'product' and ${standsInWindow('p')} and ${isListed('p.enterprise_id')}
    union all
    select e.id, 0, ${field('visit')}, ${field('day')}, ${field('count')}
      from ${told} join enterprises e on e.slug = ${field('slug')} where ${field('kind')} = 'enterprise'
        and ${isListed('e.id')}
    on conflict do update set count = count + excluded.count`);
}

function writeSoon(open: Database): void {
  const write = () => {
    // A process that ends, or a script's scratch database, may have closed it meanwhile.
    if (open.$client.closed) return;
    writeVisits(open).catch(() => {
      log.warn('visits that were counted could not be written');
    });
  };
  setTimeout(write, pause).unref();
}
