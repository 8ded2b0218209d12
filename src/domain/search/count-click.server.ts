import { eq } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { products } from '#db/schema/index.ts';
import { today } from '#src/platform/clock.server.ts';
import { countClick } from './search-counts.server.ts';

const longestBody = 600;

/**
 * Counts that a result of a search was opened: `{ q, slug }` as JSON. Always 204: a browser that leaves does not wait.
 * Gives the slug as well, once it is known which product that is.
 */
export async function answerClick(request: Request): Promise<{ answer: Response; slug: string | undefined }> {
  const site = request.headers.get('sec-fetch-site');
  const click = site === null || site === 'same-origin' ? readClick(await request.text()) : undefined;
  let slug: string | undefined;
  if (click !== undefined) {
    const [product] = await database()
      .select({ id: products.id })
      .from(products)
      .where(eq(products.slug, click.slug));
    if (product !== undefined) {
      slug = click.slug;
      countClick({ kind: 'product', text: click.q, day: today(), id: product.id });
    }
  }
  const answer = new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
  return { answer, slug };
}

function readClick(body: string): { q: string; slug: string } | undefined {
  if (body.length > longestBody) return undefined;
  try {
    const { q, slug } = JSON.parse(body) as Record<string, unknown>;
    return typeof q === 'string' && typeof slug === 'string' ? { q, slug } : undefined;
  } catch {
    return undefined;
  }
}
