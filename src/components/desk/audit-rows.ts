import { clockTime } from '#src/components/product-edit/clock-time.ts';
import { jakartaDayOf } from '#src/components/registration/jakarta-day.ts';
import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import type { AuditEntry } from '#src/domain/audit/audit-log.ts';
import { formatDay } from '#src/i18n/format.ts';
import { deedNouns } from '#src/i18n/messages/deed-nouns.ts';
import { deeds } from '#src/i18n/messages/deeds.ts';
import { desk } from '#src/i18n/messages/desk.ts';
import { paths } from '#src/paths.ts';
import { deedLines } from './deed-lines.ts';

const t = desk.audit;

export const auditColumns: ColumnView[] = [
  { key: 'at', label: t.columns.at },
  { key: 'who', label: t.columns.who },
  { key: 'command', label: t.columns.command },
  { key: 'about', label: t.columns.about },
  { key: 'enterprise', label: t.columns.enterprise },
  { key: 'detail', label: t.columns.detail },
];

/** The rows of the audit log; accounts by their numbers, never by their names. */
export function auditRows(entries: readonly AuditEntry[]): Record<string, CellView>[] {
  return entries.map(
    ({ at, accountId, office, command, noun, nounId, enterpriseId, enterpriseSlug, detail }) => ({
      at: { text: formatDay(jakartaDayOf(at), 'id'), note: clockTime(at, new Date(at)) },
      who: { text: office, note: accountId ?? t.operator },
      command: { text: deeds[command] ?? command, note: command },
      about: { text: `${deedNouns[noun] ?? noun} ${nounId}`, note: noun },
      enterprise:
        enterpriseSlug === null
          ? String(enterpriseId ?? '')
          : { text: enterpriseSlug, href: paths.enterprise('id', enterpriseSlug) },
      detail: { text: '', lines: deedLines(detail) },
    }),
  );
}
