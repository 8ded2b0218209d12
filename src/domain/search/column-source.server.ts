import { FacetColumns, type FacetRow } from './facet-columns.ts';
import type { ReadJson } from './read.server.ts';
import type { Shelf, ShelfRowList } from './shelf.server.ts';
import { NamePool, type NamedRow } from './words/name-pool.ts';

/** Larger pieces are no faster, and the memory that they take stays with the process. */
const idsPerRead = 4_000;
/** Reading so many changed rows one by one costs more than reading all rows in order. */
const changesWorthOneByOne = 20_000;

/** So many changes are remembered for those who derive something from the columns and can follow row by row. */
const changesRemembered = 200;

/** Keeps the facet columns and the names of one shelf in memory and true to the database. */
export class ColumnSource {
  readonly #read: ReadJson;
  readonly #shelf: Shelf;
  #columns = new FacetColumns(new Map());
  #names = new NamePool();
  #isLoaded = false;
  /** The last change that the columns hold. */
  #lastChange = 0;
  /** One for each time that the columns changed; the database's numbers begin anew in a restored one. */
  #version = 0;
  /** What changed at which version; undefined where everything was read anew. */
  readonly #log = new Map<number, readonly number[] | undefined>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(read: ReadJson, shelf: Shelf) {
    this.#read = read;
    this.#shelf = shelf;
  }

  /** The columns as they were read last. */
  get columns(): FacetColumns {
    return this.#columns;
  }

  /** The names as they were read last. */
  get names(): NamePool {
    return this.#names;
  }

  get version(): number {
    return this.#version;
  }

  /** The rows written since a version; undefined when nobody can tell any more. */
  changedSince(version: number): Set<number> | undefined {
    const changed = new Set<number>();
    for (let at = version + 1; at <= this.#version; at += 1) {
      const ids = this.#log.get(at);
      if (ids === undefined) return undefined;
      for (const id of ids) changed.add(id);
    }
    return changed;
  }

  /**
   * The columns as of now. Callers queue, so that the first load happens once and a search that begins after a write
   * has ended always sees it.
   */
  current(): Promise<FacetColumns> {
    const next = this.#queue.then(
      () => this.#refresh(),
      () => this.#refresh(),
    );
    this.#queue = next;
    return next;
  }

  async #refresh(): Promise<FacetColumns> {
    const [oldest, newest] = await this.#read<[number | null, number | null]>(
      'select json_array((select min(id) from search_changes), (select max(id) from search_changes))',
    );
    const last = newest ?? 0;
    const hasMissed = this.#lastChange < (oldest ?? 0) - 1 || this.#lastChange > last;
    if (!this.#isLoaded || hasMissed) await this.#readAll();
    else if (last > this.#lastChange) await this.#readChanged(last);
    this.#lastChange = last;
    return this.#columns;
  }

  /** Notes that the columns are other ones now. */
  #step(ids: readonly number[] | undefined): void {
    this.#version += 1;
    this.#log.set(this.#version, ids);
    this.#log.delete(this.#version - changesRemembered);
  }

  async #readAll(): Promise<void> {
    const { table, id, rows, row } = this.#shelf;
    const parents = await this.#read<[string, string][]>(
      'select json_group_array(json_array(id, parent_id)) from categories where parent_id is not null',
    );
    const columns = new FacetColumns(new Map(parents));
    const names = new NamePool();
    const last = await this.#read<number | null>(`select json(max(${id})) from ${table}`);
    for (let from = 0; from <= (last ?? -1); from += idsPerRead) {
      const lists = await this.#read<ShelfRowList[]>(
        `select json_group_array(${row}) from ${rows} where ${id} >= ? and ${id} < ?`,
        [from, from + idsPerRead],
      );
      for (const list of lists) put(list, columns, names);
    }
    names.trim();
    this.#names = names;
    this.#columns = columns;
    this.#isLoaded = true;
    this.#step(undefined);
  }

  async #readChanged(last: number): Promise<void> {
    const [columns, names] = [this.#columns, this.#names];
    const { id, rows, row, kind } = this.#shelf;
    const ids = await this.#read<number[]>(
      `select json_group_array(distinct value) from search_changes, json_each(ids)
        where kind = ? and search_changes.id > ? and search_changes.id <= ?`,
      [kind, this.#lastChange, last],
    );
    const isWasteful = columns.isMostlyUnused() || names.isMostlyUnused();
    if (ids.length > changesWorthOneByOne || isWasteful) return this.#readAll();
    // Changes of the other shelf leave this one, and what is derived from it, as they are.
    if (ids.length === 0) return;
    const lists = await this.#read<ShelfRowList[]>(
      `select json_group_array(${row}) from ${rows} where ${id} in (select value from json_each(?))`,
      [JSON.stringify(ids)],
    );
    for (const changed of ids) columns.remove(changed);
    for (const list of lists) put(list, columns, names);
    this.#step(ids);
  }
}

function put(list: ShelfRowList, columns: FacetColumns, names: NamePool): void {
  columns.put(facetRow(list));
  names.put(namedRow(list));
}

function facetRow(list: ShelfRowList): FacetRow {
  const [id, until, price, listedAt, category, kecamatan, kelurahan, readiness, shipsAbroad, claims] = list;
  const single = { category, kecamatan, kelurahan, readiness, ships_abroad: shipsAbroad };
  return { id, until, price, listedAt, single, claims };
}

function namedRow(list: ShelfRowList): NamedRow {
  const [id] = list;
  const [staticScore, name, otherName] = list.slice(-3) as [number, string, string | null];
  return { id, name, otherName, staticScore };
}
