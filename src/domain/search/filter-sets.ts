import type { ClaimFacet, Facet, FacetColumns } from './facet-columns.ts';
import { cell, cellsPerRow, claimFacets, singleFacets, type SingleFacet } from './facet-columns.ts';
import { allowedValues, type Chosen } from './facet-filter.ts';
import { RowSet } from './row-set.ts';

/** So many choices are kept; at 500,000 rows they are 16 MB at most. */
const choicesKept = 256;

/** The rows that pass each chosen facet on one day, as sets: kept until the columns change, and joined for each question. */
export class FilterSets {
  readonly #columns: FacetColumns;
  readonly #today: number;
  readonly #kept = new Map<string, RowSet>();
  #shown: RowSet | undefined;
  #ofClaims: RowSet[] | undefined;
  /** Room for ids, for whoever is done with them before the next question: memory given back makes the thread wait. */
  readonly room: Uint32Array;

  constructor(columns: FacetColumns, today: number) {
    this.#columns = columns;
    this.#today = today;
    this.room = new Uint32Array(columns.size);
  }

  /** The rows that may be shown and cost what was asked for. */
  priced(priceMin: number | undefined, priceMax: number | undefined): RowSet {
    this.#shown ??= this.#readShown();
    if (priceMin === undefined && priceMax === undefined) return this.#shown;
    const { price, size } = this.#columns;
    const least = priceMin ?? 0;
    const most = priceMax ?? Number.POSITIVE_INFINITY;
    const rows = new RowSet(size);
    for (let from = 0; from < size; from += 32) {
      const to = Math.min(size, from + 32);
      let bits = 0;
      for (let id = from; id < to; id += 1) {
        const cost = price[id] ?? 0;
        if (cost >= least && cost <= most) bits |= 1 << (id & 31);
      }
      rows.bits[from >>> 5] = bits;
    }
    rows.keep(this.#shown);
    return rows;
  }

  /** The chosen facets, each with the rows that pass it. */
  chosen(chosen: Chosen): { facet: Facet; rows: RowSet }[] {
    return [...singleFacets, ...claimFacets].flatMap((facet) => {
      const values = chosen[facet] ?? [];
      return values.length === 0 ? [] : [{ facet, rows: this.#rowsOf(facet, values) }];
    });
  }

  /** For each claim, by its number, the rows that have it on the day. */
  get ofClaims(): readonly RowSet[] {
    this.#ofClaims ??= this.#readClaims();
    return this.#ofClaims;
  }

  #rowsOf(facet: Facet, values: readonly string[]): RowSet {
    const key = JSON.stringify([facet, ...values.toSorted()]);
    const known = this.#kept.get(key);
    const rows =
      known ?? (isClaim(facet) ? this.#rowsOfClaims(facet, values) : this.#rowsOfSingle(facet, values));
    // Whatever is used goes to the end; what nobody has used for longest stands first.
    this.#kept.delete(key);
    this.#kept.set(key, rows);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= choicesKept) break;
      this.#kept.delete(oldest);
    }
    return rows;
  }

  #rowsOfSingle(facet: SingleFacet, values: readonly string[]): RowSet {
    const { cells, size } = this.#columns;
    const allowed = allowedValues(this.#columns, facet, values);
    const rows = new RowSet(size);
    for (let id = 0, at: number = cell[facet]; id < size; id += 1, at += cellsPerRow) {
      if (allowed[cells[at] ?? 0] === 1) rows.add(id);
    }
    return rows;
  }

  #rowsOfClaims(facet: ClaimFacet, values: readonly string[]): RowSet {
    const rows = new RowSet(this.#columns.size);
    for (const value of values) {
      const number = this.#columns.claimValues.find(`${facet}:${value}`);
      const having = number === undefined ? undefined : this.ofClaims[number];
      if (having !== undefined) rows.addAll(having);
    }
    return rows;
  }

  #readShown(): RowSet {
    const { cells, size } = this.#columns;
    const rows = new RowSet(size);
    for (let id = 0, at: number = cell.until; id < size; id += 1, at += cellsPerRow) {
      if ((cells[at] ?? 0) >= this.#today) rows.add(id);
    }
    return rows;
  }

  #readClaims(): RowSet[] {
    const { cells, claimStart, claims, claimValues, size } = this.#columns;
    const sets = Array.from({ length: claimValues.size }, () => new RowSet(size));
    for (let id = 0; id < size; id += 1) {
      const start = claimStart[id] ?? 0;
      const end = start + 2 * (cells[id * cellsPerRow + cell.claimCount] ?? 0);
      for (let at = start; at < end; at += 2) {
        if ((claims[at + 1] ?? 0) >= this.#today) sets[claims[at] ?? 0]?.add(id);
      }
    }
    return sets;
  }
}

function isClaim(facet: Facet): facet is ClaimFacet {
  return (claimFacets as readonly string[]).includes(facet);
}
