import { writeCsv } from '#src/platform/csv.server.ts';
import { workbookBytes, type WrittenSheet } from '#src/platform/workbook-writer.server.ts';
import { reportPdf } from './report-pdf.server.ts';
import type { DashboardReport, ReportFormat, ReportTable } from './report.ts';

/** Writes a view as a file. Texts stay texts: no formula runs, in whatever program it is opened. */
export async function writeReport(report: DashboardReport, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return reportPdf(report);
    case 'xlsx':
      return workbookBytes([...report.tables.map(sheetOf), aboutSheet(report)]);
    case 'csv':
      return Buffer.from(csvOf(report));
  }
}

/** Every row says from when it is: a CSV has no other place for it. */
function csvOf({ flat, asOf }: DashboardReport): string {
  return writeCsv(
    [...flat.columns.map(({ label }) => label), ''],
    flat.rows.map((row) => [...row, asOf]),
  );
}

function sheetOf({ caption, columns, rows }: ReportTable, nth: number): WrittenSheet {
  return {
    // A sheet's name has at most 31 characters, and some signs are not allowed.
    name: `${nth + 1} ${caption.replaceAll(/[[\]:*?/\\']/g, ' ')}`.slice(0, 31).trim(),
    columns: columns.map(({ weight, isNumber }) => ({
      width: Math.max(10, weight * 6),
      format: isNumber === true ? 'decimal' : 'text',
    })),
    headings: columns.map(({ label }) => label),
    rows,
  };
}

function aboutSheet({ city, title, asOf, filters, definitions, words }: DashboardReport): WrittenSheet {
  return {
    name: words.about,
    columns: [
      { width: 30, format: 'text' },
      { width: 90, format: 'text' },
    ],
    headings: [city, title],
    rows: [
      ['', asOf],
      ...filters.map((filter) => ['', filter]),
      ...definitions.map(({ term, text }) => [term, text]),
    ],
  };
}
