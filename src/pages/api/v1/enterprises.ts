import type { APIRoute } from 'astro';
import { answerEnterprises } from '#src/domain/api/answers.server.ts';
import { onlyReading, readingAllowed } from '#src/domain/api/json-answer.server.ts';

export const GET: APIRoute = ({ request }) => answerEnterprises(request);
export const OPTIONS: APIRoute = readingAllowed;
export const ALL: APIRoute = onlyReading;
