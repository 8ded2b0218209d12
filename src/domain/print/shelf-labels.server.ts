import { mm, PdfSheets } from '#src/platform/pdf.server.ts';
import { qrDrawing } from '#src/platform/qr.server.ts';
import type { ProductWords, ShopWords } from './print-words.ts';

/** The usual sheet of 21 labels: three columns, seven rows. */
const label = { width: 63.5 * mm, height: 38.1 * mm };
const margin = { left: 7.2 * mm, top: 15.1 * mm, between: 2.5 * mm };
const columns = 3;
export const labelsPerSheet = 21;

/** Shelf labels with name, price and the QR code of the product's page; each product so many times. */
export function shelfLabelsPdf(
  shop: ShopWords,
  products: readonly ProductWords[],
  copies: number,
): Promise<Buffer> {
  const sheets = new PdfSheets({ title: shop.name, author: 'Etalase', language: shop.language });
  const all = products.flatMap((product) => Array.from({ length: copies }, () => product));
  for (const [index, product] of all.entries()) {
    const place = index % labelsPerSheet;
    if (index > 0 && place === 0) sheets.next();
    const x = margin.left + (place % columns) * (label.width + margin.between);
    drawLabel(sheets, shop, product, x, margin.top + Math.floor(place / columns) * label.height);
  }
  return sheets.finish();
}

function drawLabel(sheets: PdfSheets, shop: ShopWords, product: ProductWords, x: number, y: number): void {
  const pad = 2.5 * mm;
  const code = qrDrawing(product.url);
  const side = 24 * mm;
  const room = label.width - side - pad * 2;
  sheets.frame(x, y, label.width, label.height, '#cfc7b5');
  const name = sheets.text(product.name, x + pad, y + pad, room, { size: 10, weight: 800, lines: 4 });
  sheets.text(product.price, x + pad, y + pad + name + 1.5 * mm, room, {
    size: 11,
    color: '#0e5a53',
    weight: 800,
    lines: 2,
  });
  sheets.text(shop.name, x + pad, y + label.height - pad - 9, label.width - pad * 2, {
    size: 7,
    color: '#59635b',
    lines: 1,
  });
  sheets.outline(code.path, x + label.width - side - pad / 2, y + pad, side / code.side, '#000000');
}
