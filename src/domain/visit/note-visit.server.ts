import { countVisit } from './visit-counts.server.ts';
import { isMachine, visitedPage } from './visited-page.ts';

/** Counts a page that a visitor asked for, if it is of a product or an UMKM and no machine asked. */
export function noteVisit(url: string, userAgent: string | undefined): void {
  const page = visitedPage(url);
  if (page !== undefined && !isMachine(userAgent)) countVisit('seen', page);
}
