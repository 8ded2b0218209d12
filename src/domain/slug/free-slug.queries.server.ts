import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { numberedSlug, slugOf } from './slug.ts';

/** The first free address of a table for a name; `fallback` where the name has no Latin letters. */
export async function freeSlug(
  table: 'business_groups' | 'events',
  name: string,
  fallback: string,
): Promise<string> {
  const base = slugOf(name) || fallback;
  const rows = await database().all<{ slug: string }>(
    sql`select slug from ${sql.raw(table)} where slug = ${base} or slug glob ${`${base}-*`}`,
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  return numberedSlug(base, (slug) => taken.has(slug));
}
