import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** A cell of a workbook made by hand: what no writing library would write. */
export type FixtureCell =
  | string
  | number
  | boolean
  | null
  | { formula: string; value?: string | number; error?: string }
  /** The number by which spreadsheets count days, in a date format. */
  | { serial: number };

export type FixtureSheet = { rows: FixtureCell[][]; merges?: string[]; isHidden?: boolean };

/** Writes a workbook, part by part. */
export async function writeWorkbook(path: string, ...sheets: FixtureSheet[]): Promise<void> {
  await writeZip(path, workbookParts(sheets));
}

/** Writes a ZIP archive of texts or bytes by their names. */
export async function writeZip(path: string, parts: Record<string, string | Buffer>): Promise<void> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

export function workbookParts(sheets: FixtureSheet[]): Record<string, string> {
  const numbers = sheets.map((_, index) => index + 1);
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbers
      .map(
        (n) =>
          `<sheet name="Lembar ${n}" sheetId="${n}"${sheets[n - 1]?.isHidden === true ? ' state="hidden"' : ''} r:id="rId${n}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...numbers.map((n) => [`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`] as const),
      ['rIdStyles', 'styles', '/xl/styles.xml'],
    ]),
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
  };
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(list: (readonly [id: string, kind: string, target: string])[]): string {
  const all = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function sheetXml({ rows, merges = [] }: FixtureSheet): string {
  const lines = rows.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, `${letter(column)}${index + 1}`)).join('')}</row>`,
  );
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${
    merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`
  }</worksheet>`;
}

function cellXml(cell: FixtureCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('serial' in cell) return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`;
  const formula = `<f>${escaped(cell.formula)}</f>`;
  if (cell.error !== undefined) return `<c r="${at}" t="e">${formula}<v>${cell.error}</v></c>`;
  if (cell.value === undefined) return `<c r="${at}">${formula}</c>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  return `<c r="${at}"${type}>${formula}<v>${escaped(String(cell.value))}</v></c>`;
}

function letter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letter(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
