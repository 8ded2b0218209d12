import { ownTitle } from '#src/components/claim-edit/own-claim-view.ts';
import type { CellView, ColumnView } from '#src/components/ui/view.ts';
import type { DeskFilter, DeskItem, DeskTally } from '#src/domain/desk/desk-queue.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { claimEdit } from '#src/i18n/messages/claim-edit.ts';
import { desk } from '#src/i18n/messages/desk.ts';
import { deskQueue as t } from '#src/i18n/messages/desk-queue.ts';
import { itemHref, wholeQueueHref } from './desk-way.ts';

export const itemColumns: ColumnView[] = [
  { key: 'item', label: t.columns.item },
  { key: 'enterprise', label: t.columns.enterprise },
  { key: 'risk', label: t.columns.risk },
  { key: 'age', label: t.columns.age },
];

/** The rows of the whole queue. */
export function itemRows(items: readonly DeskItem[], filter: DeskFilter): Record<string, CellView>[] {
  return items.map((item) => ({
    item: { text: titleOf(item), href: itemHref(item, filter), note: noteOf(item) },
    enterprise:
      item.enterprise === null
        ? { text: t.notListed, note: item.kecamatan ?? undefined }
        : { text: item.enterprise, note: item.kecamatan ?? undefined },
    risk: {
      text: desk.levels[item.risk.level],
      note: item.risk.signs.map((sign) => desk.signs[sign]).join(', ') || undefined,
    },
    age: desk.days(formatNumber(item.waitingDays, 'id')),
  }));
}

function titleOf({ noun, claim, name, aspect }: DeskItem): string {
  if (claim !== null) return ownTitle(claim);
  switch (noun) {
    case 'report':
      return wordOf('report', aspect);
    case 'sample':
      return wordOf('sample', aspect);
    case 'exemption':
      return t.noTraining;
    default:
      return name ?? t.noName;
  }
}

function noteOf({ noun, claim, name, aspect, isProposed }: DeskItem): string {
  const about =
    claim !== null
      ? claimEdit.kinds[claim.particulars.kind]
      : noun === 'registration'
        ? wordOf('registration', aspect)
        : noun === 'report'
          ? name
          : null;
  const parts = [t.nouns[noun], about, isProposed ? t.awaitsSecond : null];
  return parts.filter((part) => part !== null).join(' · ');
}

function wordOf(noun: keyof typeof t.aspects, aspect: string | null): string {
  return t.aspects[noun][aspect ?? ''] ?? t.nouns[noun];
}

/** How many of each kind wait, as links to the queue of that kind. */
export function tallyViews(tallies: readonly DeskTally[]) {
  return tallies.map(({ noun, count, oldestDays, highRisk }) => {
    const risk = highRisk === 0 ? [] : [t.tallies.highRisk(formatNumber(highRisk, 'id'))];
    const age = t.tallies.oldest(formatNumber(oldestDays, 'id'));
    return {
      name: t.nouns[noun],
      count: formatNumber(count, 'id'),
      note: count === 0 ? t.tallies.none : [age, ...risk].join(', '),
      href: wholeQueueHref({ noun }),
      isEmpty: count === 0,
    };
  });
}
