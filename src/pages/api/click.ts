import type { APIRoute } from 'astro';
import { answerClick } from '#src/domain/search/count-click.server.ts';
import { countVisit } from '#src/domain/visit/visit-counts.server.ts';

export const POST: APIRoute = async ({ request, locals, clientAddress }) => {
  const { answer, opened } = await answerClick(request, locals.address ?? clientAddress);
  if (opened !== undefined) countVisit('found', opened);
  return answer;
};
