import type { APIRoute } from 'astro';
import { emptyCatalogue } from '#src/domain/catalogue-file/download-catalogue.server.ts';
import { workbookAnswer } from '#src/domain/catalogue-file/workbook-answer.ts';

/** A workbook to begin a catalogue with. */
export const GET: APIRoute = async () => workbookAnswer(await emptyCatalogue());
