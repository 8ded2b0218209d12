import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { isMerged } from '#src/domain/merge/merged.queries.server.ts';
import { editDistance } from '#src/domain/region/edit-distance.ts';

/** So many unknown names are looked around for in one import; a file that names nobody we know needs no more hints. */
const mostNames = 200;
const longestCompared = 60;

/** Finds UMKM whose names come near to unknown ones, each name once; `Name (slug)`, the nearest first. */
export class NearestEnterprises {
  private readonly found = new Map<string, string[]>();

  async to(name: string): Promise<string[]> {
    const key = nameKey(name).slice(0, longestCompared);
    const before = this.found.get(key);
    if (before !== undefined) return before;
    if (key === '' || this.found.size >= mostNames) return [];
    const nearest = await search(key);
    this.found.set(key, nearest);
    return nearest;
  }
}

/** Those that begin alike or hold the longest word; the last letters of a word are where most slips are. */
async function search(key: string): Promise<string[]> {
  const [longest = key] = key.split(' ').toSorted((a, b) => b.length - a.length);
  const stem = longest.slice(0, Math.max(3, longest.length - 2));
  const start = key.slice(0, 3);
  const candidates = await database().all<{ name: string; slug: string; key: string }>(sql`
    select name, slug, name_key key from enterprises
    where ((name_key >= ${start} and name_key < ${`${start}\u{10FFFF}`}) or instr(name_key, ${stem}) > 0)
      and not ${isMerged('enterprises.id')}
    limit 2000`);
  return candidates
    .map((one) => ({ ...one, distance: editDistance(key, one.key.slice(0, longestCompared)) }))
    .filter(({ distance }) => distance <= Math.max(4, key.length / 2))
    .sort((a, b) => a.distance - b.distance || (a.slug < b.slug ? -1 : 1))
    .slice(0, 3)
    .map(({ name, slug }) => `${name} (${slug})`);
}
