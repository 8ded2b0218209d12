import { noteSentence, problemSentence, importing } from '#src/i18n/messages/import.ts';
import type { Locale } from '#src/i18n/locale.ts';
import type { ImportReport } from './import-report.ts';
import type { Note, NoteCode } from './problem.ts';

/** A row that was not taken, as reports show it: its first bad column, and every reason in one text. */
export type RejectedRow = { row: number; column: string; reason: string };

/** The rejected rows of a report, one line for each. */
export function rejectedRows(report: ImportReport, locale: Locale): RejectedRow[] {
  return report.rejected.map(({ row, problems }) => {
    const [first, ...others] = problems;
    const more = others.map(({ column, item }) =>
      importing[locale].alsoInColumn(column, problemSentence(item, locale)),
    );
    const reason = first === undefined ? '' : problemSentence(first.item, locale);
    return { row, column: first?.column ?? '', reason: [reason, ...more].join(' ') };
  });
}

/** A remark, with how many rows it is about when it is about many. */
export type Remark = { row: number; column: string; text: string; rows: number };

/** The remarks of a report; one that repeats itself word for word over many rows is said once. */
export function remarks(report: ImportReport, locale: Locale): Remark[] {
  const byText = new Map<string, Remark>();
  for (const { row, column, note } of report.notes) {
    const text = noteSentence(note, locale);
    const key = isSummable(note) ? text : `${row}:${column}:${text}`;
    const known = byText.get(key);
    if (known === undefined) byText.set(key, { row, column, text, rows: 1 });
    else known.rows += 1;
  }
  return [...byText.values()];
}

const summable: readonly NoteCode[] = [
  'waits_for_training',
  'phone_first_of_several',
  'participant_without_enterprise',
];

function isSummable(note: Note): boolean {
  return summable.includes(note.code);
}
