import type { APIRoute } from 'astro';
import { answerClick } from '#src/domain/search/count-click.server.ts';
import { countVisit } from '#src/domain/visit/visit-counts.server.ts';

export const POST: APIRoute = async ({ request }) => {
  const { answer, slug } = await answerClick(request);
  if (slug !== undefined) countVisit('found', { kind: 'product', slug });
  return answer;
};
