import { placeLine } from '#src/components/registration/place-line.ts';
import { dayOf } from '#src/components/suspension/suspension-rows.ts';
import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import { pairCounts, type LikelyPair, type PairName, type PairSide } from '#src/domain/merge/merge.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { merge } from '#src/i18n/messages/merge.ts';
import { paths } from '#src/paths.ts';

const t = merge.page;

export const pairColumns: ColumnView[] = [
  { key: 'one', label: merge.list.columns.one },
  { key: 'other', label: merge.list.columns.other },
  { key: 'signs', label: merge.list.columns.signs },
  { key: 'compare', label: merge.list.columns.compare },
];

/** The address where two stand side by side. */
export function compareHref(oneId: number, otherId: number): string {
  return `${paths.officers('kembar/banding')}?umkm=${oneId}&umkm=${otherId}`;
}

/** The rows of the list of likely pairs. */
export function pairRows(pairs: readonly LikelyPair[]): Record<string, CellView>[] {
  const cell = ({ name, place }: PairName) => ({ text: name, note: placeLine(place) });
  return pairs.map(({ one, other, signs }) => ({
    one: cell(one),
    other: cell(other),
    signs: signs.map((sign) => merge.signs[sign]).join(', '),
    compare: { text: merge.list.compare, href: compareHref(one.id, other.id) },
  }));
}

/** The columns of the two side by side; two of the same name are told apart as in the choice below them. */
export function sideColumns(one: PairSide, other: PairSide): ColumnView[] {
  const isSameName = one.name.toLowerCase() === other.name.toLowerCase();
  const labelOf = ({ name, slug }: PairSide) => (isSameName ? t.staysAs(name, slug) : name);
  return [
    { key: 'fact', label: t.fact },
    { key: 'one', label: labelOf(one) },
    { key: 'other', label: labelOf(other) },
  ];
}

/** What each of the two has, line by line. */
export function sideRows(one: PairSide, other: PairSide): Record<string, CellView>[] {
  const line = (fact: string, tell: (side: PairSide) => string) => ({
    fact,
    one: tell(one),
    other: tell(other),
  });
  return [
    line(t.place, ({ place }) => placeLine(place)),
    line(t.mainProduct, ({ mainProduct }) => mainProduct ?? t.nothing),
    line(t.phone, ({ whatsapp }) => whatsapp ?? t.nothing),
    line(t.nib, nibLine),
    line(t.owner, ({ hasOwner }) => (hasOwner ? t.hasOwner : t.noOwner)),
    line(t.foundedYear, ({ foundedYear }) => (foundedYear === null ? t.nothing : String(foundedYear))),
    line(t.since, ({ createdAt }) => dayOf(createdAt)),
    ...pairCounts.map((count) =>
      line(merge.counts[count], ({ counts }) => formatNumber(counts[count], 'id')),
    ),
  ];
}

function nibLine({ nibs }: PairSide): string {
  const lines = nibs.map(({ number, isVerified }) => (isVerified ? t.nibVerified(number) : number));
  return lines.length === 0 ? t.nothing : lines.join(', ');
}
