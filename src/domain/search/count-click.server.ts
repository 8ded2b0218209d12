import { eq } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { enterprises, products } from '#db/schema/index.ts';
import { isByShopper, visitedPage, type VisitedPage } from '#src/domain/visit/visited-page.ts';
import { today } from '#src/platform/clock.server.ts';
import { secondsToWait, type RateLimit } from '#src/platform/rate-limit.server.ts';
import { countClick } from './search-counts.server.ts';

const longestBody = 600;
/** Many phones share one address of their provider; more than these are no shoppers'. */
const perAddress: RateLimit = { tries: 300, seconds: 60 * 60 };

/**
 * Counts that a result of a search was opened: `{ q, page }` as JSON, the words and the path. Always 204: a browser that
 * leaves does not wait. Gives the page as well, once it is known to be one.
 */
export async function answerClick(
  request: Request,
  address: string,
): Promise<{ answer: Response; opened: VisitedPage | undefined }> {
  const click = isByShopper(request) ? readClick(await request.text()) : undefined;
  const found = click && (await findId(click.page));
  const isCounted = found !== undefined && (await secondsToWait('search-click', perAddress, address)) === 0;
  const id = isCounted ? found : undefined;
  if (click !== undefined && id !== undefined) {
    countClick({ kind: click.page.kind, text: click.q, day: today(), id });
  }
  const answer = new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
  return { answer, opened: id === undefined ? undefined : click?.page };
}

async function findId({ kind, slug }: VisitedPage): Promise<number | undefined> {
  const table = kind === 'product' ? products : enterprises;
  const [found] = await database().select({ id: table.id }).from(table).where(eq(table.slug, slug));
  return found?.id;
}

function readClick(body: string): { q: string; page: VisitedPage } | undefined {
  if (body.length > longestBody) return undefined;
  try {
    const { q, page } = JSON.parse(body) as Record<string, unknown>;
    const visited = typeof page === 'string' ? visitedPage(page) : undefined;
    return typeof q === 'string' && visited !== undefined ? { q, page: visited } : undefined;
  } catch {
    return undefined;
  }
}
