import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/node';

/** What the library takes for the content of a file within a workbook. */
type FileContent = Stream | Buffer | Blob;

/** A column of a sheet that is written. */
export type WrittenColumn = {
  /** In characters. */
  width: number;
  /** How its cells look; a text stays one, whatever it looks like: no zero is eaten and no formula runs. */
  format: 'text' | 'whole' | 'decimal';
  /** The cells of another sheet that its cells may hold: `Petunjuk!$A$2:$A$9`. */
  choices?: {
    from: string;
    /** Told to whoever types something else; without it anything may be typed. */ refusal?: string;
  };
};

export type WrittenSheet = {
  name: string;
  columns: readonly WrittenColumn[];
  headings: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
  /** So many empty rows below are ready to be filled in. */
  spareRows?: number;
};

/** Writes a workbook (.xlsx); the first row of each sheet is its header and stays in sight. */
export async function workbookBytes(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const written = sheets.map((sheet): Sheet<FileContent> => ({
    sheet: sheet.name,
    stickyRowsCount: 1,
    columns: sheet.columns.map(({ width }) => ({ width })),
    data: [
      sheet.headings.map((heading) => ({ ...headingLook, value: literal(heading) })),
      ...[...sheet.rows, ...spareRows(sheet)].map((row) =>
        row.map((value, index) => cellOf(value, sheet.columns[index]?.format ?? 'text')),
      ),
    ],
  }));
  return writeXlsxFile(written, { features: [choicesOf(sheets)] }).toBuffer();
}

const headingLook = {
  type: String,
  format: '@',
  fontWeight: 'bold',
  backgroundColor: '#E8E2D0',
  wrap: true,
} as const;
const formats = { text: '@', whole: '#,##0', decimal: '0.0' };

function cellOf(value: string | number | null, format: WrittenColumn['format']): CellObject {
  const look = { format: formats[format], alignVertical: 'top' } as const;
  // A number in a column of texts is one; a text in a column of numbers too: it shows what somebody wrote.
  if (typeof value === 'number')
    return { ...look, format: format === 'text' ? '0' : look.format, type: Number, value };
  if (typeof value === 'string') return { ...look, format: '@', type: String, value: literal(value) };
  // Empty cells have their look as well: what is typed into a column of texts stays a text.
  return { ...look, type: format === 'text' ? String : Number, value: emptyValue };
}

const emptyValue = null as unknown as string;

/** `_x000D_` in a workbook stands for a character; who wrote that very text means the text. */
function literal(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function spareRows({ columns, spareRows: count = 0 }: WrittenSheet): null[][] {
  return Array.from({ length: count }, () => columns.map(() => null));
}

/** Drop-downs, which the library does not know: they stand right behind the rows of a sheet (ECMA-376 part 1, 18.3.1.33). */
function choicesOf(sheets: readonly WrittenSheet[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const rules = sheet === undefined ? '' : validations(sheet);
            return rules === '' ? xml : xml.replace('</sheetData>', `</sheetData>${rules}`);
          },
        },
      },
    },
  };
}

function validations({ columns, rows, spareRows: spare = 0 }: WrittenSheet): string {
  const last = 1 + Math.max(1, rows.length + spare);
  const rules = columns.flatMap(({ choices }, index) => {
    if (choices === undefined) return [];
    const { from, refusal } = choices;
    const told = refusal === undefined ? '' : ` showErrorMessage="1" error="${escaped(refusal)}"`;
    const letter = columnLetters(index);
    return `<dataValidation type="list" allowBlank="1"${told} sqref="${letter}2:${letter}${last}"><formula1>${escaped(from)}</formula1></dataValidation>`;
  });
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** The name of a column by its index: A, B … Z, AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
