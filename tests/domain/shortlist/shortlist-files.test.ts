import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bookletEntry, bookletWords } from '#src/components/shortlist/booklet.ts';
import { comparisonRows } from '#src/components/shortlist/comparison-rows.ts';
import { listSheets } from '#src/components/shortlist/list-sheets.ts';
import { shortlistBooklet } from '#src/domain/print/shortlist-booklet.server.ts';
import { addEntries } from '#src/domain/shortlist/add-entries.server.ts';
import { compareEnterprises } from '#src/domain/shortlist/comparison.queries.server.ts';
import { createShortlist } from '#src/domain/shortlist/create-shortlist.server.ts';
import { exportShortlist } from '#src/domain/shortlist/export-shortlist.server.ts';
import { shortlistWorkbook } from '#src/domain/shortlist/workbook.server.ts';
import { writeNote } from '#src/domain/shortlist/write-note.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { openWorkbook } from '#src/platform/workbook.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { aPublicProduct, aTrainedEnterprise, laySetting, today } from '../product/shop-window.ts';
import { aCertificate, anEvent, aRight, index, tookPart } from './candidates.ts';

/** A list of two: one with a name that is a formula and a telephone that it shows, one with a telephone that it hides. */
async function aList() {
  scratchData({ SITE_URL: 'https://etalase.example' });
  useClock(() => new Date(`${today}T03:00:00Z`));
  const database = await freshDatabase();
  await laySetting(database);
  const officer = await anOfficer(database, 'trade_officer');
  const shown = await aTrainedEnterprise(database, {
    name: '=1+1 Dapur',
    whatsapp: '+6281200000001',
    whatsappShownSince: '2026-01-01T00:00:00.000Z',
    womenLed: true,
  });
  const hidden = await aTrainedEnterprise(database, { name: 'Batik Teduh', whatsapp: '+6281200000002' });
  await aPublicProduct(database, shown, {
    name: 'Keripik talas',
    nameEn: 'Taro crisps',
    hsCode: '200520',
    capacityPerMonth: 5000,
    unit: 'bungkus',
  });
  await aCertificate(database, shown, 'halal', { expiresOn: '2027-03-01' });
  await aRight(database, shown, 'merek', 'substantif');
  await tookPart(database, shown, await anEvent(database, 'exhibition', '2025-05-05'), { sales: 2_000_000 });
  await index(database, shown, hidden);
  const made = await createShortlist(officer, {
    name: 'Pameran Kriya',
    kind: 'exhibition',
    place: 'Jakarta',
    startsOn: '2027-03-01',
    endsOn: '2027-03-05',
    seats: 2,
  });
  const shortlistId = made.ok ? made.shortlistId : 0;
  await addEntries(officer, shortlistId, [shown, hidden]);
  await writeNote(officer, { shortlistId, enterpriseId: shown, text: '@SUM(A1) tanya stok' });
  const taken = await exportShortlist(officer, shortlistId, 'xlsx', today);
  if (taken === undefined) throw new Error('The officer does not see the list.');
  return { officer, shown, hidden, ...taken };
}

/** What stands in the cells of each sheet; a formula would be a number or a fault. */
async function sheetsIn(bytes: Buffer): Promise<unknown[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-uji-'));
  const file = join(folder, 'list.xlsx');
  writeFileSync(file, bytes);
  const book = await openWorkbook(file);
  const sheets: unknown[][] = [];
  for (let sheet = 0; sheet < book.sheetCount; sheet += 1) {
    const cells: unknown[] = [];
    for await (const row of book.rows(sheet)) cells.push(...row.cells);
    sheets.push(cells);
  }
  book.close();
  rmSync(folder, { recursive: true });
  return sheets;
}

describe('A shortlist as a workbook', () => {
  it('has the UMKM, their products and the notes; what looks like a formula stays a text', async () => {
    const { rows, siteUrl, asOfOn } = await aList();
    const sheets = listSheets(rows, siteUrl, asOfOn);
    const bytes = await shortlistWorkbook(sheets);
    expect(sheets.map(({ name }) => name)).toEqual(['Daftar', 'Produk', 'Catatan']);
    const written = await sheetsIn(bytes);
    const [entries, products, notes] = written;
    expect(entries).toEqual(expect.arrayContaining(['=1+1 Dapur', '+6281200000001', 2_000_000]));
    expect(products).toEqual(expect.arrayContaining(['Keripik talas', '200520', 5000]));
    expect(notes).toContain('@SUM(A1) tanya stok');
    expect(JSON.stringify(written)).not.toContain('6281200000002');
  });
});

describe('A shortlist as a booklet', () => {
  it('says everything in both languages, with the contact only where its owner shows it and no notes', async () => {
    const { rows, shortlist, siteUrl, asOfOn } = await aList();
    const entries = rows.map(({ dossier }) => bookletEntry(dossier, siteUrl));
    const words = bookletWords(shortlist, entries.length, asOfOn);
    expect(words.event).toEqual({
      id: 'Pameran, Jakarta, 1 Mar 2027 – 5 Mar 2027',
      en: 'Exhibition, Jakarta, 1 Mar 2027 – 5 Mar 2027',
    });
    const [first, second] = entries;
    const lines = first?.sections.flatMap((section) => section.lines) ?? [];
    expect(lines).toContainEqual({
      id: 'Keripik talas, HS 200520, 5.000 bungkus/bulan',
      en: 'Taro crisps, HS 200520, 5,000 pack/month',
    });
    expect(lines).toContainEqual({ id: 'Halal s.d. 1 Mar 2027', en: 'Halal until 1 Mar 2027' });
    expect(lines).toContainEqual({ id: 'WhatsApp +6281200000001', en: '' });
    expect(JSON.stringify(lines)).toContain('diajukan');
    expect(JSON.stringify(second)).not.toContain('62812');
    expect(JSON.stringify(entries)).not.toContain('tanya stok');
    const pdf = await shortlistBooklet(words, entries);
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
  });
});

describe('UMKM side by side', () => {
  it('show in which facts they differ, and nothing that has run out', async () => {
    const { officer, shown, hidden } = await aList();
    const compared = await compareEnterprises(officer, [shown, hidden], today);
    const rowsOf = (dossiers: typeof compared) =>
      new Map(comparisonRows(dossiers).map((row) => [row.label, row]));
    const rows = rowsOf(compared);
    expect(rows.get('Sertifikat')).toEqual({
      label: 'Sertifikat',
      cells: [['Halal s.d. 1 Mar 2027'], []],
      differs: true,
    });
    expect(rows.get('Acara dan penjualan')?.cells[0]?.[0]).toMatch(/2025.*Rp2\.000\.000/);
    expect(rows.get('Tempat')?.differs).toBe(false);
    expect(rows.get('Dipimpin perempuan')?.cells).toEqual([['Ya'], ['Belum diisi']]);
    const later = rowsOf(await compareEnterprises(officer, [shown, hidden], '2027-03-02'));
    expect(later.get('Sertifikat')).toMatchObject({ cells: [[], []], differs: false });
  });
});
