import { jakartaDayOf } from '#src/components/registration/jakarta-day.ts';
import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import type { WaitingRegistration } from '#src/domain/registration/registration.ts';
import { formatDay, formatNumber } from '#src/i18n/format.ts';
import { office } from '#src/i18n/messages/office.ts';
import { paths } from '#src/paths.ts';

const t = office.registrations;

export const queueColumns: ColumnView[] = [
  { key: 'name', label: t.name },
  { key: 'kind', label: t.kind },
  { key: 'place', label: t.place },
  { key: 'sentOn', label: t.sentOn },
  { key: 'evidence', label: t.evidence },
];

/** The rows of the verifiers' queue. */
export function queueRows(waiting: readonly WaitingRegistration[]): Record<string, CellView>[] {
  return waiting.map(({ id, kind, name, kelurahan, submittedAt, evidenceCount, isCorrected }) => ({
    name: { text: name, href: paths.officers(`pendaftaran/${id}`) },
    kind: t.kinds[kind],
    place: kelurahan ?? t.unknown,
    sentOn: {
      text: formatDay(jakartaDayOf(submittedAt), 'id'),
      ...(isCorrected ? { note: t.corrected } : {}),
    },
    evidence: evidenceCount === 0 ? t.noFiles : t.files(formatNumber(evidenceCount, 'id')),
  }));
}
