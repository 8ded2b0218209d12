import { placeLine } from '#src/components/registration/place-line.ts';
import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import {
  supportQuery,
  type ListedSupport,
  type SupportFilter,
  type SupportSum,
} from '#src/domain/support/support.ts';
import { formatDay, formatNumber, formatRupiah } from '#src/i18n/format.ts';
import { support as t } from '#src/i18n/messages/support.ts';
import { paths } from '#src/paths.ts';

export const supportColumns: ColumnView[] = [
  { key: 'enterprise', label: t.columns.enterprise },
  { key: 'kind', label: t.columns.kind },
  { key: 'programme', label: t.columns.programme },
  { key: 'day', label: t.columns.day },
  { key: 'amount', label: t.columns.amount, isNumber: true },
];

/** The rows of the list of support. */
export function supportRows(supports: readonly ListedSupport[]): Record<string, CellView>[] {
  return supports.map(({ id, enterprise, kind, programme, partner, receivedOn, amount }) => ({
    enterprise: {
      text: enterprise.name,
      href: paths.officers(`bantuan/${id}`),
      note: placeLine(enterprise.place),
    },
    kind: partner === null ? t.kinds[kind] : { text: t.kinds[kind], note: partner },
    programme,
    day: formatDay(receivedOn, 'id'),
    amount: amountText(amount),
  }));
}

export const sumColumns: ColumnView[] = [
  { key: 'kind', label: t.sumColumns.kind },
  { key: 'supports', label: t.sumColumns.supports, isNumber: true },
  { key: 'enterprises', label: t.sumColumns.enterprises, isNumber: true },
  { key: 'amount', label: t.sumColumns.amount, isNumber: true },
];

/** The sums by kind, each leading to the list behind it. */
export function sumRows(sums: readonly SupportSum[], filter: SupportFilter): Record<string, CellView>[] {
  return sums.map(({ kind, supports, enterprises, amount }) => ({
    kind: {
      text: t.kinds[kind],
      href: `${paths.officers('bantuan')}?${supportQuery({ ...filter, kind }).toString()}`,
    },
    supports: formatNumber(supports, 'id'),
    enterprises: formatNumber(enterprises, 'id'),
    amount: amount === 0 ? t.unknownAmount : formatRupiah(amount, 'id'),
  }));
}

/** An amount in words. */
export function amountText(amount: number | null): string {
  return amount === null ? t.unknownAmount : formatRupiah(amount, 'id');
}
