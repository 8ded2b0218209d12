import { jakartaDayOf } from '#src/components/registration/jakarta-day.ts';
import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import { waitingAppeal, type Suspension, type SuspensionFilter } from '#src/domain/suspension/suspension.ts';
import { formatDay } from '#src/i18n/format.ts';
import { suspension } from '#src/i18n/messages/suspension.ts';
import { paths } from '#src/paths.ts';

const t = suspension.list;

export const suspensionColumns: ColumnView[] = [
  { key: 'subject', label: t.columns.subject },
  { key: 'reason', label: t.columns.reason },
  { key: 'since', label: t.columns.since },
  { key: 'state', label: t.columns.state },
];

/** The day of an instant in Tangerang, as it is written. */
export function dayOf(instant: string): string {
  return formatDay(jakartaDayOf(instant), 'id');
}

/** How a suspension stands, in words. */
export function stateOf(suspended: Suspension): string {
  if (suspended.endedAt !== null) return t.endedOn(dayOf(suspended.endedAt));
  return waitingAppeal(suspended) === undefined ? t.stands : t.appealed;
}

/** The rows of the officers' list. */
export function suspensionRows(suspensions: readonly Suspension[]): Record<string, CellView>[] {
  return suspensions.map((one) => ({
    subject: {
      text: one.product?.name ?? one.enterprise.name,
      href: paths.officers(`penangguhan/${one.id}`),
      note: one.product === null ? t.wholeEnterprise : one.enterprise.name,
    },
    reason: one.reason.length > 120 ? `${one.reason.slice(0, 119)}…` : one.reason,
    since: dayOf(one.suspendedAt),
    state: stateOf(one),
  }));
}

/** The address of the list under a filter. */
export function suspensionsHref({ state, kind, q }: SuspensionFilter, page?: number): string {
  const query = new URLSearchParams({
    ...(state === 'berlaku' ? {} : { status: state }),
    ...(kind === undefined ? {} : { jenis: kind }),
    ...(q === '' ? {} : { q }),
    ...(page === undefined ? {} : { page: String(page) }),
  });
  return paths.officers('penangguhan') + (query.size === 0 ? '' : `?${query.toString()}`);
}
