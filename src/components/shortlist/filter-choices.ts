import type { CategoryTree } from '#src/domain/category/category-tree.ts';
import { ipRightKinds } from '#src/domain/claim/ip-right.ts';
import { filterFields, anyRight, sizeChoices, type ShortlistFilter } from '#src/domain/shortlist/filter.ts';
import { catalogueFile } from '#src/i18n/messages/catalogue-file.ts';
import { claim } from '#src/i18n/messages/claim.ts';
import { shortlist } from '#src/i18n/messages/shortlist.ts';
import { shortlistSearch as t } from '#src/i18n/messages/shortlist-search.ts';

/** A group of the filter in which several values can be ticked. */
export type FilterGroup = {
  name: string;
  label: string;
  choices: { value: string; label: string; isChosen: boolean }[];
};

/** What can be chosen besides what the reference data say. */
export type FilterWorld = {
  categories: CategoryTree;
  kecamatan: readonly { code: string; name: string }[];
  certificates: readonly { id: string; shortName: string }[];
  programmes: readonly { id: string; name: string }[];
};

export const knownUnits: readonly string[] = catalogueFile.sheet.units;

/** The groups of a filter with what is chosen. */
export function filterGroups(filter: ShortlistFilter, world: FilterWorld): Record<GroupName, FilterGroup> {
  const group = (
    name: string,
    label: string,
    chosen: readonly string[],
    choices: readonly { value: string; label: string }[],
  ): FilterGroup => ({
    name,
    label,
    choices: choices.map((choice) => ({ ...choice, isChosen: chosen.includes(choice.value) })),
  });
  const rights = (stage: 'didaftar' | 'diajukan') => [
    { value: `${anyRight}:${stage}`, label: t.anyRight },
    ...ipRightKinds
      .filter((kind) => kind !== 'rahasia_dagang')
      .map((kind) => ({ value: `${kind}:${stage}`, label: claim.id.rightKind[kind] })),
  ];
  const f = filterFields;
  return {
    categories: group(
      f.categories,
      t.category,
      filter.categories,
      world.categories.branches.map(({ id, name }) => ({ value: id, label: name })),
    ),
    kecamatan: group(
      f.kecamatan,
      t.kecamatan,
      filter.kecamatan,
      world.kecamatan.map(({ code, name }) => ({ value: code, label: name })),
    ),
    certificates: group(
      f.certificates,
      t.certificates,
      filter.certificates,
      world.certificates.map(({ id, shortName }) => ({ value: id, label: shortName })),
    ),
    registered: group(f.rights, t.registered, filter.rights, rights('didaftar')),
    filed: group(f.rights, t.filed, filter.rights, rights('diajukan')),
    programmes: group(
      f.programmes,
      t.programmes,
      filter.programmes,
      world.programmes.map(({ id, name }) => ({ value: id, label: name })),
    ),
    sizes: group(
      f.sizes,
      t.sizes,
      filter.sizes,
      sizeChoices.map((size) => ({ value: size, label: t.sizeNames[size] })),
    ),
  };
}

export type GroupName =
  'categories' | 'kecamatan' | 'certificates' | 'registered' | 'filed' | 'programmes' | 'sizes';

/** A filter in words, for the page that it is kept with: `Kategori: Camilan`, `Dipimpin perempuan`. */
export function filterWords(filter: ShortlistFilter, world: FilterWorld): string[] {
  const groups = Object.values(filterGroups(filter, world)).flatMap(({ label, choices }) => {
    const chosen = choices.filter(({ isChosen }) => isChosen).map((choice) => choice.label);
    return chosen.length === 0 ? [] : [`${label}: ${chosen.join(', ')}`];
  });
  const past = [
    t.pasts[filter.past],
    filter.pastKind === null ? t.anyKind : shortlist.kinds[filter.pastKind],
    filter.pastSince === null ? '' : `${t.pastSince.toLowerCase()} ${filter.pastSince}`,
  ].filter((part) => part !== '');
  return [
    ...(filter.sought === '' ? [] : [`${t.sought}: ${filter.sought}`]),
    ...groups,
    ...(filter.capacity === null
      ? []
      : [`${t.capacity}: ${filter.capacity} ${filter.unit === '' ? t.anyUnit : filter.unit}`]),
    ...(filter.isWomenLed ? [t.isWomenLed] : []),
    ...(filter.shipsAbroad ? [t.shipsAbroad] : []),
    ...(filter.isInWindow ? [t.isInWindow] : []),
    ...(filter.past === 'any' ? [] : [past.join(', ')]),
  ];
}
