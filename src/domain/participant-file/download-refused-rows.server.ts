import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import type { Cell } from '#src/domain/import/table.ts';
import { participantFile } from '#src/i18n/messages/participant-file.ts';
import { writeCsv } from '#src/platform/csv.server.ts';
import { workbookBytes } from '#src/platform/workbook-writer.server.ts';
import { readKeptRows } from './kept-participant-file.queries.server.ts';
import { viewParticipantFile } from './participant-file-view.queries.server.ts';

const t = participantFile.refused;

export type RefusedRows = { name: string; headings: string[]; rows: (string | number | null)[][] };

/** The rows of a file that are refused, as they were sent, each with why; to mend them and send them again. */
export async function downloadRefusedRows(actor: Actor, fileId: string): Promise<RefusedRows | undefined> {
  const view = await viewParticipantFile(actor, fileId);
  if (view === undefined) return undefined;
  const kept = new Map((await readKeptRows(fileId)).map((row) => [row.row, row]));
  const refused = view.rows.filter(({ state }) => state === 'refused');
  await database().batch([
    recordDone(database(), actor, {
      ...{ command: 'download-refused-rows', noun: 'participant_file', nounId: fileId },
      detail: { rows: refused.length },
    }),
  ]);
  return {
    name: t.fileName,
    headings: [...view.file.headings, t.row, t.reason],
    rows: refused.map(({ row, problems }) => [
      ...(kept.get(row)?.cells ?? []).map(textOf),
      row,
      problems.map(({ column, message }) => t.inColumn(column, message)).join(' '),
    ]),
  };
}

export function refusedCsv({ headings, rows }: RefusedRows): string {
  return writeCsv(headings, rows);
}

export function refusedWorkbook({ headings, rows }: RefusedRows): Promise<Buffer> {
  const columns = headings.map((_, index) => ({
    width: index === headings.length - 1 ? 80 : 20,
    format: 'text' as const,
  }));
  return workbookBytes([{ name: t.sheet, columns, headings, rows }]);
}

/** Long numbers are texts, so that no spreadsheet shortens them. */
function textOf(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell === 'object') return 'day' in cell ? cell.day : null;
  return String(cell);
}
