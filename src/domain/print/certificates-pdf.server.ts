import { writtenCode } from '#src/domain/training-certificate/certificate-code.ts';
import type { PrintedCertificate } from '#src/domain/training-certificate/certificate.ts';
import { formatDay } from '#src/i18n/format.ts';
import { printedCertificate as t } from '#src/i18n/messages/training-certificate.ts';
import { paths } from '#src/paths.ts';
import { config } from '#src/platform/config.server.ts';
import { a4Landscape as page, mm, PdfSheets, type PdfType } from '#src/platform/pdf.server.ts';
import { qrDrawing } from '#src/platform/qr.server.ts';
import { clothBand } from './pictures.server.ts';

const river = '#0e5a53';
const gold = '#d99a1c';
const muted = '#59635b';
const band = 24 * mm;
const side = 24 * mm;
const room = page.width - 2 * side;
const centred = { align: 'center' as const };

/** Certificates on A4 lying on its long side, one on each sheet; the QR code opens the public page of each. */
export async function certificatesPdf(certificates: readonly PrintedCertificate[]): Promise<Buffer> {
  const sheets = new PdfSheets({
    title: t.documentTitle,
    author: certificates[0]?.issuedBy ?? 'Etalase',
    language: 'id-ID',
    layout: 'landscape',
  });
  const cloth = await clothBand('batik', 1684, Math.round((1684 * band) / page.width));
  for (const [index, certificate] of certificates.entries()) {
    if (index > 0) sheets.next();
    drawFrame(sheets, cloth);
    drawWords(sheets, certificate);
    drawFoot(sheets, certificate);
  }
  return sheets.finish();
}

function drawFrame(sheets: PdfSheets, cloth: Buffer): void {
  sheets.picture(cloth, 0, 0, page.width, band);
  sheets.box(0, band, page.width, 1.4 * mm, gold);
  sheets.box(0, page.height - 6 * mm, page.width, 6 * mm, river);
  sheets.box(0, page.height - 7.4 * mm, page.width, 1.4 * mm, gold);
}

function drawWords(sheets: PdfSheets, certificate: PrintedCertificate): void {
  const { holder, number, programme, isExample } = certificate;
  const result = certificate.result === 'kompeten' ? 'kompeten' : 'lulus';
  let y = band + 15 * mm;
  const line = (text: string, type: PdfType, after: number) => {
    y += sheets.text(text, side, y, room, { ...centred, ...type }) + after * mm;
  };
  line(t.title, { size: 30, weight: 800, color: river }, 0);
  line(t.titleEn, { size: 11, color: muted }, 1);
  line(t.number(number), { size: 11, weight: 800 }, 6);
  if (isExample) line(t.example, { size: 11, weight: 800, color: '#ad2b1f' }, 2);
  line(`${t.given} / ${t.givenEn}`, { size: 11, color: muted }, 1);
  line(holder, { size: sizeFor(sheets, holder), weight: 800, lines: 2 }, 1.5);
  sheets.box(page.width / 2 - 30 * mm, y, 60 * mm, 0.7 * mm, gold);
  y += 4 * mm;
  line(t.results[result], { size: 12 }, 0);
  line(t.resultsEn[result], { size: 10, color: muted }, 3);
  line(programme.name, { size: 19, weight: 800, color: river, lines: 2 }, 0.5);
  if (programme.nameEn !== null && programme.nameEn !== programme.name) {
    line(programme.nameEn, { size: 10, color: muted, lines: 1 }, 1);
  }
  line(t.held(circumstances(certificate)), { size: 11, lines: 2 }, 0);
}

/** A long name is set smaller rather than broken. */
function sizeFor(sheets: PdfSheets, name: string): number {
  return [34, 30, 26, 22].find((size) => sheets.widthOf(name, size, 800) <= room) ?? 20;
}

function circumstances({ cohort, startsOn, endsOn, place }: PrintedCertificate): string[] {
  const days = [startsOn, endsOn].filter((day) => day !== null).map((day) => formatDay(day, 'id'));
  return [cohort, [...new Set(days)].join(' – '), place ?? ''].filter((part) => part !== '');
}

function drawFoot(sheets: PdfSheets, { code, issuedOn, issuedBy, validUntilOn }: PrintedCertificate): void {
  const qrSide = 30 * mm;
  const bottom = page.height - 12 * mm;
  const written = writtenCode(code);
  const url = config().siteUrl + paths.certificate('id', written);
  const drawing = qrDrawing(url);
  const x = page.width - side - qrSide;
  sheets.outline(drawing.path, x, bottom - qrSide, qrSide / drawing.side, '#000000');
  sheets.link(x, bottom - qrSide, qrSide, qrSide, url);
  const beside = { align: 'right' as const };
  const width = 78 * mm;
  const left = x - width - 3 * mm;
  let y = bottom - 24 * mm;
  y += sheets.text(t.check, left, y, width, { ...beside, size: 11, weight: 800, color: river });
  y += sheets.text(t.checkEn, left, y, width, { ...beside, size: 9, color: muted }) + 1 * mm;
  const address = (config().siteUrl + paths.certificates('id')).replace(/^https?:\/\//, '');
  y += sheets.text(address, left, y, width, { ...beside, size: 9, lines: 1 });
  sheets.text(written, left, y, width, { ...beside, size: 11, weight: 800 });
  const office = 100 * mm;
  let below = bottom - 24 * mm;
  below += sheets.text(t.issued(formatDay(issuedOn, 'id')), side, below, office, { size: 11 });
  below += sheets.text(t.issuedEn, side, below, office, { size: 9, color: muted }) + 1 * mm;
  below += sheets.text(issuedBy, side, below, office, { size: 12, weight: 800, lines: 2 });
  if (validUntilOn !== null) {
    sheets.text(t.validUntil(formatDay(validUntilOn, 'id')), side, below, office, { size: 10 });
  }
}
