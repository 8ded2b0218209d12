import { categoryTree } from '#src/domain/category/categories.queries.server.ts';
import { categoryName } from '#src/domain/category/category.ts';
import { ipRightKinds } from '#src/domain/claim/ip-right.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { claim } from '#src/i18n/messages/claim.ts';
import { facets } from '#src/i18n/messages/facets.ts';
import { facetNames } from './facet-names.queries.server.ts';
import type { FacetCount, ProductFacet } from './search.ts';

/** What people read instead of a facet's value; a value nobody knows any more stands for itself. */
export type FacetLabels = (facet: ProductFacet, value: string) => string;

export type LabelledCount = FacetCount & { label: string };

/** The words for facet values in a language. */
export async function facetLabels(locale: Locale, reading = facetNames()): Promise<FacetLabels> {
  const [categories, places, names] = await Promise.all([categoryTree(), gazetteer(), reading]);
  const name = (row: { name: string; nameEn: string } | undefined) =>
    row === undefined ? undefined : categoryName(row, locale);
  const place = (code: string) => places.findRegion(code)?.name;
  const labels: Record<ProductFacet, (value: string) => string | undefined> = {
    category: (id) => name(categories.find(id)),
    kecamatan: place,
    kelurahan: place,
    certificate: (id) => name(names.certificates.get(id)),
    right: (value) => rightLabel(value, locale),
    readiness: (band) => band,
    programme: (id) => name(names.programmes.get(id)),
    ships_abroad: () => facets[locale].shipsAbroad,
  };
  return (facet, value) => labels[facet](value) ?? value;
}

/** Counts with their words. */
export function labelled<Facet extends ProductFacet>(
  counts: Record<Facet, FacetCount[]>,
  labels: FacetLabels,
): Record<Facet, LabelledCount[]> {
  const entries = Object.entries(counts) as [Facet, FacetCount[]][];
  return Object.fromEntries(
    entries.map(([facet, values]) => [
      facet,
      values.map(({ value, count }) => ({ value, label: labels(facet, value), count })),
    ]),
  ) as Record<Facet, LabelledCount[]>;
}

function rightLabel(value: string, locale: Locale): string | undefined {
  const [word, stage] = value.split(':');
  const kind = ipRightKinds.find((known) => known === word);
  if (kind === undefined) return undefined;
  return stage === 'didaftar' ? claim[locale].registeredBadge[kind] : claim[locale].filedBadge[kind];
}
