import { jakartaDayOf } from '#src/components/registration/jakarta-day.ts';
import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import type { DrawnSample } from '#src/domain/desk/sample.ts';
import { formatDay } from '#src/i18n/format.ts';
import { desk } from '#src/i18n/messages/desk.ts';
import { deskSecond } from '#src/i18n/messages/desk-second.ts';
import { paths } from '#src/paths.ts';

const t = deskSecond.samples;
const dayOf = (instant: string) => formatDay(jakartaDayOf(instant), 'id');

export const sampleColumns: ColumnView[] = [
  { key: 'decision', label: t.columns.decision },
  { key: 'enterprise', label: t.columns.enterprise },
  { key: 'decidedAt', label: t.columns.decidedAt },
  { key: 'drawnAt', label: t.columns.drawnAt },
  { key: 'note', label: t.columns.note },
];

/** The rows of the drawn decisions. */
export function sampleRows(samples: readonly DrawnSample[]): Record<string, CellView>[] {
  return samples.map((sample) => ({
    decision: {
      text: desk.decision.past[sample.decision],
      href: paths.officers(`uji-petik/${sample.id}`),
      note: sample.isOwn ? t.own : undefined,
    },
    enterprise: { text: sample.enterprise.name, note: sample.enterprise.kecamatan ?? undefined },
    decidedAt: dayOf(sample.decidedAt),
    drawnAt: dayOf(sample.drawnAt),
    note: sample.note ?? '',
  }));
}

/** What was decided, as facts beside what it was decided by. */
export function sampleFacts(sample: DrawnSample) {
  const { decision, method, office, decidedAt, reason, validUntilOn, stands } = sample;
  return [
    { label: t.decision, value: desk.decision.past[decision] },
    ...(method === null ? [] : [{ label: t.method, value: desk.decision.methods[method] }]),
    ...(validUntilOn === null ? [] : [{ label: t.validUntil, value: formatDay(validUntilOn, 'id') }]),
    ...(reason === null ? [] : [{ label: t.reason, value: reason }]),
    { label: t.by, value: office },
    { label: t.on, value: dayOf(decidedAt) },
    { label: t.stands, value: stands ? t.yes : t.no },
  ];
}
