import { ownTitle } from '#src/components/claim-edit/own-claim-view.ts';
import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import { queueQuery, type QueuedClaim, type QueueFilter } from '#src/domain/desk/claim-queue.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { claimEdit } from '#src/i18n/messages/claim-edit.ts';
import { desk } from '#src/i18n/messages/desk.ts';
import { deskQueue } from '#src/i18n/messages/desk-queue.ts';
import { paths } from '#src/paths.ts';

const t = desk.queue;

export const queueColumns: ColumnView[] = [
  { key: 'claim', label: t.columns.claim },
  { key: 'enterprise', label: t.columns.enterprise },
  { key: 'risk', label: t.columns.risk },
  { key: 'age', label: t.columns.age },
  { key: 'evidence', label: t.columns.evidence },
];

/** The address of a claim at the desk, with the filter under which it was opened. */
export function caseHref(claimId: number, filter: QueueFilter, more: Record<string, string> = {}): string {
  const query = queueQuery(filter);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return paths.officers(`klaim/${claimId}`) + (text === '' ? '' : `?${text}`);
}

/** The address of the queue under a filter. */
export function queueHref(filter: QueueFilter, more: Record<string, string> = {}): string {
  const query = queueQuery(filter);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return paths.officers('klaim') + (text === '' ? '' : `?${text}`);
}

/** The rows of the queue of claims. */
export function queueRows(claims: readonly QueuedClaim[], filter: QueueFilter): Record<string, CellView>[] {
  return claims.map(({ claim, enterprise, risk, waitingDays, isProposed }) => ({
    claim: {
      text: ownTitle(claim),
      href: caseHref(claim.id, filter),
      note: [claimEdit.kinds[claim.particulars.kind], ...(isProposed ? [deskQueue.awaitsSecond] : [])].join(
        ' · ',
      ),
    },
    enterprise: { text: enterprise.name, note: enterprise.kecamatan ?? undefined },
    risk: {
      text: desk.levels[risk.level],
      note: risk.signs.length === 0 ? undefined : risk.signs.map((sign) => desk.signs[sign]).join(', '),
    },
    age: desk.days(formatNumber(waitingDays, 'id')),
    evidence: claim.evidenceCount === 0 ? t.noFiles : t.files(formatNumber(claim.evidenceCount, 'id')),
  }));
}
