import { clothBand, productPicture } from './pictures.server.ts';
import { a4, mm, PdfSheets } from '#src/platform/pdf.server.ts';
import { qrDrawing } from '#src/platform/qr.server.ts';
import type { BookletEntry, BookletWords, BothWays } from './booklet-words.ts';

const river = '#0e5a53';
const muted = '#59635b';
const side = 15 * mm;
const room = a4.width - 2 * side;
const perSheet = 2;
const block = 125 * mm;
const pictureSide = 52 * mm;
const gap = 7 * mm;

/** The booklet of a shortlist: a cover, then two UMKM on each sheet, in Indonesian and English. */
export async function shortlistBooklet(
  words: BookletWords,
  entries: readonly BookletEntry[],
): Promise<Buffer> {
  const sheets = new PdfSheets({ title: words.name, author: 'Etalase', language: 'id-ID' });
  await drawCover(sheets, words, entries);
  const sheetCount = Math.ceil(entries.length / perSheet);
  for (const [index, entry] of entries.entries()) {
    const place = index % perSheet;
    if (place === 0) {
      sheets.next();
      drawFoot(sheets, words, index / perSheet + 1, sheetCount);
    }
    await drawEntry(sheets, entry, 14 * mm + place * (block + 5 * mm));
  }
  return sheets.finish();
}

async function drawCover(
  sheets: PdfSheets,
  words: BookletWords,
  entries: readonly BookletEntry[],
): Promise<void> {
  const cloth = await clothBand(entries[0]?.categoryTopId ?? null, 1190, 420);
  sheets.picture(cloth, 0, 0, a4.width, 74 * mm);
  sheets.box(0, 74 * mm, a4.width, 1.2 * mm, '#d99a1c');
  let y = 86 * mm;
  y += both(sheets, words.title, y, 15, river) + 2 * mm;
  y += sheets.text(words.name, side, y, room, { size: 30, weight: 800, lines: 3 }) + 3 * mm;
  y += both(sheets, words.event, y, 13, muted) + 2 * mm;
  y += both(sheets, words.asOf, y, 11, muted) + 8 * mm;
  y += both(sheets, words.count, y, 13, river) + 3 * mm;
  const left = Math.floor((a4.height - side - y) / (10 * 1.25)) - 1;
  sheets.text(entries.map(({ name }) => name).join('  ·  '), side, y, room, { size: 10, lines: left });
}

/** The Indonesian words with the English ones behind them. */
function both(sheets: PdfSheets, { id, en }: BothWays, y: number, size: number, color: string): number {
  return sheets.text(joined({ id, en }), side, y, room, { size, weight: 800, color, lines: 2 });
}

function joined({ id, en }: BothWays): string {
  return en === '' || en === id ? id : `${id} / ${en}`;
}

async function drawEntry(sheets: PdfSheets, entry: BookletEntry, top: number): Promise<void> {
  const picture = await productPicture(
    {
      photo: entry.photo,
      categoryTopId: entry.categoryTopId,
      patternSeed: entry.patternSeed,
      name: entry.name,
      price: '',
      description: '',
      facts: [],
      url: entry.url,
    },
    480,
    480,
  );
  sheets.picture(picture, side, top, pictureSide, pictureSide);
  sheets.link(side, top, pictureSide, pictureSide, entry.url);
  const code = qrDrawing(entry.url);
  const width = 30 * mm;
  sheets.outline(code.path, side - 2 * mm, top + pictureSide + 4 * mm, width / code.side, '#000000');
  drawFacts(sheets, entry, top);
  sheets.box(side, top + block, room, 0.3 * mm, '#cfc7b5');
}

function drawFacts(sheets: PdfSheets, entry: BookletEntry, top: number): void {
  const x = side + pictureSide + gap;
  const width = room - pictureSide - gap;
  const end = top + block - 2 * mm;
  let y = top;
  const write = (
    text: string,
    type: { size: number; weight?: 500 | 800; color?: string; lines: number },
  ): void => {
    const left = Math.floor((end - y) / (type.size * 1.25 + 1));
    if (left >= 1) y += sheets.text(text, x, y, width, { ...type, lines: Math.min(type.lines, left) });
  };
  write(entry.name, { size: 15, weight: 800, lines: 2 });
  write(entry.place, { size: 9.5, color: muted, lines: 1 });
  write(entry.marks.map(joined).join(' · '), { size: 9, color: river, weight: 800, lines: 2 });
  write(entry.about, { size: 9.5, lines: 2 });
  for (const { title, lines } of entry.sections) {
    y += 2 * mm;
    write(joined(title), { size: 8.5, weight: 800, color: river, lines: 1 });
    for (const line of lines) write(joined(line), { size: 9, lines: 2 });
  }
}

function drawFoot(sheets: PdfSheets, words: BookletWords, sheet: number, of: number): void {
  const y = a4.height - 11 * mm;
  sheets.text(words.name, side, y, room / 2, { size: 9, color: muted, lines: 1 });
  sheets.text(words.page(sheet, of), side + room / 2, y, room / 2, {
    size: 9,
    color: muted,
    align: 'right',
    lines: 1,
  });
}
