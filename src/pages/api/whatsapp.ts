import type { APIRoute } from 'astro';
import { answerTap } from '#src/domain/visit/count-tap.server.ts';

export const POST: APIRoute = ({ request, clientAddress }) => answerTap(request, clientAddress);
