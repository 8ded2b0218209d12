import { a4, mm, PdfSheets } from '#src/platform/pdf.server.ts';
import { qrDrawing } from '#src/platform/qr.server.ts';
import { clothBand } from './pictures.server.ts';
import type { ShopWords } from './print-words.ts';

const river = '#0e5a53';
const muted = '#59635b';
const side = 18 * mm;
const room = a4.width - 2 * side;
const band = 46 * mm;

/** The poster for the stall: one sheet with the name and a QR code that a customer two steps away can scan. */
export async function posterPdf(shop: ShopWords): Promise<Buffer> {
  const sheets = new PdfSheets({ title: shop.name, author: 'Etalase', language: shop.language });
  const cloth = await clothBand(shop.categoryId, 1190, 260);
  sheets.picture(cloth, 0, 0, a4.width, band);
  sheets.box(0, band, a4.width, 1.2 * mm, '#d99a1c');
  const centred = { align: 'center' as const };
  let y = band + 14 * mm;
  y += sheets.text(shop.kind, side, y, room, { ...centred, size: 16, weight: 800, color: river }) + 3 * mm;
  const size = shop.name.length > 28 ? 32 : 44;
  y += sheets.text(shop.name, side, y, room, { ...centred, size, weight: 800, lines: 3 }) + 2 * mm;
  y += sheets.text(shop.place, side, y, room, { ...centred, size: 15, color: muted, lines: 2 }) + 10 * mm;
  const code = qrDrawing(shop.url);
  const width = 100 * mm;
  sheets.outline(code.path, (a4.width - width) / 2, y, width / code.side, '#000000');
  y += width + 4 * mm;
  y += sheets.text(shop.scan, side, y, room, { ...centred, size: 24, weight: 800, color: river }) + 1 * mm;
  y += sheets.text(shop.scanFor, side, y, room, { ...centred, size: 15 }) + 6 * mm;
  const address = shop.url.replace(/^https?:\/\//, '');
  sheets.text(address, side, y, room, { ...centred, size: 13, color: muted, lines: 2 });
  sheets.text('Etalase', side, a4.height - 16 * mm, room, {
    ...centred,
    size: 13,
    weight: 800,
    color: river,
  });
  return sheets.finish();
}
