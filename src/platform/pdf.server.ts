import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export type PdfWeight = 500 | 800;

/** How a text is set; lengths in points (1/72 inch). */
export interface PdfType {
  size: number;
  weight?: PdfWeight;
  color?: string;
  align?: 'left' | 'center' | 'right';
  /** What does not fit into so many lines ends in an ellipsis. */
  lines?: number;
}

export interface PdfAbout {
  title: string;
  author: string;
  language: 'id-ID' | 'en-GB';
  /** Upright unless said otherwise. */
  layout?: 'portrait' | 'landscape';
}

/** A4 upright, in points. */
export const a4 = { width: 595.28, height: 841.89 };

/** A4 lying on its long side, in points. */
export const a4Landscape = { width: a4.height, height: a4.width };

/** Points in a millimetre. */
export const mm = 72 / 25.4;

const require = createRequire(import.meta.url);
const fontFile = (weight: PdfWeight): string =>
  require.resolve(`@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-${weight}-normal.woff`);

const lineHeight = 1.25;

/** Sheets of A4 to draw on, from the top left corner; `next` begins another one. */
export class PdfSheets {
  readonly #document: PDFKit.PDFDocument;
  readonly #parts: Buffer[] = [];
  readonly #ended: Promise<void>;

  constructor({ title, author, language, layout = 'portrait' }: PdfAbout) {
    this.#document = new PDFDocument({
      size: 'A4',
      layout,
      margin: 0,
      autoFirstPage: false,
      lang: language,
      displayTitle: true,
      info: { Title: printable(title), Author: printable(author), Creator: 'Etalase' },
    });
    for (const weight of [500, 800] as const) this.#document.registerFont(String(weight), fontFile(weight));
    this.#document.on('data', (part: Buffer) => this.#parts.push(part));
    this.#ended = new Promise((resolve, reject) => {
      this.#document.on('end', resolve);
      this.#document.on('error', reject);
    });
    this.next();
  }

  next(): void {
    this.#document.addPage();
  }

  /** Writes a text into a column that is so wide; gives the height that it took. */
  text(text: string, x: number, y: number, width: number, type: PdfType): number {
    const { size, weight = 500, color = '#1c2722', align = 'left', lines } = type;
    const gap = size * (lineHeight - 1.2);
    const height = lines === undefined ? undefined : lines * size * lineHeight + gap + 1;
    const content = printable(text);
    if (content === '') return 0;
    const options = {
      width,
      align,
      lineGap: gap,
      ...(height === undefined ? {} : { height, ellipsis: true }),
    };
    this.#document.font(String(weight)).fontSize(size).fillColor(color);
    const needed = this.#document.heightOfString(content, { width, align, lineGap: gap });
    this.#document.text(content, x, y, options);
    return height === undefined ? needed : Math.min(needed, height);
  }

  /** How wide a text is on one line. */
  widthOf(text: string, size: number, weight: PdfWeight = 500): number {
    return this.#document.font(String(weight)).fontSize(size).widthOfString(printable(text));
  }

  /** Fills an outline, given as svg path data, so many points to each of its units. */
  outline(path: string, x: number, y: number, scale: number, color: string): void {
    this.#document.save().translate(x, y).scale(scale).path(path).fill(color).restore();
  }

  /** Fills a box, with round corners where a radius is given. */
  box(x: number, y: number, width: number, height: number, color: string, radius = 0): void {
    this.#document.roundedRect(x, y, width, height, radius).fill(color);
  }

  /** A line around a box. */
  frame(x: number, y: number, width: number, height: number, color: string): void {
    this.#document.lineWidth(0.5).rect(x, y, width, height).stroke(color);
  }

  /** Lays a JPEG or PNG over a box and cuts off what stands out. */
  picture(bytes: Buffer, x: number, y: number, width: number, height: number): void {
    this.#document.save().rect(x, y, width, height).clip();
    this.#document.image(bytes, x, y, { cover: [width, height], align: 'center', valign: 'center' });
    this.#document.restore();
  }

  /** Makes a box lead to an address. */
  link(x: number, y: number, width: number, height: number, url: string): void {
    this.#document.link(x, y, width, height, url);
  }

  async finish(): Promise<Buffer> {
    this.#document.end();
    await this.#ended;
    return Buffer.concat(this.#parts);
  }
}

/** What the font has: letters beyond Western Europe lose their accents, signs of other scripts are left out. */
function printable(text: string): string {
  const western = (letter: string): boolean =>
    /^[\u0020-\u007e\u00a0-\u00ff\u2010-\u2026\u20ac\u2122\n]$/u.test(letter);
  return Array.from(text.normalize('NFC'), (letter) => {
    if (western(letter)) return letter;
    const [bare = ''] = letter.normalize('NFKD');
    return western(bare) ? bare : '';
  }).join('');
}
