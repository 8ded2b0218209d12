import type { APIRoute } from 'astro';
import { answerProducts } from '#src/domain/api/answers.server.ts';
import { onlyReading, readingAllowed, withoutBody } from '#src/domain/api/json-answer.server.ts';

export const GET: APIRoute = ({ request }) => answerProducts(request);
export const HEAD: APIRoute = async ({ request }) => withoutBody(await answerProducts(request));
export const OPTIONS: APIRoute = readingAllowed;
export const ALL: APIRoute = onlyReading;
