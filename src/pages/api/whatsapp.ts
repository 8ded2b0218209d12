import type { APIRoute } from 'astro';
import { answerTap } from '#src/domain/visit/count-tap.server.ts';

export const POST: APIRoute = ({ request, locals, clientAddress }) =>
  answerTap(request, locals.address ?? clientAddress);
