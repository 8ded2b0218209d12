import { jakartaDayOf } from '#src/components/registration/jakarta-day.ts';
import type { EntryRow } from '#src/domain/shortlist/entry.ts';
import type { ListSheet } from '#src/domain/shortlist/list-sheet.ts';
import { shortlist } from '#src/i18n/messages/shortlist.ts';
import { shortlistFacts } from '#src/i18n/messages/shortlist-facts.ts';
import { paths } from '#src/paths.ts';
import { factLines } from './fact-lines.ts';
import { flagLines } from './flag-lines.ts';

type Cell = string | number | null;
type Column<Row> = { heading: string; width: number; cell: (row: Row) => Cell };

const w = shortlistFacts.workbook;
const f = shortlistFacts.facts;
const lines = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join('\n'));

/** The sheets of a shortlist's workbook: the UMKM, their products, and the notes of the officers. */
export function listSheets(rows: readonly EntryRow[], siteUrl: string, asOfOn: string): ListSheet[] {
  const products = rows.flatMap(({ dossier }) => dossier.products.map((product) => ({ dossier, product })));
  const notes = rows.flatMap(({ dossier, notes: of }) => of.map((note) => ({ dossier, note })));
  return [
    sheet(w.entries, entryColumns(siteUrl, asOfOn), rows),
    sheet(w.products, productColumns, products),
    sheet(w.notes, noteColumns, notes),
  ];
}

function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): ListSheet {
  return {
    name,
    columns: columns.map(({ width, heading }) => ({
      width,
      format: wholeColumns.has(heading) ? 'whole' : 'text',
    })),
    headings: columns.map(({ heading }) => heading),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

const wholeColumns = new Set<string>([f.productCount, w.capacity, w.price, w.minOrder, w.leadTime, w.sales]);

function entryColumns(siteUrl: string, asOfOn: string): Column<EntryRow>[] {
  const fact = (kind: keyof typeof factLines & keyof typeof f, width: number): Column<EntryRow> => ({
    heading: f[kind],
    width,
    cell: ({ dossier }) => lines(factLines[kind](dossier)),
  });
  return [
    { heading: w.name, width: 30, cell: ({ dossier }) => dossier.name },
    { heading: w.kelurahan, width: 18, cell: ({ dossier }) => dossier.place.kelurahan?.name ?? null },
    { heading: w.kecamatan, width: 18, cell: ({ dossier }) => dossier.place.kecamatan?.name ?? null },
    fact('category', 22),
    { heading: w.mainProduct, width: 24, cell: ({ dossier }) => dossier.mainProduct },
    { heading: f.productCount, width: 10, cell: ({ dossier }) => dossier.productCount },
    fact('certificates', 30),
    fact('rights', 36),
    fact('nib', 20),
    fact('trainings', 36),
    fact('size', 14),
    fact('womenLed', 12),
    fact('shipsAbroad', 12),
    fact('events', 40),
    { heading: w.sales, width: 16, cell: ({ dossier }) => soldAtEvents(dossier.events) },
    { heading: w.whatsapp, width: 18, cell: ({ dossier }) => dossier.whatsapp },
    { heading: w.url, width: 40, cell: ({ dossier }) => siteUrl + paths.enterprise('id', dossier.slug) },
    { heading: w.flags, width: 36, cell: ({ entry }) => lines(flagLines(entry.flags)) },
    { heading: w.noteTexts, width: 44, cell: ({ notes }) => lines(notes.map(({ text }) => text)) },
    { heading: w.addedBy, width: 20, cell: ({ entry }) => entry.addedBy },
    { heading: w.addedOn, width: 14, cell: ({ entry }) => jakartaDayOf(entry.addedAt) },
    { heading: w.asOf, width: 12, cell: () => asOfOn },
  ];
}

/** What was sold at all events of which it is known; null where it is known of none. */
function soldAtEvents(events: readonly { sales: number | null }[]): number | null {
  const known = events.flatMap(({ sales }) => (sales === null ? [] : [sales]));
  return known.length === 0 ? null : known.reduce((sum, sales) => sum + sales, 0);
}

type ProductRow = { dossier: EntryRow['dossier']; product: EntryRow['dossier']['products'][number] };
const productColumns: Column<ProductRow>[] = [
  { heading: w.name, width: 30, cell: ({ dossier }) => dossier.name },
  { heading: w.product, width: 34, cell: ({ product }) => product.name },
  { heading: w.productEn, width: 34, cell: ({ product }) => product.nameEn },
  { heading: w.hsCode, width: 12, cell: ({ product }) => product.hsCode },
  { heading: w.capacity, width: 14, cell: ({ product }) => product.capacityPerMonth },
  { heading: w.unit, width: 12, cell: ({ product }) => product.unit },
  { heading: w.price, width: 14, cell: ({ product }) => product.price },
  { heading: w.minOrder, width: 12, cell: ({ product }) => product.minOrder },
  { heading: w.leadTime, width: 12, cell: ({ product }) => product.leadTimeDays },
];

type NoteRow = { dossier: EntryRow['dossier']; note: EntryRow['notes'][number] };
const noteColumns: Column<NoteRow>[] = [
  { heading: w.name, width: 30, cell: ({ dossier }) => dossier.name },
  { heading: w.text, width: 70, cell: ({ note }) => note.text },
  { heading: w.writtenBy, width: 22, cell: ({ note }) => note.writtenBy ?? shortlist.page.somebody },
  { heading: w.writtenOn, width: 14, cell: ({ note }) => jakartaDayOf(note.writtenAt) },
];
