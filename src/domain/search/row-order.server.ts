import type { ColumnSource } from './column-source.server.ts';
import type { FacetColumns } from './facet-columns.ts';
import type { ReadJson } from './read.server.ts';
import type { Shelf } from './shelf.server.ts';
import type { RowSet } from './row-set.ts';
import { merged, pageOf, pageOfSet, rankingOf, sortedByKey, type Ranking } from './sorted-ids.ts';

export const orders = ['newest', 'price_asc', 'price_desc', 'name'] as const;
export type Order = (typeof orders)[number];

/** Beyond so many changed names, reading all of them in order is cheaper than asking for each one's neighbour. */
const namesWorthOneByOne = 300;

type Kept = { ranking: Ranking; version: number };

/**
 * The place of every row in each order, worked out at first use; a write moves only the rows that it changed. Equal rows
 * stand by id, so that a page never repeats or leaves out what another one shows.
 */
export class RowOrders {
  readonly #read: ReadJson;
  readonly #shelf: Shelf;
  readonly #source: ColumnSource;
  readonly #kept = new Map<Order, Kept>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(read: ReadJson, shelf: Shelf, source: ColumnSource) {
    this.#read = read;
    this.#shelf = shelf;
    this.#source = source;
  }

  /** The ids in the order, from `from` on, `count` of them. */
  async page(ids: Uint32Array, order: Order, from: number, count: number): Promise<number[]> {
    if (from >= ids.length) return [];
    const ranking = await this.#current(order);
    return pageOf(ids, ranking, from, count);
  }

  /** The same out of a set of rows. */
  async pageOf(rows: RowSet, order: Order, from: number, count: number): Promise<number[]> {
    return pageOfSet(rows, await this.#current(order), from, count);
  }

  /** Searches that need the same order wait for one of them to work it out. */
  async #current(order: Order): Promise<Ranking> {
    const kept = this.#kept.get(order);
    if (kept?.version === this.#source.version) return kept.ranking;
    const next = this.#queue.then(
      () => this.#refresh(order),
      () => this.#refresh(order),
    );
    this.#queue = next;
    return next;
  }

  async #refresh(order: Order): Promise<Ranking> {
    const { columns, version } = this.#source;
    const kept = this.#kept.get(order);
    if (kept?.version === version) return kept.ranking;
    const changed = kept === undefined ? undefined : this.#source.changedSince(kept.version);
    const ids =
      order === 'name'
        ? await this.#byName(kept, changed)
        : byColumn(order, columns, kept?.ranking.order, changed);
    const ranking = rankingOf(ids, columns.size);
    this.#kept.set(order, { ranking, version });
    return ranking;
  }

  /** Names are long and rarely needed in memory: the database's index has them in order. */
  async #byName(kept: Kept | undefined, changed: Set<number> | undefined): Promise<Uint32Array> {
    const { table, id } = this.#shelf;
    if (kept === undefined || changed === undefined || changed.size > namesWorthOneByOne) {
      return this.#allByName();
    }
    // Each changed row with the unchanged or changed one before it, in order: those who follow one another come so.
    const neighbours = await this.#read<[number, number | null][]>(
      `select json_group_array(json_array(id, before)) from (
        select s.${id} id, (select b.${id} from ${table} b where (b.name_key, b.${id}) < (s.name_key, s.${id})
          order by b.name_key desc, b.${id} desc limit 1) before
        from ${table} s where s.${id} in (select value from json_each(?)) order by s.name_key, s.${id})`,
      [JSON.stringify([...changed])],
    );
    return placedAfter(kept.ranking.order, changed, neighbours) ?? this.#allByName();
  }

  async #allByName(): Promise<Uint32Array> {
    const { table, id } = this.#shelf;
    return Uint32Array.from(
      await this.#read<number[]>(
        `select json_group_array(${id}) from (select ${id} from ${table} order by name_key, ${id})`,
      ),
    );
  }
}

/** Undefined when a neighbour is not known yet: it was written after the changes that are being followed. */
function placedAfter(
  order: Uint32Array,
  changed: Set<number>,
  neighbours: [number, number | null][],
): Uint32Array | undefined {
  const followers = new Map(neighbours.map(([id, before]) => [before, id] as const));
  const result = new Uint32Array(order.length + neighbours.length);
  let length = 0;
  let placed = 0;
  const putFollowers = (of: number | null) => {
    for (let next = followers.get(of); next !== undefined; next = followers.get(next)) {
      result[length++] = next;
      placed += 1;
    }
  };
  putFollowers(null);
  for (const id of order) {
    if (changed.has(id)) continue;
    result[length++] = id;
    putFollowers(id);
  }
  return placed === neighbours.length ? result.slice(0, length) : undefined;
}

function byColumn(
  order: Exclude<Order, 'name'>,
  columns: FacetColumns,
  known: Uint32Array | undefined,
  changed: Set<number> | undefined,
): Uint32Array {
  const values = order === 'newest' ? columns.listedAt : columns.price;
  const direction = order === 'price_asc' ? 1 : -1;
  const key = (id: number) => direction * (values[id] ?? 0);
  if (known === undefined || changed === undefined) return sortedByKey(columns.ids(), key);
  const present = [...changed].filter((id) => columns.has(id)).sort((one, other) => one - other);
  const isBefore = (one: number, other: number) =>
    key(one) < key(other) || (key(one) === key(other) && one < other);
  return merged(known, (id) => changed.has(id), sortedByKey(Uint32Array.from(present), key), isBefore);
}
