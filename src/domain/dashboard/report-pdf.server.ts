import { a4, mm, PdfSheets } from '#src/platform/pdf.server.ts';
import { mostPrinted, type DashboardReport, type ReportColumn, type ReportTable } from './report.ts';

const river = '#0e5a53';
const muted = '#59635b';
const line = '#cfc7b5';
/** From none to most, on white paper. */
const shades = ['#f3ecdd', '#cfdedd', '#abc5c2', '#86aba7', '#568b86', river];
const side = 15 * mm;
const room = a4.width - 2 * side;
const foot = a4.height - 14 * mm;
const size = 8.5;
const lineHeight = size * 1.25;

/** A view on sheets of A4: the city, the filters, the day of the figures, the figures, and how they are counted. */
export async function reportPdf(report: DashboardReport): Promise<Buffer> {
  const { title, city, asOf, filters, tables, definitions, words } = report;
  const sheets = new PdfSheets({ title, author: city, language: 'id-ID' });
  const pen = new Pen(sheets, words.page);
  pen.write(city, 11, 800, river);
  pen.write(title, 20, 800);
  pen.write([asOf, ...filters].join(' · '), 10, 500, muted);
  pen.down(4 * mm);
  if (report.map !== undefined) drawMap(sheets, pen, report.map);
  for (const table of tables) drawTable(pen, table, words.cut);
  pen.keep(20 * mm);
  pen.write(words.about, 12, 800);
  for (const { term, text } of definitions) {
    pen.keep(12 * mm);
    pen.write(term, 9, 800);
    pen.write(text, 9, 500, muted);
    pen.down(1.5 * mm);
  }
  return sheets.finish();
}

/** Writes from the top down, and begins another sheet where one is full. */
class Pen {
  readonly sheets: PdfSheets;
  y = 15 * mm;
  #page = 1;
  readonly #pageWord: string;

  constructor(sheets: PdfSheets, pageWord: string) {
    this.sheets = sheets;
    this.#pageWord = pageWord;
    this.#number();
  }

  write(text: string, points: number, weight: 500 | 800, color = '#1c2722'): void {
    this.y += this.sheets.text(text, side, this.y, room, { size: points, weight, color }) + 1 * mm;
  }

  down(points: number): void {
    this.y += points;
  }

  /** Whether a new sheet was begun, because so much does not fit below. */
  keep(points: number): boolean {
    if (this.y + points <= foot - 2 * mm) return false;
    this.sheets.next();
    this.#page += 1;
    this.y = 15 * mm;
    this.#number();
    return true;
  }

  #number(): void {
    const type = { size: 8, color: muted, align: 'right' as const, lines: 1 };
    this.sheets.text(`${this.#pageWord} ${this.#page}`, side, foot, room, type);
  }
}

function drawTable(pen: Pen, { caption, columns, rows }: ReportTable, cut: string): void {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => (room * weight) / whole);
  pen.keep(25 * mm);
  pen.write(caption, 11, 800);
  const head = columns.map(({ label }) => label);
  drawRow(pen, columns, widths, head, 800);
  for (const row of rows.slice(0, mostPrinted)) {
    const cells = row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('id-ID') : (cell ?? '')));
    if (pen.keep(heightOf(pen, widths, cells, 500))) drawRow(pen, columns, widths, head, 800);
    drawRow(pen, columns, widths, cells, 500);
  }
  if (rows.length > mostPrinted) pen.write(cut, 9, 800, river);
  pen.down(5 * mm);
}

const pad = 1.2 * mm;

function heightOf(pen: Pen, widths: readonly number[], cells: readonly string[], weight: 500 | 800): number {
  const lines = cells.map((cell, nth) => {
    const width = (widths[nth] ?? room) - 2 * pad;
    // Words break before the edge, so a line holds a little less than fits.
    return Math.min(3, Math.ceil((pen.sheets.widthOf(cell, size, weight) * 1.1) / width));
  });
  return Math.max(1, ...lines) * lineHeight + 2 * pad;
}

function drawRow(
  pen: Pen,
  columns: readonly ReportColumn[],
  widths: readonly number[],
  cells: readonly string[],
  weight: 500 | 800,
): void {
  const height = heightOf(pen, widths, cells, weight);
  let x = side;
  for (const [nth, cell] of cells.entries()) {
    const width = widths[nth] ?? 0;
    pen.sheets.text(cell, x + pad, pen.y + pad, width - 2 * pad, {
      size,
      weight,
      lines: 3,
      align: columns[nth]?.isNumber === true ? 'right' : 'left',
      ...(weight === 800 ? { color: muted } : {}),
    });
    x += width;
  }
  pen.down(height);
  pen.sheets.box(side, pen.y, room, 0.5, line);
}

function drawMap(
  sheets: PdfSheets,
  pen: Pen,
  { width, height, shapes, legend }: NonNullable<DashboardReport['map']>,
): void {
  const drawn = 120 * mm;
  const scale = drawn / width;
  for (const { path, shade } of shapes) sheets.outline(path, side, pen.y, scale, shades[shade] ?? river);
  let y = pen.y;
  for (const { shade, label } of legend) {
    sheets.box(side + drawn + 6 * mm, y, 6 * mm, 4 * mm, shades[shade] ?? river);
    sheets.text(label, side + drawn + 14 * mm, y, room - drawn - 14 * mm, { size: 9 });
    y += 6 * mm;
  }
  pen.down(height * scale + 6 * mm);
}
