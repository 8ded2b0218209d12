import type { APIRoute } from 'astro';
import { answerClick } from '#src/domain/search/count-click.server.ts';

export const POST: APIRoute = ({ request }) => answerClick(request);
