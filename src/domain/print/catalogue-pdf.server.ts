import { a4, mm, PdfSheets } from '#src/platform/pdf.server.ts';
import { qrDrawing } from '#src/platform/qr.server.ts';
import { clothBand, productPicture } from './pictures.server.ts';
import type { ProductWords, ShopWords } from './print-words.ts';

const river = '#0e5a53';
const muted = '#59635b';
const side = 15 * mm;
const room = a4.width - 2 * side;
const perSheet = 6;
const gap = 7 * mm;
const card = { width: (room - gap) / 2, height: 82 * mm, picture: 46 * mm };

/** The catalogue: a cover with the maker and the QR code, then six products on each sheet. */
export async function cataloguePdf(shop: ShopWords, products: readonly ProductWords[]): Promise<Buffer> {
  const title = `${shop.catalogue} ${shop.name}`;
  const sheets = new PdfSheets({ title, author: shop.name, language: shop.language });
  await drawCover(sheets, shop);
  const sheetCount = Math.ceil(products.length / perSheet);
  for (const [index, product] of products.entries()) {
    const place = index % perSheet;
    if (place === 0) {
      sheets.next();
      drawFoot(sheets, shop, index / perSheet + 1, sheetCount);
    }
    const x = side + (place % 2) * (card.width + gap);
    await drawProduct(sheets, product, x, 16 * mm + Math.floor(place / 2) * (card.height + 4 * mm));
  }
  return sheets.finish();
}

async function drawCover(sheets: PdfSheets, shop: ShopWords): Promise<void> {
  sheets.picture(await clothBand(shop.categoryId, 1190, 600), 0, 0, a4.width, 105 * mm);
  sheets.box(0, 105 * mm, a4.width, 1.2 * mm, '#d99a1c');
  let y = 118 * mm;
  y += sheets.text(shop.catalogue, side, y, room, { size: 15, weight: 800, color: river }) + 2 * mm;
  y += sheets.text(shop.name, side, y, room, { size: 34, weight: 800, lines: 3 }) + 2 * mm;
  y +=
    sheets.text(`${shop.kind}. ${shop.place}`, side, y, room, { size: 13, color: muted, lines: 2 }) + 6 * mm;
  sheets.text(shop.story, side, y, room, { size: 11.5, lines: 9 });
  const code = qrDrawing(shop.url);
  const width = 42 * mm;
  const top = a4.height - side - width;
  sheets.outline(code.path, side - 3 * mm, top, width / code.side, '#000000');
  const beside = side + width + 3 * mm;
  const column = room - width - 3 * mm;
  let line = top + 6 * mm;
  line += sheets.text(shop.contact, beside, line, column, { size: 13, weight: 800, lines: 1 }) + 1 * mm;
  line += sheets.text(shop.asOf, beside, line, column, { size: 11, color: muted, lines: 3 }) + 1 * mm;
  const height = sheets.text(shop.url, beside, line, column, { size: 11, color: river, lines: 2 });
  sheets.link(beside, line, column, height, shop.url);
}

async function drawProduct(sheets: PdfSheets, product: ProductWords, x: number, y: number): Promise<void> {
  const picture = await productPicture(product, 600, 336);
  sheets.picture(picture, x, y, card.width, card.picture);
  sheets.link(x, y, card.width, card.height, product.url);
  let line = y + card.picture + 2 * mm;
  line += sheets.text(product.name, x, line, card.width, { size: 11.5, weight: 800, lines: 2 });
  line += sheets.text(product.price, x, line, card.width, {
    size: 11.5,
    weight: 800,
    color: river,
    lines: 1,
  });
  const facts = product.facts.join(' · ');
  line += sheets.text(facts, x, line, card.width, { size: 8.5, color: muted, lines: 2 });
  const left = Math.floor((y + card.height - line) / (8.5 * 1.25));
  if (left >= 1) sheets.text(product.description, x, line, card.width, { size: 8.5, lines: left });
}

function drawFoot(sheets: PdfSheets, shop: ShopWords, sheet: number, of: number): void {
  const y = a4.height - 11 * mm;
  sheets.text(shop.name, side, y, room / 2, { size: 9, color: muted, lines: 1 });
  sheets.text(shop.page(sheet, of), side + room / 2, y, room / 2, {
    size: 9,
    color: muted,
    align: 'right',
    lines: 1,
  });
}
