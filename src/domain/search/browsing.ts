import type { Narrowing } from './count-facets.ts';
import { claimFacets, type ClaimFacet, type Facet, type FacetColumns } from './facet-columns.ts';
import { FacetTally } from './facet-tally.ts';
import { FilterSets } from './filter-sets.ts';
import type { RowSet } from './row-set.ts';
import type { FacetCount } from './search.ts';

/** Enough for the filters that people use; the rows of 128 of them at 500,000 products are 8 MB. */
const answersKept = 128;
/** From so many rows on, counting a claim in sets costs less than going through the claims of each row. */
const manyRows = 20_000;

/** What is left of all rows, with the counts of its facets. */
export type Browsed = { matches: RowSet; total: number; facets: Record<Facet, FacetCount[]> };

/**
 * What browsing without a text gives, kept for each set of filters until the index changes or the day ends: the same few
 * are asked for all day long.
 */
export class Browsing {
  readonly #kept = new Map<string, Browsed>();
  #sets: FilterSets | undefined;
  #version = -1;
  #today = -1;

  /** The rows and counts for these filters in the columns of that version. */
  narrow(columns: FacetColumns, version: number, narrowing: Narrowing): Browsed {
    if (version !== this.#version || narrowing.today !== this.#today) this.#forget(version, narrowing.today);
    this.#sets ??= new FilterSets(columns, narrowing.today);
    const key = JSON.stringify([
      narrowing.priceMin ?? null,
      narrowing.priceMax ?? null,
      Object.entries(narrowing.chosen).sort(([one], [other]) => (one < other ? -1 : 1)),
    ]);
    const browsed = this.#kept.get(key) ?? narrowed(columns, this.#sets, narrowing);
    // Whatever is used goes to the end; what nobody has used for longest stands first.
    this.#kept.delete(key);
    this.#kept.set(key, browsed);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= answersKept) break;
      this.#kept.delete(oldest);
    }
    return browsed;
  }

  #forget(version: number, today: number): void {
    this.#kept.clear();
    this.#sets = undefined;
    this.#version = version;
    this.#today = today;
  }
}

/** As `countFacets` narrows candidates, with sets of rows in place of going through all of them for each filter. */
function narrowed(columns: FacetColumns, sets: FilterSets, narrowing: Narrowing): Browsed {
  const { chosen, priceMin, priceMax, today } = narrowing;
  const priced = sets.priced(priceMin, priceMax);
  const filters = sets.chosen(chosen);
  const matches = joined(priced, filters);
  const tally = new FacetTally(columns, today);
  tally.addAll(matches.ids(sets.room));
  for (const { facet } of filters) {
    const nearMisses = joined(
      priced,
      filters.filter((filter) => filter.facet !== facet),
    );
    nearMisses.drop(matches);
    if (isClaim(facet) && nearMisses.count > manyRows) tally.addOneOf(nearMisses, facet, sets.ofClaims);
    else tally.addOne(nearMisses.ids(sets.room), facet);
  }
  return { matches, total: matches.count, facets: tally.counts(chosen) };
}

/** The rows that pass all filters. */
function joined(rows: RowSet, filters: readonly { rows: RowSet }[]): RowSet {
  const all = rows.copy();
  for (const filter of filters) all.keep(filter.rows);
  return all;
}

function isClaim(facet: Facet): facet is ClaimFacet {
  return (claimFacets as readonly string[]).includes(facet);
}
