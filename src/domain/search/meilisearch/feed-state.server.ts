import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { indexShape } from './index-settings.server.ts';

export type FeedState = {
  /** The last change that the server knows, or undefined when its indexes must be filled anew. */
  known: number | undefined;
  /** The newest change. */
  newest: number;
  /** As the server said when the indexes were made. */
  madeAt: string;
  /** The `wordsVersion` that it was given. */
  words: string;
};

/** Longer than any pause of a process that lives; another one waits as long after one that was killed. */
const heldSeconds = 60;

/** What is on record of how far the server has been told. */
export class FeedRecord {
  readonly #database: Database;
  readonly #name: string;

  constructor(database: Database, name: string) {
    this.#database = database;
    this.#name = name;
  }

  /** How far the server has been told, and how far it could be. */
  async read(): Promise<FeedState> {
    const [row] = await this.#database.all<{
      known: number | null;
      oldest: number | null;
      newest: number | null;
      shape: string | null;
      made_at: string | null;
      synonyms: string | null;
    }>(
      sql`select f.last_change_id known, f.shape, f.made_at, f.synonyms, c.oldest, c.newest
        from (select (select min(id) from search_changes) oldest, (select max(id) from search_changes) newest) c
        left join search_feeds f on f.name = ${this.#name}`,
    );
    const newest = row?.newest ?? 0;
    const known = row?.known ?? undefined;
    const hasMissed = known === undefined || known < (row?.oldest ?? 0) - 1 || known > newest;
    return {
      known: hasMissed || row?.shape !== indexShape ? undefined : known,
      newest,
      madeAt: row?.made_at ?? '',
      words: row?.synonyms ?? '',
    };
  }

  /** Whether the server knows everything that was written. */
  async isCaughtUp(): Promise<boolean> {
    const { known, newest } = await this.read();
    return known === newest;
  }

  /** Takes the sole right to tell the server, or keeps it; false while another process has it. */
  async hold(holder: string, now: Date): Promise<boolean> {
    const until = new Date(now.getTime() + heldSeconds * 1000).toISOString();
    const { rowsAffected } = await this.#database.run(
      sql`insert into search_feeds (name, holder, held_until) values (${this.#name}, ${holder}, ${until})
        on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
          where holder is null or holder = excluded.holder or held_until < ${now.toISOString()}`,
    );
    return rowsAffected > 0;
  }

  /** Whether this process still has the right. */
  async isHeldBy(holder: string): Promise<boolean> {
    const rows = await this.#database.all(
      sql`select 1 from search_feeds where name = ${this.#name} and holder = ${holder}`,
    );
    return rows.length > 0;
  }

  /** Gives the right up. */
  async release(holder: string): Promise<void> {
    await this.#database.run(
      sql`update search_feeds set holder = null, held_until = null
        where name = ${this.#name} and holder = ${holder}`,
    );
  }

  /** Notes what the server knows now; false when the right was lost meanwhile, and nothing is noted. */
  async note(holder: string, change: { known: number; madeAt?: string; words?: string }): Promise<boolean> {
    const { rowsAffected } = await this.#database.run(
      sql`update search_feeds set last_change_id = ${change.known}, shape = ${indexShape},
          made_at = coalesce(${change.madeAt ?? null}, made_at), synonyms = coalesce(${change.words ?? null}, synonyms)
        where name = ${this.#name} and holder = ${holder}`,
    );
    return rowsAffected > 0;
  }

  /** Notes that the server's indexes are not what was filled, so that nobody asks them until they are filled anew. */
  async forget(): Promise<void> {
    await this.#database.run(sql`update search_feeds set last_change_id = null where name = ${this.#name}`);
  }
}
