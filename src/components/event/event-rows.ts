import { placeLine } from '#src/components/registration/place-line.ts';
import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import type { KeptEvent, Participation } from '#src/domain/event/event.ts';
import { formatDay, formatNumber, formatRupiah } from '#src/i18n/format.ts';
import { eventKeeping as t } from '#src/i18n/messages/event-keeping.ts';
import { paths } from '#src/paths.ts';

export const eventColumns: ColumnView[] = [
  { key: 'name', label: t.columns.name },
  { key: 'days', label: t.columns.days },
  { key: 'place', label: t.columns.place },
  { key: 'participants', label: t.columns.participants, isNumber: true },
  { key: 'sales', label: t.columns.sales, isNumber: true },
];

/** The rows of the list of events. */
export function eventRows(events: readonly KeptEvent[]): Record<string, CellView>[] {
  return events.map((event) => ({
    name: { text: event.name, href: paths.officers(`acara/${event.id}`), note: t.kinds[event.kind] },
    days: eventDays(event),
    place: event.place ?? t.noPlace,
    participants: formatNumber(event.participants, 'id'),
    sales: salesText(event.sales),
  }));
}

/** The days of an event in words. */
export function eventDays({ startsOn, endsOn }: Pick<KeptEvent, 'startsOn' | 'endsOn'>): string {
  return t.days(formatDay(startsOn, 'id'), formatDay(endsOn, 'id'));
}

export const participantColumns: ColumnView[] = [
  { key: 'name', label: t.participantColumns.name },
  { key: 'sales', label: t.participantColumns.sales, isNumber: true },
  { key: 'note', label: t.participantColumns.note },
];

/** The rows of who took part. */
export function participantRows(participants: readonly Participation[]): Record<string, CellView>[] {
  return participants.map(({ id, enterprise, sales, note, sourceUrl }) => ({
    name: {
      text: enterprise.name,
      href: paths.officers(`acara/peserta/${id}`),
      note: placeLine(enterprise.place),
    },
    sales: salesText(sales),
    note: sourceUrl === null ? (note ?? '—') : { text: note ?? sourceUrl, href: sourceUrl },
  }));
}

/** What was sold, in words. */
export function salesText(sales: number | null): string {
  return sales === null ? t.noSales : formatRupiah(sales, 'id');
}

/** What was just recorded, as the address after it says. */
export function recordedNotice(params: URLSearchParams): string | undefined {
  const number = (name: string) => (/^\d{1,3}$/.test(params.get(name) ?? '') ? Number(params.get(name)) : 0);
  const [recorded, known] = [number('dicatat'), number('sudah')];
  if (!params.has('dicatat')) return undefined;
  const sentences = [
    recorded === 0 ? '' : t.recorded(formatNumber(recorded, 'id')),
    known === 0 ? '' : t.knownAlready(formatNumber(known, 'id')),
  ];
  return sentences.join(' ').trim() || undefined;
}
