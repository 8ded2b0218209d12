import type { FacetColumns } from './facet-columns.ts';
import type { ReadJson } from './read.server.ts';
import type { Shelf } from './shelf.server.ts';

export type Order = 'newest' | 'price_asc' | 'price_desc' | 'name';

type Ranks = { order: number[]; rankOf: Uint32Array };

/**
 * The place of every row in each order, worked out at first use and again when the index has changed. Equal rows stand
 * by id, so that a page never repeats or leaves out what another one shows.
 */
export class RowOrders {
  readonly #read: ReadJson;
  readonly #shelf: Shelf;
  #version = -1;
  readonly #ranks = new Map<Order, Ranks>();

  constructor(read: ReadJson, shelf: Shelf) {
    this.#read = read;
    this.#shelf = shelf;
  }

  /** The ids in the order, from `from` on, `count` of them. */
  async page(
    ids: readonly number[],
    order: Order,
    { columns, version }: { columns: FacetColumns; version: number },
    from: number,
    count: number,
  ): Promise<number[]> {
    if (from >= ids.length) return [];
    const ranks = await this.#ranksOf(order, columns, version);
    const sorted = Uint32Array.from(ids, (id) => ranks.rankOf[id] ?? ranks.order.length).sort();
    return [...sorted.subarray(from, from + count)].flatMap((rank) => ranks.order[rank] ?? []);
  }

  async #ranksOf(order: Order, columns: FacetColumns, version: number): Promise<Ranks> {
    if (version !== this.#version) {
      this.#ranks.clear();
      this.#version = version;
    }
    const known = this.#ranks.get(order);
    if (known !== undefined) return known;
    const ids = order === 'name' ? await this.#byName() : sortedBy(order, columns);
    const rankOf = new Uint32Array(columns.size).fill(ids.length);
    ids.forEach((id, rank) => {
      if (id < rankOf.length) rankOf[id] = rank;
    });
    const ranks = { order: ids, rankOf };
    // Another search may have seen a newer index while the names were read.
    if (version === this.#version) this.#ranks.set(order, ranks);
    return ranks;
  }

  /** Names are long and rarely needed in memory: the database's index has them in order. */
  #byName(): Promise<number[]> {
    const { table, id } = this.#shelf;
    return this.#read<number[]>(
      `select json_group_array(${id}) from (select ${id} from ${table} order by name_key, ${id})`,
    );
  }
}

function sortedBy(order: Exclude<Order, 'name'>, columns: FacetColumns): number[] {
  const { until, price, listedAt } = columns;
  const ids: number[] = [];
  for (let id = 0; id < columns.size; id += 1) if ((until[id] ?? 0) > 0) ids.push(id);
  const values = order === 'newest' ? listedAt : price;
  const direction = order === 'price_asc' ? 1 : -1;
  return ids.sort((one, other) => direction * ((values[one] ?? 0) - (values[other] ?? 0)) || one - other);
}
