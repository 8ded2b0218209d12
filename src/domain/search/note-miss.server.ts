import { isMachine } from '#src/domain/visit/visited-page.ts';
import { today } from '#src/platform/clock.server.ts';
import { missRemark } from './miss.ts';
import { countMiss } from './search-counts.server.ts';

/** Counts the words of a page that says of itself that it found nothing for them, unless a machine asked for it. */
export function noteMiss(remark: string, url: string, userAgent: string | undefined): void {
  if (remark !== missRemark || isMachine(userAgent)) return;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const kind = pathname.endsWith('/umkm') ? 'enterprise' : 'product';
  countMiss({ kind, text: searchParams.get('q') ?? '', day: today() });
}
