import type { QueueState, WaitingQueue } from '#src/domain/desk/overview.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { desk } from '#src/i18n/messages/desk.ts';
import { paths } from '#src/paths.ts';

const t = desk.overview;

const places: Record<WaitingQueue, string> = {
  claims: 'klaim',
  registrations: 'pendaftaran',
  changes: 'perubahan',
};

/** The queues as cards, in the order in which they came; only the first that has something is urgent. */
export function overviewCards(queues: readonly QueueState[]) {
  return queues.map(({ queue, count, oldestDays, highRisk }, index) => {
    const words = t.queues[queue];
    const oldest = t.oldest(formatNumber(oldestDays, 'id'));
    const risk = highRisk === 0 ? '' : ` ${t.highRisk(formatNumber(highRisk, 'id'))}`;
    return {
      title: count === 0 ? words.none : words.count(formatNumber(count, 'id')),
      text: count === 0 ? undefined : oldest + risk,
      href: paths.officers(places[queue]),
      isUrgent: index === 0 && count > 0,
    };
  });
}
