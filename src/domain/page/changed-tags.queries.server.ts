import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { JsonStatement } from '#db/json-statement.ts';
import { now } from '#src/platform/clock.server.ts';
import { noticesName } from './notice-statements.server.ts';
import { pageTags } from './page-tags.ts';

/** Where a reading ended: the last row of `search_changes`, when an official list was loaded last, and how many notices there were. */
type Position = { change: number; reference: string };

const dayMs = 24 * 60 * 60 * 1000;

/** More rows than this are an import of many thousands: telling each page apart costs more than rendering them anew. */
const mostRows = 20;

/**
 * Which pages show what was written since `since`, by any process: every write of a product or an UMKM leaves its ids in
 * `search_changes` in its own batch. Without `since`, and when too much was written, that is everything.
 */
export async function readChangedTags(
  since: string | undefined,
): Promise<{ position: string; tags: string[] | 'everything' }> {
  const { change, oldest, reference } = await present.read(database(), {});
  const position = JSON.stringify({ change, reference } satisfies Position);
  if (position === since) return { position, tags: [] };
  const last = since === undefined ? undefined : (JSON.parse(since) as Position);
  const isReadable = last?.reference === reference && last.change <= change && last.change >= oldest - 1;
  if (!isReadable || change - last.change > mostRows) return { position, tags: 'everything' };
  return { position, tags: await tagsBetween(last.change, change) };
}

const present = new JsonStatement<Position & { oldest: number }>(sql`
  select json_object('change', coalesce((select max(id) from search_changes), 0),
    'oldest', coalesce((select min(id) from search_changes), 0),
    'reference', coalesce((select max(loaded_at) from reference_loads), '') || ' '
      || coalesce((select hash from reference_loads where name = ${noticesName}), ''))`);

async function tagsBetween(after: number, upTo: number): Promise<string[]> {
  const yesterday = new Date(now().getTime() - dayMs).toISOString();
  const rows = await database().all<{ kind: 'product' | 'enterprise' | 'category'; id: number | string }>(sql`
    with changed as materialized (
      select c.kind, j.value id from search_changes c, json_each(c.ids) j where c.id > ${after} and c.id <= ${upTo})
    select distinct kind, id from changed
    union select 'enterprise', p.enterprise_id from changed c join products p on p.id = c.id where c.kind = 'product'
    union select 'category', p.category_id from changed c join products p on p.id = c.id
      where c.kind = 'product' and p.category_id is not null
        and exists (select 1 from publications w where w.product_id = p.id and w.published_at >= ${yesterday})`);
  if (rows.length === 0) return [];
  // A product counts in lists of UMKM, and the name and claims of an UMKM stand on cards of its products.
  const lists = [pageTags.products, pageTags.enterprises];
  return [
    ...lists,
    ...rows.map(({ kind, id }) =>
      kind === 'category' ? pageTags.category(String(id)) : pageTags[kind](Number(id)),
    ),
  ];
}
