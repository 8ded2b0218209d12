import { secondsToWait, type RateLimit } from '#src/platform/rate-limit.server.ts';
import { countVisit } from './visit-counts.server.ts';
import { isByShopper, visitedPage } from './visited-page.ts';

/** More taps than this are no shopper's. */
const perAddress: RateLimit = { tries: 60, seconds: 60 * 60 };

/**
 * Counts that somebody tapped the WhatsApp of a page: browsers send it by themselves (`<a ping>`), with no script and no
 * cookie. Always 204.
 */
export async function answerTap(request: Request, address: string): Promise<Response> {
  const page = visitedPage(new URL(request.url).searchParams.get('halaman') ?? '');
  if (page !== undefined && isByShopper(request)) {
    const seconds = await secondsToWait('whatsapp-tap', perAddress, address);
    if (seconds === 0) countVisit('whatsapp', page);
  }
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}
