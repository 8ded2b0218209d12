import type { APIRoute } from 'astro';
import { answerOpenapi } from '#src/domain/api/answers.server.ts';
import { onlyReading, readingAllowed, withoutBody } from '#src/domain/api/json-answer.server.ts';

export const GET: APIRoute = ({ request }) => answerOpenapi(request);
export const HEAD: APIRoute = ({ request }) => withoutBody(answerOpenapi(request));
export const OPTIONS: APIRoute = readingAllowed;
export const ALL: APIRoute = onlyReading;
