import type { APIRoute } from 'astro';
import { answerClick } from '#src/domain/search/count-click.server.ts';
import { countVisit } from '#src/domain/visit/visit-counts.server.ts';

export const POST: APIRoute = async ({ request }) => {
  const { answer, opened } = await answerClick(request);
  if (opened !== undefined) countVisit('found', opened);
  return answer;
};
