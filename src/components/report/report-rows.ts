import { dayOf } from '#src/components/suspension/suspension-rows.ts';
import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import type { Report, ReportFilter } from '#src/domain/report/report.ts';
import { reportDesk } from '#src/i18n/messages/report-desk.ts';
import { paths } from '#src/paths.ts';

const t = reportDesk.list;

export const reportColumns: ColumnView[] = [
  { key: 'subject', label: t.columns.subject },
  { key: 'kind', label: t.columns.kind },
  { key: 'on', label: t.columns.on },
  { key: 'state', label: t.columns.state },
];

/** The rows of a list of reports. */
export function reportRows(reports: readonly Report[]): Record<string, CellView>[] {
  return reports.map(({ id, kind, text, product, enterprise, reportedAt, outcome }) => ({
    subject: {
      text: product?.name ?? enterprise.name,
      href: paths.officers(`laporan/${id}`),
      ...(product === null ? {} : { note: enterprise.name }),
    },
    kind: { text: reportDesk.kinds[kind], ...(text === null ? {} : { note: shortened(text) }) },
    on: dayOf(reportedAt),
    state: outcome === null ? t.waits : reportDesk.outcomes[outcome],
  }));
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** The address of the list under a filter. */
export function reportsHref({ state, kind, q }: ReportFilter, page?: number): string {
  const query = new URLSearchParams({
    ...(state === 'menunggu' ? {} : { status: state }),
    ...(kind === undefined ? {} : { jenis: kind }),
    ...(q === '' ? {} : { q }),
    ...(page === undefined ? {} : { page: String(page) }),
  });
  return paths.officers('laporan') + (query.size === 0 ? '' : `?${query.toString()}`);
}
