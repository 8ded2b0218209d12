import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import type { MemberRow } from '#src/domain/dashboard/dashboard.ts';
import type { MemberKind } from '#src/domain/dashboard/members.ts';
import { formatDay, formatNumber } from '#src/i18n/format.ts';
import { dashboard } from '#src/i18n/messages/dashboard.ts';
import { paths } from '#src/paths.ts';

const t = dashboard.list;
const stepNames = dashboard.funnel.steps;

/** The columns of a list of these kinds; those that would be empty are left out. */
export function memberColumns(kinds: ReadonlySet<MemberKind>): ColumnView[] {
  const hasRecords = ['participant', 'support', 'participation', 'instructor'].some((kind) =>
    kinds.has(kind as MemberKind),
  );
  return [
    { key: 'name', label: t.name },
    ...(kinds.size > 1 ? [{ key: 'kind', label: t.kind }] : []),
    ...(hasRecords
      ? [
          { key: 'about', label: t.about },
          { key: 'on', label: t.on },
        ]
      : []),
    ...(kinds.has('region') ? [] : [{ key: 'place', label: t.place }]),
    ...(kinds.has('enterprise') ? [{ key: 'meets', label: t.meets }] : []),
  ];
}

/** What somebody or something behind a number is called. */
export function memberName({ name, kind, id }: MemberRow): string {
  return name ?? t.unnamed(t.kinds[kind], formatNumber(id, 'id'));
}

/** The rows of a list; `places` are the names of places by their codes. */
export function memberRows(
  rows: readonly MemberRow[],
  places: ReadonlyMap<string, string>,
): Record<string, CellView>[] {
  return rows.map((row) => {
    const note = row.isExample ? t.example : undefined;
    const name = {
      text: memberName(row),
      note,
      href: row.slug === null ? undefined : paths.enterprise('id', row.slug),
    };
    return {
      name,
      kind: t.kinds[row.kind],
      about: row.about ?? '',
      on: row.on === null ? '' : formatDay(row.on, 'id'),
      place: places.get(row.place) ?? t.unknownPlace,
      meets: meetsWords(row),
    };
  });
}

/** The steps that an UMKM meets, in words. */
export function meetsWords({ steps }: MemberRow): string {
  return steps.map((step) => stepNames[step]).join(', ');
}
