import { listProgrammes } from '#src/domain/import/graduation-register.queries.server.ts';
import type { TraineeField } from '#src/domain/import/trainee-row.ts';
import { listKelurahanNames } from '#src/domain/registration/kelurahan-names.queries.server.ts';
import { participantFile } from '#src/i18n/messages/participant-file.ts';
import { workbookBytes, type WrittenSheet } from '#src/platform/workbook-writer.server.ts';
import { templateFields } from './file-columns.ts';

const t = participantFile.template;

/** So many empty rows wait to be filled in. */
const spareRows = 200;
const widths: Partial<Record<TraineeField, number>> = {
  participant: 28,
  name: 28,
  kelurahan: 40,
  programme: 34,
};

/** A workbook to fill in participants: with choices for result, gender, kelurahan and, for several classes, programme. */
export async function participantTemplate(hasCohort: boolean): Promise<{ name: string; bytes: Buffer }> {
  const programmes = (await listProgrammes()).filter(({ trains }) => trains);
  const lists: Choices = [
    ['result', [...t.results]],
    ['gender', [...t.genders]],
    ['kelurahan', await listKelurahanNames()],
    ['programme', programmes.map(({ name }) => name)],
  ];
  const fields = templateFields(hasCohort);
  const sheet: WrittenSheet = {
    name: t.sheet,
    columns: fields.map((field) => ({
      width: widths[field] ?? 16,
      format: 'text',
      ...choicesFor(field, lists),
    })),
    headings: fields.map((field) => participantFile.columns[field]),
    rows: [],
    spareRows,
  };
  return { name: t.fileName, bytes: await workbookBytes([sheet, helpSheet(fields, lists)]) };
}

type Choices = [TraineeField, string[]][];

function choicesFor(field: TraineeField, lists: Choices) {
  const index = lists.findIndex(([each]) => each === field);
  const list = lists[index]?.[1];
  if (list === undefined) return {};
  const letter = String.fromCharCode(65 + index);
  return {
    choices: {
      from: `${t.help}!$${letter}$2:$${letter}$${list.length + 1}`,
      // A kelurahan may be written in other ways too; the reader knows them.
      ...(field === 'kelurahan' ? {} : { refusal: t.badChoice }),
    },
  };
}

function helpSheet(fields: readonly TraineeField[], lists: Choices): WrittenSheet {
  const guide: [string, string][] = [
    ...t.rules.map((rule): [string, string] => ['', rule]),
    ...fields.map((field): [string, string] => [participantFile.columns[field], t.howTo[field]]),
  ];
  const height = Math.max(guide.length, ...lists.map(([, list]) => list.length));
  return {
    name: t.help,
    columns: [18, 8, 44, 34, 20, 100].map((width) => ({ width, format: 'text' })),
    headings: [...lists.map(([field]) => participantFile.columns[field]), t.column, t.howToFill],
    rows: Array.from({ length: height }, (_, row) => [
      ...lists.map(([, list]) => list[row] ?? null),
      guide[row]?.[0] || null,
      guide[row]?.[1] ?? null,
    ]),
  };
}
