import { workbookBytes } from '#src/platform/workbook-writer.server.ts';
import type { ListSheet } from './list-sheet.ts';

/** A shortlist as a workbook; whatever a cell says stays a text, and no formula runs. */
export function shortlistWorkbook(sheets: readonly ListSheet[]): Promise<Buffer> {
  return workbookBytes(sheets);
}
