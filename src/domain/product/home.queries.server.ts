import { listComingEvents } from '#src/domain/event/coming-events.queries.server.ts';
import type { EventNotice } from '#src/domain/event/event.ts';
import { findLocalProductsCampaign } from '#src/domain/programme/programme.queries.server.ts';
import type { ProgrammeNotice } from '#src/domain/programme/programme.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import type { ProductCard, WindowCounts } from './product.ts';
import { countWindow, listNewestProducts } from './window-counts.queries.server.ts';

const newestLimit = 10;
const eventLimit = 4;

/** What the front page shows. */
export type HomePage = {
  counts: WindowCounts;
  newest: ProductCard[];
  events: EventNotice[];
  campaign: ProgrammeNotice | undefined;
};

/** Everything that the front page shows on `today`. */
export async function readHomePage(today = currentDay()): Promise<HomePage> {
  const [counts, newest, events, campaign] = await Promise.all([
    countWindow(today),
    listNewestProducts(newestLimit, today),
    listComingEvents(eventLimit, today),
    findLocalProductsCampaign(),
  ]);
  return { counts, newest, events, campaign };
}
