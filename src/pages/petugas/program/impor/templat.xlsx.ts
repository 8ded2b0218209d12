import type { APIRoute } from 'astro';
import { workbookAnswer } from '#src/domain/catalogue-file/workbook-answer.ts';
import { participantTemplate } from '#src/domain/participant-file/participant-template.server.ts';

/** A workbook to fill in the participants of several classes. */
export const GET: APIRoute = async () => workbookAnswer(await participantTemplate(false));
