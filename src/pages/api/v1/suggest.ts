import type { APIRoute } from 'astro';
import { onlyReading, readingAllowed, withoutBody } from '#src/domain/api/json-answer.server.ts';
import { answerSuggestions } from '#src/domain/api/suggestions.server.ts';

export const GET: APIRoute = ({ request }) => answerSuggestions(request);
export const HEAD: APIRoute = async ({ request }) => withoutBody(await answerSuggestions(request));
export const OPTIONS: APIRoute = readingAllowed;
export const ALL: APIRoute = onlyReading;
